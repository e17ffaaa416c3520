import type { Report } from "#diagnostic";
import {
  anything,
  type Cursor,
  listOf,
  localizedTextShape,
  mapOf,
  nodeShape,
  numberShape,
  objectOf,
  optionalShape,
  readYaml,
  referenceShape,
  type Shape,
  textLike,
  textShape,
} from "#load/yaml";
import {
  type ColumnType,
  type Dataset,
  type DatasetColumn,
  type DatasetRow,
  type DatasetValue,
  type Language,
  nodes,
} from "#model";
import type { SourceFile } from "#text";
import { dateOrRange, flatProvenance, kebabId, rootCursor } from "./manifest.ts";

const columnId = textLike({
  pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
  name: { en: "an id of letters, digits and hyphens", ja: "英数字とハイフンの ID" },
});

const columnsShape = listOf(nodeShape(nodes.column, { required: ["title"], shapes: { id: columnId } }));

/** A dataset's file, given what may stand in the `values` of a row. */
function fileShape(values: Shape<DatasetRow["values"]>) {
  const row = nodeShape(nodes.datasetRow, {
    required: ["values"],
    shapes: { values },
    flat: { provenance: flatProvenance },
  });
  return nodeShape(nodes.dataset, {
    required: ["title", "columns", "rows"],
    standIns: { title: {}, columns: [], rows: [] },
    shapes: { id: kebabId, columns: columnsShape, rows: listOf(row) },
  });
}

// Only its schema is asked for: nothing is read by it.
const anyValue = anything() as Shape<DatasetValue>;

/** JSON Schema of a dataset's file. What its values may be is known only from its columns. */
export const datasetSchema = fileShape(mapOf(anyValue)).schema;

/** Reads a dataset. Values that do not fit their column are reported and left out. */
export function readDataset(file: SourceFile, languages: readonly Language[], report: Report): Dataset | undefined {
  const source = readYaml(file, report);
  if (source.value === undefined) return undefined;
  const root = rootCursor(source, languages, report);
  return fileShape(valuesShape(readColumns(root))).read(root);
}

/** The problems of the columns are reported when the whole file is read. */
function readColumns(root: Cursor): readonly DatasetColumn[] {
  const value = typeof root.value === "object" && root.value !== null ? Reflect.get(root.value, "columns") : undefined;
  return columnsShape.read({ ...root, path: ["columns"], value, report: () => undefined }) ?? [];
}

/** One optional key per column, each with the shape of its type. */
function valuesShape(columns: readonly DatasetColumn[]): Shape<Readonly<Record<string, DatasetValue>>> {
  const keys = Object.fromEntries(columns.map(({ id, type }) => [id, optionalShape(valueShapes[type], "")]));
  const shape = objectOf(keys);
  return {
    schema: shape.schema,
    read(at) {
      const read = shape.read(at);
      if (!read) return undefined;
      const { origin, ...values } = read;
      return Object.fromEntries(
        Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
      );
    },
  };
}

/** What a value may be, by the type of its column. */
const valueShapes: Readonly<Record<ColumnType, Shape<DatasetValue>>> = {
  text: {
    schema: localizedTextShape().schema,
    read(at) {
      // A text alone, such as a name or a sign, is the same in every language.
      if (typeof at.value === "string" || typeof at.value === "number") {
        const alone = String(at.value);
        return { type: "text", text: Object.fromEntries(at.languages.map((language) => [language, alone])) };
      }
      const written = localizedTextShape().read(at);
      return written && { type: "text", text: written };
    },
  },
  number: mapped(numberShape(), (value) => ({ type: "number", number: value })),
  date: mapped(dateOrRange, (value) => {
    const [from = "", to] = value.split("/");
    return { type: "date", from, ...(to !== undefined && { to }) };
  }),
  field: mapped(oneOrMore(referenceShape()), (fields) => ({ type: "field", fields })),
  name: mapped(oneOrMore(textShape()), (names) => ({ type: "name", names })),
};

function mapped<Value>(shape: Shape<Value>, make: (value: Value) => DatasetValue): Shape<DatasetValue> {
  return {
    schema: shape.schema,
    read(at) {
      const read = shape.read(at);
      return read === undefined ? undefined : make(read);
    },
  };
}

/** A list, or one item alone. */
function oneOrMore<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  const list = listOf(item);
  return {
    schema: { anyOf: [item.schema, list.schema] },
    read(at) {
      if (Array.isArray(at.value)) return list.read(at);
      const read = item.read(at);
      return read === undefined ? undefined : [read];
    },
  };
}

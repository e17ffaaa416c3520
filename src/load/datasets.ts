import type { Report } from "#diagnostic";
import {
  anything,
  type Cursor,
  choice,
  listOf,
  localizedTextShape,
  mapOf,
  numberShape,
  objectOf,
  optionalShape,
  readYaml,
  referenceShape,
  required,
  type Shape,
  textLike,
  textShape,
} from "#load/yaml";
import {
  type ColumnType,
  chartKinds,
  columnTypes,
  type Dataset,
  type DatasetColumn,
  type DatasetValue,
  type Language,
} from "#model";
import type { SourceFile } from "#text";
import { dateOrRange, kebabId, rootCursor } from "./manifest.ts";

const columnId = textLike({
  pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
  name: { en: "an id of letters, digits and hyphens", ja: "英数字とハイフンの ID" },
});

const columnsShape = listOf(
  objectOf({
    id: required(columnId, "Its id."),
    type: required(choice(columnTypes), "What its values are."),
    title: required(localizedTextShape(), "Its heading.", {}),
    unit: optionalShape(localizedTextShape(), "Of a number: what is counted."),
  }),
);

/** A dataset's file, given what may stand in the `values` of a row. */
function fileShape<Values>(values: Shape<Values>) {
  return objectOf({
    id: required(kebabId, "Its id, placed in a chapter by `::data[id]`."),
    title: required(localizedTextShape(), "Its heading.", {}),
    description: optionalShape(localizedTextShape(), "What it shows."),
    columns: required(columnsShape, "Its columns in order.", []),
    rows: required(
      listOf(
        objectOf({
          values: required(values, "Values by column id; a row may lack some."),
          source: optionalShape(listOf(referenceShape()), "Ids of sources."),
          since: optionalShape(referenceShape(), "Id of a provenance."),
          confidence: optionalShape(referenceShape(), "Id of a confidence."),
          note: optionalShape(localizedTextShape(), "A doubt, a conflict, how a figure was worked out."),
        }),
      ),
      "Its rows in order.",
      [],
    ),
    chart: optionalShape(
      objectOf({
        kind: required(choice(chartKinds), "Its form."),
        label: required(referenceShape(), "Id of the column of labels."),
        value: required(referenceShape(), "Id of the column of numbers or dates."),
      }),
      "How it may be drawn.",
    ),
  });
}

/** JSON Schema of a dataset's file. What its values may be is known only from its columns. */
export const datasetSchema = fileShape(mapOf(anything())).schema;

/** Reads a dataset. Values that do not fit their column are reported and left out. */
export function readDataset(file: SourceFile, languages: readonly Language[], report: Report): Dataset | undefined {
  const source = readYaml(file, report);
  if (source.value === undefined) return undefined;
  const root = rootCursor(source, languages, report);
  const columns = readColumns(root);
  const read = fileShape(valuesShape(columns)).read(root);
  if (!read) return undefined;
  const { chart } = read;
  return {
    kind: "dataset",
    id: read.id,
    title: read.title,
    description: read.description ?? {},
    columns,
    rows: read.rows.map(({ values, since, confidence, source: sources, note, origin }) => ({
      values,
      provenance: { ...(since && { since }), ...(confidence && { confidence }), sources: sources ?? [] },
      note: note ?? {},
      origin,
    })),
    ...(chart && { chart: { kind: chart.kind, label: chart.label, value: chart.value } }),
    origin: read.origin,
  };
}

/** The problems of the columns are reported when the whole file is read. */
function readColumns(root: Cursor): readonly DatasetColumn[] {
  const value = typeof root.value === "object" && root.value !== null ? Reflect.get(root.value, "columns") : undefined;
  const read = columnsShape.read({ ...root, path: ["columns"], value, report: () => undefined }) ?? [];
  return read.map((column) => ({ ...column, unit: column.unit ?? {} }));
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

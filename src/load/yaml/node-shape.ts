import type { AnyType, FieldEntry, Kind, NodeTable, NodeType, Origin, Structure, WrittenField } from "#model";
import {
  anything,
  choice,
  type Key,
  type Keys,
  listOf,
  localizedTextShape,
  mapOf,
  numberShape,
  type ObjectOf,
  objectOf,
  referenceShape,
  type Shape,
  textShape,
  truth,
} from "./shape.ts";

/** Where a YAML file writes the nodes of a type otherwise than the model has them. */
export interface NodeForm<Owner, Elsewhere extends keyof Owner = never> {
  /** Fields that are known from somewhere else, and are not written in this place. */
  readonly elsewhere?: readonly Elsewhere[];
  /** Fields that have to be written though the model could do without: texts per language, lists and maps. */
  readonly required?: readonly (keyof Owner)[];
  /** What stands in for a field that has to be there and is missing or does not fit, so that reading goes on. */
  readonly standIns?: { readonly [Field in keyof Owner]?: Owner[Field] };
  /** What holds for a field that always has a value and need not be written. */
  readonly defaults?: { readonly [Field in keyof Owner]?: Owner[Field] };
  /** Names under which fields are written, where they are not their own. */
  readonly keys?: { readonly [Field in keyof Owner]?: string };
  /** What may be written, where it is less or other than the model has: a text that is a date. */
  readonly shapes?: { readonly [Field in keyof Owner]?: Shape<NonNullable<Owner[Field]>> };
  /** Parts whose fields are written among those of the node, and how. */
  readonly flat?: { readonly [Field in keyof Owner]?: NodeForm<NonNullable<Owner[Field]>> };
}

/** A shape that was made from the table of a node: with the keys that it reads, and what it makes of them. */
export interface NodeShape<Value> extends Shape<Value> {
  readonly keys: Keys;
  /** The node, of what was read by `keys`. */
  readonly assemble: (read: Written) => Value;
}

type Written = Readonly<Record<string, unknown>> & { readonly origin: Origin };

/**
 * What a YAML file writes for a node of the model, field by field from the node's own table: a field that the model
 * gets is read, checked and described in the editors' schema without another line. The form says what is written
 * otherwise.
 */
export function nodeShape<Owner, const Elsewhere extends keyof Owner = never>(
  type: NodeType<Owner, Kind>,
  form: NodeForm<Owner, Elsewhere> = {},
): NodeShape<Omit<Owner, Elsewhere>> {
  // The form's names are checked above against the node's type; the table below knows them as names alone.
  return shapeOfTable(type.structure.node, form as AnyForm) as NodeShape<Omit<Owner, Elsewhere>>;
}

/** A node whose object has further keys: the node, and what they read. */
export function withKeys<Value, const K extends Keys>(
  shape: NodeShape<Value>,
  further: K,
): Shape<{ readonly node: Value; readonly keys: ObjectOf<K> }> {
  const both = objectOf({ ...shape.keys, ...further });
  return {
    schema: both.schema,
    read(at) {
      const read = both.read(at);
      if (!read) return undefined;
      const keys = Object.entries(read).filter(([name]) => name === "origin" || Object.hasOwn(further, name));
      // They were read by the shapes that the type is computed from.
      return { node: shape.assemble(read), keys: Object.fromEntries(keys) as ObjectOf<K> };
    },
  };
}

interface AnyForm {
  readonly elsewhere?: readonly string[];
  readonly required?: readonly string[];
  readonly standIns?: Readonly<Record<string, unknown>>;
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly keys?: Readonly<Record<string, string>>;
  readonly shapes?: Readonly<Record<string, Shape<unknown>>>;
  readonly flat?: Readonly<Record<string, AnyForm>>;
}

function shapeOfTable(table: NodeTable, form: AnyForm): NodeShape<unknown> {
  const keys = Object.fromEntries(keysOfTable(table, form));
  const whole = objectOf(keys);
  const assemble = (read: Written) => nodeOfTable(table, form, read);
  return {
    schema: whole.schema,
    keys,
    assemble,
    read(at) {
      const read = whole.read(at);
      return read && assemble(read);
    },
  };
}

/** The keys that are written for the fields of a table, those of its flat parts in their places. */
function keysOfTable(table: NodeTable, form: AnyForm): readonly (readonly [string, Key<unknown>])[] {
  return writtenFields(table, form).flatMap(([name, field]) => {
    const flat = form.flat?.[name];
    if (flat) return keysOfTable(tableOf(field.type), flat);
    return [[form.keys?.[name] ?? name, keyOf(name, field, form)] as const];
  });
}

function keyOf(name: string, field: WrittenField, form: AnyForm): Key<unknown> {
  const standIn = form.standIns?.[name];
  return {
    shape: form.shapes?.[name] ?? shapeOf(field.type),
    isRequired: form.required?.includes(name) || (!field.optional && unwritten(name, field, form) === undefined),
    description: field.description,
    ...(standIn !== undefined && { standIn }),
  };
}

function nodeOfTable(table: NodeTable, form: AnyForm, read: Written): Readonly<Record<string, unknown>> {
  const node: Record<string, unknown> = {};
  for (const [name, field] of table.fields) {
    if ("dropped" in field) {
      if (name === "origin") node.origin = read.origin;
      continue;
    }
    if (form.elsewhere?.includes(name)) continue;
    const word = wordOfTag(field);
    const flat = form.flat?.[name];
    const value =
      word ??
      (flat
        ? nodeOfTable(tableOf(field.type), flat, read)
        : (read[form.keys?.[name] ?? name] ?? unwritten(name, field, form)));
    if (value !== undefined) node[name] = value;
  }
  return node;
}

/** The fields that are written in this place: not what kind of node it is, which the place says. */
function writtenFields(table: NodeTable, form: AnyForm): readonly (readonly [string, WrittenField])[] {
  return [...table.fields].flatMap(([name, field]) =>
    "dropped" in field || wordOfTag(field) !== undefined || form.elsewhere?.includes(name)
      ? []
      : [[name, field] as const],
  );
}

/** Of a field that is always the same word: the word. */
function wordOfTag(field: FieldEntry): string | number | undefined {
  if ("dropped" in field) return undefined;
  const { structure } = field.type;
  return structure.is === "data" && typeof structure.of === "object" && structure.of.length === 1
    ? structure.of[0]
    : undefined;
}

/** What the model has where nothing is written; nothing, if there is no such thing. */
function unwritten(name: string, { optional, type }: WrittenField, { defaults }: AnyForm): unknown {
  if (optional) return undefined;
  switch (type.structure.is) {
    case "list":
      return [];
    case "localized":
    case "map":
      return {};
    default:
      return defaults?.[name];
  }
}

function tableOf({ structure }: AnyType): NodeTable {
  if (structure.is !== "node") throw new Error("Only the fields of a node can be written among others.");
  return structure.node;
}

function shapeOf({ structure }: AnyType): Shape<unknown> {
  switch (structure.is) {
    case "data":
      return shapeOfData(structure.of);
    case "text":
      return textShape();
    case "reference":
      return referenceShape();
    case "localized":
      if (structure.item.structure.is === "text") return localizedTextShape();
      break;
    case "list":
      return listOf(shapeOf(structure.item));
    case "map":
      return mapOf(shapeOf(structure.item));
    case "node":
      return shapeOfTable(structure.node, {});
  }
  throw new Error(`A form has to say how YAML writes a field of this sort: ${structure.is}.`);
}

function shapeOfData(of: Extract<Structure, { readonly is: "data" }>["of"]): Shape<unknown> {
  if (of === "number") return numberShape();
  if (of === "boolean") return truth();
  return of === "json" ? anything() : choice(of);
}

import type { Json, JsonObject } from "../api.ts";
import type { Language, Localized } from "../localized.ts";
import type { Reference } from "../origin.ts";

/**
 * How a value of the model is written as JSON, and what JSON Schema (2020-12) says about it: one
 * table serves both. {@link node} wants an entry for every field of its type, so that a new field
 * does not compile until somebody says how it is written, or that it is dropped.
 */
export interface JsonShape<Value> {
  readonly write: (value: Value, languages: readonly Language[]) => Json;
  /** The value again; places that were dropped lead to the beginning of `file`. Throws {@link NotOfShape}. */
  readonly read: (written: Json | undefined, at: ReadPlace) => Value;
  readonly schema: (definitions: Definitions) => JsonObject;
  /** For the compiler alone: a shape of a wider type is not a shape of this one. */
  readonly value?: Value;
}

/** Where a value stands in a JSON document, and what the document is called. */
export interface ReadPlace {
  readonly file: string;
  readonly path: string;
}

/** A document has something else than its shape wants. */
export class NotOfShape extends Error {
  override readonly name = "NotOfShape";
  constructor(
    /** As in `contract.clauses.3.title`. */
    readonly path: string,
  ) {
    super(`not of the shape wanted: ${path}`);
  }
}

/** Collects the named schemas of `$defs`. */
export interface Definitions {
  /** The schema that refers to a name, defining it at its first mention. */
  refer(name: string, define: () => JsonObject): JsonObject;
}

/** A field that is written, with its meaning for consumers. */
export interface Written<Value> {
  readonly description: string;
  readonly shape: JsonShape<Value>;
  readonly optional: false;
}
/** A field that is written if it is there. */
export interface WrittenIfThere<Value> {
  readonly description: string;
  readonly shape: JsonShape<Value>;
  readonly optional: true;
}
/** A field that is not written. */
export interface Dropped {
  readonly dropped: true;
}

/** An entry for each field of a type, in the order of writing. */
export type FieldTable<Owner> = {
  readonly [Key in keyof Owner]-?:
    | Dropped
    | (Record<never, never> extends Pick<Owner, Key>
        ? WrittenIfThere<Exclude<Owner[Key], undefined>>
        : Written<Owner[Key]>);
};

/** Places in source files: they mean nothing without the files. */
export const dropped: Dropped = { dropped: true };

export function field<Value>(description: string, shape: JsonShape<Value>): Written<Value> {
  return { description, shape, optional: false };
}

export function optional<Value>(description: string, shape: JsonShape<Value>): WrittenIfThere<Value> {
  return { description, shape, optional: true };
}

/** An object; its schema stands in `$defs` under a name. */
export function node<Owner extends object>(
  name: string,
  description: string,
  table: FieldTable<Owner>,
): JsonShape<Owner> {
  // The compiler has checked each entry against its field; below here fields are only names.
  const entries = Object.entries(table) as readonly (readonly [string, AnyEntry])[];
  const written = entries.flatMap(([key, entry]) => ("dropped" in entry ? [] : [[key, entry] as const]));
  return {
    write(owner, languages) {
      const properties: [string, Json][] = [];
      for (const [key, { shape }] of written) {
        const value: unknown = owner[key as keyof Owner];
        if (value !== undefined) properties.push([key, shape.write(value, languages)]);
      }
      return Object.fromEntries(properties);
    },
    read(json, at) {
      const source = objectAt(json, at);
      const properties = Object.entries(table as Readonly<Record<string, AnyEntry>>).flatMap(([key, entry]) => {
        if ("dropped" in entry) return [[key, standIns[key]?.(at.file)] as const];
        if (entry.optional && source[key] === undefined) return [];
        return [[key, entry.shape.read(source[key], below(at, key))] as const];
      });
      // Filled key by key from the table that the type is computed from.
      return Object.fromEntries(properties) as Owner;
    },
    schema: (definitions) =>
      definitions.refer(name, () => ({
        description,
        type: "object",
        properties: Object.fromEntries(
          written.map(([key, { description, shape }]) => [key, { description, ...shape.schema(definitions) }]),
        ),
        required: written.filter(([, { optional }]) => !optional).map(([key]) => key),
        additionalProperties: false,
      })),
  };
}

type AnyEntry = Dropped | Written<unknown> | WrittenIfThere<unknown>;

/** One of several objects that a field tells apart. */
export function tagged<Union extends Readonly<Record<Tag, string>>, Tag extends "type" | "kind">(
  name: string,
  tag: Tag,
  shapes: { readonly [Key in Union[Tag]]: JsonShape<Extract<Union, Readonly<Record<Tag, Key>>>> },
): JsonShape<Union> {
  // The compiler has checked each shape against its tag; below here a shape takes what its tag names.
  const byTag = new Map(Object.entries(shapes) as readonly (readonly [string, JsonShape<Union>])[]);
  return {
    write: (value, languages) => byTag.get(value[tag])?.write(value, languages) ?? null,
    read: (written, at) => {
      const shape = byTag.get(String(objectAt(written, at)[tag]));
      if (!shape) throw new NotOfShape(at.path);
      return shape.read(written, at);
    },
    schema: (definitions) =>
      definitions.refer(name, () => ({ oneOf: [...byTag.values()].map((shape) => shape.schema(definitions)) })),
  };
}

export const text: JsonShape<string> = {
  write: (value) => value,
  read: textAt,
  schema: () => ({ type: "string" }),
};

export const number: JsonShape<number> = {
  write: (value) => value,
  read: (written, { path }) => {
    if (typeof written !== "number") throw new NotOfShape(path);
    return written;
  },
  schema: () => ({ type: "number" }),
};

export const boolean: JsonShape<boolean> = {
  write: (value) => value,
  read: (written, { path }) => {
    if (typeof written !== "boolean") throw new NotOfShape(path);
    return written;
  },
  schema: () => ({ type: "boolean" }),
};

/** Any JSON, as it is. */
export const json: JsonShape<Json> = { write: (value) => value, read: anythingAt, schema: () => ({}) };

/** Any JSON object, as it is. */
export const jsonObject: JsonShape<JsonObject> = {
  write: (value) => value,
  read: objectAt,
  schema: () => ({ type: "object" }),
};

/** A mention of another node: its id. */
export const reference: JsonShape<Reference> = {
  write: ({ id }) => id,
  read: (written, at) => ({ id: textAt(written, at), span: nowhere(at.file) }),
  schema: () => ({ type: "string" }),
};

/** One word of several. */
export function word<const Word extends string | number>(words: readonly Word[]): JsonShape<Word> {
  return {
    write: (value) => value,
    read: (written, { path }) => {
      const found = words.find((one) => one === written);
      if (found === undefined) throw new NotOfShape(path);
      return found;
    },
    schema: () => ({ enum: [...words] }),
  };
}

/** The field that says what kind of node it is. */
export function tag<const Word extends string>(name: Word): Written<Word> {
  const { read } = word([name]);
  return field(`Always \`${name}\`.`, { write: (value) => value, read, schema: () => ({ const: name }) });
}

/** A value that is JSON already, with the schema given. */
export function plain<Value extends Json>(schema: JsonObject): JsonShape<Value> {
  // Whoever wrote the value wrote it by the same schema.
  return { write: (value) => value, read: (written, at) => anythingAt(written, at) as Value, schema: () => schema };
}

export function list<Item>(item: JsonShape<Item>): JsonShape<readonly Item[]> {
  return {
    write: (values, languages) => values.map((value) => item.write(value, languages)),
    read: (written, at) => {
      if (!Array.isArray(written)) throw new NotOfShape(at.path);
      return written.map((value: Json, index) => item.read(value, below(at, String(index))));
    },
    schema: (definitions) => ({ type: "array", items: item.schema(definitions) }),
  };
}

/** One value per language: the guideline's order of languages. Languages without a value are absent. */
export function localizedBy<Value>(value: JsonShape<Value>): JsonShape<Localized<Value>> {
  const { write, read, schema } = record(value);
  return { write: (values, languages) => write(present(values), languages), read, schema };
}

/** A value per key: languages in their order first, then other keys by code unit. */
export function record<Value>(value: JsonShape<Value>): JsonShape<Readonly<Record<string, Value>>> {
  return {
    write(values, languages) {
      const rank = (key: string) => (languages.includes(key) ? languages.indexOf(key) : languages.length);
      const sorted = Object.entries(values).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
      return Object.fromEntries(sorted.map(([key, entry]) => [key, value.write(entry, languages)]));
    },
    read: (written, at) => {
      const entries = Object.entries(objectAt(written, at));
      return Object.fromEntries(entries.map(([key, entry]) => [key, value.read(entry, below(at, key))]));
    },
    schema: (definitions) => ({ type: "object", additionalProperties: value.schema(definitions) }),
  };
}

/** A shape with a name of its own in `$defs`. */
export function named<Value>(name: string, description: string, shape: JsonShape<Value>): JsonShape<Value> {
  return {
    write: shape.write,
    read: shape.read,
    schema: (definitions) => definitions.refer(name, () => ({ description, ...shape.schema(definitions) })),
  };
}

/** A shape that is made when it is needed: for nodes within nodes of their own kind. */
export function lazy<Value>(make: () => JsonShape<Value>): JsonShape<Value> {
  return {
    write: (value, languages) => make().write(value, languages),
    read: (written, at) => make().read(written, at),
    schema: (definitions) => make().schema(definitions),
  };
}

function present<Value>(values: Localized<Value>): Readonly<Record<string, Value>> {
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}

function anythingAt(written: Json | undefined, { path }: ReadPlace): Json {
  if (written === undefined) throw new NotOfShape(path);
  return written;
}

function textAt(written: Json | undefined, { path }: ReadPlace): string {
  if (typeof written !== "string") throw new NotOfShape(path);
  return written;
}

function objectAt(written: Json | undefined, { path }: ReadPlace): JsonObject {
  if (typeof written !== "object" || written === null || isList(written)) throw new NotOfShape(path);
  return written;
}

function isList(written: Json): written is readonly Json[] {
  return Array.isArray(written);
}

function below({ file, path }: ReadPlace, key: string): ReadPlace {
  return { file, path: path === "" ? key : `${path}.${key}` };
}

/** What takes the place of the fields that are dropped: places in files, which a document of its own has not. */
const standIns: Readonly<Record<string, (file: string) => unknown>> = {
  origin: (file) => ({ span: nowhere(file) }),
  at: () => [0, 0],
  file: () => "",
};

function nowhere(file: string): Reference["span"] {
  return { file, start: 0, end: 0 };
}

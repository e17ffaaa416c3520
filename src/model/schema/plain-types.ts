import type { Json, JsonObject } from "../json.ts";
import type { Localized } from "../localized.ts";
import type { Reference } from "../origin.ts";
import {
  type ModelType,
  NotOfShape,
  placeUnder,
  type ReadPlace,
  type Structure,
  type Target,
  writtenObject,
} from "./model-type.ts";
import type { Kind } from "./names.ts";

const anyJson: Structure = { is: "data", of: "json" };

/** A text: alone it is the same in every language, as an id or an address is. */
export const text: ModelType<string> = {
  write: (value) => value,
  read: textAt,
  schema: () => ({ type: "string" }),
  structure: { is: "text" },
};

/** A number, as JSON has it. */
export const number: ModelType<number> = {
  write: (value) => value,
  read: (written, { path }) => {
    if (typeof written !== "number") throw new NotOfShape(path);
    return written;
  },
  schema: () => ({ type: "number" }),
  structure: { is: "data", of: "number" },
};

/** `true` or `false`. */
export const boolean: ModelType<boolean> = {
  write: (value) => value,
  read: (written, { path }) => {
    if (typeof written !== "boolean") throw new NotOfShape(path);
    return written;
  },
  schema: () => ({ type: "boolean" }),
  structure: { is: "data", of: "boolean" },
};

/** Any JSON, as it is. */
export const json: ModelType<Json> = {
  write: (value) => value,
  read: anythingAt,
  schema: () => ({}),
  structure: anyJson,
};

/** Any JSON object, as it is. */
export const jsonObject: ModelType<JsonObject> = {
  write: (value) => value,
  read: writtenObject,
  schema: () => ({ type: "object" }),
  structure: anyJson,
};

/** A mention of another node: its id. */
export function reference(to: Target): ModelType<Reference> {
  return {
    write: ({ id }) => id,
    read: (written, at) => ({ id: textAt(written, at), span: { file: at.file, start: 0, end: 0 } }),
    schema: () => ({ type: "string" }),
    structure: { is: "reference", to },
  };
}

/** Mentions of other nodes, as ids. */
export function references(to: Target): ModelType<readonly Reference[]> {
  return list(reference(to));
}

/** The id of the node that a node was written in, though the model keeps it in another list. */
export function parent(kind: Kind): ModelType<string> {
  return { ...text, structure: { is: "parent", kind } };
}

/** One word of several. */
export function word<const Word extends string | number>(words: readonly Word[]): ModelType<Word> {
  return {
    write: (value) => value,
    read: (written, { path }) => {
      const found = words.find((one) => one === written);
      if (found === undefined) throw new NotOfShape(path);
      return found;
    },
    schema: () => ({ enum: [...words] }),
    structure: { is: "data", of: words },
  };
}

/** A value that is JSON already, with the schema given. */
export function plain<Value extends Json>(schema: JsonObject): ModelType<Value> {
  return {
    write: (value) => value,
    // Whoever wrote the value wrote it by the same schema.
    read: (written, at) => anythingAt(written, at) as Value,
    schema: () => schema,
    structure: anyJson,
  };
}

/** Values in the order that the author gave them. */
export function list<Item>(item: ModelType<Item>): ModelType<readonly Item[]> {
  return {
    write: (values, languages) => values.map((value) => item.write(value, languages)),
    read: (written, at) => {
      if (!Array.isArray(written)) throw new NotOfShape(at.path);
      return written.map((value: Json, index) => item.read(value, placeUnder(at, String(index))));
    },
    schema: (definitions) => ({ type: "array", items: item.schema(definitions) }),
    structure: { is: "list", item },
  };
}

/** One value per language: the guideline's order of languages. Languages without a value are absent. */
export function localizedBy<Value>(value: ModelType<Value>): ModelType<Localized<Value>> {
  const { write, read, schema } = record(value);
  return {
    write: (values, languages) => write(present(values), languages),
    read,
    schema,
    structure: { is: "localized", item: value },
  };
}

/** A value per key: languages in their order first, then other keys by code unit. */
export function record<Value>(value: ModelType<Value>): ModelType<Readonly<Record<string, Value>>> {
  return {
    write(values, languages) {
      const rank = (key: string) => (languages.includes(key) ? languages.indexOf(key) : languages.length);
      const sorted = Object.entries(values).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
      return Object.fromEntries(sorted.map(([key, entry]) => [key, value.write(entry, languages)]));
    },
    read: (written, at) => {
      const entries = Object.entries(writtenObject(written, at));
      return Object.fromEntries(entries.map(([key, entry]) => [key, value.read(entry, placeUnder(at, key))]));
    },
    schema: (definitions) => ({ type: "object", additionalProperties: value.schema(definitions) }),
    structure: { is: "map", item: value },
  };
}

/** A type with a name of its own in `$defs`. */
export function named<Value>(name: string, description: string, type: ModelType<Value>): ModelType<Value> {
  return {
    ...type,
    schema: (definitions) => definitions.refer(name, () => ({ description, ...type.schema(definitions) })),
  };
}

/** A type that is made when it is needed: for nodes within nodes of their own kind. */
export function lazy<Value>(make: () => ModelType<Value>): ModelType<Value> {
  return {
    write: (value, languages) => make().write(value, languages),
    read: (written, at) => make().read(written, at),
    schema: (definitions) => make().schema(definitions),
    structure: { is: "later", type: make },
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

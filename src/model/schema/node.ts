import type { Json } from "../json.ts";
import type { Language } from "../localized.ts";
import type { Origin } from "../origin.ts";
import {
  type AnyType,
  type Effect,
  type FieldEntry,
  type FieldTraits,
  type ModelType,
  type NodeTable,
  NotOfShape,
  placeUnder,
  type Traits,
  type ValueOf,
  type WrittenField,
  writtenObject,
} from "./model-type.ts";
import type { Kind } from "./names.ts";
import { word } from "./plain-types.ts";

/** A field that is always there. */
export interface Required<Value> extends WrittenField {
  readonly type: ModelType<Value>;
  readonly optional: false;
}
/** A field that may be absent. */
export interface Optional<Value> extends WrittenField {
  readonly type: ModelType<Value>;
  readonly optional: true;
}
/** A field that is not written as JSON: a place in source files, which means nothing without the files. */
export interface Dropped<Value> {
  readonly dropped: true;
  readonly optional: false;
  readonly value?: Value;
}
/** Such a field that may be absent. */
export interface DroppedIfThere<Value> {
  readonly dropped: true;
  readonly optional: true;
  readonly value?: Value;
}

/** Where a node was written. */
export const origin: Dropped<Origin> = { dropped: true, optional: false };
/** Where something was written that may not be there. */
export const originIfThere: DroppedIfThere<Origin> = { dropped: true, optional: true };

/** A field that somebody is bound by. */
export function normative<Value>(description: string, type: ModelType<Value>, traits?: FieldTraits): Required<Value> {
  return entry("normative", { description, type, traits });
}

/** A field that explains, names or leads elsewhere. */
export function informative<Value>(description: string, type: ModelType<Value>, traits?: FieldTraits): Required<Value> {
  return entry("informative", { description, type, traits });
}

/** The same field, where it may be absent. */
export function optional<Value>(field: Required<Value>): Optional<Value> {
  return { ...field, optional: true };
}

/** The field that says what kind of node it is. */
export function tag<const Word extends string>(name: Word): Required<Word> {
  const { read, structure } = word([name]);
  return informative(`Always \`${name}\`.`, {
    write: (value) => value,
    read,
    schema: () => ({ const: name }),
    structure,
  });
}

interface Entered<Value> {
  readonly description: string;
  readonly type: ModelType<Value>;
  readonly traits: FieldTraits | undefined;
}

function entry<Value>(effect: Effect, { description, type, traits }: Entered<Value>): Required<Value> {
  return { description, effect, type, optional: false, ...traits };
}

type Entry = FieldEntry & { readonly optional: boolean };
type EntryTable = Readonly<Record<string, Entry>>;

type ValueOfEntry<E> = E extends { readonly dropped: true; readonly value?: infer Value }
  ? Value
  : E extends { readonly type: infer Type }
    ? ValueOf<Type>
    : never;
type KeysWith<Table, IsOptional extends boolean> = {
  [Key in keyof Table]: Table[Key] extends { readonly optional: IsOptional } ? Key : never;
}[keyof Table];

/** The node that a table describes: a property per field, with the type that the field says. */
export type NodeOf<Table> = {
  readonly [Key in keyof Pick<Table, KeysWith<Table, false>>]: ValueOfEntry<Table[Key]>;
} & {
  readonly [Key in keyof Pick<Table, KeysWith<Table, true>>]?: ValueOfEntry<Table[Key]>;
};

/** A type of nodes, with its table. */
export interface NodeType<Owner, K extends Kind = never> extends ModelType<Owner> {
  readonly structure: { readonly is: "node"; readonly node: NodeTable };
  /** For the compiler alone. */
  readonly kind?: K;
}

/** A node whose type is computed from its table: what the table says is all there is to say. */
export function node<const Table extends EntryTable, const K extends Kind = never>(
  { name, description, ...traits }: NodeHead<Extract<keyof Table, string>, K>,
  table: Table,
): NodeType<NodeOf<Table>, K> {
  return nodeType({ name, description, fields: new Map(Object.entries(table)), ...traits });
}

/** What stands above a table: the name in `$defs`, a sentence, and what holds for the whole node. */
export interface NodeHead<Key extends string, K extends Kind> extends Traits<Key> {
  readonly name: string;
  readonly description: string;
  readonly kind?: K;
}

/** An entry for each field of a type that is declared by hand. */
export type FieldTable<Owner> = {
  readonly [Key in keyof Owner]-?: Record<never, never> extends Pick<Owner, Key>
    ? DroppedIfThere<Owner[Key]> | Optional<Exclude<Owner[Key], undefined>>
    : Dropped<Owner[Key]> | Required<Owner[Key]>;
};

/** A node whose type holds itself and is declared by hand; without an entry for every field it does not compile. */
export function nodeLike<Owner extends object>(
  head: { readonly name: string; readonly description: string },
  table: FieldTable<Owner>,
): NodeType<Owner> {
  return nodeType({ ...head, fields: new Map(Object.entries<FieldEntry>(table)) });
}

/** The callers' types say that the fields are those of `Owner`; below here fields are only names. */
function nodeType<Owner, K extends Kind>(table: NodeTable): NodeType<Owner, K> {
  const fields = [...table.fields];
  const written = fields.flatMap(([key, field]) => ("dropped" in field ? [] : [[key, field] as const]));
  return {
    write(owner, languages) {
      const properties: [string, Json][] = [];
      for (const [key, { type }] of written) {
        // The table has been checked against the keys of its owner.
        const value: unknown = owner[key as keyof Owner];
        if (value !== undefined) properties.push([key, writeAny(type, value, languages)]);
      }
      return Object.fromEntries(properties);
    },
    read(json, at) {
      const source = writtenObject(json, at);
      const properties = fields.flatMap(([key, field]) => {
        if ("dropped" in field) return [[key, standIns[key]?.(at.file)] as const];
        if (field.optional && source[key] === undefined) return [];
        return [[key, field.type.read(source[key], placeUnder(at, key))] as const];
      });
      // Filled key by key from the table that the type is computed from.
      return Object.fromEntries(properties) as Owner;
    },
    schema: (definitions) =>
      definitions.refer(table.name, () => ({
        description: table.description,
        type: "object",
        properties: Object.fromEntries(
          written.map(([key, { description, type }]) => [key, { description, ...type.schema(definitions) }]),
        ),
        required: written.filter(([, { optional }]) => !optional).map(([key]) => key),
        additionalProperties: false,
      })),
    structure: { is: "node", node: table },
  };
}

/** One of several nodes that a field tells apart. */
export function union<const Types extends Readonly<Record<string, AnyType>>>(
  name: string,
  tagKey: "type" | "kind",
  types: Types,
): ModelType<ValueOf<Types[keyof Types]>> {
  const byTag = new Map<string, AnyType>(Object.entries(types));
  return {
    write: (value, languages) => {
      // The word in the tag of a value names the type that it is of.
      const type = byTag.get((value as Readonly<Record<string, string>>)[tagKey] ?? "");
      return type ? writeAny(type, value, languages) : null;
    },
    read: (written, at) => {
      const type = byTag.get(String(writtenObject(written, at)[tagKey]));
      if (!type) throw new NotOfShape(at.path);
      // What a type of the union reads is of the union.
      return type.read(written, at) as ValueOf<Types[keyof Types]>;
    },
    schema: (definitions) =>
      definitions.refer(name, () => ({ oneOf: [...byTag.values()].map((type) => type.schema(definitions)) })),
    structure: { is: "union", tag: tagKey, types: byTag },
  };
}

function writeAny(type: AnyType, value: unknown, languages: readonly Language[]): Json {
  // The value came from the field, or has the tag, that the type belongs to.
  return type.write(value as never, languages);
}

/** What takes the place of the fields that are dropped: places in files, which a document of its own has not. */
const standIns: Readonly<Record<string, (file: string) => unknown>> = {
  origin: (file) => ({ span: { file, start: 0, end: 0 } }),
  at: () => [0, 0],
  file: () => "",
};

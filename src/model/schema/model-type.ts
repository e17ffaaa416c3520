import type { Json, JsonObject } from "../json.ts";
import type { Language } from "../localized.ts";
import type { Kind, Name } from "./names.ts";

/**
 * What a value of the model is: how it is written as JSON and read again, what JSON Schema (2020-12) says
 * about it, and what it is made of. Whatever walks the model asks this, and keeps no list of its own.
 */
export interface ModelType<Value> extends AnyType {
  readonly write: (value: Value, languages: readonly Language[]) => Json;
  /** The value again; places that were dropped lead to the beginning of `file`. Throws {@link NotOfShape}. */
  readonly read: (written: Json | undefined, at: ReadPlace) => Value;
  /** For the compiler alone: a type of wider values is not a type of these. */
  readonly value?: Value;
}

/** A type of whatever values: to look at, not to write with. */
export interface AnyType {
  readonly write: (value: never, languages: readonly Language[]) => Json;
  readonly read: (written: Json | undefined, at: ReadPlace) => unknown;
  readonly schema: (definitions: Definitions) => JsonObject;
  readonly structure: Structure;
}

/** The values of a type. */
export type ValueOf<Type> = Type extends { readonly value?: infer Value } ? Value : never;

/** What the values of a type are made of. */
export type Structure =
  /** A number, a truth value, one word of several, any JSON. */
  | { readonly is: "data"; readonly of: "number" | "boolean" | "json" | readonly (string | number)[] }
  /** A line of words. */
  | { readonly is: "text" }
  | { readonly is: "prose" }
  | { readonly is: "reference"; readonly to: Target }
  /** The id of the node that this one stands in, though the model keeps it in another list. */
  | { readonly is: "parent"; readonly kind: Kind }
  /** A value per language: a line of words, prose, or something that holds them. */
  | { readonly is: "localized"; readonly item: AnyType }
  | { readonly is: "list" | "map"; readonly item: AnyType }
  | { readonly is: "node"; readonly node: NodeTable }
  /** One of several nodes, told apart by the word in a field. */
  | { readonly is: "union"; readonly tag: string; readonly types: ReadonlyMap<string, AnyType> }
  /** A type that holds itself. */
  | { readonly is: "later"; readonly type: () => AnyType };

/** What a reference may name: a node of a kind, or one of several kinds. */
export type Target = Kind | "apiNode" | Elsewhere;

/** Ids that are not looked up, and why. */
export interface Elsewhere {
  readonly elsewhere: string;
}

/** The fields of one node, and what holds for the whole node. */
export interface NodeTable extends Traits<string> {
  /** Its name in `$defs` of the JSON Schema. */
  readonly name: string;
  readonly description: string;
  /** In the order of writing. */
  readonly fields: ReadonlyMap<string, FieldEntry>;
}

/** A field that is written as JSON, or a place in source files, which is not. */
export type FieldEntry = WrittenField | { readonly dropped: true };

/** A field that stands in `model.json`. */
export interface WrittenField extends FieldTraits {
  /** What it means, in one sentence. */
  readonly description: string;
  /** Whether somebody is bound by what it says, or it only explains. */
  readonly effect: Effect;
  readonly type: AnyType;
  readonly optional: boolean;
}

/** `normative`: a change of it may bind somebody to something else. `informative`: it explains, names or leads elsewhere. */
export type Effect = "normative" | "informative";

/** What is unusual about a field. */
export interface FieldTraits {
  /** Of a text or number: what it is called where people read it. Pages show such fields by themselves. */
  readonly label?: Name;
  /** Of a localized text: why no translation of it is asked for. */
  readonly untranslated?: string;
  /** Why its words stand elsewhere already, so that nobody looks at them here. */
  readonly copied?: string;
}

/** What holds for a whole node. */
export interface Traits<Key extends string> {
  /** What kind of node it is: visited by checks, named by references. Absent: a part of the node around it. */
  readonly kind?: Kind;
  /** How nodes of the kind are told apart; absent: by their place. */
  readonly identity?: Identity<Key>;
  /** The part of a guideline whose files define it; absent: the manifest. */
  readonly part?: GuidelinePart;
  /** Where its translations stand; absent: where those of the node around it do. */
  readonly translations?: TranslationHome;
  /**
   * The fields whose words make its state, in this order; other localized fields follow where they are
   * written. One field alone stands for the node.
   */
  readonly state?: readonly Key[];
  /** A list of nodes the first of which is this node itself. */
  readonly lead?: Key;
  /** Why its words are not the guideline's own. */
  readonly quoted?: string;
}

/** How the nodes of a kind are told apart. */
export interface Identity<Key extends string> {
  readonly key: Key;
  /** Kinds that share a space can not have the same id. Absent: the kind alone; `false`: ids may repeat. */
  readonly space?: string | false;
  /** The kind around it within which its ids are unique; absent: the guideline. */
  readonly within?: Kind;
}

/** `files`: in a Markdown file per language; `place`: beside the original; `overlay`: in an overlay of the API. */
export type TranslationHome = "files" | "place" | "overlay";

/** The parts of a guideline that stand in files of their own. */
export type GuidelinePart = "chapters" | "contract" | "parameters" | "terms" | "sources" | "api" | "data";

/** Collects the named schemas of `$defs`. */
export interface Definitions {
  /** The schema that refers to a name, defining it at its first mention. */
  refer(name: string, define: () => JsonObject): JsonObject;
}

/** Where a value stands in a JSON document, and what the document is called. */
export interface ReadPlace {
  readonly file: string;
  readonly path: string;
}

/** A document has something else than its type wants. */
export class NotOfShape extends Error {
  override readonly name = "NotOfShape";
  constructor(
    /** As in `contract.clauses.3.title`. */
    readonly path: string,
  ) {
    super(`not of the shape wanted: ${path}`);
  }
}

/** The place of a member. */
export function placeUnder({ file, path }: ReadPlace, key: string): ReadPlace {
  return { file, path: path === "" ? key : `${path}.${key}` };
}

/** The JSON at a place, which must be an object. */
export function writtenObject(written: Json | undefined, { path }: ReadPlace): JsonObject {
  if (typeof written !== "object" || written === null || isList(written)) throw new NotOfShape(path);
  return written;
}

function isList(written: Json): written is readonly Json[] {
  return Array.isArray(written);
}

import { contentHash } from "#text";
import type { Json } from "../json.ts";
import type { Language } from "../localized.ts";
import { type Prose, plainText } from "../prose.ts";
import type { AnyType, NodeTable, WrittenField } from "./model-type.ts";

/** What stands in a node though the model keeps it in another list, by the field that names it: the rows of a requirement. */
export type KeptElsewhere = Readonly<Record<string, { readonly table: NodeTable; readonly nodes: readonly object[] }>>;

/**
 * The state of a node's text in one language, as eight hexadecimal digits: it changes when a translation
 * has to be looked at again. The table of the node says which fields take part.
 */
export function stateOfNode(
  table: NodeTable,
  node: object,
  { language, elsewhere = {} }: { readonly language: Language; readonly elsewhere?: KeptElsewhere },
): string {
  return contentHash(JSON.stringify(wordsOfFields(table, node, { language, elsewhere }))).slice(0, 8);
}

interface Reading {
  readonly language: Language;
  readonly elsewhere: KeptElsewhere;
}

function wordsOfFields(table: NodeTable, node: object, reading: Reading): readonly Json[] {
  const first = table.state ?? [];
  const words = first.map((key) => {
    const kept = reading.elsewhere[key];
    if (kept) return kept.nodes.map((one) => wordsOfNode(kept.table, one, reading));
    return wordsOf(fieldOf(table, key)?.type, member(node, key), reading);
  });
  // A field that the table does not name takes part where it is written, so that older states stay what they are.
  const others = [...table.fields].flatMap(([key, field]) => {
    if (first.includes(key) || "dropped" in field || field.type.structure.is !== "localized") return [];
    const written = wordsOf(field.type, member(node, key), reading);
    return written === "" || (Array.isArray(written) && written.length === 0) ? [] : [[key, written]];
  });
  return [...words, ...others];
}

/** One field alone stands for the node. */
function wordsOfNode(table: NodeTable, node: object, reading: Reading): Json {
  const words = wordsOfFields(table, node, reading);
  return words.length === 1 ? (words[0] ?? "") : words;
}

function wordsOf(type: AnyType | undefined, value: unknown, reading: Reading): Json {
  if (!type || value === undefined) return "";
  const { structure } = type;
  // The structure says what the value is.
  switch (structure.is) {
    case "localized":
      return wordsOf(structure.item, (value as Readonly<Record<Language, unknown>>)[reading.language], reading);
    case "prose":
      return plainText((value as Prose).children);
    case "list":
      return (value as readonly unknown[]).map((one) => wordsOf(structure.item, one, reading));
    case "map":
      return Object.entries(value as object).map(([key, one]) => [key, wordsOf(structure.item, one, reading)]);
    case "union": {
      // The table says that an object stands here.
      const word = member(value as object, structure.tag);
      return wordsOf(structure.types.get(String(word)), value, reading);
    }
    case "node": {
      const { node } = structure;
      // The table says that an object stands here.
      return node.state ? wordsOfNode(node, value as object, reading) : wordsOfPart(node, value as object, reading);
    }
    case "later":
      return wordsOf(structure.type(), value, reading);
    case "reference":
      return (value as { readonly id: string }).id;
    case "data":
    case "text":
    case "parent":
      return value as Json;
    default:
      return structure satisfies never;
  }
}

/** A part without fields of its own to name says what its prose says; a place alone says nothing. */
function wordsOfPart(table: NodeTable, node: object, reading: Reading): Json {
  const words = [...table.fields].flatMap(([key, field]) => {
    if ("dropped" in field || (field.type.structure.is !== "prose" && field.type.structure.is !== "localized"))
      return [];
    return [wordsOf(field.type, member(node, key), reading)];
  });
  return words.length > 1 ? words : (words[0] ?? "");
}

function fieldOf(table: NodeTable, key: string): WrittenField | undefined {
  const field = table.fields.get(key);
  return field && !("dropped" in field) ? field : undefined;
}

function member(node: object, key: string): unknown {
  return Reflect.get(node, key);
}

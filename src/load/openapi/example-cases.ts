import { schemaKeywords } from "#load/json-schema";
import { followToObject, isList, isObject, listAt, member, objectAt } from "#load/yaml";
import { dataKeywords, type Json, type JsonObject, nameMapKeywords } from "#model";

/** An example and the schema that it has to fit. */
export interface ExampleCase {
  readonly schema: Json;
  /** The map or list that has the example, and under what. */
  readonly holder: JsonObject | readonly Json[];
  readonly key: string | number;
  readonly value: Json;
}

type Kind = "node" | "names" | "contents" | "schema" | "schemas";

interface Visit {
  readonly value: Json;
  readonly kind: Kind;
  /** Of a node in `content`: its media type. */
  readonly mediaType?: string;
}

/** Every example of a bundled document: of messages, parameters, headers, schemas and their properties. */
export function collectExamples(root: JsonObject): readonly ExampleCase[] {
  const cases: ExampleCase[] = [];
  const waiting: Visit[] = [{ value: root, kind: "node" }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value, kind, mediaType } = visit;
    if (typeof value !== "object" || value === null) continue;
    if (isList(value)) for (const item of value) waiting.push({ value: item, kind: kind === "schema" ? kind : "node" });
    if (!isObject(value)) continue;
    if (kind === "schema") cases.push(...examplesOfSchema(value));
    if (kind === "node" && value.schema !== undefined) cases.push(...examplesBeside(root, value, mediaType));
    for (const [key, item] of Object.entries(value)) {
      const next = item === undefined ? undefined : kindOfMember(kind, key);
      if (next && item !== undefined) {
        waiting.push({ value: item, kind: next, ...(kind === "contents" && { mediaType: key }) });
      }
    }
  }
  return cases;
}

/** What a member of a map is; nothing if there can be no example in it. */
function kindOfMember(kind: Kind, key: string): Kind | undefined {
  if (kind === "schemas") return "schema";
  if (kind === "names" || kind === "contents") return "node";
  if (kind === "schema") {
    if (schemaKeywords.named.has(key)) return "schemas";
    return schemaKeywords.one.has(key) || schemaKeywords.list.has(key) ? "schema" : undefined;
  }
  if (key === "schema" || key === "itemSchema") return "schema";
  if (key === "schemas") return "schemas";
  if (key === "content") return "contents";
  if (dataKeywords.has(key) || key === "examples" || key.startsWith("x-")) return undefined;
  return nameMapKeywords.has(key) ? "names" : "node";
}

function* examplesOfSchema(schema: JsonObject): Iterable<ExampleCase> {
  const { example } = schema;
  if (example !== undefined) yield { schema, holder: schema, key: "example", value: example };
  const examples = listAt(schema, "examples");
  for (const [key, value] of examples.entries()) yield { schema, holder: examples, key, value };
}

/** Examples of a message, a parameter or a header, beside its schema. */
function* examplesBeside(root: JsonObject, node: JsonObject, mediaType: string | undefined): Iterable<ExampleCase> {
  const { schema, example } = node;
  if (schema === undefined) return;
  if (example !== undefined && isComparable(example, mediaType))
    yield { schema, holder: node, key: "example", value: example };
  for (const written of Object.values(objectAt(node, "examples"))) {
    const holder = followToObject(root, written);
    const key = holder?.value === undefined ? "dataValue" : "value";
    const value = member(holder, key);
    if (holder && value !== undefined && isComparable(value, mediaType)) yield { schema, holder, key, value };
  }
}

/** The text of an XML or form message is not the value that its schema describes. */
function isComparable(value: Json, mediaType: string | undefined): boolean {
  return typeof value !== "string" || mediaType === undefined || /[/+]json\b|\*/.test(mediaType);
}

import { isList, isObject, member, refOf, targetOf } from "#load/yaml";
import type { Json, JsonObject } from "#model";

/** The versions of OpenAPI whose schemas are understood. */
export type OpenapiVersion = "3.0" | "3.1" | "3.2";

/** Keywords that hold one schema, a list of schemas, or schemas by name. */
export const schemaKeywords = {
  one: new Set([
    "additionalProperties",
    "contains",
    "contentSchema",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
  ]),
  list: new Set(["allOf", "anyOf", "oneOf", "prefixItems"]),
  named: new Set(["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"]),
};

/** Keywords that say something about values; all others are for readers and tools. */
const plainKeywords = new Set([
  "const",
  "contentEncoding",
  "contentMediaType",
  "dependentRequired",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "format",
  "maxContains",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minContains",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "pattern",
  "required",
  "type",
  "uniqueItems",
]);

/** A schema that is still being written. */
type Unfinished = { [key: string]: Json };

/** The schemas of an OpenAPI document as JSON Schema 2020-12 that any validator understands. */
export interface SchemaBook {
  /** A schema of the document; its references are names of definitions. */
  schema(written: Json): Json;
  /** Every definition that a reference has named so far, and those that these name. */
  definitions(): Iterable<readonly [name: string, schema: Json]>;
}

/**
 * Turns schemas of a document into JSON Schema, on demand. What only OpenAPI 3.0 says (`nullable`,
 * limits that are excluded by a truth value) is said in the words of JSON Schema.
 */
export function createSchemaBook(root: JsonObject, version: OpenapiVersion): SchemaBook {
  const nameOfRef = new Map<string, string>();
  const written = new Map<string, Json | undefined>();
  const made = new Map<string, Json>();

  const nameOf = (ref: string): string => {
    const name = nameOfRef.get(ref) ?? `definition${nameOfRef.size}`;
    if (!nameOfRef.has(ref)) written.set(name, targetOf(root, ref));
    nameOfRef.set(ref, name);
    return name;
  };
  const schema = (node: Json | undefined): Json => {
    if (!isObject(node)) return typeof node === "boolean" ? node : true;
    const ref = refOf(node);
    const converted: Unfinished = ref === undefined ? {} : { $ref: nameOf(ref) };
    // Beside a `$ref`, OpenAPI 3.0 knows nothing.
    if (ref !== undefined && version === "3.0") return converted;
    for (const [key, value] of Object.entries(node)) {
      if (value === undefined) continue;
      if (plainKeywords.has(key)) converted[key] = value;
      else if (schemaKeywords.one.has(key)) converted[key] = isList(value) ? value.map(schema) : schema(value);
      else if (schemaKeywords.list.has(key) && isList(value)) converted[key] = value.map(schema);
      else if (schemaKeywords.named.has(key) && isObject(value)) converted[key] = named(value);
    }
    return version === "3.0" ? modernised(node, converted) : converted;
  };
  const named = (schemas: JsonObject): Json =>
    Object.fromEntries(Object.entries(schemas).map(([name, inner]) => [name, schema(inner)]));
  const definition = (name: string): Json | undefined => {
    if (!made.has(name) && written.has(name)) made.set(name, schema(written.get(name)));
    return made.get(name);
  };

  return {
    schema,
    *definitions() {
      // Converting one can name further ones, which the map then goes on to.
      for (const name of written.keys()) yield [name, definition(name) ?? true];
    },
  };
}

function modernised(written: JsonObject, made: Unfinished): Json {
  for (const [limit, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    const isExclusive = made[exclusive];
    if (typeof isExclusive !== "boolean") continue;
    delete made[exclusive];
    const value = made[limit];
    if (!isExclusive || value === undefined) continue;
    delete made[limit];
    made[exclusive] = value;
  }
  if (member(written, "nullable") !== true) return made;
  if (typeof made.type === "string") made.type = [made.type, "null"];
  if (isList(made.enum) && !made.enum.includes(null)) made.enum = [...made.enum, null];
  return made;
}

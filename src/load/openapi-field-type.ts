import type { FieldType, Json, JsonObject } from "#model";
import { parsePointer, targetOf } from "./json-pointer.ts";
import { isObject, listAt, member, numberAt, refOf, textAt } from "./json-value.ts";

/**
 * What a schema lets a value be, as a table shows it. Of a schema that it refers to it has the name
 * and the facts about a single value; what an object or list holds is told by that schema itself.
 */
export function readFieldType(root: JsonObject, schema: Json | undefined): FieldType {
  const facets = [...facetsOf(root, schema, new Set())];
  const first = <Value>(read: (facet: JsonObject) => Value | undefined) => firstOf(facets, read);
  const text = (key: string) => first((facet) => textAt(facet, key));
  const ref = isObject(schema) ? nameOfRef(schema) : undefined;
  const items = isObject(schema) ? member(schema, "items") : undefined;
  const format = text("format");
  const pattern = text("pattern");
  const byDefault = first((facet) => member(facet, "default"));
  return {
    types: first(typesOf) ?? [],
    ...(format !== undefined && { format }),
    ...(ref !== undefined && { ref }),
    ...(items !== undefined && { items: readFieldType(root, items) }),
    choices: [...listAt(schema, "oneOf"), ...listAt(schema, "anyOf")].map((choice) => readFieldType(root, choice)),
    enum: first(enumOf) ?? [],
    ...(pattern !== undefined && { pattern }),
    ...Object.fromEntries(
      limits.flatMap((key) => {
        const limit = first((facet) => numberAt(facet, key));
        return limit === undefined ? [] : [[key, limit]];
      }),
    ),
    ...(byDefault !== undefined && { default: byDefault }),
  };
}

/** A schema and the parts of its `allOf` that are written in place, in the author's order. */
export function* partsInPlace(schema: JsonObject): Iterable<JsonObject> {
  yield schema;
  for (const part of listAt(schema, "allOf")) if (isObject(part)) yield* partsInPlace(part);
}

const limits = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"] as const;

/** Everything that a value must agree with: the schema, what it refers to, and its `allOf`; nearest first. */
function* facetsOf(root: JsonObject, schema: Json | undefined, seen: Set<object>): Iterable<JsonObject> {
  if (!isObject(schema) || seen.has(schema) || seen.size > 100) return;
  seen.add(schema);
  yield schema;
  const ref = refOf(schema);
  if (ref !== undefined) yield* facetsOf(root, targetOf(root, ref), seen);
  for (const part of listAt(schema, "allOf")) yield* facetsOf(root, part, seen);
}

/** The named schema behind a `$ref`, or behind the only `$ref` of an `allOf`. */
function nameOfRef(schema: JsonObject): string | undefined {
  const own = refOf(schema);
  const [ref, another] = own === undefined ? listAt(schema, "allOf").flatMap((part) => refOf(part) ?? []) : [own];
  if (ref === undefined || another !== undefined || !ref.startsWith("#")) return undefined;
  const [components, schemas, name, ...further] = parsePointer(ref.slice(1));
  return components === "components" && schemas === "schemas" && further.length === 0 ? name : undefined;
}

function typesOf(schema: JsonObject): readonly string[] | undefined {
  const { type } = schema;
  const types = typeof type === "string" ? [type] : listAt(schema, "type").filter((item) => typeof item === "string");
  if (types.length === 0) return undefined;
  // OpenAPI 3.0 says so beside the type.
  return schema.nullable === true ? [...types, "null"] : types;
}

function enumOf(schema: JsonObject): readonly Json[] | undefined {
  const { enum: values, const: only } = schema;
  if (Array.isArray(values)) return listAt(schema, "enum");
  return only === undefined ? undefined : [only];
}

function firstOf<Value>(
  facets: readonly JsonObject[],
  read: (facet: JsonObject) => Value | undefined,
): Value | undefined {
  for (const facet of facets) {
    const value = read(facet);
    if (value !== undefined) return value;
  }
  return undefined;
}

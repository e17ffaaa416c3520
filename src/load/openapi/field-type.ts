import { isObject, listAt, member, numberAt, parsePointer, refOf, targetOf, textAt } from "#load/yaml";
import type { FieldType, Json, JsonObject } from "#model";

/**
 * What a schema lets a value be, as a table shows it. Of a schema that it refers to it has the name
 * and the facts about a single value; what an object or list holds is told by that schema itself.
 */
export function readFieldType(root: JsonObject, schema: Json | undefined): FieldType {
  const facets = facetsOf(root, schema);
  const text = (key: string) => firstOf(facets, (facet) => textAt(facet, key));
  const ref = isObject(schema) ? nameOfRef(schema) : undefined;
  const items = isObject(schema) ? member(schema, "items") : undefined;
  const format = text("format");
  const pattern = text("pattern");
  const byDefault = firstOf(facets, (facet) => member(facet, "default"));
  return {
    types: firstOf(facets, typesOf) ?? [],
    ...(format !== undefined && { format }),
    ...(ref !== undefined && { ref }),
    ...(items !== undefined && { items: readFieldType(root, items) }),
    choices: [...listAt(schema, "oneOf"), ...listAt(schema, "anyOf")].map((choice) => readFieldType(root, choice)),
    enum: firstOf(facets, enumOf) ?? [],
    ...(pattern !== undefined && { pattern }),
    ...limitsOf(facets),
    ...(byDefault !== undefined && { default: byDefault }),
  };
}

/** A schema and the parts of its `allOf` that are written in place, in the author's order. */
export function* partsInPlace(schema: JsonObject): Iterable<JsonObject> {
  yield schema;
  for (const part of listAt(schema, "allOf")) if (isObject(part)) yield* partsInPlace(part);
}

const limits = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"] as const;

function limitsOf(facets: readonly JsonObject[]): Partial<Record<(typeof limits)[number], number>> {
  const found: Partial<Record<(typeof limits)[number], number>> = {};
  for (const key of limits) {
    const limit = firstOf(facets, (facet) => numberAt(facet, key));
    if (limit !== undefined) found[key] = limit;
  }
  return found;
}

/** Everything that a value must agree with: the schema, what it refers to, and its `allOf`; nearest first. */
function facetsOf(root: JsonObject, schema: Json | undefined): readonly JsonObject[] {
  if (!isObject(schema)) return [];
  if (schema.$ref === undefined && schema.allOf === undefined) return [schema];
  const facets = new Set<JsonObject>();
  const add = (node: Json | undefined) => {
    if (!isObject(node) || facets.has(node) || facets.size > 100) return;
    facets.add(node);
    const ref = refOf(node);
    if (ref !== undefined) add(targetOf(root, ref));
    for (const part of listAt(node, "allOf")) add(part);
  };
  add(schema);
  return [...facets];
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

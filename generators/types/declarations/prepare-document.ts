import { dataKeywords, type Json, type JsonObject, nameMapKeywords } from "#model";
import { asObject, type Pointer, pointerOf, refTo, schemaObjectAt, valueAt } from "./json-pointer.ts";

/** A document made ready for openapi-typescript, and where each of its objects stands. */
export interface PreparedDocument {
  /** A copy: openapi-typescript changes what it is given. */
  readonly document: JsonObject;
  /** The place of an object of the copy in the document as the author sees it. */
  readonly placeOf: WeakMap<object, Pointer>;
}

/** Gives an object of the copy other texts, or another form. Objects that it makes can be given a place. */
export type Describe = (object: JsonObject, place: Pointer, placeOf: WeakMap<object, Pointer>) => JsonObject;

/**
 * Copies a document and mends what openapi-typescript cannot take:
 * a `$ref` into the middle of a schema leads to a schema of its own, one that leads nowhere allows
 * anything, a second operation of the same id loses the id, `$defs` are not properties.
 */
export function prepareDocument(original: JsonObject, describe: Describe): PreparedDocument {
  const placeOf = new WeakMap<object, Pointer>();
  const hoisted = new Map<string, Pointer>();
  const copying: Copying = { original, describe, placeOf, hoisted, operationIds: new Set() };
  const document = asObject(copy(copying, original, { pointer: [], position: "object" })) ?? {};
  const schemas: Record<string, Json> = {};
  // Copying a hoisted schema may meet further references.
  for (const [name, pointer] of hoisted) {
    schemas[name] = copy(copying, valueAt(original, pointer) ?? {}, { pointer, position: "object" });
  }
  if (hoisted.size === 0) return { document, placeOf };
  const components = asObject(document.components) ?? {};
  const known = asObject(components.schemas) ?? {};
  return { document: { ...document, components: { ...components, schemas: { ...known, ...schemas } } }, placeOf };
}

interface Copying {
  readonly original: JsonObject;
  readonly describe: Describe;
  readonly placeOf: WeakMap<object, Pointer>;
  /** Schemas that get a name of their own, and where they stand. */
  readonly hoisted: Map<string, Pointer>;
  readonly operationIds: Set<string>;
}

interface Place {
  readonly pointer: Pointer;
  /** What an object's keys are: keywords, or names that the author chose; `choices`: a list of schemas. */
  readonly position: "object" | "names" | "choices";
}

function copy(copying: Copying, value: Json, place: Place): Json {
  if (typeof value !== "object" || value === null) return value;
  const object = asObject(value);
  // Neither a leaf nor an object is left.
  const made = object ? copyObject(copying, object, place) : copyList(copying, value as readonly Json[], place);
  copying.placeOf.set(made, place.pointer);
  return made;
}

function copyList(copying: Copying, values: readonly Json[], { pointer, position }: Place): Json[] {
  return values.map((value, index) => {
    const item = position === "choices" && typeof value === "boolean" ? (value ? {} : { not: {} }) : value;
    return copy(copying, item, { pointer: [...pointer, String(index)], position: "object" });
  });
}

function copyObject(copying: Copying, value: JsonObject, { pointer, position }: Place): JsonObject {
  const entries = Object.entries(value).flatMap(([key, child]): [string, Json][] => {
    const place = [...pointer, key];
    if (position === "names") return [[key, copy(copying, child, { pointer: place, position: "object" })]];
    if (key === "$ref") return mendedRef(copying, child);
    if (key === "$defs") return [];
    if (key === "operationId") return isNewOperation(copying, child) ? [[key, child]] : [];
    if (dataKeywords.has(key) || key === "examples" || key.startsWith("x-")) return [[key, child]];
    const inner = nameMapKeywords.has(key) ? "names" : choices.has(key) ? "choices" : "object";
    return [[key, copy(copying, child, { pointer: place, position: inner })]];
  });
  const object = Object.fromEntries(entries);
  return position === "names" ? object : copying.describe(object, pointer, copying.placeOf);
}

function mendedRef({ original, hoisted }: Copying, ref: Json): [string, Json][] {
  const pointer = pointerOf(ref);
  if (!pointer || valueAt(original, pointer) === undefined) return [];
  if (!isInsideSchema(pointer)) return [["$ref", ref]];
  const name = pointer.join("/");
  hoisted.set(name, pointer);
  return [["$ref", refTo(["components", "schemas", name])]];
}

function isNewOperation({ operationIds }: Copying, id: Json): boolean {
  if (typeof id !== "string" || operationIds.has(id)) return false;
  operationIds.add(id);
  return true;
}

const choices = new Set(["allOf", "anyOf", "oneOf"]);

function isInsideSchema(pointer: Pointer): boolean {
  if (pointer[0] === "components" && pointer[1] === "schemas") return pointer.length > 3;
  return pointer.includes("schema", 2) || pointer[0] === "$defs";
}

/** The object at a place with what it refers to behind it: its own keys win. */
export function resolvedAt(document: JsonObject | undefined, pointer: Pointer): JsonObject | undefined {
  let object = schemaObjectAt(document, pointer);
  for (let steps = 0; object && steps < 20; steps++) {
    const target = pointerOf(object.$ref);
    if (!target) return object;
    const { $ref: _, ...own } = object;
    object = { ...schemaObjectAt(document, target), ...own };
  }
  return object;
}

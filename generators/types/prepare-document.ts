import type { Json, JsonObject } from "#model";
import { asObject, objectAt, type Pointer, pointerOf, refTo, valueAt } from "./json-pointer.ts";

/** A document made ready for openapi-typescript, and where each of its objects stands. */
export interface PreparedDocument {
  /** A copy: openapi-typescript changes what it is given. */
  readonly document: JsonObject;
  /** The place of an object of the copy in the document as the author sees it. */
  readonly placeOf: WeakMap<object, Pointer>;
  /** Schemas that only the copy has. */
  readonly hoisted: ReadonlySet<string>;
}

/** Gives an object of the copy other texts. */
export type Describe = (object: JsonObject, place: Pointer) => JsonObject;

/**
 * Copies a document and mends what openapi-typescript cannot take:
 * a `$ref` into the middle of a schema leads to a schema of its own, one that leads nowhere allows
 * anything, a second operation of the same id loses the id, `$defs` are not properties.
 */
export function prepareDocument(original: JsonObject, describe: Describe): PreparedDocument {
  const placeOf = new WeakMap<object, Pointer>();
  const hoisted = new Map<string, Pointer>();
  const operationIds = new Set<string>();
  const document = asObject(copy(original, [], "object")) ?? {};
  const schemas: Record<string, Json> = {};
  // Copying a hoisted schema may meet further references.
  for (const [name, pointer] of hoisted) schemas[name] = copy(valueAt(original, pointer) ?? {}, pointer, "object");
  if (hoisted.size === 0) return { document, placeOf, hoisted: new Set() };
  const components = asObject(document.components) ?? {};
  const known = asObject(components.schemas) ?? {};
  return {
    document: { ...document, components: { ...components, schemas: { ...known, ...schemas } } },
    placeOf,
    hoisted: new Set(hoisted.keys()),
  };

  function copy(value: Json, pointer: Pointer, position: Position): Json {
    if (typeof value !== "object" || value === null) return value;
    const made = Array.isArray(value)
      ? copyList(value, pointer, position)
      : copyObject(value as JsonObject, pointer, position);
    placeOf.set(made, pointer);
    return made;
  }

  function copyList(values: readonly Json[], pointer: Pointer, position: Position): Json[] {
    return values.map((value, index) => {
      const item = position === "choices" && typeof value === "boolean" ? (value ? {} : { not: {} }) : value;
      return copy(item, [...pointer, String(index)], "object");
    });
  }

  function copyObject(value: JsonObject, pointer: Pointer, position: Position): JsonObject {
    const entries = Object.entries(value).flatMap(([key, child]): [string, Json][] => {
      const place = [...pointer, key];
      if (position === "names") return [[key, copy(child, place, "object")]];
      if (key === "$ref") return mendedRef(child);
      if (key === "$defs") return [];
      if (key === "operationId") return isNewOperation(child) ? [[key, child]] : [];
      if (data.has(key) || key.startsWith("x-")) return [[key, child]];
      return [[key, copy(child, place, names.has(key) ? "names" : choices.has(key) ? "choices" : "object")]];
    });
    const object = Object.fromEntries(entries);
    return position === "names" ? object : describe(object, pointer);
  }

  function mendedRef(ref: Json): [string, Json][] {
    const pointer = pointerOf(ref);
    if (!pointer || valueAt(original, pointer) === undefined) return [];
    if (!isInsideSchema(pointer)) return [["$ref", ref]];
    const name = pointer.join("/");
    hoisted.set(name, pointer);
    return [["$ref", refTo(["components", "schemas", name])]];
  }

  function isNewOperation(id: Json): boolean {
    if (typeof id !== "string" || operationIds.has(id)) return false;
    operationIds.add(id);
    return true;
  }
}

/** What an object's keys are: keywords, or names that the author chose; what a list's items are. */
type Position = "object" | "names" | "choices";

/** Keywords whose values map names to objects. */
const names = new Set([
  "$defs",
  "callbacks",
  "content",
  "definitions",
  "dependentSchemas",
  "headers",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "webhooks",
]);

const choices = new Set(["allOf", "anyOf", "oneOf"]);

/** Keywords whose values are the author's data. */
const data = new Set(["const", "default", "enum", "example", "examples", "value"]);

function isInsideSchema(pointer: Pointer): boolean {
  if (pointer[0] === "components" && pointer[1] === "schemas") return pointer.length > 3;
  return pointer.includes("schema", 2) || pointer[0] === "$defs";
}

/** The object at a place with what it refers to behind it: its own keys win. */
export function resolvedAt(document: JsonObject | undefined, pointer: Pointer): JsonObject | undefined {
  let object = objectAt(document, pointer);
  for (let steps = 0; object && steps < 20; steps++) {
    const target = pointerOf(object.$ref);
    if (!target) return object;
    const { $ref: _, ...own } = object;
    object = { ...objectAt(document, target), ...own };
  }
  return object;
}

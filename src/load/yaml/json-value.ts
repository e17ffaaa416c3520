import type { Json, JsonObject } from "#model";

/** Whether a value read from YAML or JSON is a map. What the parsers give is plain data, so its members are JSON. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value read from YAML or JSON is a list. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** A member of a map or list; never what every object inherits. */
export function member(value: unknown, key: string | number): Json | undefined {
  if (isList(value)) return value[Number(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A member that is a map, or an empty map. */
export function objectAt(value: unknown, key: string): JsonObject {
  const found = member(value, key);
  return isObject(found) ? found : {};
}

/** A member that is a list, or an empty list. */
export function listAt(value: unknown, key: string): readonly Json[] {
  const found = member(value, key);
  return isList(found) ? found : [];
}

/** A member that is a text. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === "string" ? found : undefined;
}

/** A member that is a number. */
export function numberAt(value: unknown, key: string): number | undefined {
  const found = member(value, key);
  return typeof found === "number" ? found : undefined;
}

/** The text of a `$ref`, if the value is a map that has one. */
export function refOf(value: unknown): string | undefined {
  return textAt(value, "$ref");
}

import type { Json, JsonObject } from "#model";

/** The way to a place in a document: keys and indexes from its root. */
export type Pointer = readonly string[];

/** The value at a place, if there is one. */
export function valueAt(document: Json | undefined, pointer: Pointer): Json | undefined {
  let value = document;
  for (const token of pointer) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, token)) return undefined;
    // Arrays and objects are both read by key here.
    value = (value as JsonObject)[token];
  }
  return value;
}

/** The object at a place, if there is one. */
export function schemaObjectAt(document: Json | undefined, pointer: Pointer): JsonObject | undefined {
  return asObject(valueAt(document, pointer));
}

export function asObject(value: Json | undefined): JsonObject | undefined {
  // Neither null nor a list is left.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The place that a `$ref` within the same document names; none if it leads elsewhere. */
export function pointerOf(ref: Json | undefined): Pointer | undefined {
  if (typeof ref !== "string" || !ref.startsWith("#/")) return undefined;
  return ref.slice(2).split("/").map(decode);
}

/** The `$ref` that names a place. */
export function refTo(pointer: Pointer): string {
  return `#/${pointer.map((token) => token.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
}

function decode(token: string): string {
  const plain = token.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

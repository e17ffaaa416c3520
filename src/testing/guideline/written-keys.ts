import type { JsonObject } from "#model";

/** Every key that a JSON Schema knows, by its way from the top: `api[].overlays`. */
export function knownKeys(schema: JsonObject): readonly string[] {
  const keys = new Set<string>();
  visit(schema, undefined, "", (key) => keys.add(key));
  return [...keys];
}

/** Those of them that a value has. Keys of maps whose keys are anybody's are left out. */
export function writtenKeys(schema: JsonObject, value: unknown): readonly string[] {
  const keys = new Set<string>();
  visit(schema, { value }, "", (key) => keys.add(key));
  return [...keys];
}

/** Without a value, whatever the schema knows; with one, what of it is there. */
function visit(
  schema: unknown,
  at: { readonly value: unknown } | undefined,
  way: string,
  tell: (key: string) => void,
): void {
  const { properties, items, additionalProperties, anyOf } = object(schema);
  for (const [key, property] of Object.entries(object(properties))) {
    const inner = at && { value: object(at.value)[key] };
    if (inner && inner.value === undefined) continue;
    const below = way === "" ? key : `${way}.${key}`;
    tell(below);
    visit(property, inner, below, tell);
  }
  if (items !== undefined) {
    const values: readonly unknown[] = Array.isArray(at?.value) ? at.value : [];
    for (const inner of at ? values.map((value) => ({ value })) : [undefined]) visit(items, inner, `${way}[]`, tell);
  }
  if (typeof additionalProperties === "object") {
    const values = at ? Object.values(object(at.value)).map((value) => ({ value })) : [undefined];
    for (const inner of values) visit(additionalProperties, inner, way, tell);
  }
  if (Array.isArray(anyOf)) for (const one of anyOf) visit(one, at, way, tell);
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  // Whatever is no object has no keys that anybody asks for.
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

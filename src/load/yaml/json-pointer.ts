import type { Json, JsonObject } from "#model";
import { isObject, member, refOf } from "./json-value.ts";

/** The steps of a JSON pointer such as `/paths/~1books/get`; empty steps are left out. */
export function parsePointer(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .filter((step) => step !== "")
    .map((step) => decoded(step.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** What a `#/…` reference leads to within its document. */
export function targetOf(root: JsonObject, ref: string): Json | undefined {
  if (!ref.startsWith("#")) return undefined;
  return parsePointer(ref.slice(1)).reduce<Json | undefined>((node, step) => member(node, step), root);
}

/** What a value stands for, however many `$ref`s (up to a hundred) lead there. */
export function followRefs(root: JsonObject, value: Json | undefined): Json | undefined {
  let found = value;
  for (let hops = 0; hops <= 100; hops++) {
    const ref = refOf(found);
    if (ref === undefined) return found;
    found = targetOf(root, ref);
  }
  return undefined;
}

/** What a value stands for, if that is a map. */
export function followToObject(root: JsonObject, value: Json | undefined): JsonObject | undefined {
  const found = followRefs(root, value);
  return isObject(found) ? found : undefined;
}

function decoded(step: string): string {
  if (!step.includes("%")) return step;
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

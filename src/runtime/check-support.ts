import type { CompiledError } from "./validator.js";

/** Notes what is wrong at a place. */
export function addError(
  errors: CompiledError[] | null,
  instancePath: string,
  ...[keyword, params]: readonly [string, Readonly<Record<string, unknown>>]
): CompiledError[] {
  const error = { instancePath, keyword, params };
  if (!errors) return [error];
  errors.push(error);
  return errors;
}

/** Whether two values of JSON say the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  // Lists are read by index here, objects by key.
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return keys.every((key) => Object.hasOwn(right, key) && isEqual(left[key], right[key]));
}

/** How many characters a text has: code points, as JSON Schema counts them. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    const high = text.charCodeAt(at);
    if (high < 0xd800 || high > 0xdbff) continue;
    const low = text.charCodeAt(at + 1);
    if (low >= 0xdc00 && low <= 0xdfff) {
      length--;
      at++;
    }
  }
  return length;
}

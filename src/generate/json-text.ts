import type { Json } from "#model";

/** JSON as a file holds it: two spaces of indent, a line end at the end. Keys keep their order. */
export function jsonText(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

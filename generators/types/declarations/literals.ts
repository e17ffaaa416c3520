import type { Json, JsonObject } from "#model";

/** JSON as a JavaScript literal over several lines. */
export function valueLiteral(value: Json, pad = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => valueLiteral(item, pad)).join(", ")}]`;
  const inner = `${pad}  `;
  // Neither null nor a list is left.
  const lines = Object.entries(value as JsonObject).map(
    ([key, child]) => `${inner}${valueKey(key)}: ${valueLiteral(child, inner)},\n`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${pad}}`;
}

/** A name that a type uses in place of a literal. */
export interface TypeName {
  readonly $type: string;
}

/** The parts of a type literal: JSON values that it names exactly, names of types, and objects of these. */
export type TypeParts = {
  readonly [key: string]: string | number | boolean | readonly string[] | TypeName | TypeParts;
};

/** A readonly object type over several lines; `comment` gives the comment of a key. */
export function typeLiteral(parts: TypeParts, pad = "", comment: (key: string) => string = () => ""): string {
  const inner = `${pad}  `;
  const lines = Object.entries(parts).map(([key, part]) => {
    const text = comment(key);
    const above = text === "" ? "" : `${text.replace(/^/gm, inner)}\n`;
    return `${above}${inner}readonly ${propertyKey(key)}: ${typeOf(part, inner)};\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${pad}}`;
}

function typeOf(part: TypeParts[string], pad: string): string {
  if (typeof part !== "object") return JSON.stringify(part);
  if (isList(part)) return `readonly [${part.map((item) => JSON.stringify(item)).join(", ")}]`;
  return isTypeName(part) ? part.$type : typeLiteral(part, pad);
}

/** A name for a union of string literals, one a line; for `never` if there are none. */
export function unionDeclaration(name: string, words: readonly string[]): string {
  const union = words.map((word) => `\n  | ${JSON.stringify(word)}`).join("");
  return `export type ${name} =${union === "" ? " never" : union};`;
}

/** A property's name as a type writes it. */
export function propertyKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** A property's name as a value writes it: `__proto__` would set the object's prototype. */
function valueKey(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : propertyKey(key);
}

function isList(part: object): part is readonly string[] {
  return Array.isArray(part);
}

function isTypeName(part: TypeParts | TypeName): part is TypeName {
  return typeof part.$type === "string";
}

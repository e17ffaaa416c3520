import type { Json, JsonObject } from "#model";

/**
 * JSON as a YAML file that people read: block style, keys in their order, texts of several lines as
 * literal blocks, no aliases, no folded lines. Readers of YAML 1.1 and of 1.2 see the same: what
 * either would take for a date, a number or a truth value is quoted.
 *
 * Written here because the `yaml` package takes about eight times as long; a test reads the result back
 * with that package.
 */
export function yamlText(value: JsonObject): string {
  const out: string[] = [];
  writeObject(value, "", out);
  return out.length === 0 ? "{}\n" : out.join("");
}

type Out = string[];

/** Writes the keys of an object, the first where the line stands, the others on lines of their own. */
function writeObject(value: JsonObject, pad: string, out: Out): void {
  let isFirst = true;
  for (const key of Object.keys(value)) {
    if (!isFirst) out.push(pad);
    isFirst = false;
    const name = key.includes("\n") ? quoted(key) : scalar(key);
    // YAML reads a longer name as a key only if it is marked as one.
    if (name.length > 1000) out.push("? ", name, "\n", pad, ":");
    else out.push(name, ":");
    writeValue(value[key] ?? null, pad, out);
  }
}

/** Writes what stands after `key:`. */
function writeValue(value: Json, pad: string, out: Out): void {
  const inner = `${pad}  `;
  if (isList(value) && value.length > 0) {
    out.push("\n", inner);
    writeList(value, inner, out);
  } else if (isObject(value) && Object.keys(value).length > 0) {
    out.push("\n", inner);
    writeObject(value, inner, out);
  } else {
    out.push(" ", leaf(value, inner), "\n");
  }
}

function writeList(values: readonly Json[], pad: string, out: Out): void {
  const inner = `${pad}  `;
  let isFirst = true;
  for (const value of values) {
    out.push(isFirst ? "- " : `${pad}- `);
    isFirst = false;
    if (isList(value) && value.length > 0) writeList(value, inner, out);
    else if (isObject(value) && Object.keys(value).length > 0) writeObject(value, inner, out);
    else out.push(leaf(value, inner), "\n");
  }
}

/** A value without parts; `pad` is where the lines of a block stand. */
function leaf(value: Json, pad: string): string {
  if (typeof value === "string") return value.includes("\n") ? (block(value, pad) ?? quoted(value)) : scalar(value);
  if (typeof value === "number") return JSON.stringify(value).replace(/^(-?\d+)e/, "$1.0e");
  if (isList(value)) return "[]";
  return isObject(value) ? "{}" : String(value);
}

/** What may not stand unquoted: signs that mean something, and what is not printable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;
const startsWithSign = /^[-?:,[\]{}#&*!|>'"%@`=~<.+ ]/;
const holdsSign = /: | #|[: ]$/;
/** A number, a date or a time of YAML 1.1 or 1.2; but not a version of three parts. */
const looksLikeNumber = /^(?:\d[\w.:+\- ]*|e\d+)$/i;
const version = /^\d+\.\d+\.\d+$/;
const looksLikeWord = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

function scalar(text: string): string {
  const isPlain =
    text !== "" &&
    !startsWithSign.test(text) &&
    !holdsSign.test(text) &&
    !unprintable.test(withoutPairs(text)) &&
    !(looksLikeNumber.test(text) && !version.test(text)) &&
    !looksLikeWord.test(text);
  return isPlain ? text : quoted(text);
}

/** A text of several lines as a literal block, if its lines survive that. */
function block(text: string, pad: string): string | undefined {
  if (/^\s*$/.test(text) || /^[ \n]*\n[ ]*$/.test(text)) return undefined;
  if (/^ +\n|\n +$/.test(text) || unprintable.test(withoutPairs(text))) return undefined;
  const body = text.replace(/\n+$/, "");
  const ends = text.length - body.length;
  const keep = ends === 0 ? "-" : ends === 1 ? "" : "+";
  // A first line that starts with a space would be taken for the indent of the block.
  const indent = /^\n* /.test(text) ? "2" : "";
  const lines = body.split("\n").map((line) => (line === "" ? "" : pad + line));
  return `|${indent}${keep}\n${lines.join("\n")}${"\n".repeat(Math.max(0, ends - 1))}`;
}

/** In double quotes, with everything escaped that an editor would not show. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  if (!unprintable.test(withoutPairs(json))) return json;
  return Array.from(json, (sign) => {
    if (sign.length > 1 || !unprintable.test(sign)) return sign;
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  }).join("");
}

/** Signs outside the basic plane are printable; half of one is not. */
function withoutPairs(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

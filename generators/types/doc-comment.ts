import { type Json, type JsonObject, type Language, type Localized, localized } from "#model";
import { asObject, objectAt, type Pointer, pointerOf } from "./json-pointer.ts";
import { resolvedAt } from "./prepare-document.ts";

/** The same document in each language. */
export type Documents = Localized<JsonObject>;

/** What a reader of the types is told about one place of a document. */
export interface DocComment {
  /** Its name in each language, in one line. */
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Printed as a list. */
  readonly facts: readonly string[];
  /** `@tag value` */
  readonly tags: readonly string[];
}

/** What stands at a place of a document: names and meaning in each language, and constraints. */
export function docCommentAt(documents: Documents, languages: readonly Language[], place: Pointer): DocComment {
  const versions = languages
    .map((language) => resolvedAt(documents[language], place))
    .filter((version) => version !== undefined);
  const node = versions[0] ?? {};
  const texts = (read: (version: JsonObject) => Json | undefined) => distinct(versions.map(read));
  const conditions = texts((version) => asObject(version["x-guideline"])?.condition);
  return {
    title: texts(({ title, summary }) => title ?? summary).join(" / "),
    paragraphs: texts(({ description }) => description),
    facts: [
      ...constraints(node),
      ...itemConstraints(node),
      ...unitFact(documents[languages[0] ?? ""], place),
      ...(conditions.length > 0 ? [`Condition: ${conditions.join(" / ")}`] : []),
    ],
    tags: tags(node),
  };
}

/** A text of the guideline in each language, in one line. */
export function everyLanguage(texts: Localized<string>, languages: readonly Language[]): string {
  const present = distinct(languages.map((language) => texts[language]));
  return oneLine(present.length > 0 ? present.join(" / ") : (localized(texts, languages[0] ?? "") ?? ""));
}

/** The comment as it stands in a file, without indent; nothing if there is nothing to say. */
export function printDocComment({ title, paragraphs, facts, tags }: DocComment): string {
  const list = facts.map((fact) => `- ${fact}`).join("\n");
  const body = [oneLine(title), ...paragraphs.map(escapeTags), list, tags.join("\n")];
  const text = body.filter((part) => part.trim() !== "").join("\n\n");
  if (text === "") return "";
  const lines = text.replaceAll("*/", "*\\/").split(lineEnd);
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** What numbers count, as the field or what it refers to says. */
function unitFact(document: JsonObject | undefined, place: Pointer): readonly string[] {
  const written = objectAt(document, place);
  const target = objectAt(document, pointerOf(written?.$ref) ?? []);
  const unit = [written, target]
    .map((node) => asObject(node?.["x-guideline"])?.unit)
    .find((text) => text !== undefined);
  return unit === undefined ? [] : [`Unit: ${oneLine(String(unit))}`];
}

/** Format, pattern, length, range and number of items, one fact each. */
export function constraints(schema: JsonObject): readonly string[] {
  const { format, pattern, multipleOf, uniqueItems } = schema;
  return [
    fact("Format", format),
    typeof pattern === "string" ? `Pattern: \`${oneLine(pattern).replaceAll("`", "\\u0060")}\`` : undefined,
    fact("Length", range(schema.minLength, schema.maxLength)),
    fact("Range", valueRange(schema)),
    fact("Multiple of", multipleOf),
    fact("Items", range(schema.minItems, schema.maxItems)),
    uniqueItems === true ? "Items: no two alike" : undefined,
  ].filter((line) => line !== undefined);
}

/** Of a list: what each of its items keeps to, if that is said in place. */
function itemConstraints({ items }: JsonObject): readonly string[] {
  return constraints(asObject(items) ?? {}).map((constraint) => `Each item: ${constraint}`);
}

function fact(label: string, value: Json | undefined): string | undefined {
  return value === undefined || value === null ? undefined : `${label}: ${oneLine(String(value))}`;
}

function range(least: Json | undefined, most: Json | undefined): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (least === most) return String(least);
  if (most === undefined) return `${least} or more`;
  return least === undefined ? `up to ${most}` : `${least} to ${most}`;
}

/** `exclusiveMinimum` is a number in OpenAPI 3.1 and a remark on `minimum` in 3.0. */
function valueRange({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject): string | undefined {
  if (typeof exclusiveMinimum !== "number" && typeof exclusiveMaximum !== "number") {
    if (exclusiveMinimum !== true && exclusiveMaximum !== true) return range(minimum, maximum);
  }
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  const below = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  const parts = [
    typeof above === "number" ? `more than ${above}` : minimum === undefined ? undefined : `${minimum} or more`,
    typeof below === "number" ? `less than ${below}` : maximum === undefined ? undefined : `up to ${maximum}`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

function tags(node: JsonObject): readonly string[] {
  const examples = Array.isArray(node.examples) ? node.examples : node.example === undefined ? [] : [node.example];
  return [
    ...(node.deprecated === true ? ["@deprecated"] : []),
    ...(node.default === undefined ? [] : [`@default ${JSON.stringify(node.default)}`]),
    ...examples
      .map((example: Json) => JSON.stringify(example))
      .filter((text) => text.length <= longestExample)
      .map((text) => `@example ${text}`),
  ];
}

/** A longer example hides the rest of the comment. */
const longestExample = 500;

/** A line that starts with `@` would be taken for a tag. */
function escapeTags(text: string): string {
  return text.trim().replace(/^(\s*)@/gmu, "$1\\@");
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

function oneLine(text: string): string {
  return text.split(lineEnd).join(" ").trim();
}

function distinct(values: readonly (Json | undefined)[]): readonly string[] {
  const texts = values.flatMap((value) => (typeof value === "string" && value.trim() !== "" ? [value.trim()] : []));
  return [...new Set(texts)];
}

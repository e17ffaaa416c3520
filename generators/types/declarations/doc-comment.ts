import { type DocComment, type DocFact, distinctTexts, type PlainFactKind, presentTexts } from "#generate";
import { type Json, type JsonObject, type Language, type Localized, localized } from "#model";
import { asObject, type Pointer, pointerOf, schemaObjectAt } from "./json-pointer.ts";
import { resolvedAt } from "./prepare-document.ts";

/** The same document in each language. */
export type Documents = Localized<JsonObject>;

/** What stands at a place of a document: names and meaning in each language, and constraints. */
export function docCommentAt(documents: Documents, languages: readonly Language[], place: Pointer): DocComment {
  const versions = new Map(languages.map((language) => [language, resolvedAt(documents[language], place)]));
  const node = [...versions.values()].find((version) => version !== undefined) ?? {};
  const texts = (read: (version: JsonObject) => Json | undefined) =>
    presentTexts(languages, (language) => read(versions.get(language) ?? {}));
  const condition = texts((version) => asObject(version["x-guideline"])?.condition);
  return {
    title: texts(({ title, summary }) => title ?? summary),
    meaning: texts(({ description }) => description),
    facts: [
      ...constraints(node),
      ...itemConstraints(node),
      ...unitFact(documents[languages[0] ?? ""], place),
      ...(Object.keys(condition).length > 0 ? [{ kind: "condition", text: condition } as const] : []),
    ],
    deprecated: node.deprecated === true,
    ...(node.default !== undefined && { default: JSON.stringify(node.default) }),
    examples: examplesOf(node),
    pages: {},
  };
}

/** A text of the guideline in each language, in one line. */
export function everyLanguage(texts: Localized<string>, languages: readonly Language[]): string {
  const present = distinctTexts(presentTexts(languages, (language) => texts[language]));
  return oneLine(present.length > 0 ? present.join(" / ") : (localized(texts, languages[0] ?? "") ?? ""));
}

/** The comment as it stands in a file, without indent; nothing if there is nothing to say. */
export function printDocComment(comment: DocComment): string {
  const { title, meaning, facts } = comment;
  const list = facts.map((fact) => `- ${factLine(fact)}`).join("\n");
  return commentOf([joined(title), ...distinctTexts(meaning).map(escapeTags), list, tagsOf(comment).join("\n")]);
}

/** A comment of one line. */
export function printComment(text: string): string {
  return commentOf([oneLine(text)]);
}

/** Meaning and facts as the description that openapi-typescript prints of a part of a message. */
export function wholeDescription({ meaning, facts }: DocComment): string {
  const list = facts.map((fact) => `- ${factLine(fact)}`).join("\n");
  return [...distinctTexts(meaning), list].filter((part) => part !== "").join("\n\n");
}

function commentOf(body: readonly string[]): string {
  const text = body.filter((part) => part.trim() !== "").join("\n\n");
  if (text === "") return "";
  const lines = text.replaceAll("*/", "*\\/").split(lineEnd);
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

function joined(texts: Localized<string>): string {
  return oneLine(distinctTexts(texts).join(" / "));
}

function factLine(fact: DocFact): string {
  switch (fact.kind) {
    case "condition":
      return `Condition: ${distinctTexts(fact.text).join(" / ")}`;
    case "since":
    case "conformance":
      return `${fact.kind === "since" ? "Since" : "Conformance"}: ${fact.id} (${joined(fact.text)})`;
    case "requirement": {
      const strength = fact.level.toUpperCase();
      return `${fact.id} (${fact.isCandidate ? `${strength}, candidate` : strength}): ${joined(fact.text)}`;
    }
    default: {
      const line = labels[fact.kind](fact.text);
      return fact.ofItems ? `Each item: ${line}` : line;
    }
  }
}

const labels: Readonly<Record<PlainFactKind, (text: string) => string>> = {
  format: (text) => `Format: ${text}`,
  pattern: (text) => `Pattern: \`${text.replaceAll("`", "\\u0060")}\``,
  length: (text) => `Length: ${text}`,
  range: (text) => `Range: ${text}`,
  multiple: (text) => `Multiple of: ${text}`,
  items: (text) => `Items: ${text}`,
  distinct: () => "Items: no two alike",
  unit: (text) => `Unit: ${text}`,
  request: (text) => `\`${text}\``,
  message: (text) => `Message: ${text}`,
  scopes: (text) => `Scopes: ${text}`,
  freshness: (text) => `Freshness: ${text}`,
  extension: () => "Extension: not part of the standard",
};

/** What numbers count, as the field or what it refers to says. */
function unitFact(document: JsonObject | undefined, place: Pointer): readonly DocFact[] {
  const written = schemaObjectAt(document, place);
  const target = schemaObjectAt(document, pointerOf(written?.$ref) ?? []);
  const unit = [written, target]
    .map((node) => asObject(node?.["x-guideline"])?.unit)
    .find((text) => text !== undefined);
  return unit === undefined ? [] : [{ kind: "unit", text: oneLine(String(unit)) }];
}

/** Format, pattern, length, range and number of items, one fact each. */
export function constraints(schema: JsonObject): readonly PlainFact[] {
  const { format, pattern, multipleOf, uniqueItems } = schema;
  return [
    ...plain("format", format),
    ...plain("pattern", typeof pattern === "string" ? pattern : undefined),
    ...plain("length", range(schema.minLength, schema.maxLength)),
    ...plain("range", valueRange(schema)),
    ...plain("multiple", multipleOf),
    ...plain("items", range(schema.minItems, schema.maxItems)),
    ...(uniqueItems === true ? plain("distinct", "") : []),
  ];
}

type PlainFact = DocFact & { readonly kind: PlainFactKind };

/** Of a list: what each of its items keeps to, if that is said in place. */
function itemConstraints({ items }: JsonObject): readonly PlainFact[] {
  return constraints(asObject(items) ?? {}).map((constraint) => ({ ...constraint, ofItems: true }));
}

function plain(kind: PlainFactKind, value: Json | undefined): readonly PlainFact[] {
  return value === undefined || value === null ? [] : [{ kind, text: oneLine(String(value)) }];
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

function examplesOf(node: JsonObject): readonly string[] {
  const examples = Array.isArray(node.examples) ? node.examples : node.example === undefined ? [] : [node.example];
  return examples.map((example: Json) => JSON.stringify(example)).filter((text) => text.length <= longestExample);
}

function tagsOf({ deprecated, default: fallback, examples, pages }: DocComment): readonly string[] {
  const links = Object.entries(pages).map(([language, address]) => `{@link ${address} | ${language}}`);
  return [
    ...(deprecated ? ["@deprecated"] : []),
    ...(fallback === undefined ? [] : [`@default ${fallback}`]),
    ...examples.map((example) => `@example ${example}`),
    ...(links.length > 0 ? [`@see ${links.join(" ")}`] : []),
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

import type { ErrorObject } from "ajv";
import type { Bilingual } from "#diagnostic";
import { isObject } from "#load/yaml";
import type { Json } from "#model";
import { nearest } from "#text";

/** One thing that is wrong with a value, in plain words, and where in the value. */
export interface ValueFault {
  readonly path: readonly string[];
  /** The member whose key is at fault. */
  readonly key?: string;
  readonly problem: Bilingual;
  readonly hint?: Bilingual;
}

/** Puts a validator's errors into words. What only follows from another error is left out. */
export function describeValueFaults(errors: readonly ErrorObject[]): readonly ValueFault[] {
  const kept: { readonly error: ErrorObject; readonly inner: readonly ErrorObject[] }[] = [];
  for (const error of errors) {
    if (error.keyword === "if" || isSaidByType(error, errors)) continue;
    const inner = isChoice(error) ? takeInner(kept, error) : [];
    kept.push({ error, inner });
  }
  return kept.map(({ error, inner }) => describe(error, inner));
}

/** Errors of the single choices come just before the error of `anyOf` or `oneOf` itself. */
function takeInner(kept: { readonly error: ErrorObject }[], choice: ErrorObject): readonly ErrorObject[] {
  const parent = parentPath(choice);
  const inner: ErrorObject[] = [];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const { instancePath } = last.error;
    const isBelow = instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`);
    if (!isBelow || parentPath(last.error) === parent) break;
    inner.unshift(last.error);
    kept.pop();
  }
  return inner;
}

function isChoice(error: ErrorObject): boolean {
  return ["anyOf", "contains", "oneOf"].includes(error.keyword);
}

/** A number that is no whole number is no 64-bit integer either. */
function isSaidByType(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const { keyword, instancePath } = error;
  if (keyword !== "format") return false;
  return errors.some((other) => other.keyword === "type" && other.instancePath === instancePath);
}

function parentPath(error: ErrorObject): string {
  return error.schemaPath.slice(0, error.schemaPath.lastIndexOf("/"));
}

function describe(error: ErrorObject, inner: readonly ErrorObject[]): ValueFault {
  const path = stepsOf(error.instancePath);
  const describeKeyword = words.get(error.keyword);
  // Ajv was given JSON.
  const said = describeKeyword?.(error, shown(error.data as Json)) ?? otherwise(error);
  const nearestInner = [...inner].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  const innerHint = nearestInner && hintOf(describe(nearestInner, []), error.instancePath);
  const hint = said.hint ?? innerHint;
  return { path, problem: said.problem, ...(said.key !== undefined && { key: said.key }), ...(hint && { hint }) };
}

function hintOf(fault: ValueFault, above: string): Bilingual {
  const where = fault.path.slice(stepsOf(above).length).join(".");
  const { en, ja } = fault.problem;
  return where === ""
    ? { en: `Nearest choice: ${en}.`, ja: `最も近い候補では、${ja}。` }
    : { en: `Nearest choice: in \`${where}\`, ${en}.`, ja: `最も近い候補では、\`${where}\` について、${ja}。` };
}

interface KeywordMessage {
  readonly problem: Bilingual;
  readonly key?: string;
  readonly hint?: Bilingual | undefined;
}

type Describe = (error: ErrorObject, value: string) => KeywordMessage;

const words = new Map<string, Describe>([
  [
    "required",
    ({ params }) => ({
      problem: { en: `\`${params.missingProperty}\` is missing`, ja: `\`${params.missingProperty}\` がありません` },
    }),
  ],
  ["additionalProperties", ({ params, parentSchema }) => unknownKey(String(params.additionalProperty), parentSchema)],
  ["unevaluatedProperties", ({ params, parentSchema }) => unknownKey(String(params.unevaluatedProperty), parentSchema)],
  [
    "type",
    ({ params }, value) => {
      const types = [params.type].flat().map(String);
      const en = types.map((type) => typeNames[type]?.en ?? type).join(" or ");
      const ja = types.map((type) => typeNames[type]?.ja ?? type).join("か");
      return { problem: { en: `${value} is not ${en}`, ja: `${value} は${ja}ではありません` } };
    },
  ],
  [
    "enum",
    ({ params, data }, value) => {
      const allowed: readonly unknown[] = params.allowedValues;
      // Values of a schema, which is JSON.
      const list = allowed.slice(0, 12).map((item) => shown(item as Json));
      const more = allowed.length > 12 ? ", …" : "";
      const suggestion =
        typeof data === "string"
          ? nearest(
              data,
              allowed.filter((item) => typeof item === "string"),
            )
          : undefined;
      return {
        problem: {
          en: `${value} is not one of ${list.join(", ")}${more}`,
          ja: `${value} は ${list.join("、")}${more} のどれでもありません`,
        },
        hint:
          suggestion === undefined
            ? undefined
            : { en: `Did you mean \`${suggestion}\`?`, ja: `\`${suggestion}\` ではありませんか。` },
      };
    },
  ],
  [
    "const",
    ({ params }, value) => {
      // A value of a schema, which is JSON.
      const only = shown(params.allowedValue as Json);
      return { problem: { en: `${value} is not ${only}`, ja: `${value} は ${only} ではありません` } };
    },
  ],
  [
    "pattern",
    ({ params }, value) => ({
      problem: {
        en: `${value} does not match \`${params.pattern}\``,
        ja: `${value} は \`${params.pattern}\` の形ではありません`,
      },
    }),
  ],
  [
    "format",
    ({ params }, value) => {
      const name = formatNames[String(params.format)] ?? {
        en: `of the format \`${params.format}\``,
        ja: `形式 \`${params.format}\``,
      };
      return { problem: { en: `${value} is not ${name.en}`, ja: `${value} は${name.ja}ではありません` } };
    },
  ],
  ["minimum", limit("is less than", "より小さい値です")],
  ["maximum", limit("is more than", "より大きい値です")],
  ["exclusiveMinimum", limit("is not more than", "以下の値です")],
  ["exclusiveMaximum", limit("is not less than", "以上の値です")],
  [
    "multipleOf",
    ({ params }, value) => ({
      problem: {
        en: `${value} is not a multiple of ${params.multipleOf}`,
        ja: `${value} は ${params.multipleOf} の倍数ではありません`,
      },
    }),
  ],
  ["minLength", size("fewer", "character", "文字より短い文字列です")],
  ["maxLength", size("more", "character", "文字より長い文字列です")],
  ["minItems", size("fewer", "item", "件より少ない一覧です")],
  ["maxItems", size("more", "item", "件より多い一覧です")],
  ["minProperties", size("fewer", "member", "項目より少ないマップです")],
  ["maxProperties", size("more", "member", "項目より多いマップです")],
  [
    "uniqueItems",
    ({ params }) => ({
      problem: {
        en: `items ${params.j + 1} and ${params.i + 1} are the same`,
        ja: `${params.j + 1} 番目と ${params.i + 1} 番目が同じです`,
      },
    }),
  ],
  [
    "not",
    () => ({
      problem: { en: "the value fits a schema that it is not to fit", ja: "合ってはならないスキーマに合っています" },
    }),
  ],
  [
    "contains",
    () => ({
      problem: { en: "no item is what the list has to contain", ja: "一覧に含めるべき項目がありません" },
    }),
  ],
  [
    "anyOf",
    ({ schema }) => ({
      problem: {
        en: `the value fits none of the ${countOf(schema)} choices`,
        ja: `${countOf(schema)} 通りの候補のどれにも合いません`,
      },
    }),
  ],
  [
    "oneOf",
    ({ params, schema }) => {
      const passing: readonly number[] | null = params.passingSchemas;
      if (!passing) {
        return {
          problem: {
            en: `the value fits none of the ${countOf(schema)} choices`,
            ja: `${countOf(schema)} 通りの候補のどれにも合いません`,
          },
        };
      }
      const numbers = passing.map((index) => index + 1);
      return {
        problem: {
          en: `the value fits the choices ${numbers.join(" and ")} at once`,
          ja: `${numbers.join(" 番目と ")} 番目の候補の両方に合っています`,
        },
      };
    },
  ],
]);

function unknownKey(key: string, parentSchema: unknown): KeywordMessage {
  const { properties } = isObject(parentSchema) ? parentSchema : {};
  const suggestion = isObject(properties) ? nearest(key, Object.keys(properties)) : undefined;
  return {
    key,
    problem: { en: `\`${key}\` is not defined`, ja: `\`${key}\` という項目は定義されていません` },
    hint:
      suggestion === undefined
        ? undefined
        : { en: `Did you mean \`${suggestion}\`?`, ja: `\`${suggestion}\` ではありませんか。` },
  };
}

function limit(en: string, ja: string): Describe {
  return ({ params }, value) => ({
    problem: { en: `${value} ${en} ${params.limit}`, ja: `${value} は ${params.limit} ${ja}` },
  });
}

function size(en: string, unit: string, ja: string): Describe {
  return ({ params: { limit } }, value) => ({
    problem: {
      en: `${value} has ${en} than ${limit} ${unit}${limit === 1 ? "" : "s"}`,
      ja: `${value} は ${limit} ${ja}`,
    },
  });
}

/** The validator's own words, for what is rare. */
function otherwise({ message = "the value does not fit", keyword }: ErrorObject): KeywordMessage {
  return { problem: { en: `the value ${message} (\`${keyword}\`)`, ja: `スキーマの \`${keyword}\` に合いません` } };
}

/** A type of JSON Schema in plain words, as part of a sentence. */
export function typeName(type: string): Bilingual {
  return typeNames[type] ?? { en: type, ja: type };
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  array: { en: "a list", ja: "一覧" },
  boolean: { en: "`true` or `false`", ja: " `true` か `false` " },
  integer: { en: "a whole number", ja: "整数" },
  null: { en: "`null`", ja: " `null` " },
  number: { en: "a number", ja: "数" },
  object: { en: "a map", ja: "マップ" },
  string: { en: "a text", ja: "文字列" },
};

const formatNames: Readonly<Record<string, Bilingual>> = {
  date: { en: "a day of the calendar (`YYYY-MM-DD`)", ja: "暦にある日付（`YYYY-MM-DD`）" },
  "date-time": { en: "a date and time with its offset (RFC 3339)", ja: "時差の付いた日時（RFC 3339）" },
  time: { en: "a time with its offset (RFC 3339)", ja: "時差の付いた時刻（RFC 3339）" },
  duration: { en: "a duration (ISO 8601)", ja: "期間（ISO 8601）" },
  email: { en: "an e-mail address", ja: "電子メールのアドレス" },
  hostname: { en: "a host name", ja: "ホスト名" },
  int32: { en: "a whole number of 32 bits", ja: " 32 ビットの整数" },
  int64: { en: "a whole number of 64 bits", ja: " 64 ビットの整数" },
  uri: { en: "a complete URI", ja: "完全な URI " },
  "uri-reference": { en: "a URI or a part of one", ja: " URI またはその一部" },
  uuid: { en: "a UUID", ja: " UUID " },
};

function countOf(schema: unknown): number {
  return Array.isArray(schema) ? schema.length : 0;
}

function stepsOf(instancePath: string): readonly string[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A value as a reader sees it in the file, at most forty characters of it. */
function shown(value: Json | undefined): string {
  const json = JSON.stringify(value) ?? "";
  return `\`${json.length > 40 ? `${json.slice(0, 39)}…` : json}\``;
}

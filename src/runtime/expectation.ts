import type { Violation } from "./violation.js";

/** What a keyword of JSON Schema asks for, in words. */
export function expectationOf(rule: string, params: Readonly<Record<string, unknown>>): Violation["expected"] {
  const words = phrases[rule];
  return words ? words(params) : { en: `a value that fits \`${rule}\``, ja: `\`${rule}\` に合う値` };
}

type Phrase = (params: Readonly<Record<string, unknown>>) => Violation["expected"];

const limit =
  (en: (limit: string) => string, ja: (limit: string) => string): Phrase =>
  ({ limit: bound }) => ({ en: en(String(bound)), ja: ja(String(bound)) });

const typeNames: Readonly<Record<string, readonly [string, string]>> = {
  string: ["a text", "文字列"],
  number: ["a number", "数"],
  integer: ["a whole number", "整数"],
  boolean: ["true or false", "trueかfalse"],
  array: ["a list", "配列"],
  object: ["an object", "オブジェクト"],
  null: ["null", "null"],
};

const present: Phrase = ({ missingProperty }) => ({
  en: `\`${missingProperty}\` is present`,
  ja: `\`${missingProperty}\` があること`,
});

const phrases: Readonly<Record<string, Phrase | undefined>> = {
  type: ({ type }) => {
    // One name, or a list of them.
    const types = String(type)
      .split(",")
      .map((name) => typeNames[name]);
    return {
      en: types.map((words) => words?.[0] ?? "").join(" or "),
      ja: types.map((words) => words?.[1] ?? "").join("か"),
    };
  },
  required: present,
  dependentRequired: present,
  minLength: limit(
    (bound) => `a text of at least ${bound} characters`,
    (bound) => `${bound}文字以上の文字列`,
  ),
  maxLength: limit(
    (bound) => `a text of at most ${bound} characters`,
    (bound) => `${bound}文字以下の文字列`,
  ),
  minItems: limit(
    (bound) => `a list of at least ${bound}`,
    (bound) => `${bound}件以上の配列`,
  ),
  maxItems: limit(
    (bound) => `a list of at most ${bound}`,
    (bound) => `${bound}件以下の配列`,
  ),
  minProperties: limit(
    (bound) => `an object of at least ${bound} properties`,
    (bound) => `${bound}個以上の項目`,
  ),
  maxProperties: limit(
    (bound) => `an object of at most ${bound} properties`,
    (bound) => `${bound}個以下の項目`,
  ),
  minimum: limit(
    (bound) => `a number of at least ${bound}`,
    (bound) => `${bound}以上の数`,
  ),
  maximum: limit(
    (bound) => `a number of at most ${bound}`,
    (bound) => `${bound}以下の数`,
  ),
  exclusiveMinimum: limit(
    (bound) => `a number of more than ${bound}`,
    (bound) => `${bound}より大きい数`,
  ),
  exclusiveMaximum: limit(
    (bound) => `a number of less than ${bound}`,
    (bound) => `${bound}より小さい数`,
  ),
  multipleOf: ({ multipleOf }) => ({ en: `a multiple of ${multipleOf}`, ja: `${multipleOf}の倍数` }),
  pattern: ({ pattern }) => ({ en: `a text that matches \`${pattern}\``, ja: `\`${pattern}\` に合う文字列` }),
  format: ({ format }) => ({ en: `a text in the format \`${format}\``, ja: `\`${format}\` の形の文字列` }),
  enum: ({ allowedValues }) => {
    const values = (Array.isArray(allowedValues) ? allowedValues : []).map((value) => JSON.stringify(value));
    return { en: `one of ${values.join(", ")}`, ja: `${values.join("、")} のどれか` };
  },
  const: ({ allowedValue }) => ({ en: JSON.stringify(allowedValue), ja: JSON.stringify(allowedValue) }),
  uniqueItems: () => ({ en: "a list with no two alike", ja: "同じものが二つない配列" }),
  additionalProperties: ({ additionalProperty }) => ({
    en: `\`${additionalProperty}\` is absent`,
    ja: `\`${additionalProperty}\` がないこと`,
  }),
  not: () => ({ en: "not this combination of values", ja: "この値の組合せでないこと" }),
  oneOf: () => ({ en: "exactly one of the choices", ja: "選択肢のちょうど一つに合う値" }),
  anyOf: () => ({ en: "one of the choices", ja: "選択肢のどれかに合う値" }),
  discriminator: ({ tag }) => ({
    en: `\`${tag}\` names one of the choices`,
    ja: `\`${tag}\` が選択肢の一つを示すこと`,
  }),
  "false schema": () => ({ en: "no value here", ja: "値がないこと" }),
};

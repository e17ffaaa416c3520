import type { Bilingual, Severity } from "#diagnostic";
import type { OpenapiVersion } from "#load/json-schema";

/** One rule of `@redocly/openapi-core` that the tool applies; its code is `openapi/` and its name. */
export interface OpenapiRule {
  readonly severity: Severity;
  readonly summary: Bilingual;
  /** Absent: all versions. */
  readonly versions?: readonly OpenapiVersion[];
}

/**
 * What the library recommends, but for its rules about examples (`load/example-does-not-fit` says more
 * exactly what is wrong, and where). What contradicts OpenAPI is an error, what is a matter of style or
 * completeness a warning.
 */
export const openapiRules = {
  struct: {
    severity: "error",
    summary: {
      en: "The document has the form that OpenAPI lays down.",
      ja: "文書が OpenAPI の定める形になっている。",
    },
  },
  "no-unresolved-refs": {
    severity: "error",
    summary: { en: "Every reference leads somewhere.", ja: "どの参照にも行き先がある。" },
  },
  "info-license": {
    severity: "warning",
    summary: { en: "The document names its licence.", ja: "文書の利用許諾が示されている。" },
  },
  "info-license-strict": {
    severity: "warning",
    summary: { en: "The licence can be looked up.", ja: "利用許諾の内容を確かめられる。" },
  },
  "no-ambiguous-paths": {
    severity: "warning",
    summary: { en: "No two paths fit the same address.", ja: "同じアドレスに当てはまるパスが二つない。" },
  },
  "no-duplicated-enum-values": {
    severity: "warning",
    summary: { en: "No value is listed twice in `enum`.", ja: "`enum` に同じ値が二度ない。" },
  },
  "no-duplicated-tag-names": {
    severity: "warning",
    summary: { en: "No tag is declared twice.", ja: "同じタグが二度宣言されていない。" },
  },
  "no-enum-type-mismatch": {
    severity: "error",
    summary: { en: "Listed values have the type of their schema.", ja: "列挙した値の型がスキーマの型と合っている。" },
  },
  "no-example-value-and-externalValue": {
    severity: "error",
    versions: ["3.0", "3.1"],
    summary: {
      en: "An example stands here or in another file, not both.",
      ja: "例の値はここか別のファイルの一方にだけある。",
    },
  },
  "no-identical-paths": {
    severity: "error",
    summary: {
      en: "Paths differ by more than the names of their parameters.",
      ja: "パスどうしがパラメーター名以外でも異なる。",
    },
  },
  "no-illogical-composition-keywords": {
    severity: "warning",
    summary: {
      en: "`oneOf`, `anyOf` and `allOf` join schemas in a way that makes sense.",
      ja: "`oneOf`、`anyOf`、`allOf` の組み合わせに意味がある。",
    },
  },
  "no-mixed-number-range-constraints": {
    severity: "warning",
    versions: ["3.1", "3.2"],
    summary: { en: "A number has one upper and one lower bound.", ja: "数の上限と下限がそれぞれ一つである。" },
  },
  "no-path-trailing-slash": {
    severity: "warning",
    summary: { en: "Paths do not end with a slash.", ja: "パスの末尾に `/` がない。" },
  },
  "no-required-schema-properties-undefined": {
    severity: "warning",
    summary: { en: "Required properties are defined.", ja: "省略不可とした項目が定義されている。" },
  },
  "no-schema-type-mismatch": {
    severity: "error",
    summary: {
      en: "Objects have `properties` and lists have `items`.",
      ja: "object には `properties`、array には `items` がある。",
    },
  },
  "no-server-example.com": {
    severity: "warning",
    summary: { en: "Server addresses are not placeholders.", ja: "サーバーのアドレスが仮のものでない。" },
  },
  "no-server-trailing-slash": {
    severity: "warning",
    summary: { en: "Server addresses do not end with a slash.", ja: "サーバーのアドレスの末尾に `/` がない。" },
  },
  "no-empty-servers": {
    severity: "warning",
    summary: { en: "The document names at least one server.", ja: "サーバーが一つ以上示されている。" },
  },
  "no-server-variables-empty-enum": {
    severity: "error",
    summary: { en: "Server variables have values to choose from.", ja: "サーバー変数に選べる値がある。" },
  },
  "no-undefined-server-variable": {
    severity: "error",
    summary: { en: "Server variables are declared and used.", ja: "サーバー変数が宣言され、使われている。" },
  },
  "no-unsafe-markdown": {
    severity: "error",
    summary: { en: "Descriptions hold no scripts.", ja: "説明文にスクリプトがない。" },
  },
  "no-unused-components": {
    severity: "warning",
    summary: { en: "Components are used.", ja: "`components` に使われないものがない。" },
  },
  "nullable-type-sibling": {
    severity: "warning",
    versions: ["3.0"],
    summary: { en: "`nullable` stands beside a `type`.", ja: "`nullable` が `type` と一緒に書かれている。" },
  },
  "operation-2xx-response": {
    severity: "warning",
    summary: { en: "Operations say what success looks like.", ja: "操作に成功の応答がある。" },
  },
  "operation-4xx-response": {
    severity: "warning",
    summary: { en: "Operations say what a refusal looks like.", ja: "操作に要求を断る応答がある。" },
  },
  "operation-operationId": {
    severity: "warning",
    summary: { en: "Operations have an `operationId`.", ja: "操作に `operationId` がある。" },
  },
  "operation-operationId-unique": {
    severity: "error",
    summary: { en: "No two operations have the same `operationId`.", ja: "`operationId` が重ならない。" },
  },
  "operation-operationId-url-safe": {
    severity: "error",
    summary: {
      en: "An `operationId` can stand in an address.",
      ja: "`operationId` がアドレスに使える文字だけでできている。",
    },
  },
  "operation-parameters-unique": {
    severity: "error",
    summary: { en: "No parameter is declared twice.", ja: "同じパラメーターが二度宣言されていない。" },
  },
  "operation-summary": {
    severity: "warning",
    summary: { en: "Operations have a `summary`.", ja: "操作に `summary` がある。" },
  },
  "path-declaration-must-exist": {
    severity: "error",
    summary: { en: "Parameters in paths have a name.", ja: "パスの中のパラメーターに名前がある。" },
  },
  "path-not-include-query": {
    severity: "error",
    summary: { en: "Paths hold no query.", ja: "パスにクエリーがない。" },
  },
  "path-parameters-defined": {
    severity: "error",
    summary: {
      en: "Parameters in paths are declared, and declared ones are in the path.",
      ja: "パスの中のパラメーターが宣言され、宣言したものがパスにある。",
    },
  },
  "security-defined": {
    severity: "error",
    summary: {
      en: "Operations say how they are protected, by schemes that are declared.",
      ja: "操作の守り方が示され、その方式が宣言されている。",
    },
  },
  "security-scopes-defined": {
    severity: "warning",
    summary: { en: "Scopes that are asked for are declared.", ja: "求める許可の範囲（scope）が宣言されている。" },
  },
  "spec-components-invalid-map-name": {
    severity: "error",
    summary: {
      en: "Names of components have only letters, digits, `.`, `-` and `_`.",
      ja: "`components` の名前が英数字と `.`、`-`、`_` だけでできている。",
    },
  },
  "spec-discriminator-defaultMapping": {
    severity: "warning",
    versions: ["3.2"],
    summary: {
      en: "A discriminator that may be absent has a default.",
      ja: "省けるディスクリミネーターに既定の対応がある。",
    },
  },
  "spec-example-values": {
    severity: "error",
    versions: ["3.2"],
    summary: { en: "An example gives its value in one way.", ja: "例の値の書き方が一通りである。" },
  },
  "spec-no-invalid-encoding-combinations": {
    severity: "error",
    versions: ["3.2"],
    summary: { en: "Encodings are given in one way.", ja: "エンコーディングの書き方が一通りである。" },
  },
  "spec-no-invalid-tag-parents": {
    severity: "error",
    versions: ["3.2"],
    summary: { en: "The parents of tags exist, and not in a circle.", ja: "タグの親があり、循環していない。" },
  },
  "spec-querystring-parameters": {
    severity: "error",
    versions: ["3.2"],
    summary: { en: "A whole query string is one parameter.", ja: "クエリー全体を表すパラメーターが一つだけである。" },
  },
  "spec-ref-siblings": {
    severity: "warning",
    summary: {
      en: "Nothing stands beside a `$ref` that would be ignored.",
      ja: "`$ref` の隣に、無視されるものがない。",
    },
  },
  "tag-description": {
    severity: "warning",
    summary: { en: "Tags have a `description`.", ja: "タグに `description` がある。" },
  },
} as const satisfies Readonly<Record<string, OpenapiRule>>;

export type OpenapiRuleName = keyof typeof openapiRules;

/** The rules that apply to a version, in the order of the table. */
export function ruleNamesOf(version: OpenapiVersion): readonly OpenapiRuleName[] {
  // The keys of the table are its names.
  const names = Object.keys(openapiRules) as OpenapiRuleName[];
  return names.filter((name) => {
    const rule: OpenapiRule = openapiRules[name];
    return rule.versions?.includes(version) ?? true;
  });
}

/** Every code of the form `openapi/…`, with its severity and what it is about. */
export const openapiCodes: ReadonlyMap<string, Pick<OpenapiRule, "severity" | "summary">> = new Map(
  Object.entries(openapiRules).map(([name, { severity, summary }]) => [`openapi/${name}`, { severity, summary }]),
);

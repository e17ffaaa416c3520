import type { Bilingual, Severity } from "#diagnostic";
import type { OpenapiRuleName } from "./rules.ts";

/** A sentence of the library's, and the same in Japanese: `$1` is what the first group of the pattern found. */
interface Sentence {
  readonly en: RegExp;
  readonly ja: string;
  /** Where one rule says both what is wrong and what is a matter of opinion. */
  readonly severity?: Severity;
}

/** A problem as the library words it, in both languages. */
export interface Wording {
  readonly message: Bilingual;
  readonly severity?: Severity;
}

/** Finds the Japanese of a sentence; one that is not known is quoted in a Japanese frame. */
export function wordRuleMessage(rule: OpenapiRuleName, text: string): Wording {
  // Names from other people's files are in it: they stay on one line, and bounded.
  const oneLine = text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 500);
  const en = /[.!?]$/.test(oneLine) ? oneLine : `${oneLine}.`;
  const known: readonly Sentence[] = sentences[rule] ?? [];
  for (const sentence of known) {
    if (!sentence.en.test(oneLine)) continue;
    const message = { en, ja: inJapanese(oneLine.replace(sentence.en, sentence.ja)) };
    return { message, ...(sentence.severity && { severity: sentence.severity }) };
  }
  return { message: { en, ja: `OpenAPI の規則 \`${rule}\` に合っていません（${en}）。` } };
}

/** The library's names for things, where they stand in a translated sentence. */
function inJapanese(text: string): string {
  return text
    .replace(/^(?:Info|License|Operation|Tag)(?= [にの] )/, (name) => objectNames[name] ?? name)
    .replace(/schema at position (\d+)/g, "$1 番目のスキーマ");
}

const objectNames: Readonly<Record<string, string>> = {
  Info: "`info`",
  License: "`license`",
  Operation: "操作",
  Tag: "タグ",
};

const missingField = { en: /^(\w+) object should contain `(.+)` field\.$/, ja: "$1 に `$2` がありません。" };
const emptyField = { en: /^(\w+) object `(.+)` must be non-empty string\.$/, ja: "$1 の `$2` が空です。" };
const missingOneOf = {
  en: /^(\w+) object should contain one of the fields: (.+)\.$/,
  ja: "$1 に $2 のどれもありません。",
};
const noResponse = {
  en: /^Operation must have at least one `(.+)` response\.$/,
  ja: "操作に `$1` の応答が一つもありません。",
};

const sentences: Readonly<Partial<Record<OpenapiRuleName, readonly Sentence[]>>> = {
  struct: [
    { en: /^Expected type `(.+)` \((\w+)\) but got `(\w+)`$/, ja: "ここは `$1`（$2）ですが、`$3` が書かれています。" },
    { en: /^Expected type `(.+)` but got `(\w+)`\.$/, ja: "ここの型は `$1` ですが、`$2` が書かれています。" },
    { en: /^The field `(.+)` must be present on this level\.$/, ja: "ここに必要な `$1` がありません。" },
    { en: /^The field `(.+)` is not allowed here\.$/, ja: "`$1` はここには書けません。" },
    { en: /^Must contain at least one of the following fields: (.+)\.$/, ja: "$1 のうち少なくとも一つが必要です。" },
    { en: /^Property `(.+)` is not expected here\.$/, ja: "`$1` という項目はここでは使えません。" },
    {
      en: /^The value of the (.+) field must be greater than or equal to (.+)$/,
      ja: "`$1` は $2 以上でなければなりません。",
    },
    { en: /^`(.+)` can be one of the following only: (.+)\.$/, ja: "`$1` に書けるのは $2 だけです。" },
    { en: /^`(.+)` "(.*)" is not a valid value\./, ja: "`$1` に `$2` という値は書けません。" },
  ],
  "no-unresolved-refs": [{ en: /^Can't resolve \$ref.*$/, ja: "この参照の行き先が見つかりません。" }],
  "info-license": [missingField],
  "info-license-strict": [missingField, missingOneOf, emptyField],
  "no-ambiguous-paths": [
    {
      en: /^Paths should resolve unambiguously\. Found two ambiguous paths: `(.+)` and `(.+)`\.$/,
      ja: "`$1` と `$2` は同じアドレスに当てはまることがあり、区別できません。",
    },
  ],
  "no-duplicated-enum-values": [
    { en: /^Duplicated enum value found: '(.*)'\.$/, ja: "`enum` に `$1` が二度あります。" },
  ],
  "no-duplicated-tag-names": [{ en: /^Duplicate tag name found: '(.*)'\.$/, ja: "`$1` というタグが二度あります。" }],
  "no-enum-type-mismatch": [
    {
      en: /^Enum value `(.*)` must be of allowed types: `(.+)`\.$/,
      ja: "`enum` の値 `$1` は、型 `$2` のどれでもありません。",
    },
    {
      en: /^All values of `enum` field must be of the same type as the `type` field: expected "(.+)" but received "(.+)"\.$/,
      ja: "`enum` の値の型は `$2` ですが、`type` は `$1` です。",
    },
    {
      en: /^The `const` value must be of the same type as the `type` field: expected "(.+)" but received "(.+)"\.$/,
      ja: "`const` の値の型は `$2` ですが、`type` は `$1` です。",
    },
  ],
  "no-example-value-and-externalValue": [
    {
      en: /^Example object can have either `value` or `externalValue` fields\.$/,
      ja: "例に `value` と `externalValue` の両方があります。書けるのは一方だけです。",
    },
  ],
  "no-identical-paths": [
    {
      en: /^The path already exists which differs only by path parameter name\(s\): `(.+)` and `(.+)`\.$/,
      ja: "`$1` と `$2` は、パラメーター名が違うだけで同じパスです。",
    },
  ],
  "no-illogical-composition-keywords": [
    { en: /^`(\w+)` should have at least two schemas\..*$/, ja: "`$1` のスキーマが二つに足りません。" },
    {
      en: /^Schema in `(\w+)` is empty, so it matches any value\.$/,
      ja: "`$1` の中の空のスキーマは、どんな値にも当てはまります。",
    },
    {
      en: /^Schema in `(\w+)` is inline, so the `discriminator` cannot select it\..*$/,
      ja: "`$1` の中に直接書かれたスキーマは `discriminator` で選べません。名前のあるスキーマを `$ref` で指してください。",
    },
    {
      en: /^Schema in `(\w+)` duplicates the schema at position (\d+)\.$/,
      ja: "`$1` の中のこのスキーマは、$2 番目と同じです。",
    },
    {
      en: /^The schema and a schema in `oneOf` both accept `null`.*$/,
      ja: "このスキーマと `oneOf` の中のスキーマの両方が `null` を受け入れるため、どちらに当たるか決まりません。",
    },
    {
      en: /^Schemas in `oneOf` must be mutually exclusive\. Found overlapping schemas: (.+?) and (.+?)\. .*$/,
      ja: "`oneOf` の $1 と $2 の両方に当てはまる値があります。",
    },
  ],
  "no-mixed-number-range-constraints": [
    {
      en: /^Schema should not have both `(\w+)` and `(\w+)`\..*$/,
      ja: "`$1` と `$2` の両方があります。使うのは一方だけにします。",
    },
  ],
  "no-path-trailing-slash": [
    { en: /^`(.+)` should not have a trailing slash\.$/, ja: "パス `$1` の末尾に `/` があります。" },
  ],
  "no-required-schema-properties-undefined": [
    { en: /^Required property '(.*)' is not defined\.$/, ja: "省略不可とされた項目 `$1` が定義されていません。" },
  ],
  "no-schema-type-mismatch": [
    {
      en: /^Schema type mismatch: '(\w+)' type should not contain '(\w+)' field\.$/,
      ja: "型が `$1` のスキーマに `$2` があります。",
    },
  ],
  "no-server-example.com": [
    {
      en: /^Server `url` should not point to example\.com or localhost\.$/,
      ja: "サーバーの `url` が example.com か localhost を指しています。",
    },
  ],
  "no-server-trailing-slash": [
    { en: /^Server `url` should not have a trailing slash\.$/, ja: "サーバーの `url` の末尾に `/` があります。" },
  ],
  "no-empty-servers": [
    { en: /^Servers must be present\.$/, ja: "`servers` がありません。" },
    { en: /^Servers must be a non-empty array\.$/, ja: "`servers` が空です。" },
  ],
  "no-server-variables-empty-enum": [
    { en: /^Server variable with `enum` must be a non-empty array\.$/, ja: "サーバー変数の `enum` が空です。" },
    {
      en: /^Server variable define `enum` and `default`\. .*$/,
      ja: "サーバー変数の `default` が `enum` の中にありません。",
    },
  ],
  "no-undefined-server-variable": [
    {
      en: /^The `(.+)` variable is not defined in the `variables` objects\.$/,
      ja: "変数 `$1` が `variables` にありません。",
    },
    {
      en: /^The `(.+)` variable is not used in the server's `url` field\.$/,
      ja: "変数 `$1` が `url` で使われていません。",
    },
  ],
  "no-unsafe-markdown": [
    { en: /^Markdown descriptions must not contain '<script>' tags\.$/, ja: "説明文に `<script>` があります。" },
    {
      en: /^Markdown descriptions must not contain HTML event handler attributes\.$/,
      ja: "説明文の HTML にイベントハンドラーの属性があります。",
    },
    {
      en: /^Markdown descriptions must not contain 'javascript:' URLs\.$/,
      ja: "説明文に `javascript:` のリンクがあります。",
    },
  ],
  "no-unused-components": [
    { en: /^(?:Component|Security scheme): "(.*)" is never used\.$/, ja: "`$1` はどこからも使われていません。" },
  ],
  "nullable-type-sibling": [
    {
      en: /^The `type` field must be defined when the `nullable` field is used\.$/,
      ja: "`nullable` がありますが、`type` がありません。",
    },
  ],
  "operation-2xx-response": [noResponse],
  "operation-4xx-response": [noResponse],
  "operation-operationId": [missingField, emptyField],
  "operation-operationId-unique": [
    { en: /^Every operation must have a unique `operationId`\.$/, ja: "同じ `operationId` の操作がほかにあります。" },
  ],
  "operation-operationId-url-safe": [
    {
      en: /^Operation `operationId` should not have URL invalid characters\.$/,
      ja: "`operationId` に、アドレスに使えない文字があります。",
    },
  ],
  "operation-parameters-unique": [
    {
      en: /^(?:Paths|Operations) must have unique `name` \+ `in` parameters\.\sRepeats of `in:(.*)` \+ `name:(.*)`\.$/,
      ja: "`$1` のパラメーター `$2` が二度あります。",
    },
  ],
  "operation-summary": [missingField, emptyField],
  "path-declaration-must-exist": [
    { en: /^Path parameter declarations must be non-empty\..*$/, ja: "パスの `{}` に名前がありません。" },
  ],
  "path-not-include-query": [
    {
      en: /^Don't put query string items in the path, they belong in parameters with `in: query`\.$/,
      ja: "パスに `?` があります。クエリーは `in: query` のパラメーターとして書きます。",
    },
  ],
  "path-parameters-defined": [
    {
      en: /^Path parameter `(.+)` is not used in the path `(.+)`\.$/,
      ja: "パラメーター `$1` はパス `$2` の中にありません。",
    },
    {
      en: /^The operation does not define the path parameter `(.+)` expected by path `(.+)`\.$/,
      ja: "パス `$2` の `$1` が、操作のパラメーターに宣言されていません。",
    },
    {
      en: /^Maximum callback nesting depth \((\d+)\) reached\..*$/,
      ja: "コールバックの入れ子が $1 段を超えたため、この先は調べていません。",
      severity: "note",
    },
  ],
  "security-defined": [
    { en: /^There is no `(.+)` security scheme defined\.$/, ja: "認証方式 `$1` が `securitySchemes` にありません。" },
    {
      en: /^Every operation should have security defined on it or on the root level\.$/,
      ja: "操作にも文書全体にも `security` がありません。認証が要らないなら `security: []` と書きます。",
      severity: "warning",
    },
  ],
  "security-scopes-defined": [
    {
      en: /^The "(.+)" scope is not defined in the "(.+)" security scheme\.$/,
      ja: "許可の範囲 `$1` は、認証方式 `$2` に宣言されていません。",
    },
  ],
  "spec-components-invalid-map-name": [
    {
      en: /^The map key in (\w+) "(.*)" does not match the regular expression ".*"$/,
      ja: "`$1` の名前 `$2` に、使えない文字があります（使えるのは英数字と `.`、`-`、`_`）。",
    },
  ],
  "spec-ref-siblings": [
    {
      en: /^Property `(.+)` is not expected here because it is defined alongside `\$ref`\.$/,
      ja: "`$ref` の隣の `$1` は、この版の OpenAPI では無視されます。",
    },
  ],
  "tag-description": [missingField, emptyField],
};

import { isList, isObject, member, objectAt, textAt } from "#load/yaml";
import {
  always,
  type DescribeFinding,
  type Finding,
  type FindingSentence,
  quoted,
  sentence,
  valueAbove,
} from "./finding.ts";
import { describeForm } from "./form-sentences.ts";
import { pathSentences } from "./path-sentences.ts";
import type { OpenapiRuleName } from "./rules.ts";
import { schemaSentences } from "./schema-sentences.ts";

/** What a rule says about a place, in our own words. A rule that is absent is quoted. */
export const ruleSentences: Readonly<Partial<Record<OpenapiRuleName, DescribeFinding>>> = {
  ...pathSentences,
  ...schemaSentences,
  struct: describeForm,
  "no-unresolved-refs": always("This reference leads nowhere.", "この参照の行き先が見つかりません。"),
  "info-license": always("The document names no licence.", "文書に `license` がありません。"),
  "info-license-strict": ({ key, version }) => {
    if (key !== "license") return emptyText("The licence's", "`license` の", key);
    return version === "3.0"
      ? [sentence("The licence has no `url`.", "`license` に `url` がありません。")]
      : [
          sentence(
            "The licence has neither a `url` nor an `identifier`.",
            "`license` に `url` も `identifier` もありません。",
          ),
        ];
  },
  "no-duplicated-tag-names": ({ value }) => {
    const name = quoted(textAt(value, "name"));
    return [sentence(`The tag ${name} is declared twice.`, `${name} というタグが二度あります。`)];
  },
  "no-example-value-and-externalValue": always(
    "The example has both a `value` and an `externalValue`.",
    "例に `value` と `externalValue` の両方があります。書けるのは一方だけです。",
  ),
  "no-server-example.com": always(
    "The `url` of the server points to example.com or to localhost.",
    "サーバーの `url` が example.com か localhost を指しています。",
  ),
  "no-server-trailing-slash": always(
    "The `url` of the server ends with a slash.",
    "サーバーの `url` の末尾に `/` があります。",
  ),
  "no-empty-servers": ({ key }) =>
    key === "servers"
      ? [sentence("`servers` is empty.", "`servers` が空です。")]
      : [sentence("The document has no `servers`.", "`servers` がありません。")],
  "no-server-variables-empty-enum": ({ value }) => (isList(value) ? value : []).flatMap(variableSentences),
  "no-undefined-server-variable": describeServerVariable,
  "no-unsafe-markdown": ({ value }) => unsafeParts.flatMap(({ form, said }) => (form.test(String(value)) ? said : [])),
  "no-unused-components": ({ key }) => [
    sentence(`${quoted(key)} is used nowhere.`, `${quoted(key)} はどこからも使われていません。`),
  ],
  "operation-2xx-response": always("The operation has no `2XX` response.", "操作に `2XX` の応答が一つもありません。"),
  "operation-4xx-response": always("The operation has no `4XX` response.", "操作に `4XX` の応答が一つもありません。"),
  "operation-operationId": missingText("The operation", "操作"),
  "operation-summary": missingText("The operation", "操作"),
  "tag-description": missingText("The tag", "タグ"),
  "operation-operationId-unique": always(
    "Another operation has the same `operationId`.",
    "同じ `operationId` の操作がほかにあります。",
  ),
  "operation-operationId-url-safe": always(
    "The `operationId` has characters that cannot stand in an address.",
    "`operationId` に、アドレスに使えない文字があります。",
  ),
  "security-defined": ({ place, key }) => {
    const isRequirement = place.path.at(-3) === "security";
    if (isRequirement) {
      return [
        sentence(
          `\`securitySchemes\` declares no ${quoted(key)}.`,
          `認証方式 ${quoted(key)} が \`securitySchemes\` にありません。`,
        ),
      ];
    }
    const message = {
      en: "Neither the operation nor the document has `security`. If no protection is needed, that is `security: []`.",
      ja: "操作にも文書全体にも `security` がありません。認証が要らないなら `security: []` と書きます。",
    };
    return [{ message, severity: "warning" }];
  },
  "security-scopes-defined": ({ place, value }) => {
    const scheme = quoted(place.path.at(-2));
    return [
      sentence(
        `The security scheme ${scheme} declares no scope ${quoted(value)}.`,
        `許可の範囲 ${quoted(value)} は、認証方式 ${scheme} に宣言されていません。`,
      ),
    ];
  },
  "spec-components-invalid-map-name": ({ place, key }) => {
    const group = quoted(place.path.at(-2));
    return [
      sentence(
        `The name ${quoted(key)} in ${group} has characters other than letters, digits, \`.\`, \`-\` and \`_\`.`,
        `${group} の名前 ${quoted(key)} に、使えない文字があります（使えるのは英数字と \`.\`、\`-\`、\`_\`）。`,
      ),
    ];
  },
};

/** A text that is absent, or is there and says nothing. */
function missingText(en: string, ja: string): DescribeFinding {
  return ({ key, value }) =>
    value === undefined
      ? [sentence(`${en} has no ${quoted(key)}.`, `${ja}に ${quoted(key)} がありません。`)]
      : emptyText(`${en}'s`, `${ja}の `, key);
}

function emptyText(en: string, ja: string, key: string): readonly FindingSentence[] {
  return [sentence(`${en} ${quoted(key)} is empty.`, `${ja}${quoted(key)} が空です。`)];
}

/** In the order in which the rule looks at a server's variables. */
function variableSentences(server: unknown): readonly FindingSentence[] {
  return Object.entries(objectAt(server, "variables")).flatMap(([name, variable]) => {
    const values = member(variable, "enum");
    if (!isList(values)) return [];
    const shown = quoted(name);
    const preset = member(variable, "default");
    const isEmpty = values.length === 0;
    const isOutside = Boolean(preset) && !(preset !== undefined && values.includes(preset));
    return [
      ...(isEmpty
        ? [
            sentence(
              `The server variable ${shown} has an empty \`enum\`.`,
              `サーバー変数 ${shown} の \`enum\` が空です。`,
            ),
          ]
        : []),
      ...(isOutside
        ? [
            sentence(
              `The \`default\` of the server variable ${shown} is not in its \`enum\`.`,
              `サーバー変数 ${shown} の \`default\` が \`enum\` の中にありません。`,
            ),
          ]
        : []),
    ];
  });
}

/** At the `url`: what it names and nobody declares. At a variable: it is not in the `url`. */
function describeServerVariable(found: Finding): readonly FindingSentence[] {
  const { place, key, value, holder } = found;
  if (place.isKey) {
    const server = valueAbove(found, 2);
    const url = quoted(textAt(server, "url"));
    return [
      sentence(`The variable ${quoted(key)} is not in ${url}.`, `変数 ${quoted(key)} が ${url} で使われていません。`),
    ];
  }
  const declared = objectAt(holder, "variables");
  const used = [...String(value).matchAll(/\{(.+?)\}/g)].map(([, name = ""]) => name);
  return used
    .filter((name) => !isObject(declared) || declared[name] === undefined)
    .map((name) =>
      sentence(
        `The variable ${quoted(name)} is not declared in \`variables\`.`,
        `変数 ${quoted(name)} が \`variables\` にありません。`,
      ),
    );
}

/** What in a description could run in a reader's browser, in the order in which the rule looks for it. */
const unsafeParts = [
  {
    form: /<script\b/i,
    said: [sentence("The description has a `<script>`.", "説明文に `<script>` があります。")],
  },
  {
    form: /<[a-z][^>]*\bon[a-z]+\s*=/i,
    said: [
      sentence(
        "The description has HTML with an event handler.",
        "説明文の HTML にイベントハンドラーの属性があります。",
      ),
    ],
  },
  {
    form: /(?:\]\(\s*|\b(?:href|src)\s*=\s*["']?\s*)javascript:/i,
    said: [sentence("The description has a `javascript:` link.", "説明文に `javascript:` のリンクがあります。")],
  },
];

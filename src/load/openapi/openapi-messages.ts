import { type Diagnostic, defineMessages } from "#diagnostic";
import { isFileProblem } from "#load/files";

/** Problems of OpenAPI documents, their references, examples, translations and annotations. */
export const openapiMessages = defineMessages("load", {
  "openapi-not-a-map": {
    severity: "error",
    en: "`{path}` holds no OpenAPI document.",
    ja: "`{path}` の中身が OpenAPI の文書ではありません。",
    hint: {
      en: "Begin it with `openapi: 3.1.0`, `info:` and `paths:`.",
      ja: "`openapi: 3.1.0`、`info:`、`paths:` から書き始めてください。",
    },
  },
  "openapi-version-unknown": {
    severity: "error",
    en: "`{version}` is not a version of OpenAPI that can be read.",
    ja: "`{version}` は、読むことのできる OpenAPI の版ではありません。",
    hint: {
      en: "Write `openapi: 3.1.0`, or a version 3.0 or 3.2, as a text.",
      ja: "`openapi: 3.1.0` のように、3.0、3.1、3.2 のどれかの版を書いてください。",
    },
  },
  "openapi-not-understood": {
    severity: "error",
    en: "The document cannot be put together: {reason}.",
    ja: "文書を一つにまとめられません（{reason}）。",
    hint: {
      en: "Compare its form with the OpenAPI specification.",
      ja: "OpenAPI の仕様と形を見比べてください。",
    },
  },
  "document-too-deep": {
    severity: "error",
    en: "The document is nested deeper than {limit} levels.",
    ja: "文書の入れ子が {limit} 段を超えています。",
    hint: {
      en: "Give inner schemas a name and refer to it.",
      ja: "内側のスキーマに名前を付け、`$ref` で指してください。",
    },
  },
  "document-endless": {
    severity: "error",
    en: "The document contains itself through a `$ref`, or is too large with every `$ref` brought in.",
    ja: "`$ref` をたどると文書が自分自身を含んでいるか、すべてを取り込むと大きくなりすぎます。",
    hint: {
      en: "Refer to a schema by its name in `components`, not to a whole file or path.",
      ja: "ファイルやパスの全体ではなく、`components` の中の名前を `$ref` で指してください。",
    },
  },
  "value-not-json": {
    severity: "error",
    en: "`{value}` cannot be written in JSON.",
    ja: "`{value}` は JSON で表せません。",
    hint: { en: "Write a number, or a text in quotes.", ja: "数か、引用符で囲んだ文字列を書いてください。" },
  },
  "key-not-usable": {
    severity: "error",
    en: "`{key}` cannot be a key.",
    ja: "`{key}` はキーに使えません。",
    hint: { en: "Choose another name.", ja: "別の名前にしてください。" },
  },
  "ref-without-target": {
    severity: "error",
    en: "`{ref}` leads nowhere: there is no `{step}` in `{file}`.",
    ja: "`{ref}` の行き先がありません。`{file}` の中に `{step}` が見つかりません。",
    hint: {
      en: "Correct the reference, or define what it names.",
      ja: "参照を直すか、指しているものを定義してください。",
    },
  },
  "ref-to-anchor": {
    severity: "error",
    en: "`{ref}` is not a JSON pointer.",
    ja: "`{ref}` は JSON ポインターではありません。",
    hint: {
      en: "Write the way from the top of the document after `#`, such as `#/components/schemas/Book`.",
      ja: "`#/components/schemas/Book` のように、文書の先頭からの道筋を `#` の後に書いてください。",
    },
  },
  "ref-to-empty-file": {
    severity: "error",
    en: "`{path}` is empty.",
    ja: "`{path}` は空です。",
    hint: { en: "Write what is referred to into it.", ja: "参照しているものをそのファイルに書いてください。" },
  },
  "ref-in-circle": {
    severity: "error",
    en: "`{ref}` leads round in a circle of `$ref`s.",
    ja: "`{ref}` をたどると、`$ref` だけを巡って元に戻ります。",
    hint: { en: "Let one of them be a definition.", ja: "どれか一つを定義そのものにしてください。" },
  },
  "ref-chain-too-long": {
    severity: "error",
    en: "`{ref}` leads through more than {limit} `$ref`s.",
    ja: "`{ref}` の先に `$ref` が {limit} 個を超えて続いています。",
    hint: { en: "Refer to the definition itself.", ja: "定義そのものを指してください。" },
  },
  "ref-too-deep": {
    severity: "error",
    en: "This `$ref` lies behind more than {limit} others.",
    ja: "この `$ref` は、{limit} 個を超える `$ref` の奥にあります。",
    hint: { en: "Split the document.", ja: "文書を分けてください。" },
  },
  "component-renamed": {
    severity: "warning",
    en: "Another component is already called `{name}`; this one becomes `{newName}`.",
    ja: "`{name}` という名前がすでに使われているため、ここでは `{newName}` になります。",
    hint: { en: "Give the two different names.", ja: "二つに別々の名前を付けてください。" },
  },
  "example-does-not-fit": {
    severity: "warning",
    en: "The example does not fit its schema: {problem}.",
    ja: "例がスキーマに合っていません。{problem}。",
  },
  "schema-not-usable": {
    severity: "error",
    en: "Examples cannot be compared with this schema: {reason}.",
    ja: "例をこのスキーマと照らし合わせられません（{reason}）。",
    hint: { en: "Correct the schema.", ja: "スキーマを直してください。" },
  },
  "schema-too-slow": {
    severity: "error",
    en: "Comparing the example with this schema does not come to an end.",
    ja: "例をこのスキーマと照らし合わせる処理が終わりません。",
    hint: {
      en: "Look for a `pattern` with repetition inside repetition, such as `(a+)+`.",
      ja: "`(a+)+` のように繰り返しの中に繰り返しのある `pattern` を探してください。",
    },
  },
  "overlay-language-unknown": {
    severity: "error",
    en: "`{language}` is not one of the guideline's languages.",
    ja: "`{language}` は、この指針の言語ではありません。",
    hint: {
      en: "Add it to `languages:`, or remove this overlay.",
      ja: "`languages:` に加えるか、この行を消してください。",
    },
  },
  "overlay-target-not-understood": {
    severity: "error",
    en: "`{target}` cannot be read as a JSONPath from `{rest}` on.",
    ja: "`{target}` は、`{rest}` から先を JSONPath として読めません。",
    hint: {
      en: "Write it as RFC 9535 lays down, such as `$.info.title`, `$.paths['/books'].get` or `$.tags[?@.name == 'loans']`.",
      ja: "`$.info.title`、`$.paths['/books'].get`、`$.tags[?@.name == 'loans']` のように、RFC 9535 の形で書いてください。",
    },
  },
  "overlay-target-endless": {
    severity: "error",
    en: "Finding all that `{target}` leads to does not come to an end.",
    ja: "`{target}` に当てはまるものを探す処理が終わりません。",
    hint: {
      en: "Write the keys on the way instead of `..`.",
      ja: "`..` を減らし、途中のキーを書いてください。",
    },
  },
  "overlay-target-without-match": {
    severity: "error",
    en: "`{target}` matches nothing: there is no `{step}`.",
    ja: "`{target}` に当てはまるものがありません。`{step}` が見つかりません。",
    hint: { en: "Correct the target, or remove the action.", ja: "target を直すか、この項目を消してください。" },
  },
  "overlay-update-does-not-fit": {
    severity: "error",
    en: "The target `{target}` is {found}, and the update is {given}.",
    ja: "target の `{target}` は{found}ですが、update は{given}です。",
    hint: {
      en: "Update a map with a map, and a single value with a single value.",
      ja: "マップにはマップ、単独の値には単独の値を書いてください。",
    },
  },
  "overlay-with-ref": {
    severity: "error",
    en: "An overlay changes texts and data; it brings no `$ref`.",
    ja: "オーバーレイで変えられるのは文章とデータだけで、`$ref` は加えられません。",
    hint: { en: "Write the `$ref` into the document itself.", ja: "`$ref` は文書そのものに書いてください。" },
  },
  "overlay-action-empty": {
    severity: "error",
    en: "The action neither updates nor removes.",
    ja: "この項目には `update` も `remove: true` もありません。",
    hint: { en: "Add `update:` or `remove: true`.", ja: "`update:` か `remove: true` を書き足してください。" },
  },
  "overlay-removes-all": {
    severity: "error",
    en: "The action removes the whole document.",
    ja: "この項目は文書全体を消してしまいます。",
    hint: { en: "Name what is to be taken out.", ja: "取り除くものを target に書いてください。" },
  },
  "overlay-removes-target": {
    severity: "error",
    en: "The overlay `{file}` removes what `{ref}` leads to.",
    ja: "オーバーレイ `{file}` が、`{ref}` の指すものを取り除いています。",
    hint: { en: "Remove what refers to it too.", ja: "それを指しているところも取り除いてください。" },
  },
  "annotation-not-read": {
    severity: "warning",
    en: "`x-guideline` is read on operations, on named schemas and on their properties, not here.",
    ja: "`x-guideline` は操作、名前のあるスキーマ、その項目で読みます。ここでは読みません。",
    hint: {
      en: "Give the schema a name in `components`, or move the annotation.",
      ja: "スキーマに `components` の名前を付けるか、注記を移してください。",
    },
  },
  "field-not-in-schema": {
    severity: "error",
    en: "`{path}` names no field of {schema}.",
    ja: "`{path}` という項目は、{schema} にありません。",
    hint: {
      en: "Write the names on the way with dots, and `[]` behind a list, such as `lines[].amount`.",
      ja: "途中の項目の名前を点でつなぎ、配列の後ろには `lines[].amount` のように `[]` を書いてください。",
    },
  },
  "given-not-a-schema": {
    severity: "error",
    en: "`{name}` names no schema of this API.",
    ja: "`{name}` というスキーマは、この API にありません。",
    hint: {
      en: "Name a schema of `components`.",
      ja: "`components` のスキーマの名前を書いてください。",
    },
  },
});

/** Problems that leave a part of the document unread: what stands there may be missing elsewhere. */
const losses = new Set(
  (
    [
      "openapi-not-a-map",
      "openapi-version-unknown",
      "openapi-not-understood",
      "document-too-deep",
      "document-endless",
      "key-not-usable",
      "ref-without-target",
      "ref-to-anchor",
      "ref-to-empty-file",
      "ref-in-circle",
      "ref-chain-too-long",
      "ref-too-deep",
    ] as const
  ).map((name) => openapiMessages[name].code),
);

/** Whether a diagnostic tells that a part of an API could not be read. */
export function isApiLoss(diagnostic: Diagnostic): boolean {
  return isFileProblem(diagnostic) || losses.has(diagnostic.code);
}

import { defineMessages } from "#diagnostic";

/** Problems of the guideline's nodes and of the links between them. */
export const nodeMessages = defineMessages("load", {
  "unknown-block": {
    severity: "error",
    en: "A block `{name}` is not known here.",
    ja: "`{name}` というブロックは、ここでは使えません。",
  },
  "unknown-attribute": {
    severity: "error",
    en: "The attribute `{name}` is not known here.",
    ja: "`{name}` という属性は、ここでは使えません。",
  },
  "attribute-in-translation": {
    severity: "error",
    en: "The attribute `{name}` stands in a translation.",
    ja: "翻訳に属性 `{name}` が書かれています。",
    hint: {
      en: "Remove it: data is written once, in the original.",
      ja: "データは原文に一度だけ書きます。ここからは消してください。",
    },
  },
  "data-in-translation": {
    severity: "error",
    en: "The line `::{name}` stands in a translation.",
    ja: "翻訳に `::{name}` の行が書かれています。",
    hint: {
      en: "Remove it: data is written once, in the original.",
      ja: "データは原文に一度だけ書きます。ここからは消してください。",
    },
  },
  "missing-attribute": {
    severity: "error",
    en: "`{id}` has no `{name}`.",
    ja: "`{id}` に `{name}` がありません。",
    hint: { en: "Add `{name}=` with one of {values}.", ja: "`{name}=` を足し、{values} のいずれかを書いてください。" },
  },
  "unknown-attribute-value": {
    severity: "error",
    en: "`{value}` is not a value of `{name}`.",
    ja: "`{value}` は `{name}` の値ではありません。",
  },
  "missing-id": {
    severity: "error",
    en: "This {kind} has no id.",
    ja: "この{kind}に ID がありません。",
    hint: {
      en: "Add `#` and an id in braces, such as {example}.",
      ja: "波括弧の中に `#` と ID を、{example} のように書いてください。",
    },
  },
  "malformed-id": {
    severity: "error",
    en: "`{id}` does not have the form of an id.",
    ja: "`{id}` は ID の形ではありません。",
    hint: {
      en: "Write capitals and a number of two digits or more, such as `{example}`.",
      ja: "`{example}` のように、英大文字と 2 桁以上の番号で書いてください。",
    },
  },
  "unknown-area": {
    severity: "error",
    en: "`{id}` begins with `{area}`, which the manifest does not list under `areas:`.",
    ja: "`{id}` の先頭 `{area}` が、マニフェストの `areas:` にありません。",
    hint: { en: "Add the area, or correct the id.", ja: "分野を足すか、ID を直してください。" },
  },
  "duplicate-id": {
    severity: "error",
    en: "`{id}` is defined twice.",
    ja: "`{id}` が二度定義されています。",
    hint: { en: "Give one of them another id.", ja: "どちらかに別の ID を付けてください。" },
  },
  "dangling-reference": {
    severity: "error",
    en: "`{id}` is referenced here but no {kind} has this id.",
    ja: "`{id}` を参照していますが、その ID の{kind}はありません。",
    hint: { en: "Correct the id, or define it.", ja: "ID を直すか、定義してください。" },
  },
  "link-written-twice": {
    severity: "warning",
    en: "The link between `{requirement}` and `{node}` is written in the requirement and in the API.",
    ja: "`{requirement}` と `{node}` のつながりが、要件と API の両方に書かれています。",
    hint: { en: "Keep one of them.", ja: "どちらか一方だけにしてください。" },
  },
  "chapter-without-title": {
    severity: "error",
    en: "The first chapter has no `#` heading.",
    ja: "最初の章に `#` の見出しがありません。",
    hint: { en: "Begin the file with `# Title {example}`.", ja: "ファイルを `# 題名 {example}` で始めてください。" },
  },
  "text-before-heading": {
    severity: "error",
    en: "This stands before the first heading.",
    ja: "最初の見出しより前に書かれています。",
    hint: { en: "Put a heading above it.", ja: "上に見出しを置いてください。" },
  },
  "text-outside-clause": {
    severity: "error",
    en: "This stands outside the clauses, where one heading and a preamble before the first are read.",
    ja: "条項の外に書かれています。条項の外で読まれるのは、最初の条項より前の見出し一つと前文だけです。",
    hint: {
      en: "Put it into a clause, an annex or the preamble.",
      ja: "条項、別紙、前文のどれかの中に移してください。",
    },
  },
  "translation-without-original": {
    severity: "error",
    en: "`{id}` is translated here but the original has no such {kind}.",
    ja: "`{id}` の翻訳がありますが、原文にその{kind}がありません。",
    hint: { en: "Correct the id, or remove the translation.", ja: "ID を直すか、この翻訳を消してください。" },
  },
  "block-in-wrong-place": {
    severity: "error",
    en: "A block `{name}` stands outside the block it belongs to.",
    ja: "ブロック `{name}` が、属するブロックの外にあります。",
    hint: {
      en: "Move it into the block it belongs to; check where that block is closed.",
      ja: "属するブロックの中へ移し、そのブロックを閉じる場所を確かめてください。",
    },
  },
});

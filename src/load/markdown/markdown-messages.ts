import { defineMessages } from "#diagnostic";

/** Problems of Markdown files: blocks, attributes, and what prose may hold. */
export const markdownMessages = defineMessages("load", {
  "block-syntax": {
    severity: "error",
    en: "This line starts like a block but is not complete.",
    ja: "ブロックの始まりのように見えますが、形が整っていません。",
    hint: {
      en: "Write `:::name`, `::name[values]` or `:::` alone on a line of its own, with attributes in braces after the name.",
      ja: "`:::名前`、`::名前[値]`、または `:::` だけを 1 行に書き、属性は名前の後ろの波括弧に入れてください。",
    },
  },
  "block-not-closed": {
    severity: "error",
    en: "The block `{name}` has no closing `:::`.",
    ja: "ブロック `{name}` を閉じる `:::` がありません。",
    hint: { en: "Add a line `:::` where it ends.", ja: "ブロックの終わりに `:::` だけの行を足してください。" },
  },
  "block-not-open": {
    severity: "error",
    en: "Nothing is open that this line could close.",
    ja: "この行が閉じるブロックがありません。",
    hint: {
      en: "Remove it, or add the line that opens the block.",
      ja: "この行を消すか、ブロックの始まりの行を足してください。",
    },
  },
  "read-otherwise": {
    severity: "note",
    en: "Other editors of Markdown read this otherwise: {theirs}.",
    ja: "ほかの Markdown エディターは、ここを別のように読みます（{theirs}）。",
  },
  "plug-in-failed": {
    severity: "error",
    en: "A remark plug-in failed at this file: {reason}.",
    ja: "このファイルで remark のプラグインが失敗しました（{reason}）。",
    hint: { en: "Repair the plug-in, or leave it out.", ja: "プラグインを直すか、外してください。" },
  },
  "attribute-syntax": {
    severity: "error",
    en: "`{text}` is not an attribute.",
    ja: "`{text}` は属性として読めません。",
    hint: {
      en: 'Write `#ID`, `key=value` or `key="several words"`, separated by spaces.',
      ja: '`#ID`、`キー=値`、`キー="いくつかの値"` を空白で区切って書いてください。',
    },
  },
  "attribute-repeated": {
    severity: "error",
    en: "The attribute `{name}` is given twice.",
    ja: "属性 `{name}` が二度書かれています。",
    hint: { en: "Keep one of them.", ja: "どちらか一つにしてください。" },
  },
  "raw-html": {
    severity: "error",
    en: "HTML is not printed: `{text}`.",
    ja: "HTML は使えません（`{text}`）。",
    hint: {
      en: "Say it in Markdown, or put code between backquotes.",
      ja: "Markdown で書くか、コードならバッククォートで囲んでください。",
    },
  },
  "unsafe-link": {
    severity: "error",
    en: "The link goes to `{url}`, which is neither a web address nor a page of the guideline.",
    ja: "リンク先 `{url}` は、ウェブのアドレスでも、この指針の中のページでもありません。",
    hint: {
      en: "Use `https:`, `mailto:`, `#id` or the name of a Markdown file.",
      ja: "`https:`、`mailto:`、`#ID`、または Markdown ファイルの名前を使ってください。",
    },
  },
  "unsupported-markdown": {
    severity: "error",
    en: "{what} cannot be printed in every artifact.",
    ja: "{what}は、すべての成果物に出力できるわけではないので、使えません。",
    hint: { en: "Say it in another way.", ja: "別の書き方にしてください。" },
  },
  "prose-too-deep": {
    severity: "error",
    en: "The text from here on is nested too deep or is too long to read.",
    ja: "ここから先の文章は、入れ子が深すぎるか、長すぎて読めません。",
    hint: { en: "Split it, and nest less.", ja: "分けるか、入れ子を浅くしてください。" },
  },
});

import type { Bilingual } from "#diagnostic";

/** One thing that this tool reads otherwise than remark-directive, and so than other editors of Markdown. */
export interface StandardDifference {
  readonly ours: Bilingual;
  /** What remark-directive, or remark-gfm, makes of it: a clause. */
  readonly theirs: Bilingual;
  /** What to write so that all read the same; absent where the syntax is ours and is not reported. */
  readonly hint?: Bilingual;
  /** A text that the two read differently. */
  readonly example: string;
}

/**
 * Everything in which this tool reads more than remark-parse, remark-gfm and remark-directive do, or something
 * else. What has a hint is told to the author; the rest is our own syntax, which other editors show as text.
 */
export const standardDifferences = {
  "colons-of-inner-block": {
    ours: {
      en: "A line of colons closes the innermost open block, however many colons it has.",
      ja: "コロンだけの行は、コロンの数によらず、いちばん内側のブロックを閉じます。",
    },
    theirs: {
      en: "this line closes the outermost block that has no more colons, or is text if there is none",
      ja: "この行は、コロンの数がこの行以下のブロックのうちいちばん外側のものを閉じます。なければただの文字です",
    },
    hint: {
      en: "Open and close the outer block with more colons than each block in it.",
      ja: "外側のブロックは、中のどのブロックよりも多いコロンで始め、閉じてください。",
    },
    example: ":::requirement{#LEND-01}\n:::rationale\nText.\n:::\n:::\n",
  },
  "space-before-name": {
    ours: {
      en: "Spaces may stand between the colons and the name.",
      ja: "コロンと名前の間に空白を置けます。",
    },
    theirs: { en: "with a space before the name, the line is text", ja: "名前の前に空白があると、ただの文字です" },
    hint: { en: "Write the name right behind the colons.", ja: "名前は、コロンのすぐ後ろに書いてください。" },
    example: "::: note\nText.\n:::\n",
  },
  "marks-in-label": {
    ours: {
      en: "A label ends at the first bracket that closes, and holds backslashes as they are.",
      ja: "角括弧の中は、最初の閉じ括弧で終わり、バックスラッシュはそのまま読みます。",
    },
    theirs: {
      en: "brackets in a label come in pairs or behind a backslash; it has at most 1,000 characters",
      ja: "中の括弧は対にするか、前にバックスラッシュを置きます。長さは 1,000 字までです",
    },
    hint: {
      en: "Write the label without brackets and backslashes, or make it shorter.",
      ja: "角括弧の中には、括弧やバックスラッシュを書かず、長すぎるときは短くしてください。",
    },
    example: "::source[a [b]\n",
  },
  "marks-in-attributes": {
    ours: {
      en: "An id or a value without quotes may hold marks such as `=`, `'` or `.`, and any space parts attributes.",
      ja: "ID や、引用符のない値に `=`、`'`、`.` などの記号を書けます。属性は全角の空白でも区切れます。",
    },
    theirs: {
      en: "with such attributes the line is text, or says something else",
      ja: "このような属性があると、行はただの文字になるか、別の意味になります",
    },
    hint: {
      en: 'Put the value between double quotes, and plain spaces between attributes: `key="value" other=word`.',
      ja: '値は二重引用符で囲み、属性は半角の空白で区切ってください（`key="値" other=語`）。',
    },
    example: ":::note{key=a=b}\nText.\n:::\n",
  },
  "colons-in-code": {
    ours: {
      en: "A line of colons in a fenced code is code, also within a block.",
      ja: "囲みのコードの中にあるコロンだけの行は、ブロックの中でもコードです。",
    },
    theirs: {
      en: "this line closes the block, and the code with it",
      ja: "この行は、ブロックをコードごと閉じます",
    },
    hint: {
      en: "Open and close the block with more colons than any line of the code.",
      ja: "ブロックは、コードのどの行よりも多いコロンで始め、閉じてください。",
    },
    example: ":::note\n```\n:::\n```\n:::\n",
  },
  "indented-line": {
    ours: {
      en: "A block, a heading or the end of a block may stand one to three spaces to the right.",
      ja: "ブロックや見出し、ブロックの終わりの行は、三つまでの空白の後ろから書けます。",
    },
    theirs: {
      en: "below an item of a list, this line belongs to the item; text in an indented block is read without as many spaces",
      ja: "箇条書きの下では、その項目の中のものになります。字下げしたブロックの中では、行の始めの空白がその分だけ除かれます",
    },
    hint: { en: "Begin the line without spaces.", ja: "行の始めの空白を消してください。" },
    example: "- a\n  ::source[b]\n",
  },
  "indented-fence": {
    ours: {
      en: "A fenced code ends at the next line of the same marks, wherever that line begins.",
      ja: "囲みのコードは、同じ記号の次の行で、その行がどこから始まっていても終わります。",
    },
    theirs: {
      en: "code also ends with the list or quotation that it stands in; marks four or more spaces to the right end nothing",
      ja: "コードは、それを含む箇条書きや引用が終わるところでも終わります。四つ以上の空白の後ろの記号では終わりません",
    },
    hint: {
      en: "Begin and end the code with marks that stand equally far to the right, and indent what is between them.",
      ja: "コードの始めと終わりの記号は同じ位置から書き、間の行も同じだけ下げてください。",
    },
    example: "- a\n\n  ```\n# Next {#next}\n  ```\n",
  },
  "carriage-return": {
    ours: {
      en: "Lines end with a line feed, with or without a carriage return before it.",
      ja: "行の終わりは、改行文字（LF）、または復帰文字と改行文字の組（CR LF）です。",
    },
    theirs: {
      en: "a carriage return alone ends a line, too",
      ja: "復帰文字（CR）だけでも行が終わります",
    },
    hint: {
      en: "Save the file with LF or CR LF as its line ends.",
      ja: "改行コードを LF か CR LF にして保存してください。",
    },
    example: "# Lending {#lending}\rText.\n",
  },
  "colon-in-text": {
    ours: {
      en: "A colon within a line is a character, as in `10:30`.",
      ja: "行の途中のコロンは、`10:30` のように、ただの文字です。",
    },
    theirs: {
      en: "a colon right before a letter or digit opens a directive in the text",
      ja: "文字や数字のすぐ前のコロンは、文の中のディレクティブの始まりです",
    },
    hint: {
      en: "Put a backslash before the colon, or a space behind it.",
      ja: "コロンの前にバックスラッシュを置くか、全角のコロン（：）にしてください。",
    },
    example: "The library opens at 10:30.\n",
  },
  "attributes-of-heading": {
    ours: {
      en: "Braces at the end of a heading are its attributes.",
      ja: "見出しの終わりの波括弧は、見出しの属性です。",
    },
    theirs: { en: "they are words of the heading", ja: "見出しの文字の一部です" },
    example: "# Lending {#lending}\n",
  },
  "own-marks": {
    ours: {
      en: "Ids such as `LEND-01`, `[@source]`, `[[term]]` and `{{placeholder}}` are references.",
      ja: "`LEND-01` のような ID、`[@source]`、`[[term]]`、`{{placeholder}}` は参照です。",
    },
    theirs: { en: "they are words", ja: "ただの文字です" },
    example: "See LEND-01 and [@lending-act].\n",
  },
} as const satisfies Record<string, StandardDifference>;

export type DifferenceName = keyof typeof standardDifferences;

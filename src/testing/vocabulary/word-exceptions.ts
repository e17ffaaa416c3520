/** A word to avoid that is printed all the same. */
export interface AllowedWord {
  readonly word: string;
  /** The files that may print it. */
  readonly where: RegExp;
  /** What the text says then; any text, if nothing is given. */
  readonly text?: RegExp;
  readonly why: string;
}

export const allowedWords: readonly AllowedWord[] = [
  {
    word: "選択肢",
    where: /^(?:generators\/contract\/contract-strings|src\/check\/parameter-values|src\/runtime\/expectation)\.ts$/,
    why: "What a parameter or a field allows to choose from: `choice`.",
  },
  { word: "選択肢", where: /^src\/deal\/messages\.md$/, text: /`/, why: "Choices of a parameter." },
  { word: "区分", where: /^src\/checklist\/columns\.ts$/, text: /^区分$/, why: "A title that earlier forms had." },
  { word: "必須", where: /^src\/(?:checklist|cli)\//, text: /必須の要件/, why: "Requirements of the level 必須." },
  { word: "variable", where: /^src\/load\/openapi\//, text: /[Ss]erver variable|the variable/, why: "OpenAPI's word." },
  {
    word: "rule",
    where: /^src\/load\/openapi\/messages\.md$/,
    text: /rules of|no rule|As a rule/,
    why: "Rules of linting, as Redocly calls them; and an idiom.",
  },
];

/** Words that have several in the other language, each with the reason. */
export const allowedPairs: Readonly<Record<string, string>> = {
  // English, in small letters and in the singular
  guideline: "Sources of the kind are called 指針・ガイドライン: many call themselves so.",
  chapter: "The section of the site that holds them is its main text: 本文.",
  note: "Of GitHub's and other people's marks in a text: 参考.",
  text: "The normative text; and a value that is a text: 文字列.",
  column: "A list that explains the columns: 列の説明.",
  evidence: "The column that names it: 根拠資料名, beside those of its version and its date.",
  answer: "The sheet of answers is 回答票; how to choose one is 回答の選び方.",
  article: "Sources that are articles of a journal: 論文・記事.",
  choice: "A type of parameter: 選択.",
  operation: "The table of them; and a column that also has the id.",
  scope: "What a respondent answers for is no OAuth scope: 対象範囲.",
  problem: "The table of them; and a column that also has the code.",
  class: "A class of TypeScript: クラス.",
  signature: "The style of Word for the place where parties sign: 署名欄.",
  default: "The alternative that is used unless another is chosen is 標準; a value of OpenAPI is 既定値.",
  summary: "Of an operation: 要約. Of a checklist, it counts: 集計.",
  added: "Columns that somebody added; and articles that another contract does not have.",
  list: "Of JSON, a 配列; of YAML, told with what it looks like.",
  number: "What identifies a requirement is its 番号; a value of JSON is a 数.",
  english: "Languages have a name in each language.",
  // Japanese
  本文: "The text of a requirement, the body of a message, and the main text of the site.",
  データ: "A dataset; and the sheet of data.",
  項目: "A field of a schema; and the rows of a form.",
  標準: "Whose a field is; and the alternative that is used unless another is chosen.",
  エラーの一覧: "In a sentence, it is called a catalogue.",
  応答: "Of an operation there are several, and each is one.",
  ヘッダー: "Where a parameter stands; and the headers of an answer.",
  日本語: "Languages have a name in each language.",
};

/** A name in the two languages that the tool speaks. */
export interface Name {
  readonly en: string;
  readonly ja: string;
}

/** What each kind of node is called inside a sentence. A kind that has no name here does not compile. */
export const kindNames = {
  guideline: { en: "guideline", ja: "指針" },
  area: { en: "area", ja: "領域（area）" },
  party: { en: "party", ja: "当事者" },
  provenance: { en: "provenance", ja: "由来（provenance）" },
  confidence: { en: "confidence", ja: "確からしさ（confidence）" },
  conformance: { en: "conformance level", ja: "準拠レベル（conformance）" },
  probe: { en: "probe", ja: "試験の種類（probe）" },
  chapter: { en: "chapter", ja: "章" },
  section: { en: "section", ja: "節" },
  requirement: { en: "requirement", ja: "要件" },
  test: { en: "test", ja: "試験" },
  risk: { en: "risk", ja: "リスク" },
  dataset: { en: "dataset", ja: "データ" },
  column: { en: "column", ja: "列" },
  datasetRow: { en: "row", ja: "行" },
  api: { en: "API", ja: "API" },
  operation: { en: "operation", ja: "操作" },
  apiParameter: { en: "parameter", ja: "パラメーター" },
  response: { en: "response", ja: "応答" },
  header: { en: "header", ja: "ヘッダー" },
  example: { en: "example", ja: "例" },
  schema: { en: "schema", ja: "スキーマ" },
  field: { en: "field", ja: "項目" },
  scope: { en: "scope", ja: "スコープ" },
  problem: { en: "problem", ja: "エラー" },
  group: { en: "checklist group", ja: "チェック項目の分類" },
  side: { en: "checklist form", ja: "チェックリストの様式" },
  view: { en: "checklist view", ja: "チェックリストの見方" },
  viewGroup: { en: "group", ja: "分類" },
  row: { en: "checklist row", ja: "チェック項目" },
  contract: { en: "model contract", ja: "契約のひな型" },
  clause: { en: "clause", ja: "条項" },
  alternative: { en: "alternative", ja: "選択肢" },
  annex: { en: "annex", ja: "別紙" },
  parameter: { en: "parameter", ja: "パラメーター" },
  choice: { en: "choice", ja: "値" },
  term: { en: "term", ja: "用語" },
  source: { en: "source", ja: "出典" },
  waiver: { en: "waiver", ja: "見送り（waiver）" },
  redirect: { en: "redirect", ja: "転送先" },
  generator: { en: "settings of a generator", ja: "生成の設定" },
} as const satisfies Readonly<Record<string, Name>>;

/** Names of what is no kind of node by itself. */
export const otherNames = {
  /** What a requirement governs, whichever it is. */
  apiNode: { en: "operation, schema or field", ja: "操作・スキーマ・項目" },
  /** What an author writes to begin a section. */
  heading: { en: "heading", ja: "見出し" },
} as const satisfies Readonly<Record<string, Name>>;

/** A kind of node: what checks visit, references name and messages speak of. */
export type Kind = keyof typeof kindNames;

/** What the fields with texts are called inside a sentence, by key; see {@link fieldName}. */
const fieldNames: Readonly<Record<string, Name>> = {
  advice: { en: "advice", ja: "対処" },
  commentary: { en: "commentary", ja: "解説" },
  condition: { en: "condition", ja: "条件" },
  content: { en: "text", ja: "本文" },
  description: { en: "description", ja: "説明" },
  evidence: { en: "evidence", ja: "証跡" },
  meaning: { en: "meaning", ja: "意味" },
  method: { en: "method", ja: "方法" },
  note: { en: "note", ja: "注記" },
  notice: { en: "notice", ja: "読者への注意" },
  preamble: { en: "preamble", ja: "前文" },
  publisher: { en: "publisher", ja: "発行者" },
  question: { en: "question", ja: "質問" },
  rationale: { en: "rationale", ja: "理由" },
  seen: { en: "account of what was read", ja: "読んだ範囲" },
  short: { en: "short name", ja: "略称" },
  statement: { en: "normative text", ja: "規範の文" },
  summary: { en: "summary", ja: "要約" },
  text: { en: "text", ja: "本文" },
  texts: { en: "text", ja: "本文" },
  title: { en: "title", ja: "題名" },
  unit: { en: "unit", ja: "単位" },
};

/** What a field is called inside a sentence: its key in code marks if it has no name of its own. */
export function fieldName(key: string): Name {
  return fieldNames[key] ?? { en: `\`${key}\``, ja: ` \`${key}\` ` };
}

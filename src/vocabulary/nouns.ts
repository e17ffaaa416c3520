import type { Bilingual } from "#diagnostic";
import { noun } from "./noun.ts";

/**
 * The domain's nouns, by the words of `site/handbook/glossary.md`, which says what each means. Whatever the
 * tool prints takes them from here; a test holds both lists against each other.
 */
export const nouns = {
  guideline: noun("guideline", "指針"),
  manifest: noun("manifest", "マニフェスト"),
  edition: noun("edition", "版"),

  chapter: noun("chapter", "章"),
  section: noun("section", "節"),
  heading: noun("heading", "見出し"),
  title: noun("title", "題名"),
  description: noun("description", "説明"),
  note: noun("note", "注記"),

  requirement: noun("requirement", "要件"),
  level: noun("level", "強さ"),
  party: noun("party", "当事者", "parties"),
  area: noun("area", "分野"),
  statement: noun("text", "本文"),
  rationale: noun("rationale", "理由"),
  status: noun("status", "状態", "statuses"),
  proof: noun("proof", "確認方法", "kinds of proof"),
  test: noun("test", "試験"),
  probe: noun("kind of test", "試験の種類", "kinds of test"),
  provenance: noun("provenance", "由来", "kinds of provenance"),
  confidence: noun("confidence", "確からしさ", "degrees of confidence"),
  risk: noun("risk", "リスク"),
  source: noun("source", "出典"),
  term: noun("term", "用語"),
  dataset: noun("dataset", "データ"),
  column: noun("column", "列"),

  checklist: noun("checklist", "チェックリスト"),
  row: noun("checklist row", "チェック項目"),
  question: noun("question", "確認項目"),
  evidence: noun("evidence", "根拠資料", "evidence"),
  method: noun("method", "方法"),
  group: noun("group", "分類"),
  side: noun("form", "様式"),
  answer: noun("answer", "回答"),
  formerAnswer: noun("former answer", "前回の回答"),
  progress: noun("progress", "記入状況", "progress"),

  modelContract: noun("model contract", "条文例"),
  clause: noun("clause", "条項"),
  article: noun("article", "条"),
  alternative: noun("alternative", "案"),
  commentary: noun("commentary", "解説", "commentaries"),
  annex: noun("annex", "別紙", "annexes"),
  appendix: noun("appendix", "付録", "appendices"),
  parameter: noun("parameter", "パラメーター"),
  valueToFillIn: noun("value to fill in", "記入する項目", "values to fill in"),
  choice: noun("choice", "選択肢"),

  api: noun("API", "API"),
  operation: noun("operation", "操作"),
  schema: noun("schema", "スキーマ"),
  field: noun("field", "項目"),
  scope: noun("scope", "スコープ"),
  problem: noun("problem", "エラー"),
  conformanceLevel: noun("conformance level", "準拠レベル"),
  presence: noun("presence", "要否", "presence"),
  class: noun("class", "区分", "classes"),
  condition: noun("condition", "条件"),
  meaning: noun("meaning", "意味"),
  advice: noun("what to do", "対処", "what to do"),
  unit: noun("unit", "単位"),

  publisher: noun("publisher", "発行者"),
  licence: noun("licence", "ライセンス"),
  notice: noun("notice", "おことわり"),
} as const;

/** What a row of the checklist asks to be shown; the *evidence* itself is what the respondent names. */
export const evidenceAskedFor: Bilingual = { en: "evidence asked for", ja: `求める${nouns.evidence.ja}` };

/** The ids of the requirements that a row asks about. */
export const requirementIds: Bilingual = { en: "Requirement", ja: `対応${nouns.requirement.ja}ID` };

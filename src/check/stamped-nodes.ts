import type { Bilingual } from "#diagnostic";
import type { Annex, Clause, Language, Requirement, Risk, Section, Translation } from "#model";
import type { Visitor } from "./walk.ts";

/** A node whose translations say which state of the original they were made from. */
export type StampedNode = Section | Requirement | Risk | Clause | Annex;

/** Calls `visit` for each translation of each stamped node. */
export function visitTranslations(
  visit: (node: StampedNode, language: Language, translation: Translation) => void,
): Visitor {
  const visitNode = (node: StampedNode) => {
    for (const [language, translation] of Object.entries(node.translations)) visit(node, language, translation);
  };
  return { section: visitNode, requirement: visitNode, risk: visitNode, clause: visitNode, annex: visitNode };
}

/** What a node is called inside a sentence. */
export function kindOf(node: StampedNode): Bilingual {
  return node.kind === "section" && node.depth === 1 ? kindNames.chapter : kindNames[node.kind];
}

export const kindNames = {
  chapter: { en: "chapter", ja: "章" },
  section: { en: "section", ja: "節" },
  requirement: { en: "requirement", ja: "要件" },
  row: { en: "checklist row", ja: "チェック項目" },
  risk: { en: "risk", ja: "リスク" },
  clause: { en: "clause", ja: "条項" },
  annex: { en: "annex", ja: "別紙" },
  dataset: { en: "dataset", ja: "データ" },
  column: { en: "column", ja: "列" },
  datasetRow: { en: "row of", ja: "行" },
  problem: { en: "problem", ja: "エラー" },
  scope: { en: "scope", ja: "スコープ" },
  api: { en: "API", ja: "API" },
  operation: { en: "operation", ja: "操作" },
  schema: { en: "schema", ja: "スキーマ" },
  field: { en: "field", ja: "項目" },
  term: { en: "term", ja: "用語" },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from "#diagnostic";
import type { Annex, Clause, Language, Requirement, Risk, Section, Translation } from "#model";
import { nouns } from "#vocabulary";
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
  chapter: nouns.chapter,
  section: nouns.section,
  requirement: nouns.requirement,
  row: nouns.row,
  risk: nouns.risk,
  clause: nouns.clause,
  annex: nouns.annex,
  dataset: nouns.dataset,
  column: nouns.column,
  datasetRow: { en: "row of", ja: "行" },
  problem: nouns.problem,
  scope: nouns.scope,
  api: nouns.api,
  operation: nouns.operation,
  schema: nouns.schema,
  field: nouns.field,
  term: nouns.term,
} satisfies Record<string, Bilingual>;

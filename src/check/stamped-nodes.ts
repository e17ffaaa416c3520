import type { Bilingual } from "#diagnostic";
import type { Clause, Language, Requirement, Section, Translation } from "#model";
import type { Visitor } from "./walk.ts";

/** A node whose translations say which state of the original they were made from. */
export type StampedNode = Section | Requirement | Clause;

/** Calls `visit` for each translation of each stamped node. */
export function visitTranslations(
  visit: (node: StampedNode, language: Language, translation: Translation) => void,
): Visitor {
  const visitNode = (node: StampedNode) => {
    for (const [language, translation] of Object.entries(node.translations)) visit(node, language, translation);
  };
  return { section: visitNode, requirement: visitNode, clause: visitNode };
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
  clause: { en: "clause", ja: "条項" },
  api: { en: "API", ja: "API" },
  operation: { en: "operation", ja: "操作" },
  schema: { en: "schema", ja: "スキーマ" },
  field: { en: "field", ja: "項目" },
  term: { en: "term", ja: "用語" },
} satisfies Record<string, Bilingual>;

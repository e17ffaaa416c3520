import type { Bilingual } from "#diagnostic";
import { kindNames, type Language, type StampedNode, stampedKinds, type Translation } from "#model";
import type { Visitor } from "./walk.ts";

/** Calls `visit` for each translation of each stamped node. */
export function visitTranslations(
  visit: (node: StampedNode, language: Language, translation: Translation) => void,
): Visitor {
  const visitNode = (node: StampedNode) => {
    for (const [language, translation] of Object.entries(node.translations)) visit(node, language, translation);
  };
  return Object.fromEntries(stampedKinds.map((kind) => [kind, visitNode]));
}

/** What a node is called inside a sentence. */
export function kindOf(node: StampedNode): Bilingual {
  return node.kind === "section" && node.depth === 1 ? kindNames.chapter : kindNames[node.kind];
}

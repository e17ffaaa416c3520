import { type Bilingual, didYouMean } from "#diagnostic";
import type { GuidelineIndex } from "#model";
import { nearest, span } from "#text";
import { defineCheck } from "../define-check.ts";

export const termIsDefined = defineCheck({
  name: "term-is-defined",
  severity: "error",
  summary: {
    en: "A word between double brackets is a term of the glossary.",
    ja: "二重の角括弧で囲んだ語は、用語集にあります。",
  },
  messages: {
    undefined: {
      en: "`{term}` is marked as a term but the glossary does not define it.",
      ja: "`{term}` を用語として示していますが、用語集にありません。",
      hint: {
        en: "Write the term as the glossary does, or define it there.",
        ja: "用語集のとおりに書くか、用語集に足してください。",
      },
    },
  },
  needs: ["terms"],
  visit: (report, { index: { termsByName } }) => ({
    proseNode(node, { file }) {
      if (node.type !== "termReference" || termsByName.has(node.term)) return;
      const hint = hintFor(node.term, termsByName);
      report("undefined", { term: node.term }, span(file, ...node.at), { hint });
    },
  }),
});

/** `books` is the term `book` in another form, `boook` is a slip. */
function hintFor(written: string, terms: GuidelineIndex["termsByName"]): Bilingual | undefined {
  const similar = nearest(written, terms.keys());
  const term = similar === undefined ? undefined : terms.get(similar);
  if (!similar || !term || !written.toLowerCase().startsWith(similar.toLowerCase())) return didYouMean(similar);
  const form = `\`[[${term.id}|${written}]]\``;
  return {
    en: `Write ${form} for another form of \`${similar}\`.`,
    ja: `\`${similar}\` のことなら、${form} と書いてください。`,
  };
}

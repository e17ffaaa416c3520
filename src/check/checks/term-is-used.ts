import type { Term } from "#model";
import { defineCheck } from "../define-check.ts";
import { plainTextsOf } from "../plain-texts.ts";
import { textRuns } from "../text-runs.ts";
import { createWordFinder } from "../word-finder.ts";

export const termIsUsed = defineCheck({
  name: "term-is-used",
  severity: "warning",
  summary: {
    en: "Each term of the glossary is used somewhere in the guideline.",
    ja: "用語集の用語は、指針のどこかで使われています。",
  },
  messages: {
    unused: {
      en: "The term `{term}` is used nowhere in the guideline.",
      ja: "用語 `{term}` は、指針のどこでも使われていません。",
      hint: {
        en: "Use it, or take it out of the glossary.",
        ja: "本文で使うか、用語集から外してください。",
      },
    },
  },
  needs: ["chapters", "contract", "api"],
  visit(report, { guideline, index }) {
    const [normative = ""] = guideline.languages;
    const used = new Set<Term>();
    const find = createWordFinder(guideline.terms.map((term) => [term.texts[normative]?.term ?? "", term] as const));
    const look = (text: string, except?: Term) => {
      for (const { value } of find(text)) if (value !== except) used.add(value);
    };
    return {
      guideline() {
        for (const { text, language } of plainTextsOf(guideline)) if (language === normative) look(text);
        for (const term of guideline.terms) look(term.texts[normative]?.definition ?? "", term);
      },
      prose(prose, { language }) {
        if (language === normative) for (const run of textRuns(prose)) look(run.text);
      },
      proseNode(node, _prose, { language }) {
        if (node.type !== "termReference" || language !== normative) return;
        const term = index.termsByName.get(node.term);
        if (term) used.add(term);
      },
      end() {
        for (const term of guideline.terms) {
          if (used.has(term)) continue;
          report("unused", { term: term.texts[normative]?.term ?? term.id }, term.origin.span);
        }
      },
    };
  },
});

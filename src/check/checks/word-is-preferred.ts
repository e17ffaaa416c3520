import type { Language, Term } from "#model";
import { type Span, span } from "#text";
import { defineCheck } from "../define-check.ts";
import { plainTextsOf } from "../plain-texts.ts";
import { type TextRun, textRuns } from "../text-runs.ts";
import { createWordFinder, type WordFinder } from "../word-finder.ts";

export const wordIsPreferred = defineCheck({
  name: "word-is-preferred",
  severity: "warning",
  summary: {
    en: "Texts use a term, not a word that the glossary avoids for it.",
    ja: "文章では、用語集が避けるとした語ではなく、用語そのものを使います。",
  },
  messages: {
    avoided: {
      en: "`{word}` is a word that the glossary avoids for `{term}`.",
      ja: "`{word}` は、用語集が `{term}` の代わりに使わないとした語です。",
      hint: { en: "Write `{term}`.", ja: "`{term}` と書いてください。" },
    },
    avoidedNearby: {
      en: "A title or another text of this entry says `{word}`, which the glossary avoids for `{term}`.",
      ja: "ここの題名などの文に `{word}` があります。用語集が `{term}` の代わりに使わないとした語です。",
      hint: { en: "Write `{term}`.", ja: "`{term}` と書いてください。" },
    },
  },
  visit(report, { guideline }) {
    const finders = new Map(guideline.languages.map((language) => [language, findAvoided(guideline.terms, language)]));
    const look = (text: string, language: Language, place: Span | TextRun["spanOf"]) => {
      for (const { text: word, index, value } of finders.get(language)?.(text) ?? []) {
        const params = { word, term: value.texts[language]?.term ?? value.id };
        const related = [{ message: definedHere, span: value.origin.span }];
        if (typeof place === "function") report("avoided", params, place(index, word.length), { related });
        else report("avoidedNearby", params, place, { related });
      }
    };
    return {
      guideline() {
        for (const { text, language, span } of plainTextsOf(guideline)) look(text, language, span);
      },
      term({ texts, origin }) {
        for (const [language, text] of Object.entries(texts)) look(text?.definition ?? "", language, origin.span);
      },
      prose(prose, { language }) {
        for (const run of textRuns(prose)) look(run.text, language, run.spanOf);
      },
      proseNode(node, { file }, { language }) {
        if (node.type === "termReference") look(node.value, language, () => span(file, ...node.at));
      },
    };
  },
});

const definedHere = { en: "The term is defined here.", ja: "用語はここで定義されています。" };

/** A word inside a term of the glossary is left alone: the term itself may be made of it. */
function findAvoided(terms: readonly Term[], language: Language): WordFinder<Term> {
  const avoided = terms.flatMap((term) => (term.texts[language]?.avoid ?? []).map((word) => [word, term] as const));
  const preferred = terms.flatMap((term) => term.texts[language]?.term ?? []);
  const containing = preferred.filter((term) =>
    avoided.some(([word]) => term.toLowerCase().includes(word.toLowerCase())),
  );
  return createWordFinder<Term>([...containing.map((term) => [term, undefined] as const), ...avoided]);
}

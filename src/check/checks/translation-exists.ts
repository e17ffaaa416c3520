import type { Language } from "#model";
import { defineCheck } from "../define-check.ts";
import { type Translatable, translatablesOf } from "../translatables.ts";

export const translationExists = defineCheck({
  name: "translation-exists",
  severity: "warning",
  summary: {
    en: "Everything is written in each language of the guideline.",
    ja: "指針の文章は、すべての言語で書かれています。",
  },
  messages: {
    missing: {
      en: "The {kind} `{id}` is not translated into `{language}`.",
      ja: "{kind} `{id}` の `{language}` 訳がありません。",
      hint: {
        en: "Add it to {home}.",
        ja: "{home}加えてください。",
      },
    },
    incomplete: {
      en: "The {part} of the {kind} `{id}` is not translated into `{language}`.",
      ja: "{kind} `{id}` の{part}の `{language}` 訳がありません。",
      hint: { en: "Add it to the translation.", ja: "訳に書き足してください。" },
    },
  },
  needs: ["chapters", "contract", "terms", "api"],
  visit(report, { guideline }) {
    const [normative = "", ...languages] = guideline.languages;
    const look = (node: Translatable, language: Language) => {
      const texts = node.texts.filter(({ values }) => values[normative] !== undefined);
      const missing = texts.filter(({ values }) => values[language] === undefined);
      const { kind, id, origin } = node;
      if (missing.length === texts.length && missing.length > 0) {
        report("missing", { kind, id, language, home: node.homeOf(language) }, origin.span);
        // What stands in it is not named one by one.
        if (node.children.every((child) => isUntranslated(child, language))) return;
      } else {
        for (const { name } of missing)
          report("incomplete", { part: name, kind, id, language }, node.placeOf(language));
      }
      for (const child of node.children) look(child, language);
    };
    return {
      guideline() {
        const nodes = translatablesOf(guideline);
        for (const language of languages) for (const node of nodes) look(node, language);
      },
    };
  },
});

function isUntranslated({ texts, children }: Translatable, language: Language): boolean {
  return (
    texts.every(({ values }) => values[language] === undefined) &&
    children.every((child) => isUntranslated(child, language))
  );
}

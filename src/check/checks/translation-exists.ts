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
      en: "The {node} is not translated into `{language}`.",
      ja: "{node}の `{language}` 訳がありません。",
      hint: {
        en: "Add it to {home}.",
        ja: "{home}加えてください。",
      },
    },
    incomplete: {
      en: "The {part} of the {node} is not translated into `{language}`.",
      ja: "{node}の{part}の `{language}` 訳がありません。",
      hint: { en: "Add it to the translation.", ja: "訳に書き足してください。" },
    },
  },
  needs: ["chapters", "contract", "parameters", "terms", "sources", "api", "data"],
  visit(report, { guideline }) {
    const [normative = "", ...languages] = guideline.languages;
    const look = (node: Translatable, language: Language) => {
      const texts = node.texts.filter(({ isWritten }) => isWritten(normative));
      const missing = texts.filter(({ isWritten }) => !isWritten(language));
      if (missing.length === texts.length && missing.length > 0) {
        report("missing", { node: node.name, language, home: node.homeOf(language) }, node.span);
        // What stands in it is not named one by one.
        if (node.children.every((child) => isUntranslated(child, language))) return;
      } else {
        for (const { name, placeOf } of missing)
          report("incomplete", { part: name, node: node.name, language }, placeOf(language));
      }
      for (const child of node.children) look(child, language);
    };
    return {
      guideline() {
        if (languages.length === 0) return;
        const nodes = translatablesOf(guideline);
        for (const language of languages) for (const node of nodes) look(node, language);
      },
    };
  },
});

function isUntranslated({ texts, children }: Translatable, language: Language): boolean {
  return (
    texts.every(({ isWritten }) => !isWritten(language)) && children.every((child) => isUntranslated(child, language))
  );
}

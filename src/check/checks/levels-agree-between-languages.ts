import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";
import { modalVerbs, strongest, usualWords } from "../modal-verbs.ts";

export const levelsAgreeBetweenLanguages = defineCheck({
  name: "levels-agree-between-languages",
  severity: "warning",
  summary: {
    en: "A translation binds as strongly as the level of the requirement.",
    ja: "翻訳の言い回しは、要件の強さと合っています。",
  },
  messages: {
    "other-strength": {
      en: "`{id}` is `{level}` but its translation into `{language}` says `{word}`.",
      ja: "`{id}` は `{level}` ですが、`{language}` の翻訳は「{word}」と述べています。",
      hint: { en: "Translate it with {usual}.", ja: "{usual} を使って訳してください。" },
    },
    "no-strength": {
      en: "`{id}` is `{level}` but no word of its translation into `{language}` says so.",
      ja: "`{id}` は `{level}` ですが、`{language}` の翻訳にその強さを表す言い回しがありません。",
      hint: { en: "Translate it with {usual}.", ja: "{usual} を使って訳してください。" },
    },
  },
  visit: (report, { guideline: { languages } }) => ({
    requirement({ id, status, level, statement, translations, origin }) {
      if (status === "withdrawn") return;
      const related = [
        {
          message: { en: "Its level is given here.", ja: "強さはここで定めています。" },
          span: partSpan(origin, "level"),
        },
      ];
      for (const language of languages.slice(1)) {
        const prose = statement[language];
        const words = prose && modalVerbs(prose, language);
        if (!words) continue;
        const params = { id, level, language, usual: usualWords(language, level) };
        const said = strongest(words);
        const at = translations[language]?.origin?.span ?? origin.span;
        if (!said) report("no-strength", params, at, { related });
        else if (said.level !== level) report("other-strength", { ...params, word: said.word }, said.span, { related });
      }
    },
  }),
});

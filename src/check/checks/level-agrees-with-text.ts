import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";
import { modalVerbs, strongest, usualWords } from "../modal-verbs.ts";

export const levelAgreesWithText = defineCheck({
  name: "level-agrees-with-text",
  severity: "warning",
  summary: {
    en: "The words of a requirement bind as strongly as its level says.",
    ja: "要件の本文の言い回しは、要件の強さと合っています。",
  },
  messages: {
    "other-strength": {
      en: "`{id}` is `{level}` but its text says `{word}`.",
      ja: "`{id}` は `{level}` ですが、本文は「{word}」と述べています。",
      hint: {
        en: "Write {usual}, or make it `level={said}`.",
        ja: "{usual} と書くか、`level={said}` に改めてください。",
      },
    },
    "no-strength": {
      en: "`{id}` is `{level}` but no word of its text says so.",
      ja: "`{id}` は `{level}` ですが、本文にその強さを表す言い回しがありません。",
      hint: { en: "Say it with {usual}.", ja: "{usual} を使って書いてください。" },
    },
    mixed: {
      en: "`{id}` is `must` but part of its text says `{word}`.",
      ja: "`{id}` は `must` ですが、本文の一部は「{word}」と述べています。",
      hint: { en: "Make two requirements of it.", ja: "二つの要件に分けてください。" },
    },
  },
  visit: (report, { guideline: { languages } }) => ({
    requirement({ id, status, level, statement, origin }) {
      const [language = ""] = languages;
      const prose = statement[language];
      const words = prose && modalVerbs(prose, language);
      if (!words || status === "withdrawn") return;
      const usual = usualWords(language, level);
      const said = strongest(words);
      const weaker = words.find((word) => word.level === "should");
      if (!said) report("no-strength", { id, level, usual }, partSpan(origin, "level"));
      else if (said.level !== level)
        report("other-strength", { id, level, usual, word: said.word, said: said.level }, said.span);
      else if (level === "must" && weaker) report("mixed", { id, word: weaker.word }, weaker.span);
    },
  }),
});

import { defineCheck } from "../define-check.ts";

export const requirementHasTitle = defineCheck({
  name: "requirement-has-title",
  severity: "warning",
  summary: {
    en: "A requirement has a title in the normative language.",
    ja: "要件には、原文の言語で書いた題名があります。",
  },
  messages: {
    none: {
      en: "`{id}` has no title in the normative language (`{language}`).",
      ja: "`{id}` に、原文の言語（`{language}`）の題名がありません。",
      hint: {
        en: "Add a line `### Title` under the line that opens it.",
        ja: "要件を始める行の下に、`### 題名` の行を足してください。",
      },
    },
  },
  visit: (report, { guideline: { languages } }) => ({
    requirement({ id, status, title, origin }) {
      const [language = ""] = languages;
      if (status !== "withdrawn" && !title[language]?.trim()) report("none", { id, language }, origin.span);
    },
  }),
});

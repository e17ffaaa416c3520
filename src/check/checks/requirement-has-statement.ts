import { plainText } from "#model";
import { defineCheck } from "../define-check.ts";

export const requirementHasStatement = defineCheck({
  name: "requirement-has-statement",
  severity: "error",
  summary: {
    en: "A requirement says something in the normative language.",
    ja: "要件には、原文の言語で書いた本文があります。",
  },
  messages: {
    none: {
      en: "`{id}` has no text in the normative language (`{language}`).",
      ja: "`{id}` に、原文の言語（`{language}`）の本文がありません。",
      hint: { en: "Write under its title what it demands.", ja: "題名の下に、何を求めるかを書いてください。" },
    },
  },
  visit: (report, { guideline: { languages } }) => ({
    requirement({ id, status, statement, origin }) {
      const [language = ""] = languages;
      if (status === "withdrawn" || plainText(statement[language]?.children ?? []).trim() !== "") return;
      report("none", { id, language }, origin.span);
    },
  }),
});

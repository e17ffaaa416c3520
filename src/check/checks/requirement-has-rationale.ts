import { defineCheck } from "../define-check.ts";

export const requirementHasRationale = defineCheck({
  name: "requirement-has-rationale",
  severity: "warning",
  summary: {
    en: "A requirement says why it is there.",
    ja: "要件には、なぜあるのかが書かれています。",
  },
  messages: {
    none: {
      en: "`{id}` has no rationale in the normative language (`{language}`).",
      ja: "`{id}` に、原文の言語（`{language}`）の理由がありません。",
      hint: {
        en: "Add a block `:::rationale` that says what goes wrong without it.",
        ja: "`:::rationale` のブロックを足し、この要件がないと何が起こるかを書いてください。",
      },
    },
  },
  visit: (report, { guideline: { languages } }) => ({
    requirement({ id, status, rationale, origin }) {
      const [language = ""] = languages;
      if (status !== "withdrawn" && !rationale[language]) report("none", { id, language }, origin.span);
    },
  }),
});

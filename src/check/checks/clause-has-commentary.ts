import { defineCheck } from "../define-check.ts";

export const clauseHasCommentary = defineCheck({
  name: "clause-has-commentary",
  severity: "warning",
  summary: {
    en: "Each clause has a commentary.",
    ja: "条項には、解説があります。",
  },
  messages: {
    none: {
      en: "The clause `{id}` has no commentary.",
      ja: "条項 `{id}` に解説がありません。",
      hint: {
        en: "Add a `:::commentary` block: its purpose, its costs and when to choose what.",
        ja: "`:::commentary` を足し、趣旨、利点と欠点、選択の目安を書いてください。",
      },
    },
  },
  visit: (report, { guideline }) => ({
    clause({ id, commentary, origin }) {
      if (!commentary[guideline.languages[0] ?? ""]) report("none", { id }, origin.span);
    },
  }),
});

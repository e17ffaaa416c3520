import { defineCheck } from "../define-check.ts";

export const rowHasQuestion = defineCheck({
  name: "row-has-question",
  severity: "error",
  summary: {
    en: "Each checklist row asks something.",
    ja: "チェック項目には、確認項目の文があります。",
  },
  messages: {
    none: {
      en: "The checklist row `{id}` has no question.",
      ja: "チェック項目 `{id}` に確認項目の文がありません。",
      hint: {
        en: "Write the question inside the `:::check` block.",
        ja: "`:::check` の中に確認項目の文を書いてください。",
      },
    },
  },
  visit: (report, { guideline }) => ({
    row({ id, question, origin }) {
      if (!question[guideline.languages[0] ?? ""]) report("none", { id }, origin.span);
    },
  }),
});

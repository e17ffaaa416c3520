import { defineCheck } from "../define-check.ts";

export const rowAsksForEvidence = defineCheck({
  name: "row-asks-for-evidence",
  severity: "warning",
  summary: {
    en: "Each checklist row says what evidence it asks for.",
    ja: "チェック項目は、どんな根拠資料を求めるかを示します。",
  },
  messages: {
    none: {
      en: "The checklist row `{id}` does not say what evidence it asks for.",
      ja: "チェック項目 `{id}` に、求める根拠資料が書かれていません。",
      hint: {
        en: "Add `::evidence[…]` to the row.",
        ja: "項目の中に `::evidence[…]` を足してください。",
      },
    },
  },
  visit: (report, { guideline }) => ({
    row({ id, evidence, origin }) {
      if (!evidence[guideline.languages[0] ?? ""]) report("none", { id }, origin.span);
    },
  }),
});

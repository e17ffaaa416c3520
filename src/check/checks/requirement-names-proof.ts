import { defineCheck } from "../define-check.ts";

export const requirementNamesProof = defineCheck({
  name: "requirement-names-proof",
  severity: "warning",
  summary: {
    en: "A requirement in force says how it is shown to be met.",
    ja: "有効な要件は、確認方法を定めています。",
  },
  messages: {
    none: {
      en: "`{id}` is `{level}` but names no proof.",
      ja: "`{id}` は `{level}` ですが、確認方法が定められていません。",
      hint: {
        en: "Add `proof=` with one or more of `document`, `self`, `automatic`.",
        ja: "`proof=` を足し、`document`、`self`、`automatic` の一つ以上を書いてください。",
      },
    },
  },
  visit: (report) => ({
    requirement({ id, status, level, proof, origin }) {
      if (status === "active" && proof.length === 0) report("none", { id, level }, origin.span);
    },
  }),
});

import { defineCheck } from "../define-check.ts";

export const requirementHasSource = defineCheck({
  name: "requirement-has-source",
  severity: "warning",
  summary: {
    en: "A requirement names the sources it rests on, if the guideline lists sources.",
    ja: "出典の一覧がある指針では、要件はよりどころの出典を挙げています。",
  },
  messages: {
    none: {
      en: "`{id}` names no source.",
      ja: "`{id}` に出典がありません。",
      hint: {
        en: "Add a line `::source[…]` with ids of the list of sources.",
        ja: "出典の一覧の ID を入れた `::source[…]` の行を足してください。",
      },
    },
  },
  visit: (report, { guideline: { sources } }) => ({
    requirement({ id, status, provenance, origin }) {
      if (status === "withdrawn" || sources.length === 0 || provenance.sources.length > 0) return;
      report("none", { id }, origin.span);
    },
  }),
});

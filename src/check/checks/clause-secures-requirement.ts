import { defineCheck } from "../define-check.ts";

export const clauseSecuresRequirement = defineCheck({
  name: "clause-secures-requirement",
  severity: "warning",
  summary: {
    en: "Each clause names the requirements that it secures.",
    ja: "条項は、どの要件を契約で守らせるのかを示します。",
  },
  messages: {
    none: {
      en: "The clause `{id}` secures no requirement.",
      ja: "条項 `{id}` に、守らせる要件が書かれていません。",
      hint: {
        en: "Add `::secures[…]` with the ids of the requirements.",
        ja: "`::secures[…]` を足し、要件の ID を書いてください。",
      },
    },
  },
  visit: (report) => ({
    clause({ id, secures, origin }) {
      if (secures.length === 0) report("none", { id }, origin.span);
    },
  }),
});

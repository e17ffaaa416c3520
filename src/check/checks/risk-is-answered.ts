import { defineCheck } from "../define-check.ts";

export const riskIsAnswered = defineCheck({
  name: "risk-is-answered",
  severity: "warning",
  summary: {
    en: "Each risk is answered by a requirement in force.",
    ja: "リスクには、それに応える有効な要件があります。",
  },
  messages: {
    none: {
      en: "No requirement in force answers the risk `{id}`.",
      ja: "リスク `{id}` に応える有効な要件がありません。",
      hint: {
        en: "Add `::answered-by[…]` with the ids of the requirements that answer it.",
        ja: "`::answered-by[…]` を足し、このリスクに応える要件の ID を書いてください。",
      },
    },
  },
  visit: (report, { index }) => ({
    risk({ id, answeredBy, origin }) {
      const isAnswered = answeredBy.some(({ id: answer }) => {
        const requirement = index.requirements.get(answer);
        // An id that nothing has is reported as such.
        return !requirement || requirement.status === "active";
      });
      if (!isAnswered) report("none", { id }, origin.span);
    },
  }),
});

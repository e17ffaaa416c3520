import { defineCheck } from "../define-check.ts";

export const partyIsUsed = defineCheck({
  name: "party-is-used",
  severity: "warning",
  summary: {
    en: "Each party of the manifest is bound by a requirement or asked by a checklist row.",
    ja: "マニフェストに挙げた当事者は、要件の対象か、チェック項目に答える者になっています。",
  },
  messages: {
    unused: {
      en: "The party `{id}` is bound by no requirement and asked by no checklist row.",
      ja: "当事者 `{id}` は、どの要件の対象でもなく、どのチェック項目にも答えません。",
      hint: {
        en: "Remove it from `parties:`, or name it in `for=` or `by=`.",
        ja: "`parties:` から消すか、`for=` か `by=` に書いてください。",
      },
    },
  },
  needs: ["chapters"],
  visit: (report) => ({
    guideline({ parties, requirements, checklist }) {
      const bound = requirements.flatMap((requirement) => requirement.parties);
      const asked = checklist.rows.flatMap((row) => row.by);
      const used = new Set([...bound, ...asked].map(({ id }) => id));
      for (const { id, origin } of parties) if (!used.has(id)) report("unused", { id }, origin.span);
    },
  }),
});

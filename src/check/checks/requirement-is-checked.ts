import { defineCheck } from "../define-check.ts";

export const requirementIsChecked = defineCheck({
  name: "requirement-is-checked",
  severity: "warning",
  summary: {
    en: "The checklist, if there is one, asks about every requirement in force.",
    ja: "チェックリストがあるとき、有効な要件は、どれもチェック項目で問われています。",
  },
  messages: {
    "not-asked": {
      en: "No checklist row asks about `{id}`.",
      ja: "`{id}` を問うチェック項目がありません。",
      hint: {
        en: "Write a `:::check` in it, or name it in `also=` of another row.",
        ja: "要件の中に `:::check` を書くか、別のチェック項目の `also=` に挙げてください。",
      },
    },
  },
  needs: ["chapters"],
  visit: (report, { guideline: { checklist }, index: { rowsOfRequirement } }) => {
    if (checklist.groups.length === 0 && checklist.rows.length === 0) return {};
    return {
      requirement({ id, status, origin }) {
        if (status === "active" && !rowsOfRequirement.has(id)) report("not-asked", { id }, origin.span);
      },
    };
  },
});

import { defineCheck } from "../define-check.ts";

export const candidateIsNotAsked = defineCheck({
  name: "candidate-is-not-asked",
  severity: "warning",
  summary: {
    en: "A checklist row asks about at least one requirement in force.",
    ja: "チェック項目は、有効な要件を少なくとも一つ問うています。",
  },
  messages: {
    candidate: {
      en: "`{row}` asks about `{id}`, which is only a candidate.",
      ja: "`{row}` が問う `{id}` は、まだ候補です。",
      hint: {
        en: "Leave the row out until the requirement is in force.",
        ja: "要件が有効になるまで、このチェック項目を外しておいてください。",
      },
    },
    withdrawn: {
      en: "`{row}` asks about `{id}`, which is withdrawn.",
      ja: "`{row}` が問う `{id}` は、廃止されています。",
      hint: {
        en: "Remove the row, or move it to the requirement that is in force instead.",
        ja: "このチェック項目を消すか、有効な要件へ移してください。",
      },
    },
  },
  visit: (report, { index: { requirements } }) => ({
    row({ id, requirement, also, origin }) {
      const asked = [requirement, ...also.map((reference) => reference.id)].map((asks) => requirements.get(asks));
      if (asked.some((one) => !one || one.status === "active")) return;
      const status = requirements.get(requirement)?.status === "withdrawn" ? "withdrawn" : "candidate";
      report(status, { row: id, id: requirement }, origin.span);
    },
  }),
});

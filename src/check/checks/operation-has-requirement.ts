import { defineCheck } from "../define-check.ts";

export const operationHasRequirement = defineCheck({
  name: "operation-has-requirement",
  severity: "warning",
  summary: {
    en: "Each operation of the API is governed by a requirement.",
    ja: "API の操作には、それを定める要件があります。",
  },
  messages: {
    none: {
      en: "No requirement governs the operation `{id}`.",
      ja: "操作 `{id}` を定める要件がありません。",
      hint: {
        en: "Add `::governs[{id}]` to a requirement, or `requirements:` to the operation's `x-guideline`.",
        ja: "要件に `::governs[{id}]` を足すか、操作の `x-guideline` に `requirements:` を足してください。",
      },
    },
  },
  needs: ["chapters"],
  visit: (report, { index }) => ({
    operation({ id, origin }) {
      if (!index.requirementsOfApiNode.has(id)) report("none", { id }, origin.span);
    },
  }),
});

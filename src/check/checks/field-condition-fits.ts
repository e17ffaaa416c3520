import { partSpan } from "#model";
import { defineCheck } from "../define-check.ts";

export const fieldConditionFits = defineCheck({
  name: "field-condition-fits",
  severity: "warning",
  summary: {
    en: "A field that is always present has no condition.",
    ja: "必ず現れる項目には、条件がありません。",
  },
  messages: {
    required: {
      en: "The field `{id}` is required but has a condition.",
      ja: "項目 `{id}` は省略できませんが、条件が付いています。",
      hint: {
        en: "Take it out of `required:`, or remove `condition:`.",
        ja: "`required:` から外すか、`condition:` を消してください。",
      },
    },
  },
  visit: (report) => ({
    field({ id, required, condition, origin }) {
      const isConditional = Object.values(condition).some((text) => text !== undefined && text !== "");
      if (required && isConditional) report("required", { id }, partSpan(origin, "condition"));
    },
  }),
});

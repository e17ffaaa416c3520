import { areaOf } from "#model";
import { defineCheck } from "../define-check.ts";

export const areaIsUsed = defineCheck({
  name: "area-is-used",
  severity: "warning",
  summary: {
    en: "Each area of the manifest has a requirement.",
    ja: "マニフェストに挙げた分野には、要件があります。",
  },
  messages: {
    unused: {
      en: "No requirement has an id that begins with the area `{id}`.",
      ja: "分野 `{id}` で始まる ID の要件がありません。",
      hint: {
        en: "Remove it from `areas:`, or write its requirements.",
        ja: "`areas:` から消すか、その分野の要件を書いてください。",
      },
    },
  },
  needs: ["chapters"],
  visit: (report) => ({
    guideline({ areas, requirements }) {
      const used = new Set(requirements.map(({ id }) => areaOf(id)));
      for (const { id, origin } of areas) if (!used.has(id)) report("unused", { id }, origin.span);
    },
  }),
});

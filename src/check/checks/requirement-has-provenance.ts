import { defineCheck } from "../define-check.ts";

export const requirementHasProvenance = defineCheck({
  name: "requirement-has-provenance",
  severity: "warning",
  summary: {
    en: "A requirement says since when it is there and how sure that is, if the manifest lists values for it.",
    ja: "マニフェストに値の一覧があるとき、要件はいつからのものか、どのくらい確かかを示しています。",
  },
  messages: {
    "no-since": {
      en: "`{id}` does not say where it comes from.",
      ja: "`{id}` に由来が書かれていません。",
      hint: {
        en: "Add `since=` with an id of the manifest's `provenance:`.",
        ja: "`since=` を足し、マニフェストの `provenance:` にある ID を書いてください。",
      },
    },
    "no-confidence": {
      en: "`{id}` does not say how sure its provenance is.",
      ja: "`{id}` に、由来がどのくらい確かかが書かれていません。",
      hint: {
        en: "Add `confidence=` with an id of the manifest's `confidence:`.",
        ja: "`confidence=` を足し、マニフェストの `confidence:` にある ID を書いてください。",
      },
    },
  },
  visit: (report, { guideline: { provenances, confidences } }) => ({
    requirement({ id, status, provenance, origin }) {
      if (status === "withdrawn") return;
      if (provenances.length > 0 && !provenance.since) report("no-since", { id }, origin.span);
      if (confidences.length > 0 && !provenance.confidence) report("no-confidence", { id }, origin.span);
    },
  }),
});

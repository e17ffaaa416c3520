import { defineCheck } from "../define-check.ts";

export const operationHasConformance = defineCheck({
  name: "operation-has-conformance",
  severity: "warning",
  summary: {
    en: "Each operation of the API belongs to a conformance level, if the manifest lists any.",
    ja: "マニフェストに準拠レベルがあるとき、API の操作はそのいずれかに属します。",
  },
  messages: {
    none: {
      en: "The operation `{id}` belongs to no conformance level.",
      ja: "操作 `{id}` の準拠レベルが決まっていません。",
      hint: {
        en: "Add `level:` with one of {levels} to its `x-guideline`.",
        ja: "操作の `x-guideline` に `level:` を足し、{levels} のいずれかを書いてください。",
      },
    },
  },
  visit(report, { guideline }) {
    const ids = guideline.conformance.map(({ id }) => `\`${id}\``);
    if (ids.length === 0) return {};
    const levels = { en: ids.join(", "), ja: ids.join("、") };
    return {
      operation({ id, conformance, origin }) {
        if (!conformance) report("none", { id, levels }, origin.span);
      },
    };
  },
});

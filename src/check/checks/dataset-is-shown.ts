import { defineCheck } from "../define-check.ts";

export const datasetIsShown = defineCheck({
  name: "dataset-is-shown",
  severity: "warning",
  summary: {
    en: "Each dataset has its place in a chapter, and each of its rows a source.",
    ja: "データは本文のどこかに置かれ、その行には出典があります。",
  },
  messages: {
    unplaced: {
      en: "The dataset `{id}` is shown in no chapter.",
      ja: "データ `{id}` は、本文のどこにも置かれていません。",
      hint: {
        en: "Put `::data[{id}]` on a line of its own where it belongs.",
        ja: "置く場所に、`::data[{id}]` だけの行を書いてください。",
      },
    },
    unsourced: {
      en: "Row {number} of the dataset `{id}` names no source.",
      ja: "データ `{id}` の {number} 行目に、出典がありません。",
      hint: {
        en: "Add `source:` with ids of the bibliography.",
        ja: "`source:` を足し、出典の一覧の ID を書いてください。",
      },
    },
  },
  needs: ["chapters", "data"],
  visit(report, { guideline }) {
    const placed = new Set(
      guideline.chapters
        .flatMap(({ sections }) => sections)
        .flatMap(({ content }) => Object.values(content).flat())
        .flatMap((item) => (item?.kind === "dataset" ? [item.dataset.id] : [])),
    );
    return {
      dataset({ id, rows, origin }) {
        if (!placed.has(id)) report("unplaced", { id }, origin.span);
        rows.forEach((row, index) => {
          if (row.provenance.sources.length === 0) report("unsourced", { id, number: index + 1 }, row.origin.span);
        });
      },
    };
  },
});

import { didYouMean } from "#diagnostic";
import { areaOf } from "#model";
import { nearest, span } from "#text";
import { defineCheck } from "../define-check.ts";

export const referenceResolves = defineCheck({
  name: "reference-resolves",
  severity: "error",
  summary: {
    en: "An id written in the text is the id of something in the guideline.",
    ja: "文章の中の ID は、指針にあるものの ID です。",
  },
  messages: {
    dangling: {
      en: "`{id}` is referenced here but no requirement, checklist row, risk, clause or annex has this id.",
      ja: "`{id}` を参照していますが、その ID の要件・チェック項目・リスク・条項・別紙はありません。",
      hint: {
        en: "Correct the id, or put it between backquotes if it is not a reference.",
        ja: "ID を直してください。参照でなければ、バッククォートで囲んでください。",
      },
    },
  },
  needs: ["chapters", "contract"],
  visit: (report, { guideline, index }) => {
    const { requirements, rows, risks, clauses, annexes } = index;
    const ids = [requirements, rows, risks, clauses, annexes].flatMap((nodes) => [...nodes.keys()]);
    const known = new Set(ids);
    const prefixes = new Set([...guideline.areas.map((area) => area.id), ...ids.map(areaOf)]);
    return {
      proseNode(node, { file }) {
        if (node.type !== "idReference" || known.has(node.id) || !prefixes.has(areaOf(node.id))) return;
        report("dangling", { id: node.id }, span(file, ...node.at), { hint: didYouMean(nearest(node.id, ids)) });
      },
    };
  },
});

import { didYouMean } from "#diagnostic";
import { nearest, span } from "#text";
import { defineCheck } from "../define-check.ts";

export const citationIsListed = defineCheck({
  name: "citation-is-listed",
  severity: "error",
  summary: {
    en: "A source cited in the text is in the list of sources.",
    ja: "文章で引いた出典は、出典の一覧にあります。",
  },
  messages: {
    unlisted: {
      en: "`{id}` is cited here but the list of sources has no such entry.",
      ja: "`{id}` を引いていますが、出典の一覧にありません。",
      hint: {
        en: "Correct the id, or add the source to the file that `sources:` of the manifest names.",
        ja: "ID を直すか、マニフェストの `sources:` が指すファイルに出典を足してください。",
      },
    },
  },
  needs: ["sources"],
  visit: (report, { index: { sources } }) => ({
    proseNode(node, { file }) {
      if (node.type !== "citation" || sources.has(node.id)) return;
      report("unlisted", { id: node.id }, span(file, ...node.at), {
        hint: didYouMean(nearest(node.id, sources.keys())),
      });
    },
  }),
});

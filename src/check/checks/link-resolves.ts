import { didYouMean } from "#diagnostic";
import type { Guideline, Link } from "#model";
import { nearest, type Span, span } from "#text";
import { defineCheck } from "../define-check.ts";
import { linkTargetOf, originalOf } from "../link-target.ts";

export const linkResolves = defineCheck({
  name: "link-resolves",
  severity: "error",
  summary: {
    en: "A link within the guideline leads to a place that exists.",
    ja: "指針の中へのリンクの先は、実在します。",
  },
  messages: {
    "no-file": {
      en: "The link leads to `{path}`, which is not a file of a chapter or of the contract.",
      ja: "リンク先の `{path}` は、章のファイルでも契約のファイルでもありません。",
      hint: {
        en: "Write the path from the file that the link stands in, or link to an id as `#id`.",
        ja: "リンクを書いたファイルから見たパスにするか、`#ID` の形で ID へリンクしてください。",
      },
    },
    "no-anchor": {
      en: "The link leads to `#{anchor}`, but no heading, requirement, checklist row or clause has this id.",
      ja: "リンク先は `#{anchor}` ですが、その ID の見出し・要件・チェック項目・条項はありません。",
      hint: { en: "Correct the id, or remove the link.", ja: "ID を直すか、リンクを消してください。" },
    },
    "other-file": {
      en: "The link leads to `#{anchor}` in `{path}`, but it stands in `{actual}`.",
      ja: "リンク先は `{path}` の `#{anchor}` ですが、それは `{actual}` にあります。",
      hint: { en: "Write `#{anchor}` alone.", ja: "`#{anchor}` とだけ書いてください。" },
    },
  },
  needs: ["chapters", "contract"],
  visit: (report, { guideline }) => {
    const anchors = anchorFiles(guideline);
    const files = new Set(anchors.values());
    return {
      proseNode(node, { file }) {
        if (node.type !== "link" || /^(?:https?|mailto):/i.test(node.url)) return;
        const at = urlSpan(node, file);
        const { path, anchor } = linkTargetOf(node.url, file);
        const original = path === undefined ? undefined : originalOf(path, guideline.languages);
        if (path !== undefined && !files.has(path) && !(original && files.has(original))) {
          report("no-file", { path }, at);
          return;
        }
        if (anchor === undefined) return;
        const actual = anchors.get(anchor);
        if (actual === undefined)
          report("no-anchor", { anchor }, at, { hint: didYouMean(nearest(anchor, anchors.keys())) });
        else if (path !== undefined && actual !== path && actual !== original)
          report("other-file", { anchor, path, actual }, at);
      },
    };
  },
});

/** Every id that a page shows, and the file in which it is written. */
function anchorFiles({ chapters, requirements, risks, checklist, contract }: Guideline): ReadonlyMap<string, string> {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const inContract = contract ? [...contract.clauses, ...contract.annexes] : [];
  const nodes = [...sections, ...requirements, ...risks, ...checklist.rows, ...inContract];
  return new Map(nodes.filter(({ id }) => id !== "").map(({ id, origin }) => [id, origin.span.file]));
}

/** The url of `[text](url)`; the whole link if it is written in another way. */
function urlSpan({ at: [start, end], url, children }: Link, file: string): Span {
  const urlStart = (children.at(-1)?.at[1] ?? start) + "](".length;
  return urlStart + url.length + ")".length === end ? span(file, urlStart, end - 1) : span(file, start, end);
}

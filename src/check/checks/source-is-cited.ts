import { apiNodesOf, type Guideline, type Provenance, type ProvenanceEntry } from "#model";
import { defineCheck } from "../define-check.ts";

export const sourceIsCited = defineCheck({
  name: "source-is-cited",
  severity: "warning",
  summary: {
    en: "Each source of the bibliography is cited.",
    ja: "出典の一覧に挙げたものは、どこかで引かれています。",
  },
  messages: {
    uncited: {
      en: "The source `{id}` is cited nowhere.",
      ja: "出典 `{id}` は、どこからも引かれていません。",
      hint: {
        en: "Cite it with `[@{id}]` or `::source[{id}]`, or remove it.",
        ja: "`[@{id}]` か `::source[{id}]` で引くか、一覧から消してください。",
      },
    },
  },
  needs: ["chapters", "contract", "terms", "data"],
  visit(report, { guideline }) {
    const cited = citedByNodes(guideline);
    return {
      proseNode(node) {
        if (node.type === "citation") cited.add(node.id);
      },
      end() {
        for (const { id, origin } of guideline.sources) if (!cited.has(id)) report("uncited", { id }, origin.span);
      },
    };
  },
});

function citedByNodes(guideline: Guideline): Set<string> {
  const { chapters, requirements, risks, datasets, apis, contract, provenances, terms } = guideline;
  const problems = apis.flatMap((api) => api.problems);
  const apiNodes = apis.flatMap(apiNodesOf);
  const nodes: readonly { readonly provenance: Provenance }[] = [
    ...chapters.flatMap(({ sections }) => sections),
    ...requirements,
    ...risks,
    ...datasets.flatMap(({ rows }) => rows),
    ...(contract?.clauses ?? []),
    ...(contract?.annexes ?? []),
    ...problems,
    ...apiNodes,
  ];
  return new Set([
    ...nodes.flatMap(({ provenance }) => provenance.sources.map(({ id }) => id)),
    ...terms.flatMap(({ sources }) => sources.map(({ id }) => id)),
    ...provenances.flatMap(({ source }: ProvenanceEntry) => source?.id ?? []),
    ...problems.flatMap(({ counterparts }) => counterparts.map(({ system }) => system)),
    ...apiNodes.flatMap((node) => (node.kind === "field" ? node.counterparts.map(({ system }) => system) : [])),
  ]);
}

import type { Api, ApiNode, Guideline, GuidelineIndex, Localized, Reference } from "#model";
import { apiNodesOf } from "#model";
import { everyLanguage } from "./doc-comment.ts";

/** What the guideline says about the operations, schemas and fields of an API: lines, by id. */
export type NodeFacts = Readonly<Record<string, readonly string[]>>;

/** Nodes of which there is nothing to say are left out. */
export function nodeFacts(api: Api, guideline: Guideline, index: GuidelineIndex): NodeFacts {
  const { languages, provenances, conformance } = guideline;
  const entries = apiNodesOf(api).map((node) => [node.id, factsOf(node)] as const);
  return Object.fromEntries(entries.filter(([, facts]) => facts.length > 0));

  function factsOf(node: ApiNode): readonly string[] {
    return [
      ...(node.kind === "operation" ? operationFacts() : []),
      ...(node.kind === "field" && node.item === "extension" ? ["Extension: not part of the standard"] : []),
      ...requirementFacts(node.id),
      ...named("Since", provenances, node.provenance.since),
    ];

    function operationFacts(): readonly string[] {
      if (node.kind !== "operation") return [];
      const { method, path, code, scopes, freshness } = node;
      return [
        `\`${method.toUpperCase()} ${path}\``,
        ...(code === undefined ? [] : [`Message: ${code}`]),
        ...(scopes.length === 0 ? [] : [`Scopes: ${scopes.join(", ")}`]),
        ...named("Conformance", conformance, node.conformance),
        ...(freshness === undefined ? [] : [`Freshness: ${freshness}`]),
      ];
    }
  }

  function requirementFacts(id: string): readonly string[] {
    return (index.requirementsOfApiNode.get(id) ?? []).flatMap((requirementId) => {
      const requirement = index.requirements.get(requirementId);
      if (!requirement || requirement.status === "withdrawn") return [];
      const level = requirement.level.toUpperCase();
      const strength = requirement.status === "candidate" ? `${level}, candidate` : level;
      return `${requirementId} (${strength}): ${everyLanguage(requirement.title, languages)}`;
    });
  }

  function named(
    label: string,
    entries: readonly { readonly id: string; readonly title: Localized<string> }[],
    reference: Reference | undefined,
  ): readonly string[] {
    const entry = entries.find(({ id }) => id === reference?.id);
    return entry ? [`${label}: ${entry.id} (${everyLanguage(entry.title, languages)})`] : [];
  }
}

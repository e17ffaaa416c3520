import {
  type Api,
  type ApiNode,
  apiNodesOf,
  type Guideline,
  type GuidelineIndex,
  type Language,
  type NamedEntry,
  type Operation,
  type Reference,
  type Requirement,
} from "#model";
import { everyLanguage } from "./doc-comment.ts";

/** What the guideline says about the operations, schemas and fields of an API: lines, by id. */
export type NodeFacts = Readonly<Record<string, readonly string[]>>;

/** Nodes of which there is nothing to say are left out. */
export function nodeFacts(api: Api, guideline: Guideline, index: GuidelineIndex): NodeFacts {
  const entries = apiNodesOf(api).map((node) => [node.id, factsOf(node, guideline, index)] as const);
  return Object.fromEntries(entries.filter(([, facts]) => facts.length > 0));
}

function factsOf(node: ApiNode, guideline: Guideline, index: GuidelineIndex): readonly string[] {
  const { languages, provenances } = guideline;
  return [
    ...(node.kind === "operation" ? operationFacts(node, guideline) : []),
    ...(node.kind === "field" && node.item === "extension" ? ["Extension: not part of the standard"] : []),
    ...(index.requirementsOfApiNode.get(node.id) ?? []).flatMap((id) => {
      const requirement = index.requirements.get(id);
      return requirement && requirement.status !== "withdrawn" ? [requirementFact(requirement, languages)] : [];
    }),
    ...entryFacts("Since", { entries: provenances, reference: node.provenance.since, languages }),
  ];
}

function operationFacts(operation: Operation, { conformance, languages }: Guideline): readonly string[] {
  const { method, path, code, scopes, freshness } = operation;
  return [
    `\`${method.toUpperCase()} ${path}\``,
    ...(code === undefined ? [] : [`Message: ${code}`]),
    ...(scopes.length === 0 ? [] : [`Scopes: ${scopes.join(", ")}`]),
    ...entryFacts("Conformance", { entries: conformance, reference: operation.conformance, languages }),
    ...(freshness === undefined ? [] : [`Freshness: ${freshness}`]),
  ];
}

function requirementFact({ id, level, status, title }: Requirement, languages: readonly Language[]): string {
  const strength = status === "candidate" ? `${level.toUpperCase()}, candidate` : level.toUpperCase();
  return `${id} (${strength}): ${everyLanguage(title, languages)}`;
}

interface EntryMention {
  readonly entries: readonly NamedEntry[];
  readonly reference: Reference | undefined;
  readonly languages: readonly Language[];
}

function entryFacts(label: string, { entries, reference, languages }: EntryMention): readonly string[] {
  const entry = entries.find(({ id }) => id === reference?.id);
  return entry ? [`${label}: ${entry.id} (${everyLanguage(entry.title, languages)})`] : [];
}

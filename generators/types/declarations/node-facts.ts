import { type DocFact, type PlainFactKind, presentTexts } from "#generate";
import {
  type Api,
  type ApiNode,
  apiNodesOf,
  type Guideline,
  type GuidelineIndex,
  type Language,
  type Localized,
  type NamedEntry,
  type Operation,
  type Reference,
  type Requirement,
} from "#model";

/** What the guideline says about the operations, schemas and fields of an API: by id. */
export type NodeFacts = Readonly<Record<string, readonly DocFact[]>>;

/** Nodes of which there is nothing to say are left out. */
export function nodeFacts(api: Api, guideline: Guideline, index: GuidelineIndex): NodeFacts {
  const entries = apiNodesOf(api).map((node) => [node.id, factsOf(node, guideline, index)] as const);
  return Object.fromEntries(entries.filter(([, facts]) => facts.length > 0));
}

function factsOf(node: ApiNode, guideline: Guideline, index: GuidelineIndex): readonly DocFact[] {
  const { languages, provenances } = guideline;
  return [
    ...(node.kind === "operation" ? operationFacts(node, guideline) : []),
    ...(node.kind === "field" && node.item === "extension" ? plain("extension", "") : []),
    ...(index.requirementsOfApiNode.get(node.id) ?? []).flatMap((id) => {
      const requirement = index.requirements.get(id);
      return requirement && requirement.status !== "withdrawn" ? [requirementFact(requirement, languages)] : [];
    }),
    ...entryFacts("since", { entries: provenances, reference: node.provenance.since, languages }),
  ];
}

function operationFacts(operation: Operation, { conformance, languages }: Guideline): readonly DocFact[] {
  const { method, path, code, scopes, freshness } = operation;
  return [
    ...plain("request", `${method.toUpperCase()} ${path}`),
    ...plain("message", code),
    ...plain("scopes", scopes.length === 0 ? undefined : scopes.join(", ")),
    ...entryFacts("conformance", { entries: conformance, reference: operation.conformance, languages }),
    ...plain("freshness", freshness),
  ];
}

function plain(kind: PlainFactKind, text: string | undefined): readonly DocFact[] {
  return text === undefined ? [] : [{ kind, text }];
}

function requirementFact({ id, level, status, title }: Requirement, languages: readonly Language[]): DocFact {
  return { kind: "requirement", id, level, isCandidate: status === "candidate", text: textsOf(title, languages) };
}

interface EntryMention {
  readonly entries: readonly NamedEntry[];
  readonly reference: Reference | undefined;
  readonly languages: readonly Language[];
}

function entryFacts(
  kind: "since" | "conformance",
  { entries, reference, languages }: EntryMention,
): readonly DocFact[] {
  const entry = entries.find(({ id }) => id === reference?.id);
  return entry ? [{ kind, id: entry.id, text: textsOf(entry.title, languages) }] : [];
}

/** A title in every language, or in the one that has it. */
function textsOf(title: Localized<string>, languages: readonly Language[]): Localized<string> {
  const present = presentTexts(languages, (language) => title[language]);
  return Object.keys(present).length > 0 ? present : title;
}

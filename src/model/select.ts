import type { Api, Field, Schema } from "./schema/api.ts";
import type { ChecklistRow } from "./schema/checklist.ts";
import type { Annex, Clause } from "./schema/contract.ts";
import type { Dataset } from "./schema/dataset.ts";
import type { Guideline } from "./schema/guideline.ts";
import type { Operation } from "./schema/operation.ts";
import type { Source, Term } from "./schema/references.ts";
import type { Requirement } from "./schema/requirement.ts";
import type { Risk } from "./schema/risk.ts";

/** A node of the API that a requirement can govern. */
export type ApiNode = Operation | Schema | Field;

/**
 * Everything that has an id, found at once, and every link in both directions.
 * Made once per guideline; links to ids that do not exist are left out.
 */
export interface GuidelineIndex {
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly rows: ReadonlyMap<string, ChecklistRow>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly annexes: ReadonlyMap<string, Annex>;
  readonly risks: ReadonlyMap<string, Risk>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly terms: ReadonlyMap<string, Term>;
  /** Terms by every written form, in every language, and by id. */
  readonly termsByName: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Operations, schemas and fields by id. */
  readonly apiNodes: ReadonlyMap<string, ApiNode>;
  /** Requirement ids that govern an API node, by the node's id; in the order of the guideline. */
  readonly requirementsOfApiNode: ReadonlyMap<string, readonly string[]>;
  /** API node ids that a requirement governs. */
  readonly apiNodesOfRequirement: ReadonlyMap<string, readonly string[]>;
  /** Row ids that ask about a requirement: its own first. */
  readonly rowsOfRequirement: ReadonlyMap<string, readonly string[]>;
  /** Clause ids that secure a requirement. */
  readonly clausesOfRequirement: ReadonlyMap<string, readonly string[]>;
  /** Risk ids that a requirement answers. */
  readonly risksOfRequirement: ReadonlyMap<string, readonly string[]>;
  /** Requirement ids related to one, in either direction. */
  readonly relatedToRequirement: ReadonlyMap<string, readonly string[]>;
  /** Requirement ids that cite a source. */
  readonly requirementsOfSource: ReadonlyMap<string, readonly string[]>;
}

/** Finds everything once that callers look up again and again. Costs one walk of the guideline; keep what it gives. */
export function indexGuideline(guideline: Guideline): GuidelineIndex {
  const requirements = byId(guideline.requirements);
  const rows = byId(guideline.checklist.rows);
  const clauses = byId(guideline.contract?.clauses ?? []);
  const risks = byId(guideline.risks);
  const apiNodes = new Map<string, ApiNode>();
  for (const api of guideline.apis) for (const node of apiNodesOf(api)) apiNodes.set(node.id, node);

  const requirementsOfApiNode = createLinks(apiNodes, requirements);
  const rowsOfRequirement = createLinks(requirements, rows);
  const clausesOfRequirement = createLinks(requirements, clauses);
  const risksOfRequirement = createLinks(requirements, risks);
  const related = createLinks(requirements, requirements);
  const sources = byId(guideline.sources);
  const requirementsOfSource = createLinks(sources, requirements);

  for (const requirement of guideline.requirements) {
    for (const { id } of requirement.governs) requirementsOfApiNode.add(id, requirement.id);
    for (const { id } of requirement.related) {
      related.add(requirement.id, id);
      related.add(id, requirement.id);
    }
    for (const id of requirement.rows) rowsOfRequirement.add(requirement.id, id);
    for (const { id } of requirement.provenance.sources) requirementsOfSource.add(id, requirement.id);
  }
  for (const node of apiNodes.values()) {
    for (const { id } of node.requirements) requirementsOfApiNode.add(node.id, id);
  }
  for (const row of guideline.checklist.rows) {
    for (const { id } of row.also) rowsOfRequirement.add(id, row.id);
  }
  for (const clause of clauses.values()) {
    for (const { id } of clause.secures) clausesOfRequirement.add(id, clause.id);
  }
  for (const risk of risks.values()) {
    for (const { id } of risk.answeredBy) risksOfRequirement.add(id, risk.id);
  }
  const governors = requirementsOfApiNode.sortedLike(requirements);
  return {
    requirements,
    rows,
    clauses,
    annexes: byId(guideline.contract?.annexes ?? []),
    risks,
    datasets: byId(guideline.datasets),
    terms: byId(guideline.terms),
    termsByName: termsByName(guideline.terms),
    sources,
    apiNodes,
    requirementsOfApiNode: governors,
    apiNodesOfRequirement: invert(governors),
    rowsOfRequirement: rowsOfRequirement.map,
    clausesOfRequirement: clausesOfRequirement.map,
    risksOfRequirement: risksOfRequirement.map,
    relatedToRequirement: related.sortedLike(requirements),
    requirementsOfSource: requirementsOfSource.map,
  };
}

/** Operations, schemas and fields of an API, in reading order. */
export function apiNodesOf(api: Api): readonly ApiNode[] {
  return [...api.operations, ...api.schemas.flatMap((schema) => [schema, ...schema.fields])];
}

/** A many-to-many relation that keeps the order of writing and drops repeats and loose ends. */
interface Links {
  readonly map: ReadonlyMap<string, readonly string[]>;
  add(from: string, to: string): void;
  /** The same links, each list in the order of the keys of `order`. */
  sortedLike(order: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]>;
}

function createLinks(left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>): Links {
  const map = new Map<string, string[]>();
  return {
    map,
    add(from, to) {
      if (!left.has(from) || !right.has(to)) return;
      const known = map.get(from);
      if (!known) map.set(from, [to]);
      else if (!known.includes(to)) known.push(to);
    },
    sortedLike(order) {
      const rank = new Map([...order.keys()].map((id, index) => [id, index]));
      for (const ids of map.values()) ids.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
      return map;
    },
  };
}

function invert(links: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const inverted = new Map<string, string[]>();
  for (const [from, targets] of links) {
    for (const to of targets) inverted.set(to, [...(inverted.get(to) ?? []), from]);
  }
  return inverted;
}

function byId<Node extends { readonly id: string }>(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  const map = new Map<string, Node>();
  for (const node of nodes) if (!map.has(node.id)) map.set(node.id, node);
  return map;
}

function termsByName(terms: readonly Term[]): ReadonlyMap<string, Term> {
  const names = new Map<string, Term>();
  for (const term of terms) {
    const written = Object.values(term.texts).map((text) => text?.term);
    for (const name of [term.id, ...written]) if (name !== undefined && !names.has(name)) names.set(name, term);
  }
  return names;
}

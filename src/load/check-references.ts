import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import { apiNodesOf, type Guideline, type GuidelinePart, type Provenance, type Reference } from "#model";
import { nearest, type Span } from "#text";
import { kindNames, nodeMessages } from "./node-messages.ts";

interface Defined {
  readonly id: string;
  readonly origin: { readonly span: Span };
}

/**
 * Reports ids that are defined twice and references to ids that nothing has. What is defined in a
 * part that could not be read as a whole is taken to be there.
 */
export function checkReferences(guideline: Guideline, unread: ReadonlySet<GuidelinePart>, report: Report): void {
  reportDuplicates(guideline, report);
  const refer = referenceReporter(guideline, unread, report);
  for (const requirement of guideline.requirements) {
    refer.all(requirement.parties, "party");
    refer.provenance(requirement.provenance);
    refer.all(requirement.related, "requirement");
    refer.all(requirement.replacedBy, "requirement");
    refer.all(requirement.governs, "apiNode");
    for (const { probe } of requirement.tests) refer.all(probe ? [probe] : [], "probe");
  }
  for (const row of guideline.checklist.rows) {
    refer.all(row.also, "requirement");
    refer.all(row.by, "party");
    if (row.group.id !== "") refer.all([row.group], "group");
  }
  for (const risk of guideline.risks) {
    refer.all(risk.answeredBy, "requirement");
    refer.provenance(risk.provenance);
  }
  for (const dataset of guideline.datasets) {
    for (const row of dataset.rows) {
      refer.provenance(row.provenance);
      for (const value of Object.values(row.values)) if (value.type === "field") refer.all(value.fields, "apiNode");
    }
  }
  for (const view of guideline.checklist.views) for (const { of } of view.groups) refer.all(of, "group");
  for (const side of guideline.checklist.sides) refer.all(side.parties, "party");
  for (const section of guideline.chapters.flatMap(({ sections }) => sections)) {
    refer.provenance(section.provenance);
    for (const items of Object.values(section.content)) {
      for (const item of items ?? []) if (item.kind === "dataset") refer.all([item.dataset], "dataset");
    }
  }
  for (const clause of guideline.contract?.clauses ?? []) {
    refer.all(clause.secures, "requirement");
    refer.provenance(clause.provenance);
  }
  for (const { alternatives } of guideline.contract?.clauses ?? [])
    for (const { levels } of alternatives) refer.all(levels ?? [], "conformance");
  for (const { limitedBy, atLeast, choices } of guideline.contract?.parameters ?? []) {
    refer.all(limitedBy ? [limitedBy] : [], "requirement");
    refer.all(atLeast ? [atLeast] : [], "parameter");
    for (const { levels } of choices) refer.all(levels ?? [], "conformance");
  }
  for (const annex of guideline.contract?.annexes ?? []) refer.provenance(annex.provenance);
  for (const problem of guideline.apis.flatMap(({ problems }) => problems)) {
    refer.all(problem.requirements, "requirement");
    refer.provenance(problem.provenance);
  }
  for (const term of guideline.terms) refer.all(term.sources, "source");
  for (const { source } of guideline.provenances) refer.all(source ? [source] : [], "source");
  for (const api of guideline.apis) {
    for (const node of apiNodesOf(api)) {
      refer.all(node.requirements, "requirement");
      refer.provenance(node.provenance);
      if (node.kind === "operation" && node.conformance) refer.all([node.conformance], "conformance");
    }
  }
  reportLinksWrittenTwice(guideline, report);
}

/** Where the nodes of a kind are defined; the others are in the manifest. */
const partsByKind: Partial<Record<keyof typeof kindNames, GuidelinePart>> = {
  requirement: "chapters",
  source: "sources",
  apiNode: "api",
  dataset: "data",
  parameter: "parameters",
};

function referenceReporter(guideline: Guideline, unread: ReadonlySet<GuidelinePart>, report: Report) {
  const known: Partial<Record<keyof typeof kindNames, ReadonlySet<string>>> = {
    requirement: idsOf(guideline.requirements),
    party: idsOf(guideline.parties),
    provenance: idsOf(guideline.provenances),
    confidence: idsOf(guideline.confidences),
    conformance: idsOf(guideline.conformance),
    probe: idsOf(guideline.probes),
    group: idsOf(guideline.checklist.groups),
    source: idsOf(guideline.sources),
    parameter: new Set((guideline.contract?.parameters ?? []).map(({ name }) => name)),
    dataset: idsOf(guideline.datasets),
    apiNode: idsOf(guideline.apis.flatMap(apiNodesOf)),
  };
  const all = (references: readonly Reference[], kind: keyof typeof kindNames) => {
    const part = partsByKind[kind];
    if (part && unread.has(part)) return;
    const ids = known[kind] ?? new Set<string>();
    for (const { id, span } of references) {
      if (ids.has(id)) continue;
      const hint = didYouMean(nearest(id, ids));
      report(nodeMessages["dangling-reference"]({ id, kind: kindNames[kind] }, span, { hint }));
    }
  };
  return {
    all,
    provenance({ since, confidence, sources }: Provenance) {
      all(since ? [since] : [], "provenance");
      all(confidence ? [confidence] : [], "confidence");
      all(sources, "source");
    },
  };
}

function reportDuplicates(guideline: Guideline, report: Report): void {
  const { apis, checklist, contract } = guideline;
  const sections = guideline.chapters.flatMap((chapter) => chapter.sections);
  // One name space each: what a bare id, an anchor or an API name can mean.
  const spaces: readonly (readonly Defined[])[] = [
    [
      ...guideline.requirements,
      ...checklist.rows,
      ...guideline.risks,
      ...(contract?.clauses ?? []),
      ...(contract?.annexes ?? []),
    ],
    sections.filter(({ id }) => id !== ""),
    apis.flatMap((api) => [...api.operations, ...api.schemas]),
    apis,
    ...apis.map(({ problems }) => problems),
    guideline.datasets,
    ...guideline.datasets.map(({ columns }) => columns),
    guideline.terms,
    guideline.sources,
    guideline.areas,
    guideline.parties,
    guideline.provenances,
    guideline.confidences,
    guideline.conformance,
    guideline.probes,
    checklist.groups,
    checklist.sides,
    checklist.views,
    ...checklist.views.map(({ groups }) => groups),
    (contract?.parameters ?? []).map(({ name, origin }) => ({ id: name, origin })),
    ...(contract?.clauses ?? []).map((clause) => clause.alternatives),
  ];
  for (const space of spaces) {
    const first = new Map<string, Defined>();
    for (const node of space) {
      const before = first.get(node.id);
      if (!before) first.set(node.id, node);
      else {
        const related = [{ message: firstDefinition(node.id), span: before.origin.span }];
        report(nodeMessages["duplicate-id"]({ id: node.id }, node.origin.span, { related }));
      }
    }
  }
}

function reportLinksWrittenTwice(guideline: Guideline, report: Report): void {
  const governs = new Map<string, Reference>();
  for (const requirement of guideline.requirements) {
    for (const reference of requirement.governs) governs.set(`${requirement.id} ${reference.id}`, reference);
  }
  for (const node of guideline.apis.flatMap(apiNodesOf)) {
    for (const { id, span } of node.requirements) {
      const other = governs.get(`${id} ${node.id}`);
      if (!other) continue;
      const related = [
        { message: { en: "It is written here too.", ja: "ここにも書かれています。" }, span: other.span },
      ];
      report(nodeMessages["link-written-twice"]({ requirement: id, node: node.id }, span, { related }));
    }
  }
}

function firstDefinition(id: string): Bilingual {
  return { en: `\`${id}\` is first defined here.`, ja: `\`${id}\` は、はじめにここで定義されています。` };
}

function idsOf(nodes: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(nodes.map(({ id }) => id));
}

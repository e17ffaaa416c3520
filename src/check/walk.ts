import type {
  Annex,
  Api,
  Chapter,
  ChecklistRow,
  Clause,
  Contract,
  ContractParameter,
  Dataset,
  Field,
  Guideline,
  Language,
  Localized,
  Operation,
  Problem,
  Prose,
  ProseNode,
  Requirement,
  Risk,
  Schema,
  Scope,
  Section,
  Source,
  Term,
} from "#model";
import { walkProse } from "#model";

/** Where some prose stands. */
export interface ProseContext {
  readonly language: Language;
  readonly owner: ProseOwner;
  /** What the prose is for: the `statement` of a requirement, the `question` of a row, … */
  readonly role: "content" | "statement" | "rationale" | "test" | "question" | "method" | "text" | "commentary";
}

export type ProseOwner = Section | Requirement | Risk | ChecklistRow | Clause | Annex | Contract;

/** What a check wants to see; each is called once per node, in reading order. */
export interface Visitor {
  guideline?(guideline: Guideline): void;
  chapter?(chapter: Chapter): void;
  section?(section: Section): void;
  requirement?(requirement: Requirement): void;
  risk?(risk: Risk): void;
  row?(row: ChecklistRow): void;
  dataset?(dataset: Dataset): void;
  clause?(clause: Clause): void;
  annex?(annex: Annex): void;
  parameter?(parameter: ContractParameter): void;
  term?(term: Term): void;
  source?(source: Source): void;
  api?(api: Api): void;
  operation?(operation: Operation): void;
  schema?(schema: Schema): void;
  field?(field: Field): void;
  scope?(scope: Scope): void;
  problem?(problem: Problem): void;
  /** Every piece of prose, in every language. */
  prose?(prose: Prose, context: ProseContext): void;
  /** Every node of every piece of prose. */
  proseNode?(node: ProseNode, prose: Prose, context: ProseContext): void;
  /** After everything else. */
  end?(): void;
}

/** Walks a guideline once for any number of visitors. */
export function walkGuideline(guideline: Guideline, visitors: readonly Visitor[]): void {
  const visitor = combineVisitors(visitors);
  visitor.guideline(guideline);
  for (const chapter of guideline.chapters) walkChapter(chapter, visitor);
  for (const requirement of guideline.requirements) walkRequirement(requirement, visitor);
  for (const risk of guideline.risks) {
    visitor.risk(risk);
    walkTexts(risk.statement, { owner: risk, role: "statement" }, visitor);
  }
  for (const row of guideline.checklist.rows) walkRow(row, visitor);
  for (const dataset of guideline.datasets) visitor.dataset(dataset);
  if (guideline.contract) walkContract(guideline.contract, visitor);
  for (const term of guideline.terms) visitor.term(term);
  for (const source of guideline.sources) visitor.source(source);
  for (const api of guideline.apis) walkApi(api, visitor);
  visitor.end();
}

type WholeVisitor = Required<Visitor>;

/** One visitor that passes each call on to those that want it. */
function combineVisitors(visitors: readonly Visitor[]): WholeVisitor {
  const tell = (name: keyof Visitor) => {
    const interested = visitors.flatMap((visitor) => visitor[name]?.bind(visitor) ?? []);
    // Called with what a visitor's method of this name takes: nothing, one node, or prose and its context.
    return (...args: never[]) => {
      for (const call of interested) (call as (...args: never[]) => void)(...args);
    };
  };
  return {
    guideline: tell("guideline"),
    chapter: tell("chapter"),
    section: tell("section"),
    requirement: tell("requirement"),
    risk: tell("risk"),
    row: tell("row"),
    dataset: tell("dataset"),
    clause: tell("clause"),
    annex: tell("annex"),
    parameter: tell("parameter"),
    term: tell("term"),
    source: tell("source"),
    api: tell("api"),
    operation: tell("operation"),
    schema: tell("schema"),
    field: tell("field"),
    scope: tell("scope"),
    problem: tell("problem"),
    prose: tell("prose"),
    proseNode: tell("proseNode"),
    end: tell("end"),
  };
}

function walkChapter(chapter: Chapter, visitor: WholeVisitor): void {
  visitor.chapter(chapter);
  for (const section of chapter.sections) {
    visitor.section(section);
    for (const [language, items] of Object.entries(section.content)) {
      for (const item of items ?? []) {
        if (item.kind === "prose") walkText(item.prose, { language, owner: section, role: "content" }, visitor);
      }
    }
  }
}

function walkRequirement(requirement: Requirement, visitor: WholeVisitor): void {
  visitor.requirement(requirement);
  walkTexts(requirement.statement, { owner: requirement, role: "statement" }, visitor);
  walkTexts(requirement.rationale, { owner: requirement, role: "rationale" }, visitor);
  for (const test of requirement.tests) walkTexts(test.description, { owner: requirement, role: "test" }, visitor);
}

function walkRow(row: ChecklistRow, visitor: WholeVisitor): void {
  visitor.row(row);
  walkTexts(row.question, { owner: row, role: "question" }, visitor);
  walkTexts(row.method, { owner: row, role: "method" }, visitor);
}

function walkContract(contract: Contract, visitor: WholeVisitor): void {
  walkTexts(contract.preamble, { owner: contract, role: "content" }, visitor);
  for (const clause of contract.clauses) {
    visitor.clause(clause);
    walkTexts(clause.text, { owner: clause, role: "text" }, visitor);
    for (const alternative of clause.alternatives)
      walkTexts(alternative.text, { owner: clause, role: "text" }, visitor);
    walkTexts(clause.commentary, { owner: clause, role: "commentary" }, visitor);
  }
  for (const annex of contract.annexes) {
    visitor.annex(annex);
    walkTexts(annex.text, { owner: annex, role: "text" }, visitor);
  }
  for (const parameter of contract.parameters) visitor.parameter(parameter);
}

function walkApi(api: Api, visitor: WholeVisitor): void {
  visitor.api(api);
  for (const operation of api.operations) visitor.operation(operation);
  for (const schema of api.schemas) {
    visitor.schema(schema);
    for (const field of schema.fields) visitor.field(field);
  }
  for (const scope of api.scopes) visitor.scope(scope);
  for (const problem of api.problems) visitor.problem(problem);
}

function walkTexts(texts: Localized<Prose>, place: Omit<ProseContext, "language">, visitor: WholeVisitor): void {
  for (const [language, text] of Object.entries(texts)) {
    if (text) walkText(text, { ...place, language }, visitor);
  }
}

function walkText(prose: Prose, context: ProseContext, visitor: WholeVisitor): void {
  visitor.prose(prose, context);
  walkProse(prose, (node) => visitor.proseNode(node, prose, context));
}

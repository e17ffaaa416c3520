import type {
  Api,
  Chapter,
  ChecklistRow,
  Clause,
  ContractParameter,
  Field,
  Guideline,
  Language,
  Localized,
  Operation,
  Origin,
  Prose,
  ProseNode,
  Requirement,
  Schema,
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

export type ProseOwner =
  | Section
  | Requirement
  | ChecklistRow
  | Clause
  | { readonly kind: "contract"; readonly origin: Origin };

/** What a check wants to see; each is called once per node, in reading order. */
export interface Visitor {
  guideline?(guideline: Guideline): void;
  chapter?(chapter: Chapter): void;
  section?(section: Section): void;
  requirement?(requirement: Requirement): void;
  row?(row: ChecklistRow): void;
  clause?(clause: Clause): void;
  parameter?(parameter: ContractParameter): void;
  term?(term: Term): void;
  source?(source: Source): void;
  api?(api: Api): void;
  operation?(operation: Operation): void;
  schema?(schema: Schema): void;
  field?(field: Field): void;
  /** Every piece of prose, in every language. */
  prose?(prose: Prose, context: ProseContext): void;
  /** Every node of every piece of prose. */
  proseNode?(node: ProseNode, prose: Prose, context: ProseContext): void;
  /** After everything else. */
  end?(): void;
}

/** Walks a guideline once for any number of visitors. */
export function walkGuideline(guideline: Guideline, visitors: readonly Visitor[]): void {
  const tell = <Name extends keyof Visitor>(name: Name) => {
    const interested = visitors.filter((visitor) => visitor[name] !== undefined);
    return (call: (visitor: Required<Pick<Visitor, Name>>) => void) => {
      // Filtered just above to those that have the method.
      for (const visitor of interested) call(visitor as Required<Pick<Visitor, Name>>);
    };
  };
  const tellProse = tell("prose");
  const proseNodeVisitors = visitors.filter((visitor) => visitor.proseNode !== undefined);

  const prose = (texts: Localized<Prose>, owner: ProseOwner, role: ProseContext["role"]) => {
    for (const [language, text] of Object.entries(texts)) {
      if (!text) continue;
      const context = { language, owner, role };
      tellProse((visitor) => visitor.prose(text, context));
      if (proseNodeVisitors.length === 0) continue;
      walkProse(text, (node) => {
        for (const visitor of proseNodeVisitors) visitor.proseNode?.(node, text, context);
      });
    }
  };

  tell("guideline")((visitor) => visitor.guideline(guideline));
  const tellSection = tell("section");
  for (const chapter of guideline.chapters) {
    tell("chapter")((visitor) => visitor.chapter(chapter));
    for (const section of chapter.sections) {
      tellSection((visitor) => visitor.section(section));
      for (const [language, items] of Object.entries(section.content)) {
        for (const item of items ?? []) {
          if (item.kind === "prose") prose({ [language]: item.prose }, section, "content");
        }
      }
    }
  }
  const tellRequirement = tell("requirement");
  for (const requirement of guideline.requirements) {
    tellRequirement((visitor) => visitor.requirement(requirement));
    prose(requirement.statement, requirement, "statement");
    prose(requirement.rationale, requirement, "rationale");
    for (const test of requirement.tests) prose(test.description, requirement, "test");
  }
  const tellRow = tell("row");
  for (const row of guideline.checklist.rows) {
    tellRow((visitor) => visitor.row(row));
    prose(row.question, row, "question");
    prose(row.method, row, "method");
  }
  if (guideline.contract) {
    prose(guideline.contract.preamble, guideline.contract, "content");
    for (const clause of guideline.contract.clauses) {
      tell("clause")((visitor) => visitor.clause(clause));
      prose(clause.text, clause, "text");
      for (const alternative of clause.alternatives) prose(alternative.text, clause, "text");
      prose(clause.commentary, clause, "commentary");
    }
    for (const parameter of guideline.contract.parameters) {
      tell("parameter")((visitor) => visitor.parameter(parameter));
    }
  }
  for (const term of guideline.terms) tell("term")((visitor) => visitor.term(term));
  for (const source of guideline.sources) tell("source")((visitor) => visitor.source(source));
  const tellField = tell("field");
  for (const api of guideline.apis) {
    tell("api")((visitor) => visitor.api(api));
    for (const operation of api.operations) tell("operation")((visitor) => visitor.operation(operation));
    for (const schema of api.schemas) {
      tell("schema")((visitor) => visitor.schema(schema));
      for (const field of schema.fields) tellField((visitor) => visitor.field(field));
    }
  }
  tell("end")((visitor) => visitor.end());
}

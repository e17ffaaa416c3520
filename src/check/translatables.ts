import type { Bilingual } from "#diagnostic";
import type {
  Annex,
  Api,
  ChecklistRow,
  Clause,
  Dataset,
  Guideline,
  Language,
  Localized,
  Operation,
  Origin,
  Problem,
  Requirement,
  Risk,
  Schema,
  Section,
  SectionItem,
  Term,
} from "#model";
import { type Span, span } from "#text";
import { nouns } from "#vocabulary";
import { kindNames, type StampedNode } from "./stamped-nodes.ts";

/** A node with texts in several languages, and the nodes that stand in it. */
export interface Translatable {
  readonly kind: Bilingual;
  readonly id: string;
  readonly texts: readonly TranslatableText[];
  readonly children: readonly Translatable[];
  readonly origin: Origin;
  /** Where its text in a language was written; its origin if that is not known. */
  readonly placeOf: (language: Language) => Span;
  /** Where its text in a language belongs, as it stands after "add it to" and before 「加えてください」. */
  readonly homeOf: (language: Language) => Bilingual;
}

/** One of the texts of a node; of its values only their being there counts. */
export interface TranslatableText {
  readonly name: Bilingual;
  readonly values: Localized<unknown>;
}

/** Chapters and APIs with everything that stands in them, clauses and terms. */
export function translatablesOf(guideline: Guideline): readonly Translatable[] {
  const rowsOf = groupBy(guideline.checklist.rows, (row) => row.requirement);
  const requirementsOf = groupBy(guideline.requirements, (requirement) => requirement.section);
  const risksOf = groupBy(guideline.risks, (risk) => risk.section);
  const inside = ({ id }: Section) => [
    ...(requirementsOf.get(id) ?? []).map((requirement) =>
      fromRequirement(requirement, rowsOf.get(requirement.id) ?? []),
    ),
    ...(risksOf.get(id) ?? []).map(fromRisk),
  ];
  return [
    ...guideline.chapters.flatMap(({ sections: [first, ...sections] }) => {
      const children = sections.map((section) => fromSection(section, kindNames.section, inside(section)));
      return first ? [fromSection(first, kindNames.chapter, [...inside(first), ...children])] : [];
    }),
    ...(guideline.contract?.clauses ?? []).map(fromClause),
    ...(guideline.contract?.annexes ?? []).map(fromAnnex),
    ...guideline.datasets.map(fromDataset),
    ...guideline.apis.map(fromApi),
    ...guideline.terms.map(fromTerm),
  ];
}

function fromSection(section: Section, kind: Bilingual, children: readonly Translatable[]): Translatable {
  const texts = [text(names.title, section.title), text(names.text, proseOf(section.content))];
  return { ...section, kind, texts, children, ...inOwnFile(section) };
}

function proseOf(content: Section["content"]): Localized<readonly SectionItem[]> {
  return Object.fromEntries(Object.entries(content).filter(([, items]) => items?.some(({ kind }) => kind === "prose")));
}

function fromRequirement(requirement: Requirement, rows: readonly ChecklistRow[]): Translatable {
  return {
    ...requirement,
    kind: kindNames.requirement,
    texts: [
      text(names.title, requirement.title),
      text(names.statement, requirement.statement),
      text(names.rationale, requirement.rationale),
      ...requirement.tests.map((test) => text(names.test, test.description)),
    ],
    children: rows.map((row) => fromRow(row, requirement)),
    ...inOwnFile(requirement),
  };
}

function fromRow(row: ChecklistRow, requirement: Requirement): Translatable {
  const { question, evidence, method, origin } = row;
  const place = inOwnFile({ ...requirement, origin });
  return {
    ...row,
    kind: kindNames.row,
    texts: [text(names.question, question), text(names.evidence, evidence), text(names.method, method)],
    children: [],
    ...place,
    placeOf: (language) => {
      const written = question[language];
      const [first] = written?.children ?? [];
      return written && first ? span(written.file, ...first.at) : place.placeOf(language);
    },
  };
}

function fromClause(clause: Clause): Translatable {
  return {
    ...clause,
    kind: kindNames.clause,
    texts: [
      text(names.title, clause.title),
      text(names.text, clause.text),
      ...clause.alternatives.flatMap((one) => {
        const { en, ja } = names.alternative;
        const name = { en: `${en} \`${one.id}\``, ja: `${ja} \`${one.id}\`` };
        return [text(name, one.text)];
      }),
      text(names.commentary, clause.commentary),
    ],
    children: [],
    ...inOwnFile(clause),
  };
}

function fromRisk(risk: Risk): Translatable {
  const texts = [text(names.title, risk.title), text(names.text, risk.statement)];
  return { ...risk, kind: kindNames.risk, texts, children: [], ...inOwnFile(risk) };
}

function fromAnnex(annex: Annex): Translatable {
  const texts = [text(names.title, annex.title), text(names.text, annex.text)];
  return { ...annex, kind: kindNames.annex, texts, children: [], ...inOwnFile(annex) };
}

/** Its texts stand beside each other in one file. */
function fromDataset({ id, title, description, columns, rows, origin }: Dataset): Translatable {
  const cells = rows.map((row, index): Translatable => {
    const values = Object.values(row.values).flatMap((value) =>
      value.type === "text" ? [text(names.text, value.text)] : [],
    );
    const texts = [...values, text(names.note, row.note)];
    return besideEachOther({ kind: kindNames.datasetRow, id: `${id} ${index + 1}`, texts, origin: row.origin });
  });
  const heads = columns.map((column) =>
    besideEachOther({
      kind: kindNames.column,
      id: `${id}.${column.id}`,
      texts: [text(names.title, column.title), text(names.unit, column.unit)],
      origin: column.origin,
    }),
  );
  const texts = [text(names.title, title), text(names.description, description)];
  return { ...besideEachOther({ kind: kindNames.dataset, id, texts, origin }), children: [...heads, ...cells] };
}

function fromProblem({ id, title, meaning, advice, origin }: Problem): Translatable {
  const texts = [text(names.title, title), text(names.meaning, meaning), text(names.advice, advice)];
  return besideEachOther({ kind: kindNames.problem, id, texts, origin });
}

function besideEachOther(node: Pick<Translatable, "kind" | "id" | "texts" | "origin">): Translatable {
  return { ...node, children: [], placeOf: () => node.origin.span, homeOf: () => underSameId(node.origin.span.file) };
}

function fromApi(api: Api): Translatable {
  const texts = [text(names.title, api.title)];
  return {
    ...inOverlay(api, kindNames.api, texts),
    children: [
      ...api.operations.map(fromOperation),
      ...api.schemas.map(fromSchema),
      ...api.scopes.map((scope) => inOverlay(scope, kindNames.scope, [text(names.description, scope.description)])),
      ...api.problems.map(fromProblem),
    ],
  };
}

function fromOperation(operation: Operation): Translatable {
  return inOverlay(operation, kindNames.operation, [
    text(names.summary, operation.summary),
    text(names.description, operation.description),
  ]);
}

function fromSchema(schema: Schema): Translatable {
  const children = schema.fields.map((field) =>
    inOverlay(field, kindNames.field, [
      text(names.title, field.title),
      text(names.description, field.description),
      text(names.condition, field.condition),
    ]),
  );
  const texts = [text(names.title, schema.title), text(names.description, schema.description)];
  return { ...inOverlay(schema, kindNames.schema, texts), children };
}

function fromTerm({ id, texts, origin }: Term): Translatable {
  return besideEachOther({ kind: kindNames.term, id, texts: [text(names.text, texts)], origin });
}

/** Of a node that is translated in a Markdown file beside its own. */
function inOwnFile({ translations, origin }: Pick<StampedNode, "translations" | "origin">) {
  return {
    placeOf: (language: Language) => (translations[language]?.origin ?? origin).span,
    homeOf: (language: Language) => underSameId(origin.span.file.replace(/\.md$/, `.${language}.md`)),
  };
}

function inOverlay(
  { id, origin }: { readonly id: string; readonly origin: Origin },
  kind: Bilingual,
  texts: readonly TranslatableText[],
): Translatable {
  return { kind, id, texts, children: [], origin, placeOf: () => origin.span, homeOf: () => names.overlay };
}

function underSameId(file: string): Bilingual {
  return { en: `\`${file}\`, under the same id`, ja: `\`${file}\` に、同じ ID で` };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function text(name: Bilingual, values: Localized<unknown>): TranslatableText {
  return { name, values };
}

const names = {
  title: nouns.title,
  text: nouns.statement,
  statement: { en: "normative text", ja: nouns.statement.ja },
  rationale: nouns.rationale,
  test: { en: "test", ja: "試験の内容" },
  question: nouns.question,
  evidence: nouns.evidence,
  method: nouns.method,
  alternative: nouns.alternative,
  commentary: nouns.commentary,
  summary: { en: "summary", ja: "要約" },
  description: nouns.description,
  condition: nouns.condition,
  note: nouns.note,
  unit: nouns.unit,
  meaning: nouns.meaning,
  advice: { en: "advice", ja: nouns.advice.ja },
  overlay: { en: "the overlay of that language", ja: "その言語のオーバーレイに" },
} satisfies Record<string, Bilingual>;

import type { Bilingual } from "#diagnostic";
import type {
  ChecklistRow,
  Clause,
  Guideline,
  Language,
  Localized,
  Origin,
  Requirement,
  Section,
  SectionItem,
  Term,
} from "#model";
import { type Span, span } from "#text";
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
}

/** One of the texts of a node; of its values only their being there counts. */
export interface TranslatableText {
  readonly name: Bilingual;
  readonly values: Localized<unknown>;
}

/** Chapters with everything that stands in them, clauses and terms. */
export function translatablesOf(guideline: Guideline): readonly Translatable[] {
  const rowsOf = groupBy(guideline.checklist.rows, (row) => row.requirement);
  const requirementsOf = groupBy(guideline.requirements, (requirement) => requirement.section);
  const inside = ({ id }: Section) =>
    (requirementsOf.get(id) ?? []).map((requirement) => fromRequirement(requirement, rowsOf.get(requirement.id) ?? []));
  return [
    ...guideline.chapters.flatMap(({ sections: [first, ...sections] }) => {
      const children = sections.map((section) => fromSection(section, kindNames.section, inside(section)));
      return first ? [fromSection(first, kindNames.chapter, [...inside(first), ...children])] : [];
    }),
    ...(guideline.contract?.clauses ?? []).map(fromClause),
    ...guideline.terms.map(fromTerm),
  ];
}

function fromSection(section: Section, kind: Bilingual, children: readonly Translatable[]): Translatable {
  const texts = [text(names.title, section.title), text(names.text, proseOf(section.content))];
  return { ...section, kind, texts, children, placeOf: placeOfTranslation(section) };
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
    placeOf: placeOfTranslation(requirement),
  };
}

function fromRow(row: ChecklistRow, requirement: Requirement): Translatable {
  const { question, evidence, method, origin } = row;
  return {
    ...row,
    kind: kindNames.row,
    texts: [text(names.question, question), text(names.evidence, evidence), text(names.method, method)],
    children: [],
    placeOf: (language) => {
      const written = question[language];
      const [first] = written?.children ?? [];
      return written && first
        ? span(written.file, ...first.at)
        : placeOfTranslation({ ...requirement, origin })(language);
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
    placeOf: placeOfTranslation(clause),
  };
}

function fromTerm(term: Term): Translatable {
  const texts = [text(names.text, term.texts)];
  return { ...term, kind: kindNames.term, texts, children: [], placeOf: () => term.origin.span };
}

function placeOfTranslation({
  translations,
  origin,
}: Pick<StampedNode, "translations" | "origin">): Translatable["placeOf"] {
  return (language) => (translations[language]?.origin ?? origin).span;
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
  title: { en: "title", ja: "題名" },
  text: { en: "text", ja: "本文" },
  statement: { en: "normative text", ja: "規範の文" },
  rationale: { en: "rationale", ja: "理由" },
  test: { en: "test", ja: "試験の内容" },
  question: { en: "question", ja: "質問" },
  evidence: { en: "evidence", ja: "証跡" },
  method: { en: "method", ja: "方法" },
  alternative: { en: "alternative", ja: "選択肢" },
  commentary: { en: "commentary", ja: "解説" },
} satisfies Record<string, Bilingual>;

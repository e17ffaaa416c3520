import type {
  Api,
  Chapter,
  Clause,
  ContractParameter,
  Dataset,
  Field,
  Guideline,
  Language,
  Localized,
  Origin,
  Problem,
  Schema,
  Translation,
} from "#model";
import { partSpan } from "#model";
import type { Span } from "#text";

/** A text of the guideline that is a line of words, not prose: a title, a description, the evidence asked for. */
export interface PlainText {
  readonly language: Language;
  readonly text: string;
  /** Where its node was written in this language. */
  readonly span: Span;
}

/**
 * Every such text in reading order. The glossary's and the bibliography's are left out, and so are
 * translations of API texts, which stand in an overlay whose places are not known.
 */
export function plainTextsOf(guideline: Guideline): readonly PlainText[] {
  const [normative = ""] = guideline.languages;
  return [
    ...manifestTexts(guideline),
    ...guideline.chapters.flatMap(chapterTexts),
    ...requirementTexts(guideline),
    ...guideline.risks.flatMap((risk) => inTranslations(risk.title, risk)),
    ...guideline.datasets.flatMap(datasetTexts),
    ...(guideline.contract?.clauses ?? []).flatMap(clauseTexts),
    ...(guideline.contract?.annexes ?? []).flatMap((annex) => inTranslations(annex.title, annex)),
    ...(guideline.contract?.parameters ?? []).flatMap(titleAndDescription),
    ...guideline.apis.flatMap(({ problems }) => problems).flatMap(problemTexts),
    ...guideline.apis.flatMap(apiTexts).filter(({ language }) => language === normative),
  ];
}

function manifestTexts(guideline: Guideline): readonly PlainText[] {
  const { areas, parties, provenances, confidences, conformance, probes, checklist } = guideline;
  const entries = [areas, parties, provenances, confidences, conformance, probes, checklist.groups, checklist.sides];
  return [
    ...inOnePlace(guideline.title, partSpan(guideline.origin, "title")),
    ...inOnePlace(guideline.notice, partSpan(guideline.origin, "notice")),
    ...entries.flat().flatMap(({ title, origin }) => inOnePlace(title, partSpan(origin, "title"))),
  ];
}

function chapterTexts({ sections }: Chapter): readonly PlainText[] {
  return sections.flatMap((section) => inTranslations(section.title, section));
}

function requirementTexts({ requirements, checklist }: Guideline): readonly PlainText[] {
  const translationsOf = new Map(requirements.map(({ id, translations }) => [id, translations]));
  return [
    ...requirements.flatMap((requirement) => inTranslations(requirement.title, requirement)),
    ...checklist.rows.flatMap(({ evidence, requirement, origin }) =>
      inTranslations(evidence, { translations: translationsOf.get(requirement) ?? {}, origin }),
    ),
  ];
}

function clauseTexts(clause: Clause): readonly PlainText[] {
  const { translations } = clause;
  return [
    ...inTranslations(clause.title, clause),
    ...clause.alternatives.flatMap(({ title, origin }) => inTranslations(title, { translations, origin })),
  ];
}

function datasetTexts({ title, description, columns, rows, origin }: Dataset): readonly PlainText[] {
  return [
    ...titleAndDescription({ title, description, origin }),
    ...columns.flatMap((column) => inOnePlace(column.title, partSpan(column.origin, "title"))),
    ...rows.flatMap(({ values, note, origin: place }) => [
      ...Object.values(values).flatMap((value) => {
        return value.type === "text" ? inOnePlace(value.text, partSpan(place, "values")) : [];
      }),
      ...inOnePlace(note, partSpan(place, "note")),
    ]),
  ];
}

function problemTexts({ title, meaning, advice, origin }: Problem): readonly PlainText[] {
  return [
    ...inOnePlace(title, partSpan(origin, "title")),
    ...inOnePlace(meaning, partSpan(origin, "meaning")),
    ...inOnePlace(advice, partSpan(origin, "advice")),
  ];
}

function apiTexts(api: Api): readonly PlainText[] {
  return [
    ...api.operations.flatMap(({ summary, description, parameters, responses, origin }) => [
      ...inOnePlace(summary, partSpan(origin, "summary")),
      ...inOnePlace(description, partSpan(origin, "description")),
      ...parameters.flatMap((parameter) => inOnePlace(parameter.description, partSpan(origin, "parameters"))),
      ...responses.flatMap((response) => inOnePlace(response.description, partSpan(origin, "responses"))),
    ]),
    ...api.schemas.flatMap((schema) => [
      ...titleAndDescription(schema),
      ...schema.fields.flatMap((field) => [
        ...titleAndDescription(field),
        ...inOnePlace(field.condition, partSpan(field.origin, "condition")),
      ]),
    ]),
  ];
}

function titleAndDescription({ title, description, origin }: Described): readonly PlainText[] {
  return [...inOnePlace(title, partSpan(origin, "title")), ...inOnePlace(description, partSpan(origin, "description"))];
}

type Described = Pick<Schema | Field | ContractParameter | Dataset, "title" | "description" | "origin">;

/** A text whose translations stand beside it. */
function inOnePlace(texts: Localized<string>, span: Span): readonly PlainText[] {
  return Object.entries(texts).flatMap(([language, text]) => (text === undefined ? [] : [{ language, text, span }]));
}

/** A text whose translations stand in files of their own. */
function inTranslations(
  texts: Localized<string>,
  node: { readonly translations: Readonly<Record<Language, Translation>>; readonly origin: Origin },
): readonly PlainText[] {
  return Object.entries(texts).flatMap(([language, text]) => {
    const origin = node.translations[language]?.origin ?? node.origin;
    return text === undefined ? [] : [{ language, text, span: origin.span }];
  });
}

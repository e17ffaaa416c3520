import { literalWording, localeOf, type ProseWording, proseToText } from "#generate";
import {
  type ChecklistRow,
  type ChecklistSide,
  type Guideline,
  type GuidelineIndex,
  type Language,
  type Level,
  type Localized,
  localized,
  type Proof,
  type Requirement,
} from "#model";
import { contentHash } from "#text";
import { answerNames, levelNames, proofNames } from "#vocabulary";
import { answerValues } from "./answer-values.ts";
import type { FormSource, Tailoring } from "./form-source.ts";
import { rowFilter } from "./row-filter.ts";

/** An id and what it is called in the language of the form. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** One question, in the words of one language: what the workbook, the CSV and the JSON all print. */
export interface FormRow {
  /** The row's own id: how answers find their question again. */
  readonly id: string;
  /** Id of its group. */
  readonly group: string;
  readonly question: string;
  /** Ids of the parties of this side that answer. */
  readonly by: readonly string[];
  readonly level: Level;
  /** Ids of the active requirements that it asks about; the one it is written in comes first. */
  readonly requirements: readonly string[];
  /** How it can be met or is verified; may be empty. */
  readonly method: string;
  /** The evidence asked for; may be empty. */
  readonly evidence: string;
  readonly proof: readonly Proof[];
  /** Ids of the kinds of test, for rows with an automatic proof. */
  readonly probes: readonly string[];
  /**
   * The state of what is asked, as eight hexadecimal digits: another one means that an answer has to be
   * looked at again. The same in every language.
   */
  readonly state: string;
  /** Ids of rows of earlier editions that it takes over. */
  readonly was?: readonly string[];
  /** Whether the company that made the form asks it, and not the guideline. */
  readonly isOwn?: true;
}

export interface FormRequirement extends Named {
  readonly level: Level;
  readonly text: string;
}

/** The form of one side in one language, as plain data. */
export interface ChecklistForm {
  readonly guideline: Named & {
    readonly edition: string;
    /** `YYYY-MM-DD` */
    readonly date: string;
    readonly status: Guideline["status"];
    readonly publisher: string;
    readonly notice: string;
    readonly license: string;
  };
  readonly language: Language;
  readonly side: Named;
  /** What was chosen of the side's rows; absent: all. */
  readonly tailoring?: Tailoring;
  readonly names: FormNames;
  readonly rows: readonly FormRow[];
}

/** What the ids on a form are called. */
export interface FormNames {
  /** The parties of the side. */
  readonly parties: readonly Named[];
  /** Groups that have a row, in the manifest's order. */
  readonly groups: readonly Named[];
  readonly levels: readonly Named[];
  readonly proofs: readonly Named[];
  /** The kinds of test that the rows name, in the manifest's order. */
  readonly probes: readonly Named[];
  readonly answers: readonly Named[];
  /** The requirements that the rows ask about, in the guideline's order. */
  readonly requirements: readonly FormRequirement[];
}

/**
 * The one projection of a guideline's rows: those that a party of the side answers and whose
 * requirement is in force, grouped in the manifest's order, inside a group in the guideline's.
 */
export function checklistForm(
  { guideline, index, tailoring }: FormSource,
  side: ChecklistSide,
  language: Language,
): ChecklistForm {
  const scope: Scope = { guideline, index, language, wording: sourceWording(index, language) };
  const isChosen = rowFilter({ guideline, index, tailoring });
  const parties = new Set(side.parties.map(({ id }) => id));
  const rows = inGroupOrder(
    guideline,
    guideline.checklist.rows.filter(isChosen).flatMap((row) => formRow(row, parties, scope) ?? []),
  );
  return {
    guideline: {
      ...named(guideline, language),
      edition: guideline.edition,
      date: guideline.date,
      status: guideline.status,
      publisher: textOf(guideline.publisher, language),
      notice: textOf(guideline.notice, language),
      license: guideline.license ?? "",
    },
    language,
    side: named(side, language),
    ...(tailoring && { tailoring }),
    names: formNames(rows, parties, scope),
    rows,
  };
}

function formNames(rows: readonly FormRow[], parties: ReadonlySet<string>, scope: Scope): FormNames {
  const { guideline, language } = scope;
  const locale = localeOf(language);
  const asked = new Set(rows.flatMap((row) => row.requirements));
  const tried = new Set(rows.flatMap((row) => row.probes));
  const used = new Set(rows.map((row) => row.group));
  return {
    parties: guideline.parties.filter(({ id }) => parties.has(id)).map((party) => named(party, language)),
    groups: guideline.checklist.groups.filter(({ id }) => used.has(id)).map((group) => named(group, language)),
    levels: Object.entries(levelNames).map(([id, word]) => ({ id, title: word[locale] })),
    proofs: Object.entries(proofNames).map(([id, word]) => ({ id, title: word[locale] })),
    probes: guideline.probes.filter(({ id }) => tried.has(id)).map((probe) => named(probe, language)),
    answers: answerValues.map((id) => ({ id, title: answerNames[id][locale] })),
    requirements: guideline.requirements.filter(({ id }) => asked.has(id)).map((node) => formRequirement(node, scope)),
  };
}

interface Scope {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly language: Language;
  readonly wording: ProseWording;
}

function formRow(row: ChecklistRow, parties: ReadonlySet<string>, scope: Scope): FormRow | undefined {
  const by = row.by.map(({ id }) => id).filter((id) => parties.has(id));
  const requirement = scope.index.requirements.get(row.requirement);
  if (by.length === 0 || requirement?.status !== "active") return undefined;
  const also = row.also.flatMap(({ id }) => scope.index.requirements.get(id) ?? []);
  const requirements = [requirement, ...also.filter(({ status }) => status === "active")];
  return {
    id: row.id,
    group: row.group.id,
    question: proseToText(localized(row.question, scope.language), scope.wording),
    by,
    level: requirement.level,
    requirements: unique(requirements.map(({ id }) => id)),
    method: proseToText(localized(row.method, scope.language), scope.wording),
    evidence: textOf(row.evidence, scope.language),
    proof: row.proof,
    probes: row.proof.includes("automatic") ? probesOf(requirements) : [],
    state: rowState(row, requirements, scope),
    ...(row.was && { was: row.was.map(({ id }) => id) }),
  };
}

/** What an answer depends on: the question, its strength, the proof and evidence asked for, the requirements' text. */
function rowState(row: ChecklistRow, requirements: readonly Requirement[], { guideline }: Scope): string {
  const [normative = ""] = guideline.languages;
  const question = proseToText(localized(row.question, normative), literalWording);
  const texts = requirements.map(({ id, level, statement }) => {
    return [id, level, proseToText(localized(statement, normative), literalWording)];
  });
  const parts = [question, textOf(row.evidence, normative), [...row.proof].sort(), texts];
  return contentHash(JSON.stringify(parts)).slice(0, 8);
}

function probesOf(requirements: readonly Requirement[]): readonly string[] {
  return unique(requirements.flatMap(({ tests }) => tests.flatMap(({ probe }) => probe?.id ?? [])));
}

function formRequirement(requirement: Requirement, { language, wording }: Scope): FormRequirement {
  return {
    id: requirement.id,
    title: textOf(requirement.title, language),
    level: requirement.level,
    text: proseToText(localized(requirement.statement, language), wording),
  };
}

/** Rows whose group the manifest does not list stand last. */
function inGroupOrder(guideline: Guideline, rows: readonly FormRow[]): readonly FormRow[] {
  const rank = new Map(guideline.checklist.groups.map(({ id }, position) => [id, position]));
  const rankOf = (row: FormRow) => rank.get(row.group) ?? rank.size;
  return [...rows].sort((a, b) => rankOf(a) - rankOf(b));
}

/** A citation becomes the title of its source. */
function sourceWording(index: GuidelineIndex, language: Language): ProseWording {
  return {
    ...literalWording,
    source: (id) => `[${textOf(index.sources.get(id)?.title ?? {}, language) || id}]`,
  };
}

function named(node: { readonly id: string; readonly title: Localized<string> }, language: Language): Named {
  return { id: node.id, title: textOf(node.title, language) };
}

function textOf(texts: Localized<string>, language: Language): string {
  return localized(texts, language) ?? "";
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

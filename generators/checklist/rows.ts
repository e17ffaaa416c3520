import { literalWording, type ProseWording, proseToText } from "#generate";
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
  /** The parties of the side. */
  readonly parties: readonly Named[];
  /** Groups that have a row, in the manifest's order. */
  readonly groups: readonly Named[];
  readonly rows: readonly FormRow[];
  /** The requirements that the rows ask about, in the guideline's order. */
  readonly requirements: readonly FormRequirement[];
  /** The kinds of test that the rows name, in the manifest's order. */
  readonly probes: readonly Named[];
}

/**
 * The one projection of a guideline's rows: those that a party of the side answers and whose
 * requirement is in force, grouped in the manifest's order, inside a group in the guideline's.
 */
export function checklistForm(
  { guideline, index }: { readonly guideline: Guideline; readonly index: GuidelineIndex },
  side: ChecklistSide,
  language: Language,
): ChecklistForm {
  const scope: Scope = { guideline, index, language, wording: sourceWording(index, language) };
  const parties = new Set(side.parties.map(({ id }) => id));
  const rows = inGroupOrder(
    guideline,
    guideline.checklist.rows.flatMap((row) => formRow(row, parties, scope) ?? []),
  );
  const asked = new Set(rows.flatMap((row) => row.requirements));
  const tried = new Set(rows.flatMap((row) => row.probes));
  const used = new Set(rows.map((row) => row.group));
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
    parties: guideline.parties.filter(({ id }) => parties.has(id)).map((party) => named(party, language)),
    groups: guideline.checklist.groups.filter(({ id }) => used.has(id)).map((group) => named(group, language)),
    rows,
    requirements: guideline.requirements.filter(({ id }) => asked.has(id)).map((node) => formRequirement(node, scope)),
    probes: guideline.probes.filter(({ id }) => tried.has(id)).map((probe) => named(probe, language)),
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
  };
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

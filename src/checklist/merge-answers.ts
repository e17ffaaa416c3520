import {
  type AnswerFile,
  type AnswerRow,
  answerSchemaVersion,
  blankAnswer,
  blankReview,
  type FormerAnswer,
  isTouched,
} from "./answer-file.ts";
import type { ChecklistForm, FormRow } from "./checklist-form.ts";

/** Why a row that was answered is open again. */
export const reopenReasons = ["question", "level", "evidence", "proof", "requirement", "split", "merged"] as const;
export type ReopenReason = (typeof reopenReasons)[number];

/** What has become of the rows of a file in a new edition. */
export interface MergeReport {
  /** Ids of rows that ask the same as before. */
  readonly kept: readonly string[];
  /** Rows that ask the same under another id. */
  readonly moved: readonly { readonly id: string; readonly from: string }[];
  /** Rows that have to be answered again. */
  readonly reopened: readonly ReopenedRow[];
  /** Ids of rows that are new. */
  readonly added: readonly string[];
  /** Rows that are not asked any more. */
  readonly dropped: readonly { readonly id: string; readonly question: string; readonly isAnswered: boolean }[];
}

export interface ReopenedRow {
  readonly id: string;
  /** Ids of the rows whose answers are shown. */
  readonly from: readonly string[];
  readonly reasons: readonly ReopenReason[];
}

export interface MergeRequest {
  readonly old: AnswerFile;
  readonly form: ChecklistForm;
  /** Which rows a row takes over, by its id; beside what the form itself declares. */
  readonly moves?: ReadonlyMap<string, readonly string[]>;
}

export interface Merged {
  readonly file: AnswerFile;
  readonly report: MergeReport;
}

/**
 * Carries answers to another edition. A row that asks the same keeps its answer; one that asks something
 * else is open again and shows the former answer; rows that were split, merged or moved follow what is
 * declared; answers that nobody asks for are kept aside. Merging the result again changes nothing.
 */
export function mergeAnswers({ old, form, moves }: MergeRequest): Merged {
  const asked = new Set(form.rows.map(({ id }) => id));
  const context: Context = { old, rows: new Map(old.rows.map((row) => [row.id, row])), asked, moves };
  const outcomes = form.rows.map((row) => mergeRow(row, context));
  const used = new Set(outcomes.flatMap(({ from }) => from));
  const left = old.rows.filter(({ id }) => !used.has(id) && !asked.has(id));
  const own = left.filter(({ isOwn }) => isOwn);
  const gone = left.filter(({ isOwn }) => !isOwn);
  const { rows: _, ...head } = form;
  const file: AnswerFile = {
    schemaVersion: answerSchemaVersion,
    kind: "checklist",
    ...head,
    respondent: old.respondent,
    rows: [...outcomes.map(({ row }) => row), ...own],
    dropped: [...old.dropped, ...gone.flatMap((row) => history(row, old))],
  };
  return { file, report: reportOf(outcomes, gone) };
}

interface Context {
  readonly old: AnswerFile;
  readonly rows: ReadonlyMap<string, AnswerRow>;
  /** Ids of the new form. */
  readonly asked: ReadonlySet<string>;
  readonly moves: ReadonlyMap<string, readonly string[]> | undefined;
}

interface Outcome {
  readonly row: AnswerRow;
  readonly kind: "kept" | "moved" | "reopened" | "added";
  /** Ids of the old rows that went into it. */
  readonly from: readonly string[];
  readonly reasons: readonly ReopenReason[];
}

function mergeRow(asked: FormRow, context: Context): Outcome {
  const same = context.rows.get(asked.id);
  const declared = [...(asked.was ?? []), ...(context.moves?.get(asked.id) ?? [])];
  const others = [...new Set(declared)].flatMap((id) => (id === asked.id ? [] : (context.rows.get(id) ?? [])));
  if (same && asksTheSame(same, asked, context)) return keep(asked, same, { others, context });
  const sources = [...(same ? [same] : []), ...others];
  const [only] = sources;
  if (!only) return { row: blankRow(asked), kind: "added", from: [], reasons: [] };
  if (sources.length === 1 && isTakenWhole(only, asked, context) && asksTheSame(only, asked, context)) {
    return { row: carried(asked, only), kind: "moved", from: [only.id], reasons: [] };
  }
  return reopen(asked, sources, context);
}

/** The answer stays; rows that went into it and are not asked any more stand beside it. */
function keep(
  asked: FormRow,
  same: AnswerRow,
  { others, context }: { readonly others: readonly AnswerRow[]; readonly context: Context },
): Outcome {
  const absorbed = others.filter(({ id }) => !context.asked.has(id));
  const former = [...absorbed.flatMap((row) => history(row, context.old)), ...(same.former ?? [])];
  const row = { ...carried(asked, same), ...(former.length > 0 && { former }) };
  return { row, kind: "kept", from: [same.id, ...absorbed.map(({ id }) => id)], reasons: [] };
}

function reopen(asked: FormRow, sources: readonly AnswerRow[], context: Context): Outcome {
  const former = sources.flatMap((row) => history(row, context.old));
  const [only, ...more] = sources;
  const added = more.length === 0 ? only?.added : undefined;
  const row = { ...blankRow(asked), ...(added && { added }), ...(former.length > 0 && { former }) };
  return { row, kind: "reopened", from: sources.map(({ id }) => id), reasons: reasonsOf(asked, sources, context) };
}

function blankRow(asked: FormRow): AnswerRow {
  return { ...asked, answer: blankAnswer, review: blankReview };
}

function carried(asked: FormRow, { answer, review, added, former }: AnswerRow): AnswerRow {
  return { ...asked, answer, review, ...(added && { added }), ...(former && { former }) };
}

/** By its state; a file that has lost it, by its words. */
function asksTheSame(row: AnswerRow, asked: FormRow, { old }: Context): boolean {
  if (row.state !== "") return row.state === asked.state;
  return old.rows.length > 0 && differences(row, asked).length === 0;
}

/** Whether no other row of the new form asks what the old one asked: it was moved and not split. */
function isTakenWhole(row: AnswerRow, asked: FormRow, { asked: ids }: Context): boolean {
  return row.id === asked.id || !ids.has(row.id);
}

/** What was filled in on a row, and before that, the latest first. */
function history({ id, question, state, answer, review, added, former = [] }: AnswerRow, old: AnswerFile) {
  const latest: FormerAnswer = {
    ...{ id, edition: old.guideline.edition, question, state, answer, review },
    ...(added && { added }),
  };
  return isTouched({ answer, review, ...(added && { added }) }) ? [latest, ...former] : former;
}

function reasonsOf(asked: FormRow, sources: readonly AnswerRow[], context: Context): readonly ReopenReason[] {
  if (sources.length > 1) return ["merged"];
  const [only] = sources;
  if (!only) return [];
  const isSplit = only.id !== asked.id && context.asked.has(only.id);
  const found = differences(only, asked);
  if (isSplit) return ["split", ...found];
  return found.length > 0 ? found : ["requirement"];
}

/** What differs in the words of a row, as far as the file has them. */
function differences(row: AnswerRow, asked: FormRow): readonly ReopenReason[] {
  const words = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
  const proofs = (one: FormRow) => [...one.proof].sort().join(" ");
  return [
    ...(words(row.question) === words(asked.question) ? [] : (["question"] as const)),
    ...(row.level === asked.level ? [] : (["level"] as const)),
    ...(words(row.evidence) === words(asked.evidence) ? [] : (["evidence"] as const)),
    ...(proofs(row) === proofs(asked) ? [] : (["proof"] as const)),
  ];
}

function reportOf(outcomes: readonly Outcome[], gone: readonly AnswerRow[]): MergeReport {
  const of = (kind: Outcome["kind"]) => outcomes.filter((outcome) => outcome.kind === kind);
  return {
    kept: of("kept").map(({ row }) => row.id),
    moved: of("moved").map(({ row, from: [from = ""] }) => ({ id: row.id, from })),
    reopened: of("reopened").map(({ row, from, reasons }) => ({ id: row.id, from, reasons })),
    added: of("added").map(({ row }) => row.id),
    dropped: gone.map((row) => ({ id: row.id, question: row.question, isAnswered: isTouched(row) })),
  };
}

import type { AnswerValue } from "./answer-values.ts";
import type { ChecklistForm, FormRow } from "./checklist-form.ts";

/** Rises when a reader of the file would have to change. */
export const answerSchemaVersion = 2;

/** What the respondent says about a row, by key; dates are `YYYY-MM-DD`. */
export const answerKeys = [
  "answer",
  "measures",
  "reason",
  "evidenceName",
  "evidenceVersion",
  "evidenceDate",
  "responsible",
  "answeredOn",
] as const;
export type AnswerKey = (typeof answerKeys)[number];

/** What the reviewer says about a row, by key; dates are `YYYY-MM-DD`. */
export const reviewKeys = ["reviewer", "result", "openPoints", "due", "nextReview"] as const;
export type ReviewKey = (typeof reviewKeys)[number];

/** Who answers, by key. */
export const respondentKeys = [
  "organisation",
  "service",
  "scope",
  "registration",
  "responsible",
  "submittedOn",
] as const;
export type RespondentKey = (typeof respondentKeys)[number];

/** Keys whose values are dates. */
export const dateKeys: ReadonlySet<string> = new Set([
  "evidenceDate",
  "answeredOn",
  "due",
  "nextReview",
  "submittedOn",
]);

/**
 * `answer` is the name of an answer, empty, or whatever else somebody wrote there: a file keeps what it
 * was given, and `judgeAnswers` says what is wrong with it.
 */
export type RowAnswer = Readonly<Record<Exclude<AnswerKey, "answer">, string>> & {
  readonly answer: AnswerValue | "" | (string & {});
};
export type RowReview = Readonly<Record<ReviewKey, string>>;
export type Respondent = Readonly<Record<RespondentKey, string>>;

/**
 * A checklist with its answers, whatever file it came from: the blank form, and in the same shape a
 * filled one. This is also the form of the JSON.
 *
 * Rows are known by `id`. Texts are in `language`; everything else is the same in each language. An
 * empty text is a cell that is not filled in.
 */
export interface AnswerFile extends Omit<ChecklistForm, "rows"> {
  readonly schemaVersion: typeof answerSchemaVersion;
  readonly kind: "checklist";
  readonly respondent: Respondent;
  readonly rows: readonly AnswerRow[];
  /** Answers to rows that the form does not ask any more. */
  readonly dropped: readonly FormerAnswer[];
}

export interface AnswerRow extends FormRow {
  readonly answer: RowAnswer;
  readonly review: RowReview;
  /** What stands in columns that somebody has added, by their titles. */
  readonly added?: Readonly<Record<string, string>>;
  /** Answers to earlier states of the question, the latest first. */
  readonly former?: readonly FormerAnswer[];
}

/** An answer together with the question it was given to. */
export interface FormerAnswer {
  /** Of the row that was answered; a row that was split, merged or moved has another one now. */
  readonly id: string;
  readonly edition: string;
  readonly question: string;
  readonly state: string;
  readonly answer: RowAnswer;
  readonly review: RowReview;
  readonly added?: Readonly<Record<string, string>>;
}

/** The form with nothing filled in. */
export function blankAnswerFile(form: ChecklistForm): AnswerFile {
  const { rows, ...head } = form;
  return {
    schemaVersion: answerSchemaVersion,
    kind: "checklist",
    ...head,
    respondent: blankRespondent,
    rows: rows.map((row) => ({ ...row, answer: blankAnswer, review: blankReview })),
    dropped: [],
  };
}

/** The answers as JSON text, see {@link AnswerFile}. */
export function printAnswerFile(file: AnswerFile): string {
  return `${JSON.stringify({ $schema: `./${answerSchemaName}`, ...file }, undefined, 2)}\n`;
}

/** How the JSON Schema is called that stands beside each JSON. */
export const answerSchemaName = "checklist.schema.json";

export const blankAnswer: RowAnswer = {
  answer: "",
  measures: "",
  reason: "",
  evidenceName: "",
  evidenceVersion: "",
  evidenceDate: "",
  responsible: "",
  answeredOn: "",
};

export const blankReview: RowReview = { reviewer: "", result: "", openPoints: "", due: "", nextReview: "" };

export const blankRespondent: Respondent = {
  organisation: "",
  service: "",
  scope: "",
  registration: "",
  responsible: "",
  submittedOn: "",
};

/** Whether anything at all is filled in on a row. */
export function isTouched({ answer, review, added }: Pick<AnswerRow, "answer" | "review" | "added">): boolean {
  return [answer, review, added ?? {}].some((part) => Object.values(part).some((text) => text !== ""));
}

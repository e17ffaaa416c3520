import { localeOf } from "#generate";
import type { Language, Level, Proof } from "#model";
import type { ChecklistForm, FormRow, Named } from "./rows.ts";
import { type AnswerValue, answerValues, answerWords, levelWords, proofWords } from "./words.ts";

/** Rises when a reader of the file would have to change. */
export const checklistSchemaVersion = 1;

/**
 * A checklist as JSON: the blank form, and in the same shape a filled one.
 *
 * Rows are known by `id`. Texts are in `language`; everything else is the same in each language.
 */
export interface ChecklistFile {
  readonly schemaVersion: typeof checklistSchemaVersion;
  readonly kind: "checklist";
  readonly guideline: Named & { readonly edition: string; readonly date: string; readonly status: string };
  readonly language: Language;
  readonly side: Named;
  /** What the ids of `by`, `group`, `level`, `proof`, `probes`, `requirements` and `answer.answer` are called. */
  readonly names: {
    readonly parties: readonly Named[];
    readonly groups: readonly Named[];
    readonly levels: readonly Named[];
    readonly proofs: readonly Named[];
    readonly probes: readonly Named[];
    readonly answers: readonly Named[];
    readonly requirements: readonly Named[];
  };
  readonly rows: readonly ChecklistFileRow[];
}

export interface ChecklistFileRow {
  readonly id: string;
  readonly group: string;
  readonly question: string;
  readonly by: readonly string[];
  readonly level: Level;
  readonly requirements: readonly string[];
  readonly method: string;
  readonly evidence: string;
  readonly proof: readonly Proof[];
  readonly probes: readonly string[];
  /** Dates are `YYYY-MM-DD`; an empty text is a cell that is not filled in yet. */
  readonly answer: {
    readonly answer: AnswerValue | "";
    readonly measures: string;
    readonly reason: string;
    readonly evidenceName: string;
    readonly evidenceVersion: string;
    readonly evidenceDate: string;
    readonly responsible: string;
    readonly answeredOn: string;
  };
  readonly review: {
    readonly reviewer: string;
    readonly result: string;
    readonly openPoints: string;
    readonly due: string;
    readonly nextReview: string;
  };
}

/** The form as JSON text, see {@link ChecklistFile}. */
export function checklistJson(form: ChecklistForm): string {
  return `${JSON.stringify(checklistFile(form), undefined, 2)}\n`;
}

function checklistFile(form: ChecklistForm): ChecklistFile {
  const locale = localeOf(form.language);
  const { id, title, edition, date, status } = form.guideline;
  return {
    schemaVersion: checklistSchemaVersion,
    kind: "checklist",
    guideline: { id, title, edition, date, status },
    language: form.language,
    side: form.side,
    names: {
      parties: form.parties,
      groups: form.groups,
      levels: Object.entries(levelWords).map(([level, word]) => ({ id: level, title: word[locale] })),
      proofs: Object.entries(proofWords).map(([proof, word]) => ({ id: proof, title: word[locale] })),
      probes: form.probes,
      answers: answerValues.map((value) => ({ id: value, title: answerWords[value][locale] })),
      requirements: form.requirements.map((requirement) => ({ id: requirement.id, title: requirement.title })),
    },
    rows: form.rows.map(fileRow),
  };
}

function fileRow(row: FormRow): ChecklistFileRow {
  return { ...row, answer: blankAnswer, review: blankReview };
}

const blankAnswer: ChecklistFileRow["answer"] = {
  answer: "",
  measures: "",
  reason: "",
  evidenceName: "",
  evidenceVersion: "",
  evidenceDate: "",
  responsible: "",
  answeredOn: "",
};

const blankReview: ChecklistFileRow["review"] = { reviewer: "", result: "", openPoints: "", due: "", nextReview: "" };

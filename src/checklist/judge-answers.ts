import { type Bilingual, type Diagnostic, didYouMean, type Report } from "#diagnostic";
import type { Guideline } from "#model";
import { nearest, type Span } from "#text";
import { answerNames } from "#vocabulary";
import { readDate } from "./answer-dates.ts";
import { type AnswerFile, type AnswerRow, dateKeys, isTouched } from "./answer-file.ts";
import { missingCells, neededByEvidence } from "./answer-needs.ts";
import { respondentTitles } from "./answer-strings.ts";
import { answerValues, isAnswerValue } from "./answer-values.ts";
import type { ChecklistForm, FormRow } from "./checklist-form.ts";
import { checklistMessages } from "./checklist-messages.ts";
import { columns } from "./columns.ts";
import type { AnswerReading } from "./read-answers.ts";

/** What a filled file is held against; without a form, only what it says by itself is judged. */
export interface JudgeRequest {
  readonly reading: AnswerReading;
  readonly form?: ChecklistForm;
  readonly guideline?: Guideline;
}

/** Everything that is missing from a filled checklist or contradicts itself, cell by cell. */
export function judgeAnswers({ reading, form, guideline }: JudgeRequest): readonly Diagnostic[] {
  const { file, place } = reading;
  if (!file) return [];
  const found: Diagnostic[] = [];
  const context: Context = { file, place, report: (diagnostic) => void found.push(diagnostic) };
  judgeHead(context);
  if (form) judgeOrigin(form, context);
  const isOfForm = form !== undefined && ["", form.guideline.id].includes(file.guideline.id);
  if (form && isOfForm) judgeQuestions(form, guideline, context);
  const asked = new Map(form && isOfForm ? form.rows.map((row) => [row.id, row] as const) : []);
  for (const row of file.rows) {
    if (isOfForm && !asked.has(row.id) && !row.isOwn) continue;
    judgeRow({ ...row, proof: asked.get(row.id)?.proof ?? row.proof }, context);
  }
  return found;
}

interface Context {
  readonly file: AnswerFile;
  readonly place: (id: string, key?: string) => Span;
  readonly report: Report;
}

function judgeHead({ file, place, report }: Context): void {
  const { organisation, submittedOn } = file.respondent;
  if (organisation.trim() === "") {
    report(
      checklistMessages["respondent-missing"]({ field: respondentTitles.organisation }, place("", "organisation")),
    );
  }
  if (submittedOn !== "" && readDate(submittedOn) !== submittedOn) {
    const params = { id: respondentTitles.submittedOn, column: respondentTitles.submittedOn, value: submittedOn };
    report(checklistMessages["date-unreadable"](params, place("", "submittedOn")));
  }
}

function judgeOrigin(form: ChecklistForm, { file, place, report }: Context): void {
  const found = file.guideline;
  const wanted = form.guideline;
  // Some programs drop what a workbook says about itself: then it is the ids and states of rows that tell.
  if (found.id === "") return;
  if (found.id !== wanted.id) {
    report(checklistMessages["other-guideline"]({ found: found.id, wanted: wanted.id }, place("")));
  } else if (found.edition !== wanted.edition) {
    report(checklistMessages["other-edition"]({ found: found.edition, wanted: wanted.edition }, place("")));
  }
}

/** Whether the file asks what the form asks, in the same words. */
function judgeQuestions(form: ChecklistForm, guideline: Guideline | undefined, { file, place, report }: Context): void {
  const inFile = new Map(file.rows.map((row) => [row.id, row]));
  for (const asked of form.rows) {
    const row = inFile.get(asked.id);
    if (!row) report(checklistMessages["row-missing"]({ id: asked.id }, place("")));
    else if (row.state !== "" && row.state !== asked.state) {
      report(checklistMessages["question-changed"]({ id: row.id }, place(row.id)));
    } else if (file.language === form.language) judgeTexts(row, asked, { file, place, report });
  }
  const ids = form.rows.map(({ id }) => id);
  for (const row of file.rows) {
    if (ids.includes(row.id) || row.isOwn) continue;
    const requirement = withdrawnRequirement(row.id, guideline);
    if (requirement !== undefined) {
      if (isTouched(row)) {
        report(checklistMessages["row-withdrawn"]({ id: row.id, requirement }, place(row.id)));
      }
    } else {
      const hint = didYouMean(nearest(row.id, ids));
      report(checklistMessages["row-unknown"]({ id: row.id }, place(row.id), { hint }));
    }
  }
}

function judgeTexts(row: AnswerRow, asked: FormRow, { place, report }: Context): void {
  for (const key of ["question", "evidence"] as const) {
    // A deleted column says nothing about its cells.
    if (sameWords(row[key], asked[key]) || (key === "evidence" && row.evidence === "")) continue;
    const params = { id: row.id, column: titleOf(key), text: asked[key] };
    report(checklistMessages["question-edited"](params, place(row.id, key)));
  }
}

/** Spreadsheets lay out lines anew and drop spaces at ends. */
function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
  return plain(a) === plain(b);
}

function withdrawnRequirement(rowId: string, guideline: Guideline | undefined): string | undefined {
  const row = guideline?.checklist.rows.find(({ id }) => id === rowId);
  const requirement = guideline?.requirements.find(({ id }) => id === row?.requirement);
  return requirement?.status === "withdrawn" ? requirement.id : undefined;
}

function judgeRow(row: AnswerRow, context: Context): void {
  const { place, report } = context;
  const { id, answer, review } = row;
  const value = answer.answer.trim();
  const values = answerList;
  if (value === "") report(checklistMessages["answer-missing"]({ id, values }, place(id, "answer")));
  else if (!isAnswerValue(value)) {
    const hint = didYouMean(
      nearest(
        value,
        Object.values(answerNames).map((word) => word[localeOfFile(context)]),
      ),
    );
    report(checklistMessages["answer-unknown"]({ id, value, values }, place(id, "answer"), { hint }));
  }
  judgeMissing(row, context);
  if (isAnswerValue(value) && value !== "not-applicable" && answer.reason.trim() !== "") {
    report(checklistMessages["reason-contradicts"]({ id, answer: answerNames[value] }, place(id, "reason")));
  }
  judgeEvidence(row, context);
  judgeDates(row, context);
  if (review.result.trim() !== "" && review.reviewer.trim() === "") {
    report(checklistMessages["reviewer-missing"]({ id }, place(id, "reviewer")));
  }
}

const answerList: Bilingual = {
  en: answerValues.map((value) => `\`${answerNames[value].en}\``).join(", "),
  ja: answerValues.map((value) => `\`${answerNames[value].ja}\``).join("、"),
};

function localeOfFile({ file }: Context): "ja" | "en" {
  return /^ja\b/.test(file.language) ? "ja" : "en";
}

function judgeMissing(row: AnswerRow, { place, report }: Context): void {
  const { id, answer } = row;
  const value = answer.answer.trim();
  for (const key of missingCells(row)) {
    const column = titleOf(key);
    if (neededByEvidence.includes(key)) {
      report(checklistMessages["evidence-incomplete"]({ id, column }, place(id, key)));
    } else if (key === "responsible" || key === "answeredOn") {
      report(checklistMessages["signature-missing"]({ id, column }, place(id, key)));
    } else if (isAnswerValue(value)) {
      report(checklistMessages["explanation-missing"]({ id, answer: answerNames[value], column }, place(id, key)));
    }
  }
}

function judgeEvidence({ id, answer, proof }: AnswerRow, { place, report }: Context): void {
  const { evidenceName, evidenceVersion, evidenceDate, answeredOn } = answer;
  const isNamed = evidenceName.trim() !== "";
  const saysItConforms = answer.answer === "conforms" || answer.answer === "partly";
  if (!isNamed && evidenceVersion.trim() + evidenceDate.trim() !== "") {
    report(checklistMessages["evidence-unnamed"]({ id }, place(id, "evidenceName")));
  } else if (!isNamed && saysItConforms && proof.includes("document")) {
    report(checklistMessages["evidence-missing"]({ id }, place(id, "evidenceName")));
  }
  const areDates = readDate(evidenceDate) === evidenceDate && readDate(answeredOn) === answeredOn;
  if (areDates && evidenceDate > answeredOn) {
    const params = { id, evidence: evidenceDate, answered: answeredOn };
    report(checklistMessages["evidence-after-answer"](params, place(id, "evidenceDate")));
  }
}

function judgeDates({ id, answer, review }: AnswerRow, { place, report }: Context): void {
  for (const [key, value] of [...Object.entries(answer), ...Object.entries(review)]) {
    if (!dateKeys.has(key) || value === "" || readDate(value) === value) continue;
    report(checklistMessages["date-unreadable"]({ id, column: titleOf(key), value }, place(id, key)));
  }
}

function titleOf(key: string): Bilingual {
  return columns.find((column) => column.key === key)?.title ?? { ja: key, en: key };
}

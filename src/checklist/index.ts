export { numberOfDate, readDate } from "./answer-dates.ts";
export {
  type AnswerFile,
  type AnswerKey,
  type AnswerRow,
  answerKeys,
  answerSchemaName,
  answerSchemaVersion,
  blankAnswer,
  blankAnswerFile,
  dateKeys,
  type FormerAnswer,
  printAnswerFile,
  type Respondent,
  respondentKeys,
  reviewKeys,
} from "./answer-file.ts";
export { type AnswerMoves, readAnswerMoves } from "./answer-moves.ts";
export { missingCells, neededBy, neededByEvidence, progressOf } from "./answer-needs.ts";
export { type AnswerResult, answerResults } from "./answer-results.ts";
export { answerJsonSchema } from "./answer-schema.ts";
export {
  answerHelp,
  answerStrings,
  answerTitle,
  howToSteps,
  levelHelp,
  type Part,
  partStrings,
  progressHelp,
  proofHelp,
  respondentTitles,
  sheetNames,
} from "./answer-strings.ts";
export { answerValues, progressValues } from "./answer-values.ts";
export { type ChecklistForm, checklistForm, type FormRequirement, type FormRow, type Named } from "./checklist-form.ts";
export { checklistMessages } from "./checklist-messages.ts";
export { printTailoring } from "./checklist-tailoring.ts";
export { type Column, columns, recordColumns, type Titles, titlesOf } from "./columns.ts";
export { type AnswerComparison, type ComparedRow, compareAnswers } from "./compare-answers.ts";
export { completeAnswers } from "./complete-answers.ts";
export { formForAnswers, formOfAnswers, type KnownForm, withNamesOfForm } from "./form-of-answers.ts";
export type { Tailoring } from "./form-source.ts";
export { judgeAnswers } from "./judge-answers.ts";
export { type MergeReport, mergeAnswers, type ReopenReason, reopenReasons } from "./merge-answers.ts";
export { addOwnQuestions, type OwnQuestion, type OwnQuestions } from "./own-questions.ts";
export { printMergeReport } from "./print-merge-report.ts";
export { type AnswerReading, answerSizeLimit, readAnswers, refuseLargeFile } from "./read-answers.ts";
export { readOwnQuestions } from "./read-own-questions.ts";
export { formPageStrings, reasonStrings, reportStrings } from "./report-strings.ts";
export { concernsLevel } from "./row-filter.ts";
export {
  type AnswerCounts,
  type AnswerSummary,
  type Standing,
  type SummaryRow,
  standings,
  summarizeAnswers,
} from "./summarize-answers.ts";
export { formerColumns } from "./table-columns.ts";

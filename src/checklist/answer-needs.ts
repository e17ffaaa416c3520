import type { AnswerKey, AnswerRow } from "./answer-file.ts";
import { type AnswerValue, isAnswerValue, type Progress } from "./answer-values.ts";

/**
 * Which cells an answer asks for beside itself. The one table behind the judgement of a file, the
 * formulas of the workbook and the page that is filled in with a browser.
 */
export const neededBy: Readonly<Record<AnswerValue, readonly AnswerKey[]>> = {
  conforms: ["responsible", "answeredOn"],
  partly: ["measures", "responsible", "answeredOn"],
  "does-not-conform": ["measures", "responsible", "answeredOn"],
  "not-applicable": ["reason", "responsible", "answeredOn"],
};

/** Which cells a named piece of evidence asks for. */
export const neededByEvidence: readonly AnswerKey[] = ["evidenceVersion", "evidenceDate"];

/** The cells that are empty though the answer asks for them, in the order of the columns; none for an open row. */
export function missingCells({ answer }: Pick<AnswerRow, "answer">): readonly AnswerKey[] {
  const value = answer.answer.trim();
  const byAnswer = isAnswerValue(value) ? neededBy[value] : [];
  const byEvidence = answer.evidenceName.trim() === "" ? [] : neededByEvidence;
  return [...byEvidence, ...byAnswer].filter((key) => answer[key].trim() === "");
}

/** How far a row has got: no answer, something that the answer asks for missing, or all there. */
export function progressOf(row: Pick<AnswerRow, "answer">): Progress {
  const value = row.answer.answer.trim();
  if (value === "") return "open";
  return isAnswerValue(value) && missingCells(row).length === 0 ? "complete" : "incomplete";
}

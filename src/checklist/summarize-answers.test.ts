import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { type AnswerFile, blankAnswer, blankAnswerFile } from "./answer-file.ts";
import { checklistForm } from "./checklist-form.ts";
import { compareAnswers } from "./compare-answers.ts";
import { summarizeAnswers } from "./summarize-answers.ts";

function answered(answers: readonly string[]): AnswerFile {
  const guideline = sampleGuideline();
  const [side] = guideline.checklist.sides;
  if (!side) throw new Error("no side");
  const file = blankAnswerFile(checklistForm({ guideline, index: indexGuideline(guideline) }, side, "en"));
  return {
    ...file,
    rows: file.rows.map((row, at) => ({
      ...row,
      answer: { ...blankAnswer, answer: answers[at] ?? "", responsible: "Kei", answeredOn: "2026-10-01" },
    })),
  };
}

const counts = { met: 0, partly: 0, notMet: 0, notApplicable: 0, open: 0, total: 0 };

test("counts answers per group, and lists what stands in the way of a MUST", () => {
  const file = answered(["conforms", "does-not-conform", "partly", "not-applicable", "perhaps"]);
  const { groups, total, blocking, incomplete } = summarizeAnswers(file);
  expect(groups).toEqual([
    { id: "rules", title: "Rules", counts: { ...counts, met: 1, notMet: 1, total: 2 } },
    { id: "dates", title: "Dates", counts: { ...counts, partly: 1, notApplicable: 1, total: 2 } },
    { id: "data", title: "Records", counts: { ...counts, open: 1, total: 1 } },
  ]);
  expect(total).toEqual({ met: 1, partly: 1, notMet: 1, notApplicable: 1, open: 1, total: 5 });
  expect(blocking.map(({ id, answer }) => [id, answer])).toEqual([
    ["CHK-002", "does-not-conform"],
    ["CHK-005", "perhaps"],
  ]);
  expect(incomplete.map(({ id }) => id)).toEqual(["CHK-002", "CHK-003", "CHK-004", "CHK-005"]);
});

test("compares two files row by row", () => {
  const first = answered(["conforms", "does-not-conform", "partly", "conforms", "conforms"]);
  const second = answered(["conforms", "partly", "not-applicable", "conforms", "partly"]);
  const [kept, changed, , reworded] = second.rows;
  if (!kept || !changed || !reworded) throw new Error("too few rows");
  const rows = second.rows.map((row) =>
    row === reworded ? { ...row, answer: { ...row.answer, measures: "x" } } : row,
  );
  const extra = { ...kept, id: "CHK-009" };
  const { rows: firstRows } = first;
  const comparison = compareAnswers(
    { ...first, rows: [...firstRows, { ...kept, id: "CHK-008" }] },
    { ...second, rows: [...rows, extra] },
  );
  expect(comparison.changed.map(({ id, direction, cells }) => [id, direction, cells])).toEqual([
    ["CHK-002", "better", ["answer"]],
    ["CHK-003", "other", ["answer"]],
    ["CHK-005", "worse", ["answer"]],
  ]);
  expect(comparison.reworded.map(({ id, cells }) => [id, cells])).toEqual([["CHK-004", ["measures"]]]);
  expect(comparison.same).toBe(1);
  expect([comparison.onlyFirst, comparison.onlySecond].map((list) => list.map(({ id }) => id))).toEqual([
    ["CHK-008"],
    ["CHK-009"],
  ]);
});

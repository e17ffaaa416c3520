import { expect, test } from "vitest";
import { type Guideline, indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { type AnswerFile, type AnswerRow, blankAnswerFile, printAnswerFile } from "./answer-file.ts";
import { checklistForm } from "./checklist-form.ts";
import { judgeAnswers } from "./judge-answers.ts";
import { readAnswers } from "./read-answers.ts";

function formOf(guideline: Guideline) {
  const side = guideline.checklist.sides.find(({ id }) => id === "library");
  if (!side) throw new Error("no side");
  return checklistForm({ guideline, index: indexGuideline(guideline) }, side, "ja");
}

const good: AnswerRow["answer"] = {
  answer: "conforms",
  measures: "",
  reason: "",
  evidenceName: "貸出規則",
  evidenceVersion: "3",
  evidenceDate: "2026-04-01",
  responsible: "館長",
  answeredOn: "2026-10-01",
};

/** A file in which every row is answered, but for what a test changes. */
function answered(change: Partial<AnswerRow["answer"]> = {}, rest: Partial<AnswerRow> = {}): AnswerFile {
  const file = blankAnswerFile(formOf(sampleGuideline()));
  return {
    ...file,
    respondent: { ...file.respondent, organisation: "中央図書館" },
    rows: file.rows.map((row, index) => ({
      ...row,
      answer: index === 0 ? { ...good, ...change } : good,
      ...(index === 0 && rest),
    })),
  };
}

/** What is said of a file, with the path of the place in its JSON. */
function told(file: AnswerFile, guideline = sampleGuideline()): readonly (readonly [string, string])[] {
  const text = printAnswerFile(file);
  const reading = readAnswers("a.json", new TextEncoder().encode(text));
  expect(reading.diagnostics).toEqual([]);
  const found = judgeAnswers({ reading, form: formOf(guideline), guideline });
  return found.map(({ code, span }) => [code.replace("checklist/", ""), text.slice(span.start, span.end)]);
}

test("has nothing to say of a form that is filled in", () => {
  expect(told(answered())).toEqual([]);
});

test.each<[string, Partial<AnswerRow["answer"]>, readonly (readonly [string, string])[]]>([
  ["no answer", { answer: "" }, [["answer-missing", '""']]],
  ["another answer", { answer: "適合?" }, [["answer-unknown", '"適合?"']]],
  ["“not applicable” without a reason", { answer: "not-applicable" }, [["explanation-missing", '""']]],
  ["“partly” without an explanation", { answer: "partly" }, [["explanation-missing", '""']]],
  ["a reason that contradicts", { reason: "紙だけ" }, [["reason-contradicts", '"紙だけ"']]],
  ["evidence without a date", { evidenceDate: "" }, [["evidence-incomplete", '""']]],
  ["evidence without a version", { evidenceVersion: "" }, [["evidence-incomplete", '""']]],
  ["a version of nothing", { evidenceName: "" }, [["evidence-unnamed", '""']]],
  ["no evidence", { evidenceName: "", evidenceVersion: "", evidenceDate: "" }, [["evidence-missing", '""']]],
  ["evidence of later", { evidenceDate: "2026-10-02" }, [["evidence-after-answer", '"2026-10-02"']]],
  ["nobody", { responsible: " " }, [["signature-missing", '" "']]],
  ["no day", { answeredOn: "" }, [["signature-missing", '""']]],
  ["no day of the calendar", { answeredOn: "2026-02-30" }, [["date-unreadable", '"2026-02-30"']]],
])("tells %s, at the cell", (_, change, expected) => {
  expect(told(answered(change))).toEqual(expected);
});

test("tells a review without a reviewer, and a form without a respondent", () => {
  const review = { reviewer: "", result: "可", openPoints: "", due: "", nextReview: "" };
  expect(told(answered({}, { review }))).toEqual([["reviewer-missing", '""']]);
  const file = answered();
  expect(told({ ...file, respondent: { ...file.respondent, organisation: "" } })).toEqual([
    ["respondent-missing", '""'],
  ]);
});

test("tells a question in other words, but not in other lines", () => {
  const question = answered().rows[0]?.question ?? "";
  expect(told(answered({}, { question: `${question} ただし除く。` }))).toEqual([
    ["question-edited", JSON.stringify(`${question} ただし除く。`)],
  ]);
  expect(told(answered({}, { question: question.replace("定めた", "定めた\n") }))).toEqual([]);
});

test("tells rows that are missing, unknown, and not asked any more", () => {
  const file = answered();
  const rows = [...file.rows.slice(1), { ...(file.rows[0] ?? expect.unreachable()), id: "CHK-0O1" }];
  expect(told({ ...file, rows })).toEqual([
    ["row-missing", "{"],
    ["row-unknown", '"CHK-0O1"'],
  ]);
  const sample = sampleGuideline();
  const requirements = sample.requirements.map((one) =>
    one.id === "LEND-LIMIT-01" ? { ...one, status: "withdrawn" as const } : one,
  );
  expect(told(file, { ...sample, requirements })).toEqual([
    ["row-withdrawn", '"CHK-001"'],
    ["row-withdrawn", '"CHK-002"'],
  ]);
});

test("tells what has changed since the form was made, and which guideline it is of", () => {
  const sample = sampleGuideline();
  const requirements = sample.requirements.map((one) =>
    one.id === "DATA-PRIV-01" ? { ...one, level: "should" as const } : one,
  );
  expect(told(answered(), { ...sample, edition: "0.4.0", requirements })).toEqual([
    ["other-edition", "{"],
    ["question-changed", '"CHK-005"'],
  ]);
  expect(told(answered(), { ...sample, id: "museum" })).toEqual([["other-guideline", "{"]]);
});

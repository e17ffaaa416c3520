import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { type AnswerFile, answerKeys, blankAnswerFile, printAnswerFile, reviewKeys } from "./answer-file.ts";
import { checklistForm } from "./checklist-form.ts";
import { columns } from "./columns.ts";

function fileOf(language: string): AnswerFile {
  const guideline = sampleGuideline();
  const side = guideline.checklist.sides[1];
  if (!side) throw new Error("no side");
  const form = checklistForm({ guideline, index: indexGuideline(guideline) }, side, language);
  const { $schema, ...file } = JSON.parse(printAnswerFile(blankAnswerFile(form)));
  expect($schema).toBe("./checklist.schema.json");
  return file;
}

test("prints the form as JSON, each row with its empty answer", () => {
  const { names, rows, ...head } = fileOf("en");
  expect(head).toEqual({
    schemaVersion: 2,
    kind: "checklist",
    guideline: {
      id: "library-lending",
      title: "Library lending guideline",
      edition: "0.3.0",
      date: "2026-10-01",
      status: "draft",
      publisher: "Imaginary Library Association",
      notice: "This guideline is for tests.",
      license: "CC-BY-4.0",
    },
    language: "en",
    side: { id: "app", title: "For app providers" },
    respondent: { organisation: "", service: "", scope: "", registration: "", responsible: "", submittedOn: "" },
    dropped: [],
  });
  expect(names.answers).toEqual([
    { id: "conforms", title: "Conforms" },
    { id: "partly", title: "Partly" },
    { id: "does-not-conform", title: "Does not conform" },
    { id: "not-applicable", title: "Not applicable" },
  ]);
  expect(names.parties).toEqual([{ id: "app", title: "App provider" }]);
  expect(rows.map(({ id }) => id)).toEqual(["CHK-003", "CHK-005", "CHK-006"]);
  expect(rows[1]).toEqual({
    id: "CHK-005",
    group: "data",
    question: "Is consent asked before records are passed on?",
    by: ["app"],
    level: "must",
    requirements: ["DATA-PRIV-01"],
    method: "Look at the screen and sample three records.",
    evidence: "Consent screen and records",
    proof: ["document", "self"],
    probes: [],
    state: expect.stringMatching(/^[0-9a-f]{8}$/),
    answer: {
      answer: "",
      measures: "",
      reason: "",
      evidenceName: "",
      evidenceVersion: "",
      evidenceDate: "",
      responsible: "",
      answeredOn: "",
    },
    review: { reviewer: "", result: "", openPoints: "", due: "", nextReview: "" },
  });
});

test("has the columns of the workbook under the same names", () => {
  const row = fileOf("ja").rows[0];
  const keys = (part: string) =>
    columns.filter((column) => column.part === part && column.kind !== "derived").map(({ key }) => key);
  expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining([...keys("question"), ...keys("record")]));
  expect(Object.keys(row?.answer ?? {})).toEqual(keys("answer"));
  expect(Object.keys(row?.review ?? {})).toEqual(keys("review"));
  expect([keys("answer"), keys("review")]).toEqual([[...answerKeys], [...reviewKeys]]);
});

import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing";
import { columns } from "./columns.ts";
import { type ChecklistFile, checklistJson } from "./json.ts";
import { checklistForm } from "./rows.ts";

function fileOf(language: string): ChecklistFile {
  const guideline = sampleGuideline();
  const side = guideline.checklist.sides[1];
  if (!side) throw new Error("no side");
  return JSON.parse(checklistJson(checklistForm({ guideline, index: indexGuideline(guideline) }, side, language)));
}

test("prints the form as JSON, each row with its empty answer", () => {
  const { names, rows, ...head } = fileOf("en");
  expect(head).toEqual({
    schemaVersion: 1,
    kind: "checklist",
    guideline: {
      id: "library-lending",
      title: "Library lending guideline",
      edition: "0.3.0",
      date: "2026-10-01",
      status: "draft",
    },
    language: "en",
    side: { id: "app", title: "For app providers" },
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
  const { answer, review, ...question } = row ?? { answer: {}, review: {} };
  const keys = (part: string) => columns.filter((column) => column.part === part).map(({ key }) => key);
  expect(Object.keys(question)).toEqual(expect.arrayContaining(keys("question")));
  expect(Object.keys(answer)).toEqual(keys("answer"));
  expect(Object.keys(review)).toEqual(keys("review"));
});

import { expect, test } from "vitest";
import { blankAnswerFile, checklistForm } from "#checklist";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { checklistCsv } from "./csv.ts";

function csvOf(position: number, language: string): readonly string[] {
  const guideline = sampleGuideline();
  const side = guideline.checklist.sides[position];
  if (!side) throw new Error(`no side ${position}`);
  const form = checklistForm({ guideline, index: indexGuideline(guideline) }, side, language);
  return checklistCsv(blankAnswerFile(form))
    .replaceAll(/(?<=,)[0-9a-f]{8}(?=,library-lending)/g, "STATE")
    .split("\r\n");
}

test("prints one head row, one row per question and one value per cell", () => {
  const record = "STATE,library-lending,0.3.0,app,en,,,,,,,";
  expect(csvOf(1, "en")).toEqual([
    "\ufeffNo.,Group,Question,Who answers 1,Level,Requirement 1,Requirement 2," +
      '"Method, for example",Evidence asked for,Proof 1,Proof 2,Kind of test 1,Kind of test 2,Progress,' +
      "Answer,What is done,Reason if not applicable,Evidence,Evidence version,Evidence date,Answered by,Answered on," +
      "Reviewer,Result,Open points,Due,Next review,State,Guideline,Edition,Form,Language,Tailoring," +
      "Organisation,Service,Scope,Registration no.,Responsible,Submitted on",
    'CHK-003,Dates,"Is the due date told, and is it an opening day?",App provider,Should,LEND-DUE-01,LEND-DUE-02,,' +
      `Test results,Automatic test,,T-LIST,T-RENEW,Open,,,,,,,,,,,,,,${record}`,
    "CHK-005,Records,Is consent asked before records are passed on?,App provider,Must,DATA-PRIV-01,," +
      "Look at the screen and sample three records.,Consent screen and records,Document,Self-assessment,,,Open,,,,,,,," +
      `,,,,,,${record}`,
    "CHK-006,Records,Is an expired consent refused?,App provider,Must,DATA-PRIV-01,,,Test results,Automatic test,,T-LIST,," +
      `Open,,,,,,,,,,,,,,${record}`,
    "",
  ]);
});

test("puts an apostrophe before a text that looks like a formula", () => {
  expect(csvOf(0, "ja")[4]).toBe(
    "CHK-004,期限,開館日の暦はあるか。,図書館,必須,LEND-DUE-02,,,'=暦,文書,自動試験,T-RENEW,,未記入,,,,,,,,,,,,,," +
      "STATE,library-lending,0.3.0,library,ja,,,,,,,",
  );
});

test("gives every column a name of its own", () => {
  for (const language of ["ja", "en"]) {
    const names = csvOf(0, language)[0]?.split(",") ?? [];
    expect(new Set(names).size).toBe(names.length);
  }
});

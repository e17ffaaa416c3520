import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing";
import { checklistCsv } from "./csv.ts";
import { checklistForm } from "./rows.ts";

function csvOf(side: number, language: string): readonly string[] {
  const guideline = sampleGuideline();
  const chosen = guideline.checklist.sides[side];
  if (!chosen) throw new Error(`no side ${side}`);
  const csv = checklistCsv(checklistForm({ guideline, index: indexGuideline(guideline) }, chosen, language));
  return csv.split("\r\n");
}

test("prints one head row, one row per question and one value per cell", () => {
  expect(csvOf(1, "en")).toEqual([
    "\ufeffNo.,Group,Question,Who answers 1,Level,Requirement 1,Requirement 2," +
      '"Method, for example",Evidence asked for,Verified by 1,Verified by 2,Test 1,Test 2,' +
      "Answer,What is done,Reason if not applicable,Evidence,Evidence version,Evidence date,Answered by,Answered on," +
      "Reviewer,Result,Open points,Due,Next review,Guideline,Edition,Form",
    'CHK-003,Dates,"Is the due date told, and is it an opening day?",App provider,Should,LEND-DUE-01,LEND-DUE-02,,' +
      "Test results,Automatic test,,T-LIST,T-RENEW,,,,,,,,,,,,,,library-lending,0.3.0,app",
    "CHK-005,Records,Is consent asked before records are passed on?,App provider,Must,DATA-PRIV-01,," +
      "Look at the screen and sample three records.,Consent screen and records,Document,Self-assessment,,,,,,,,,,,,,,,," +
      "library-lending,0.3.0,app",
    "CHK-006,Records,Is an expired consent refused?,App provider,Must,DATA-PRIV-01,,,Test results,Automatic test,,T-LIST,," +
      ",,,,,,,,,,,,,library-lending,0.3.0,app",
    "",
  ]);
});

test("puts an apostrophe before a text that looks like a formula", () => {
  expect(csvOf(0, "ja")[4]).toBe(
    "CHK-004,期限,開館日の暦はあるか。,図書館,必須,LEND-DUE-02,,,'=暦,文書,自動,T-RENEW,,,,,,,,,,,,,,,library-lending,0.3.0,library",
  );
});

test("gives every column a name of its own", () => {
  for (const language of ["ja", "en"]) {
    const names = csvOf(0, language)[0]?.split(",") ?? [];
    expect(new Set(names).size).toBe(names.length);
  }
});

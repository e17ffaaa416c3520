import { expect, test } from "vitest";
import { sampleGuideline } from "#testing/guideline";
import { plainTextsOf } from "./plain-texts.ts";

test("gives the texts of every kind of node, in each language that has a place", () => {
  const guideline = sampleGuideline();
  const texts = plainTextsOf(guideline);
  const [row] = guideline.checklist.rows;
  const [clause] = guideline.contract?.clauses ?? [];
  const [parameter] = guideline.contract?.parameters ?? [];
  const [requirement] = guideline.requirements;
  const nodes = [guideline.title, guideline.notice, requirement?.title, row?.evidence, clause?.title, parameter?.title];
  for (const node of nodes) {
    for (const [language, text] of Object.entries(node ?? {})) {
      expect(texts.filter((one) => one.text === text).map((one) => one.language)).toContain(language);
    }
  }
});

test("gives the texts of the API in the normative language only", () => {
  const inApi = plainTextsOf(sampleGuideline()).filter(({ span }) => span.file === "api/openapi.yaml");
  expect(new Set(inApi.map(({ language }) => language))).toEqual(new Set(["ja"]));
});

test("gives the title of a chapter once, though its first section has it, too", () => {
  const inChapter = plainTextsOf(sampleGuideline()).filter(({ span }) => span.file === "chapters/lending.md");
  expect(inChapter.filter(({ text }) => text === "貸出").length).toBe(1);
});

test("leaves out the glossary and the bibliography", () => {
  const files = new Set(plainTextsOf(sampleGuideline()).map(({ span }) => span.file));
  expect([files.has("terms.yaml"), files.has("sources.yaml")]).toEqual([false, false]);
});

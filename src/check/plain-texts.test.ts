import { expect, test } from "vitest";
import { sampleGuideline } from "#testing/guideline";
import { plainTextsOf } from "./plain-texts.ts";

const texts = plainTextsOf(sampleGuideline());

test("gives the texts of every kind of node, in each language that has a place", () => {
  const guideline = sampleGuideline();
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
  const inApi = texts.filter(({ span }) => span.file === "api/openapi.yaml");
  expect(new Set(inApi.map(({ language }) => language))).toEqual(new Set(["ja"]));
});

test("leaves out the glossary and the bibliography", () => {
  const files = new Set(texts.map(({ span }) => span.file));
  expect([files.has("terms.yaml"), files.has("sources.yaml")]).toEqual([false, false]);
});

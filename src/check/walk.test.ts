import { expect, test } from "vitest";
import { sampleGuideline } from "#testing/guideline";
import { walkGuideline } from "./walk.ts";

test("calls every visitor for each node of its kinds, in the order of the model, and for the end last", () => {
  const seen: string[] = [];
  walkGuideline(sampleGuideline(), [
    { area: ({ id }) => void seen.push(`area ${id}`), end: () => void seen.push("end") },
    {
      guideline: ({ id }) => void seen.push(`guideline ${id}`),
      risk: ({ id }) => void seen.push(`risk ${id}`),
      area: ({ id }) => void seen.push(`again ${id}`),
    },
  ]);
  expect(seen).toEqual([
    "guideline library-lending",
    "area LEND",
    "again LEND",
    "area DATA",
    "again DATA",
    "risk RISK-01",
    "end",
  ]);
});

test("passes over what a plug-in's visitor leaves undefined", () => {
  // A plug-in may be written without types.
  const visitor = { area: undefined } as never;
  expect(() => walkGuideline(sampleGuideline(), [visitor])).not.toThrow();
});

test("says of each piece of prose in which language, of which owner and in which of its fields it stands", () => {
  const seen = new Set<string>();
  walkGuideline(sampleGuideline(), [
    { prose: (_, { language, owner, role }) => void seen.add(`${language} ${owner.kind} ${role}`) },
  ]);
  expect([...seen].filter((one) => !one.startsWith("en ")).sort()).toEqual([
    "ja annex text",
    "ja clause alternatives",
    "ja clause commentary",
    "ja clause text",
    "ja contract preamble",
    "ja requirement rationale",
    "ja requirement statement",
    "ja requirement tests",
    "ja risk statement",
    "ja row method",
    "ja row question",
    "ja section content",
  ]);
});

test("gives each node of the prose with the prose that it stands in", () => {
  const seen: string[] = [];
  walkGuideline(sampleGuideline(), [
    {
      proseNode(node, { file }, { owner, role, language }) {
        if (node.type === "placeholder") seen.push(`${node.name} ${file} ${owner.kind} ${role} ${language}`);
      },
    },
  ]);
  expect(seen).toEqual([
    "libraryName contract/clauses.md clause text ja",
    "libraryName contract/clauses.en.md clause text en",
    "loanDays contract/clauses.md clause text ja",
    "loanDays contract/clauses.en.md clause text en",
    "lateFee contract/clauses.md clause alternatives ja",
    "lateFee contract/clauses.en.md clause alternatives en",
  ]);
});

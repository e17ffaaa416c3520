import { expect, test } from "vitest";
import { type Guideline, indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { type ChecklistForm, checklistForm } from "./checklist-form.ts";

function formOf(guideline: Guideline, sideId: string, language: string): ChecklistForm {
  const side = guideline.checklist.sides.find(({ id }) => id === sideId);
  if (!side) throw new Error(`no side ${sideId}`);
  return checklistForm({ guideline, index: indexGuideline(guideline) }, side, language);
}

test("takes the rows that a party of the side answers, in the order of the groups", () => {
  const guideline = sampleGuideline();
  expect(formOf(guideline, "library", "ja").rows.map(({ id, group }) => [id, group])).toEqual([
    ["CHK-001", "rules"],
    ["CHK-002", "rules"],
    ["CHK-003", "dates"],
    ["CHK-004", "dates"],
    ["CHK-005", "data"],
  ]);
  expect(formOf(guideline, "app", "ja").rows.map(({ id }) => id)).toEqual(["CHK-003", "CHK-005", "CHK-006"]);
});

test("follows the manifest's order of groups and puts unlisted groups last", () => {
  const sample = sampleGuideline();
  const groups = sample.checklist.groups.filter(({ id }) => id !== "rules").reverse();
  const form = formOf({ ...sample, checklist: { ...sample.checklist, groups } }, "library", "ja");
  expect(form.rows.map(({ id }) => id)).toEqual(["CHK-005", "CHK-003", "CHK-004", "CHK-001", "CHK-002"]);
  expect(form.names.groups).toEqual([
    { id: "data", title: "記録" },
    { id: "dates", title: "期限" },
  ]);
});

test("says a row in the words of one language", () => {
  expect(formOf(sampleGuideline(), "library", "en").rows[2]).toEqual({
    id: "CHK-003",
    group: "dates",
    question: "Is the due date told, and is it an opening day?",
    by: ["library"],
    level: "should",
    requirements: ["LEND-DUE-01", "LEND-DUE-02"],
    method: "",
    evidence: "Test results",
    proof: ["automatic"],
    probes: ["T-LIST", "T-RENEW"],
    state: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
});

test("leaves out what is asked about requirements that are not in force", () => {
  const sample = sampleGuideline();
  const requirements = sample.requirements.map((requirement) =>
    requirement.id === "LEND-DUE-02" ? { ...requirement, status: "withdrawn" as const } : requirement,
  );
  const form = formOf({ ...sample, requirements }, "library", "ja");
  expect(form.rows.map((row) => [row.id, row.requirements])).toEqual([
    ["CHK-001", ["LEND-LIMIT-01"]],
    ["CHK-002", ["LEND-LIMIT-01"]],
    ["CHK-003", ["LEND-DUE-01"]],
    ["CHK-005", ["DATA-PRIV-01"]],
  ]);
  expect(form.names.requirements.map(({ id }) => id)).toEqual(["LEND-LIMIT-01", "LEND-DUE-01", "DATA-PRIV-01"]);
});

test("gives a row another state when its question, level, evidence, proof or a requirement's text changes, and only then", () => {
  const sample = sampleGuideline();
  const stateOf = (guideline: Guideline, language = "ja") =>
    formOf(guideline, "library", language).rows.find(({ id }) => id === "CHK-002")?.state;
  const before = stateOf(sample);
  const withRow = (change: object) => ({
    ...sample,
    checklist: {
      ...sample.checklist,
      rows: sample.checklist.rows.map((row) => (row.id === "CHK-002" ? { ...row, ...change } : row)),
    },
  });
  const withRequirement = (change: object) => ({
    ...sample,
    requirements: sample.requirements.map((one) => (one.id === "LEND-LIMIT-01" ? { ...one, ...change } : one)),
  });
  const { question, statement } = { ...sample.checklist.rows[0], ...sample.requirements[1] };
  const changed = [
    withRow({ question }),
    withRow({ evidence: { ja: "ほかの資料", en: "Another document" } }),
    withRow({ proof: ["document"] }),
    withRequirement({ level: "should" }),
    withRequirement({ statement }),
  ];
  const same = [
    withRow({ method: question }),
    withRow({ evidence: { ja: "掲示の写真", en: "Another translation" } }),
    withRequirement({ title: { ja: "ほかの見出し", en: "Another title" } }),
    withRequirement({ state: "00000000" }),
  ];
  expect(changed.map((guideline) => stateOf(guideline) === before)).toEqual(changed.map(() => false));
  expect(same.map((guideline) => stateOf(guideline))).toEqual(same.map(() => before));
  expect(stateOf(sample, "en")).toBe(before);
});

test("declares which rows of earlier editions a row takes over", () => {
  const sample = sampleGuideline();
  const was = [{ id: "CHK-090", span: { file: "a.md", start: 0, end: 0 } }];
  const rows = sample.checklist.rows.map((row) => (row.id === "CHK-001" ? { ...row, was } : row));
  const form = formOf({ ...sample, checklist: { ...sample.checklist, rows } }, "library", "ja");
  expect(form.rows.filter((row) => row.was).map((row) => [row.id, row.was])).toEqual([["CHK-001", ["CHK-090"]]]);
});

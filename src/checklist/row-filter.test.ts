import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { checklistForm } from "./checklist-form.ts";
import type { Tailoring } from "./form-source.ts";
import { addOwnQuestions } from "./own-questions.ts";
import { concernsLevel } from "./row-filter.ts";

const guideline = sampleGuideline();
const index = indexGuideline(guideline);

function formOf(tailoring?: Tailoring, position = 0) {
  const side = guideline.checklist.sides[position];
  if (!side) throw new Error("no side");
  return checklistForm({ guideline, index, tailoring }, side, "ja");
}

const idsOf = (tailoring?: Tailoring) => formOf(tailoring).rows.map(({ id }) => id);

test("takes the rows that a party answers", () => {
  expect(idsOf({ parties: ["app"] })).toEqual(["CHK-003", "CHK-005"]);
  expect(idsOf({ parties: ["library", "app"] })).toEqual(idsOf());
});

test("takes the rows whose requirement appeared in an edition", () => {
  const sinceOf = (id: string) => index.requirements.get(index.rows.get(id)?.requirement ?? "")?.provenance.since?.id;
  expect(idsOf({ since: ["2020"] })).toEqual(idsOf().filter((id) => sinceOf(id) === "2020"));
  expect([...idsOf({ since: ["2020"] }), ...idsOf({ since: ["proposed"] })].sort()).toEqual([...idsOf()].sort());
});

test("leaves out what concerns operations above a level alone", () => {
  const [first] = guideline.requirements;
  const operation = guideline.apis[0]?.operations[0];
  if (!first || !operation) throw new Error("no operation");
  const span = { file: "api.yaml", start: 0, end: 0 };
  const above = { ...operation, id: "renewAll", conformance: { id: "L2", span } };
  const bound = { ...first, id: "LEND-ALL-01", governs: [{ id: above.id, span }] };
  const changed = {
    ...guideline,
    requirements: [...guideline.requirements, bound],
    apis: guideline.apis.map((api) => ({ ...api, operations: [...api.operations, above] })),
  };
  const source = { guideline: changed, index: indexGuideline(changed) };
  expect(["L1", "L2"].map((level) => concernsLevel(source, level)(bound))).toEqual([false, true]);
});

test("says on the form what was chosen, and asks a company's own questions behind the others", () => {
  const own = {
    id: "OWN-01",
    question: "窓口は？",
    level: "should",
    evidence: "",
    method: "",
    proof: [],
    requirements: [],
  } as const;
  const form = addOwnQuestions(formOf({ parties: ["app"] }), { title: "当館の問い", questions: [own] });
  expect([form.tailoring, form.rows.at(-1), form.names.groups.at(-1)]).toEqual([
    { parties: ["app"] },
    {
      ...own,
      group: "own-questions",
      by: ["library"],
      probes: [],
      state: expect.stringMatching(/^own-[0-9a-f]{8}$/),
      isOwn: true,
    },
    { id: "own-questions", title: "当館の問い" },
  ]);
});

import { expect, it } from "vitest";
import type { Guideline, Reference } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { requirementHasProvenance } from "./checks/requirement-has-provenance.ts";
import { requirementHasSource } from "./checks/requirement-has-source.ts";
import { requirementIsChecked } from "./checks/requirement-is-checked.ts";
import { withdrawnRequirementIsNotUsed } from "./checks/withdrawn-requirement-is-not-used.ts";
import type { Check } from "./define-check.ts";
import { runChecks } from "./run-checks.ts";

const sample = sampleGuideline();

it("asks for sources only if the guideline lists sources", () => {
  expect(idsReported(requirementHasSource, sample)).toEqual([
    "DATA-LOG-01",
    "LEND-DUE-01",
    "LEND-DUE-02",
    "LEND-RENEW-01",
    "LEND-FEE-01",
  ]);
  expect(idsReported(requirementHasSource, { ...sample, sources: [] })).toEqual([]);
});

it("asks for provenance and confidence only if the manifest lists their values", () => {
  const [provenances, confidences] = [sample.provenances, sample.confidences];
  const bare: Guideline = {
    ...sample,
    requirements: sample.requirements.slice(0, 1).map((requirement) => ({
      ...requirement,
      provenance: { sources: [] },
    })),
  };
  const count = (guideline: Guideline) => idsReported(requirementHasProvenance, guideline).length;
  expect(count({ ...bare, provenances, confidences })).toBe(2);
  expect(count({ ...bare, provenances, confidences: [] })).toBe(1);
  expect(count({ ...bare, provenances: [], confidences: [] })).toBe(0);
});

it("asks for rows only if the guideline has a checklist, and of nothing that is not in force", () => {
  expect(idsReported(requirementIsChecked, sample)).toEqual(["DATA-LOG-01", "LEND-RENEW-01"]);
  const without = { groups: [], sides: [], views: [], rows: [] };
  expect(idsReported(requirementIsChecked, { ...sample, checklist: without })).toEqual([]);
});

it("finds a withdrawn requirement in operations, schemas and fields", () => {
  const apis = sample.apis.map((api) => ({
    ...api,
    operations: api.operations.slice(0, 1).map((operation) => ({ ...operation, requirements: at(1) })),
    schemas: api.schemas.slice(0, 1).map((schema) => ({
      ...schema,
      requirements: at(2),
      fields: schema.fields.slice(0, 1).map((field) => ({ ...field, requirements: at(3) })),
    })),
  }));
  expect(runChecks({ ...sample, apis }, [withdrawnRequirementIsNotUsed]).map(({ span }) => span.start)).toEqual([
    1, 2, 3,
  ]);
});

function at(start: number): readonly Reference[] {
  return [{ id: "DATA-PRIV-02", span: { file: "api/openapi.yaml", start, end: start + 1 } }];
}

function idsReported(check: Check, guideline: Guideline): readonly string[] {
  return runChecks(guideline, [check]).map(({ message }) => /`([A-Z0-9-]+)`/.exec(message.en)?.[1] ?? message.en);
}

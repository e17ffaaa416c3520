import { describe, expect, it } from "vitest";
import { indexGuideline, type JsonObject, levels, proofs, statuses } from "#model";
import { sampleDocument } from "./sample-document.ts";
import { sampleGuideline } from "./sample-guideline.ts";

const guideline = sampleGuideline();

describe("the sample guideline", () => {
  it("has every level, proof and status", () => {
    const used = (values: readonly string[]) => [...new Set(values)].sort();
    expect(used(guideline.requirements.map(({ level }) => level))).toEqual([...levels].sort());
    expect(used(guideline.requirements.flatMap(({ proof }) => proof))).toEqual([...proofs].sort());
    expect(used(guideline.requirements.map(({ status }) => status))).toEqual([...statuses].sort());
  });

  it("says the same in its model and in its documents", () => {
    const api = guideline.apis[0];
    for (const language of ["ja", "en"] as const) {
      const document = sampleDocument(language);
      const schemas = child(child(document, "components"), "schemas");
      expect(Object.keys(schemas)).toEqual(api?.schemas.map(({ id }) => id));
      for (const schema of api?.schemas ?? []) {
        const written = schema.fields.filter(({ id }) => id.split(".").length === 2);
        expect(written.map(({ name }) => name)).toEqual(Object.keys(child(child(schemas, schema.id), "properties")));
        const required = child(schemas, schema.id).required ?? [];
        expect(written.filter((field) => field.required).map(({ name }) => name)).toEqual(required);
        for (const { name, title } of written) {
          const property = child(child(child(schemas, schema.id), "properties"), name);
          expect(property.title).toBe(title[language] ?? title.ja);
        }
      }
      for (const { path, method, id, summary } of api?.operations ?? []) {
        const operation = child(child(child(document, "paths"), path), method);
        expect([operation.operationId, operation.summary]).toEqual([id, summary[language]]);
      }
    }
  });

  it("mentions nothing that it does not have", () => {
    const index = indexGuideline(guideline);
    for (const requirement of guideline.requirements) {
      for (const { id } of requirement.governs) expect(index.apiNodes.has(id), id).toBe(true);
      for (const { id } of requirement.related) expect(index.requirements.has(id), id).toBe(true);
      for (const { id } of requirement.provenance.sources) expect(index.sources.has(id), id).toBe(true);
      for (const id of requirement.rows) expect(index.rows.get(id)?.requirement, id).toBe(requirement.id);
    }
    expect(index.requirementsOfApiNode.get("Loan.dueOn")).toEqual(["LEND-DUE-01", "LEND-DUE-02"]);
  });
});

function child(value: JsonObject, key: string): JsonObject {
  // A literal of this room: an absent object counts as empty.
  return (value[key] ?? {}) as JsonObject;
}

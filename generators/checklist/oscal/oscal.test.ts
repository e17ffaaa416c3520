import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";
import { oscalCatalog } from "./oscal-catalog.ts";
import { oscalProfiles } from "./oscal-profiles.ts";

/*
 * NIST's JSON Schemas of OSCAL 1.2.1 are not part of the repository. They are looked for beside it, or
 * where OSCAL_SCHEMAS says; without them only the contents are compared.
 */
const folder = process.env.OSCAL_SCHEMAS ?? `${repositoryFolder}../shared/oscal`;
const hasSchemas = existsSync(`${folder}/oscal_catalog_schema.json`);
if (!hasSchemas) console.warn("OSCAL's schemas are not there: nothing is held against them in this run.");

const guideline = sampleGuideline();
const index = indexGuideline(guideline);

function faultsOf(kind: "catalog" | "profile", document: unknown): unknown {
  const schema = JSON.parse(readFileSync(`${folder}/oscal_${kind}_schema.json`, "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
  (formats as unknown as (one: Ajv) => void)(ajv);
  const validate = ajv.compile(schema);
  validate(document);
  return validate.errors;
}

test.skipIf(!hasSchemas)("the catalogs fit NIST's schema", () => {
  for (const language of guideline.languages) {
    expect(faultsOf("catalog", oscalCatalog(guideline, index, language))).toBeNull();
  }
});

test.skipIf(!hasSchemas)("the profiles fit NIST's schema", () => {
  for (const { document } of oscalProfiles(guideline, index)) expect(faultsOf("profile", document)).toBeNull();
});

test("a requirement is a control with its text, its questions and how they are verified", () => {
  const { catalog } = JSON.parse(JSON.stringify(oscalCatalog(guideline, index, "en")));
  const controls = catalog.groups.flatMap((group: { controls: object[] }) => group.controls);
  expect(controls.map(({ id }: { id: string }) => id)).toEqual(guideline.requirements.map(({ id }) => id));
  const due = controls.find(({ id }: { id: string }) => id === "LEND-DUE-02");
  expect(due.props).toEqual(
    expect.arrayContaining([
      { name: "label", value: "LEND-DUE-02" },
      { name: "level", ns: "urn:shishin:oscal", value: "must" },
    ]),
  );
  expect(due.parts.map(({ name, id }: { name: string; id: string }) => [name, id])).toEqual(
    expect.arrayContaining([
      ["statement", "LEND-DUE-02_smt"],
      ["assessment-objective", "CHK-004_obj"],
      ["assessment-method", "CHK-004_asm-document"],
      ["assessment-method", "CHK-004_asm-automatic"],
    ]),
  );
});

test("each profile takes the requirements in force of one party and level, and the levels include each other", () => {
  const chosen = Object.fromEntries(
    oscalProfiles(guideline, index).map(({ name, document }) => {
      const { profile } = JSON.parse(JSON.stringify(document));
      return [name, profile.imports[0]["include-controls"][0]["with-ids"] as string[]];
    }),
  );
  expect(Object.keys(chosen)).toEqual(["library.L1", "library.L2", "app.L1", "app.L2"]);
  for (const party of ["library", "app"]) {
    expect((chosen[`${party}.L1`] ?? []).filter((id) => !chosen[`${party}.L2`]?.includes(id))).toEqual([]);
  }
  const inForce = guideline.requirements.filter(
    ({ status, parties }) => status === "active" && parties.some(({ id }) => id === "library"),
  );
  expect(chosen["library.L2"]).toEqual(inForce.map(({ id }) => id));
});

test("the same edition gives the same ids", () => {
  expect(oscalCatalog(guideline, index, "ja")).toEqual(oscalCatalog(sampleGuideline(), index, "ja"));
});

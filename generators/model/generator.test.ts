import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { GenerateContext } from "#generate";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { modelGenerator } from "./generator.ts";

describe("the model generator", () => {
  it("writes a model that its own schema accepts", () => {
    const [model, schema] = generate();
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    const validate = ajv.compile(JSON.parse(schema ?? ""));
    validate(JSON.parse(model ?? ""));
    expect(validate.errors).toBeNull();
  });

  it("writes a schema that refuses what the model does not have", () => {
    const [model, schema] = generate();
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(schema ?? ""));
    const guideline = JSON.parse(model ?? "");
    delete guideline.requirements[0].level;
    guideline.requirements[1].status = "forgotten";
    guideline.requirements[2].statement.ja[0].colour = "red";
    guideline.terms[0].origin = {};
    validate(guideline);
    const errors = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    expect(errors.filter((error) => !error.includes("/statement/"))).toEqual([
      "/requirements/0 required",
      "/requirements/1/status enum",
      "/terms/0 additionalProperties",
    ]);
    expect(errors).toContain("/requirements/2/statement/ja/0 additionalProperties");
  });

  it("gives the same bytes each time", () => {
    expect(generate()).toEqual(generate());
    expect(generate()[0]?.split("\n").slice(0, 5)).toEqual([
      "{",
      '  "$schema": "./model.schema.json",',
      '  "schemaVersion": 1,',
      '  "kind": "guideline",',
      '  "id": "library-lending",',
    ]);
  });
});

function generate(): readonly string[] {
  const guideline = sampleGuideline();
  const context: GenerateContext = { index: indexGuideline(guideline), options: {}, report: () => {} };
  // Inputs go through JSON, as between threads: nothing but plain data arrives.
  return modelGenerator.generate(guideline, context).map(({ inputs, make }) => {
    return make(structuredClone(inputs) as never) as string;
  });
}

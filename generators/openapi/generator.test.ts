import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { indexGuideline } from "#model";
import { sampleDocument, sampleGuideline } from "#testing/guideline";
import { openapiGenerator } from "./generator.ts";

describe("the openapi generator", () => {
  it("writes each document in each language and for each level, as YAML and as JSON", () => {
    const files = generate();
    expect([...files.keys()]).toEqual([
      "openapi/lending.ja.yaml",
      "openapi/lending.ja.json",
      "openapi/lending.L1.ja.yaml",
      "openapi/lending.L1.ja.json",
      "openapi/lending.en.yaml",
      "openapi/lending.en.json",
      "openapi/lending.L1.en.yaml",
      "openapi/lending.L1.en.json",
    ]);
    expect(Object.keys(parse(files.get("openapi/lending.L1.en.yaml") ?? "").paths)).toEqual(["/loans"]);
    for (const language of ["ja", "en"] as const) {
      const document = sampleDocument(language);
      expect(parse(files.get(`openapi/lending.${language}.yaml`) ?? "")).toEqual(document);
      expect(JSON.stringify(JSON.parse(files.get(`openapi/lending.${language}.json`) ?? ""))).toBe(
        JSON.stringify(document),
      );
    }
  });

  it("leaves out a language that the document does not have", () => {
    const guideline = sampleGuideline();
    const ja = sampleDocument("ja");
    const apis = guideline.apis.map((api) => ({ ...api, documents: { ja } }));
    expect([...generate({ ...guideline, apis }).keys()]).toEqual([
      "openapi/lending.ja.yaml",
      "openapi/lending.ja.json",
      "openapi/lending.L1.ja.yaml",
      "openapi/lending.L1.ja.json",
    ]);
  });

  it("gives the same bytes each time", () => {
    expect(generate()).toEqual(generate());
  });
});

function generate(guideline = sampleGuideline()): ReadonlyMap<string, string> {
  const context = { index: indexGuideline(guideline), options: {}, report: () => {} };
  const files = openapiGenerator.generate(guideline, context);
  return new Map(files.map(({ path, inputs, make }) => [path, make(structuredClone(inputs) as never) as string]));
}

import { expect, test } from "vitest";
import { sampleGuideline } from "#testing/guideline";
import type { Json } from "./json.ts";
import { reviveGuideline, serializeGuideline } from "./serialize.ts";

test("a guideline that was written as JSON reads back as the same guideline, but for its places", () => {
  const written = JSON.parse(JSON.stringify(serializeGuideline(sampleGuideline()))) as Json;
  const revived = reviveGuideline(written, "model.json");
  expect(serializeGuideline(revived)).toEqual(written);
  expect(revived.requirements[0]?.origin).toEqual({ span: { file: "model.json", start: 0, end: 0 } });
});

test("another JSON is refused with the place that does not fit", () => {
  const whole = serializeGuideline(sampleGuideline());
  const refused = (written: Json) => expect(() => reviveGuideline(written, "model.json"));
  refused([]).toThrow("not of the shape wanted: ");
  refused({ ...whole, edition: 3 }).toThrow("not of the shape wanted: edition");
  refused({ ...whole, contract: { kind: "agreement" } }).toThrow("not of the shape wanted: contract.kind");
  refused({ ...whole, requirements: [null] }).toThrow("not of the shape wanted: requirements.0");
});

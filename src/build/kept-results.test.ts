import { expect, test } from "vitest";
import { createMemoryHost } from "#host";
import { type KeptResults, readKeptResults, writeKeptResults } from "./kept-results.ts";

const document = { path: "chapters/a.md", blocks: [], diagnostics: [] };
const kept: KeptResults = {
  toolVersion: "1.0.0",
  markdown: { "chapters/a.md 0123": document },
  apis: { lending: { request: "[]", sources: { "api/openapi.yaml": "4567" }, diagnostics: [] } },
};
const nothing = { toolVersion: "1.0.0", markdown: {}, apis: {} };

test("reads what it has written, for the same version of the tool", async () => {
  const host = createMemoryHost();
  expect(await readKeptResults(host, "/out", "1.0.0")).toEqual(nothing);
  await writeKeptResults(host, "/out", kept);
  expect(await readKeptResults(host, "/out", "1.0.0")).toEqual(kept);
  expect(await readKeptResults(host, "/out", "1.0.1")).toEqual({ ...nothing, toolVersion: "1.0.1" });
});

test.each([
  ["no JSON", "{"],
  ["another value", "null"],
  ["another shape", JSON.stringify({ ...kept, markdown: [] })],
  ["a part that is missing", JSON.stringify({ toolVersion: "1.0.0", markdown: {} })],
  ["a document of another shape", JSON.stringify({ ...kept, markdown: { "a 0": { path: "a" } } })],
  ["an API of another shape", JSON.stringify({ ...kept, apis: { lending: { request: "[]" } } })],
])("takes %s for nothing", async (_, text) => {
  const host = createMemoryHost({ "/out/.shishin/kept.json": text });
  expect(await readKeptResults(host, "/out", "1.0.0")).toEqual(nothing);
});

import { expect, test } from "vitest";
import { withBaseFiles } from "#testing/guideline";
import * as library from "./index.ts";

test("the library's door has exactly these names", () => {
  expect(Object.keys(library).sort()).toEqual([
    "HostError",
    "checks",
    "createMemoryHost",
    "createNodeHost",
    "generators",
    "guidelineJsonSchema",
    "hasError",
    "indexGuideline",
    "loadGuideline",
    "makeFiles",
    "planArtifacts",
    "renderGithub",
    "renderJson",
    "renderPretty",
    "renderSarif",
    "runChecks",
    "serializeGuideline",
    "sortDiagnostics",
  ]);
});

test("a program can load, check and build a guideline with what the door gives", async () => {
  const { checks, createMemoryHost, generators, indexGuideline, loadGuideline, makeFiles, planArtifacts } = library;
  const files = Object.entries(withBaseFiles({})).map(([path, text]): [string, string] => [`/library/${path}`, text]);
  const loaded = await loadGuideline(createMemoryHost(Object.fromEntries(files)), "/library");
  const { guideline } = loaded;
  if (!guideline) throw new Error("The base guideline has a manifest.");
  const found = [...loaded.diagnostics, ...library.runChecks(guideline, checks)];
  const chosen = generators.filter(({ name }) => name === "model");
  const planned = planArtifacts({
    guideline,
    index: indexGuideline(guideline),
    generators: chosen,
    toolVersion: "0.0.0",
    report: (diagnostic) => void found.push(diagnostic),
  });
  const made = await makeFiles(planned, chosen, async (path) => new TextEncoder().encode(path));
  expect(library.renderPretty(found, loaded.files, { locale: "en", pathOf: (path) => path })).toBe("");
  expect(made.map(({ path }) => path)).toEqual(["model.json", "model.schema.json"]);
});

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { jsonText } from "#generate";
import { editorSchemas } from "#load";

/** The schemas that are kept beside our own guideline, for editors: are they current, and do its files fit them? */

const repository = fileURLToPath(new URL("../", import.meta.url));
const schemas = editorSchemas(["ja", "en"]);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
for (const { schema } of schemas) ajv.addSchema(schema);

test("the kept schemas are current; `shishin schemas spec` writes them anew", () => {
  const folder = `${repository}spec/.schemas/`;
  const kept = readdirSync(folder).map((name) => [name, readFileSync(folder + name, "utf8")]);
  const current = schemas.map(({ name, schema }) => [`${name}.schema.json`, jsonText(schema)]);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(current));
});

describe.each(["spec/", "src/cli/starter/"])("in %s", (folder) => {
  const paths = readdirSync(repository + folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const yaml = paths
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => ({ path, text: readFileSync(repository + folder + path, "utf8") }));

  test("every file that has a schema names it by its relative path, and fits it", () => {
    const fitting = yaml.flatMap(({ path, text }) => {
      const schema = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1];
      if (schema === undefined) return [];
      const name = /^\.schemas\/(.+)\.schema\.json$/.exec(posix.join(posix.dirname(path), schema))?.[1];
      ajv.validate(`urn:shishin:schema:${name}`, parse(text));
      return [[path, name, ajv.errors ?? []]];
    });
    const facts = paths.filter((path) => path.startsWith("data/")).sort();
    expect(fitting.sort()).toEqual([
      ...paths.filter((path) => path === "api/problems.yaml").map((path) => [path, "problems", []]),
      ["contract/parameters.yaml", "parameters", []],
      ...facts.map((path) => [path, "data", []]),
      ["guideline.yaml", "guideline", []],
      ["sources.yaml", "sources", []],
      ["terms.yaml", "terms", []],
    ]);
  });

  test("every annotation in the OpenAPI documents fits the schema of annotations", () => {
    const annotations = yaml
      .filter(({ path }) => path.startsWith("api/"))
      .flatMap(({ text }) => annotationsIn(parse(text)));
    const faults = annotations.filter((annotation) => !ajv.validate("urn:shishin:schema:x-guideline", annotation));
    expect([annotations.length > 0, faults]).toEqual([true, []]);
  });
});

function annotationsIn(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === "x-guideline" ? [member] : annotationsIn(member)));
}

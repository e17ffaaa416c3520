import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createMemoryHost } from "#host";
import { type Files, testGuideline } from "#testing/guideline";
import { editorSchemas, readLanguages } from "./editor-schemas.ts";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
for (const { schema } of editorSchemas(["en"])) ajv.addSchema(schema);

test("each schema has a name and a title of its own", () => {
  const all = editorSchemas(["en", "ja"]);
  expect(all.map(({ name, schema }) => [name, schema.$schema, schema.$id])).toEqual(
    ["guideline", "terms", "sources", "parameters", "deal", "problems", "data", "x-guideline"].map((name) => [
      name,
      "https://json-schema.org/draft/2020-12/schema",
      `urn:shishin:schema:${name}`,
    ]),
  );
  expect(new Set(all.map(({ schema }) => schema.title)).size).toBe(all.length);
});

test("the glossary's schema has a block for each language, and for no other", () => {
  const terms = [{ id: "loan", en: { term: "loan", definition: "A book that is lent." } }];
  const inJapanese = [{ id: "loan", ja: { term: "貸出", definition: "本を貸すこと。" } }];
  expect([
    ajv.validate("urn:shishin:schema:terms", terms),
    ajv.validate("urn:shishin:schema:terms", inJapanese),
  ]).toEqual([true, false]);
});

describe("schema and loader agree", () => {
  const cases: readonly (readonly [string, Files])[] = [
    ["on a whole guideline", {}],
    ["on a number as text", { "guideline.yaml": "title: { en: 2026 }\n" }],
    ["on a date of the year alone", { "sources.yaml": "- { id: act, kind: law, title: { en: Act }, date: 2024 }\n" }],
    ["on a title in one language", { "guideline.yaml": "title: Lending\n" }],
    ["on an unknown key", { "guideline.yaml": "titel: x\n" }],
    ["on a missing key", { "guideline.yaml": "probes: [{ id: T-A, title: { en: A } }]\n" }],
    ["on a list in place of a text", { "guideline.yaml": "license: [a]\n" }],
    ["on an unknown value", { "guideline.yaml": "status: draught\n" }],
    ["on an id with a space", { "guideline.yaml": "id: the library\n" }],
    ["on a date of another form", { "guideline.yaml": "date: 1.4.2026\n" }],
    ["on an address without a scheme", { "guideline.yaml": "url: library.example\n" }],
    ["on a term without a definition", { "terms.yaml": "- { id: loan, en: { term: loan } }\n" }],
    ["on an unknown kind of source", { "sources.yaml": "- { id: act, kind: book, title: { en: Act } }\n" }],
    [
      "on parameters",
      {
        "contract/parameters.yaml":
          "- { name: days, type: duration, unit: days, title: { en: D }, default: 14, minimum: 1 }\n",
      },
    ],
    [
      "on a parameter of an unknown type",
      { "contract/parameters.yaml": "- { name: a, type: word, title: { en: A } }\n" },
    ],
    ["on a parameter with a hyphen", { "contract/parameters.yaml": "- { name: a-b, type: text, title: { en: A } }\n" }],
  ];

  test.each(cases)("%s", async (_, example) => {
    const { diagnostics, files } = await testGuideline(example);
    const schemas = {
      "guideline.yaml": "guideline",
      "terms.yaml": "terms",
      "sources.yaml": "sources",
      "contract/parameters.yaml": "parameters",
    };
    const bySchema = Object.entries(schemas).filter(([path, name]) => {
      const file = files.get(path);
      return file && !ajv.validate(`urn:shishin:schema:${name}`, parse(file.text));
    });
    const ofForm = new Set(["unknown-key", "missing-key", "wrong-type", "unknown-value"].map((name) => `load/${name}`));
    const byLoader = diagnostics.filter(({ code }) => ofForm.has(code)).map(({ span }) => span.file);
    expect(bySchema.map(([path]) => path)).toEqual([...new Set(byLoader)]);
  });
});

describe("the languages of a manifest", () => {
  test.each([
    ["that is whole", "version: 1\nlanguages: [ja, en]\n", ["ja", "en"]],
    ["that has nothing else yet", "languages: [en]\n", ["en"]],
    ["with something else among them", "languages: [en, 5, ~]\n", ["en"]],
    ["that says nothing of them", "version: 1\n", []],
    ["that cannot be read", "languages: [en\n", []],
    ["that is a list", "- en\n", []],
  ])("%s are read", async (_, manifest, languages) => {
    expect(await readLanguages(createMemoryHost({ "/g/guideline.yaml": manifest }), "/g")).toEqual(languages);
  });

  test("that is not there are none", async () => {
    expect(await readLanguages(createMemoryHost(), "/g")).toEqual([]);
  });
});

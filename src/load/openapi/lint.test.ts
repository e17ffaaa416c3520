import { fileURLToPath } from "node:url";
import { createConfig, loadConfig } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { testApi } from "#testing/guideline";
import { quotedDetail } from "./lint.ts";
import { openapiRules, ruleNamesOf } from "./rules.ts";

/** What is wrong here is said by `load/example-does-not-fit`, which knows the place inside the example. */
const replaced = ["no-invalid-media-type-examples", "no-invalid-parameter-examples", "no-invalid-schema-examples"];

test.each([
  ["3.0", "oas3_0"],
  ["3.1", "oas3_1"],
  ["3.2", "oas3_2"],
] as const)("applies to OpenAPI %s what the library recommends, and nothing else", async (version, name) => {
  const { rules } = await createConfig({ extends: ["recommended"] });
  const recommended = Object.entries(rules[name]).filter(([, setting]) => setting !== "off");
  const wanted = recommended.map(([rule]) => rule).filter((rule) => !replaced.includes(rule));
  expect([...ruleNamesOf(version)].sort()).toEqual(wanted.sort());
});

test("spec/redocly.yaml makes Redocly's tools take each rule as gravely as we do", async () => {
  const { rules } = await loadConfig({
    configPath: fileURLToPath(new URL("../../../spec/redocly.yaml", import.meta.url)),
  });
  const names = { error: "error", warning: "warn", note: "warn" };
  const wanted = ruleNamesOf("3.1").map((rule) => [rule, names[openapiRules[rule].severity]]);
  expect(ruleNamesOf("3.1").map((rule) => [rule, rules.oas3_1[rule]])).toEqual(wanted);
});

test("finds what the library finds through its own door, at the same places", async () => {
  const { lintFromString } = await import("@redocly/openapi-core");
  const { diagnostics } = await testApi({ "api.yaml": untidy });
  const config = await createConfig({
    extends: ["recommended"],
    rules: Object.fromEntries(replaced.map((rule) => [rule, "off"])),
  });
  const problems = await lintFromString({ source: untidy, absoluteRef: "/api.yaml", config });
  expect(diagnostics.map(({ code }) => code).sort()).toEqual(problems.map(({ ruleId }) => `openapi/${ruleId}`).sort());
});

test("marks keys where a key is wrong, values where a value is, and else what it stands in", async () => {
  const { diagnostics, problems } = await testApi({ "api.yaml": untidy });
  expect(problems.map((problem, index) => `${problem} / ${diagnostics[index]?.message.ja}`)).toMatchSnapshot();
});

test("says in our own words whatever a rule says, but for how choices overlap", async () => {
  const { diagnostics } = await testApi({ "api.yaml": untidy });
  const quoted = diagnostics.filter(({ message }) => message.ja.includes("OpenAPI の規則"));
  expect(new Set(quoted.map(({ code, message }) => `${code} ${message.en.slice(0, 43)}`))).toEqual(
    new Set(["openapi/no-illogical-composition-keywords Schemas in `oneOf` must be mutually exclusi"]),
  );
});

test("tells what is wrong in the file where it is written, and where that is used", async () => {
  const { diagnostics, problems } = await testApi({
    "api.yaml": `${head}paths: { /books: { get: { operationId: a, summary: s, parameters: [{ $ref: 'p.yaml#/Id' }], responses: { '200': { description: d }, '400': { description: e } } } } }\n`,
    "p.yaml": "Id: { name: id, in: path, required: true, shema: {} }\n",
  });
  expect(problems).toEqual([
    "p.yaml:1:1 «Id» openapi/struct: One of `schema`, `content` is missing here.",
    "p.yaml:1:13 «id» openapi/path-parameters-defined: The path has no parameter `id`.",
    "p.yaml:1:43 «shema» openapi/struct: OpenAPI knows no `shema` here. [Did you mean `schema`?]",
  ]);
  expect(diagnostics[2]?.related).toEqual([
    {
      message: { en: "It is used here.", ja: "ここで使われています。" },
      span: expect.objectContaining({ file: "api.yaml" }),
    },
  ]);
});

test("prints nothing", async () => {
  const printed: unknown[] = [];
  const original = { out: process.stdout.write, err: process.stderr.write };
  const listen = (chunk: unknown) => printed.push(chunk) > 0;
  process.stdout.write = listen;
  process.stderr.write = listen;
  await testApi({ "api.yaml": untidy }).finally(() => {
    process.stdout.write = original.out;
    process.stderr.write = original.err;
  });
  expect(printed).toEqual([]);
});

describe("a sentence that nobody has translated", () => {
  test("is quoted in a Japanese one", () => {
    expect(quotedDetail("struct", "Something\nnew")).toEqual({
      en: "Something new.",
      ja: "OpenAPI の規則「文書が OpenAPI の定める形になっている」に合っていません（Something new.）。",
    });
  });

  test("is cut if it has no end", () => {
    expect(quotedDetail("struct", "a".repeat(10_000)).en).toHaveLength(501);
  });
});

test("has a summary in both languages for every rule", () => {
  for (const { summary } of Object.values(openapiRules)) {
    expect(summary.en).toMatch(/^[A-Z`].*\.$/);
    expect(summary.ja).toMatch(/。$/);
  }
});

const head = `openapi: 3.1.0
info: { title: T, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.library.example }]
security: []
`;

/** Something for nearly every rule to find. */
const untidy = `openapi: 3.1.0
info:
  title: T
  version: 1
  license: { name: MIT }
  contct: {}
servers:
  - url: https://example.com/{place}/
    variables: { town: { enum: [], default: x } }
tags:
  - name: books
  - name: books
    description: <b onclick="x()">Books</b>
paths:
  /books/{id}/:
    get:
      operationId: get book
      parameters:
        - { name: no, in: path, required: true, schema: { type: string } }
        - { name: no, in: path, required: true, schema: { type: string } }
      responses: { '301': { description: x } }
      security: [{ card: [read] }, { key: [] }]
  /books/{no}/:
    get:
      summary: ''
      operationId: twice
      responses: {}
  /books?x=1:
    get: { operationId: twice, summary: s, responses: { '200': { description: '<script>x</script>' }, '400': {} } }
  /books/{}:
    get: { summary: s, responses: [] }
  /{a}/x: {}
  /x/{b}: {}
components:
  securitySchemes:
    card: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://x, scopes: { reed: r } } } }
  examples:
    both: { value: 1, externalValue: api.yaml }
  responses:
    'A B': { description: '[x](javascript:alert(1))' }
  schemas:
    Book:
      type: object
      required: [titel]
      items: {}
      properties:
        title: { type: array, properties: {}, enum: [1, 1] }
        pages: { type: integer, const: x, minimum: 1, exclusiveMinimum: 1, minLength: -1 }
        kind: { oneOf: [{ type: string }] }
        other: { type: strng, oneOf: [{ type: string }, { type: string }, {}], discriminator: { propertyName: x } }
        sibling: 5
`;

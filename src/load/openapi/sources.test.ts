import { expect, test } from "vitest";
import { testApi } from "#testing/guideline";

const head = `openapi: 3.1.0
info: { title: T, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.library.example }]
security: []
`;

/** An API whose only schema has these properties. */
function withProperties(properties: string, files: Readonly<Record<string, string>> = {}) {
  const lines = properties.split("\n").map((line) => `        ${line}`);
  return {
    "api.yaml": `${head}paths: {}\ncomponents:\n  schemas:\n    Book:\n      properties:\n${lines.join("\n")}\n    Shelf: { type: string }\n`,
    ...files,
  };
}

test.each([
  [
    "a: { $ref: '#/components/schemas/Shelv' }",
    "api.yaml:10:20 «'#/components/schemas/Shelv'» load/ref-without-target: `#/components/schemas/Shelv` leads nowhere: there is no `Shelv` in `api.yaml`. [Did you mean `Shelf`?]",
  ],
  [
    "a: { $ref: other.yaml }",
    "api.yaml:10:20 «other.yaml» load/file-not-found: `other.yaml` does not exist. [Correct the name, or add the file.]",
  ],
  [
    "a: { $ref: ../../etc/passwd }",
    "api.yaml:10:20 «../../etc/passwd» load/path-outside: `../../etc/passwd` lies outside the guideline's directory. [Put the file into the directory and write its relative path with `/`.]",
  ],
  [
    "a: { $ref: /etc/passwd }",
    "api.yaml:10:20 «/etc/passwd» load/path-outside: `/etc/passwd` lies outside the guideline's directory. [Put the file into the directory and write its relative path with `/`.]",
  ],
  [
    "a: { $ref: 'https://library.example/a.yaml#/A' }",
    "api.yaml:10:20 «'https://library.example/a.yaml#/A'» load/remote-path: `https://library.example/a.yaml` is an address; nothing is fetched. [Save a copy in the directory and write its relative path.]",
  ],
  [
    "a: { $ref: 'file:///etc/passwd' }",
    "api.yaml:10:20 «'file:///etc/passwd'» load/remote-path: `file:///etc/passwd` is an address; nothing is fetched. [Save a copy in the directory and write its relative path.]",
  ],
  [
    "a: { $ref: '#Shelf' }",
    "api.yaml:10:20 «'#Shelf'» load/ref-to-anchor: `#Shelf` is not a JSON pointer. [Write the way from the top of the document after `#`, such as `#/components/schemas/Book`.]",
  ],
  [
    "a: { $ref: '#/__proto__/toString' }",
    "api.yaml:10:20 «'#/__proto__/toString'» load/ref-without-target: `#/__proto__/toString` leads nowhere: there is no `__proto__` in `api.yaml`. [Correct the reference, or define what it names.]",
  ],
])("reports %s at the reference", async (property, problem) => {
  const { problems, api } = await testApi(withProperties(property));
  expect(problems).toEqual([problem]);
  expect(api?.schemas[0]?.fields.map(({ id }) => id)).toEqual(["Book.a"]);
});

test("reports an empty file at each reference to it, and a broken one once, in itself", async () => {
  const files = { "empty.yaml": "# nothing\n", "broken.yaml": "A: [1\n" };
  const refs = ["empty.yaml", "empty.yaml#/A", "broken.yaml#/A", "broken.yaml#/B"];
  const properties = refs.map((ref, index) => `p${index}: { $ref: '${ref}' }`).join("\n");
  const { diagnostics } = await testApi(withProperties(properties, files));
  expect(diagnostics.map(({ code, span }) => `${span.file} ${code}`)).toEqual([
    "api.yaml load/ref-to-empty-file",
    "api.yaml load/ref-to-empty-file",
    "broken.yaml load/yaml-syntax",
  ]);
});

test("reports a problem in a file that another file refers to, there", async () => {
  const files = { "schemas/a.yaml": "A: { properties: { b: { $ref: '../nowhere.yaml' } } }\n" };
  const { problems } = await testApi(withProperties("a: { $ref: 'schemas/a.yaml#/A' }", files));
  expect(problems).toEqual([
    "schemas/a.yaml:1:31 «'../nowhere.yaml'» load/file-not-found: `nowhere.yaml` does not exist. [Correct the name, or add the file.]",
  ]);
});

test("follows a pointer through a `$ref` on its way", async () => {
  const files = { "a.yaml": "Alias: { $ref: '#/Real' }\nReal: { properties: { x: { type: string, title: X } } }\n" };
  const { api, problems } = await testApi(withProperties("a: { $ref: 'a.yaml#/Alias/properties/x' }", files));
  expect(problems.filter((problem) => problem.includes("load/"))).toEqual([]);
  expect(api?.schemas[0]?.fields[0]?.title).toEqual({ ja: "X" });
});

test("takes what stands in examples, defaults and constants for data", async () => {
  const data = "a: { default: { $ref: 'no.yaml' }, example: { $ref: 'no.yaml' }, examples: [{ $ref: 'no.yaml' }] }";
  const { problems } = await testApi(withProperties(data));
  expect(problems.filter((problem) => problem.includes("load/"))).toEqual([]);
});

test("takes `properties` named like keywords for properties", async () => {
  const names = "default: { $ref: '#/components/schemas/No' }\nexample: { $ref: '#/components/schemas/No' }";
  const { diagnostics } = await testApi(withProperties(names));
  expect(diagnostics.map(({ code }) => code)).toEqual(["load/ref-without-target", "load/ref-without-target"]);
});

test("looks at a discriminator's mapping", async () => {
  const properties = `a:
  oneOf: [{ $ref: '#/components/schemas/Shelf' }]
  discriminator: { propertyName: kind, mapping: { shelf: '#/components/schemas/Shelv', other: Shelf } }`;
  const { problems } = await testApi(withProperties(properties));
  expect(problems).toEqual([
    "api.yaml:12:66 «'#/components/schemas/Shelv'» load/ref-without-target: `#/components/schemas/Shelv` leads nowhere: there is no `Shelv` in `api.yaml`. [Did you mean `Shelf`?]",
  ]);
});

test("reports references that lead round in a circle, and no longer chain than a hundred", async () => {
  const link = (index: number) => `L${index}: { $ref: '#/components/schemas/L${index + 1}' }`;
  const chain = Array.from({ length: 150 }, (_, index) => `    ${link(index)}`);
  const { problems } = await testApi({
    "api.yaml": `${head}paths: {}
components:
  schemas:
    A: { $ref: '#/components/schemas/B' }
    B: { $ref: '#/components/schemas/A' }
${chain.join("\n")}
    L150: { type: string }
`,
  });
  expect(problems).toEqual([
    "api.yaml:8:16 «'#/components/schemas/B'» load/ref-in-circle: `#/components/schemas/B` leads round in a circle of `$ref`s. [Let one of them be a definition.]",
    "api.yaml:9:16 «'#/components/schemas/A'» load/ref-in-circle: `#/components/schemas/A` leads round in a circle of `$ref`s. [Let one of them be a definition.]",
    "api.yaml:59:18 «'#/components/schemas/L50'» load/ref-chain-too-long: `#/components/schemas/L50` leads through more than 100 `$ref`s. [Refer to the definition itself.]",
  ]);
});

test("takes schemas that hold themselves", async () => {
  const properties =
    "parent: { $ref: '#/components/schemas/Book' }\nparts: { type: array, items: { $ref: '#/components/schemas/Book' } }";
  const { api, diagnostics } = await testApi(withProperties(properties));
  expect(diagnostics.map(({ code }) => code)).toEqual(["openapi/no-unused-components"]);
  expect(api?.schemas[0]?.fields.map(({ type }) => type.ref ?? type.items?.ref)).toEqual(["Book", "Book"]);
});

test("ends at ten thousand schemas in a row, each behind the other", async () => {
  const schemas = Array.from(
    { length: 10_000 },
    (_, index) => `S${index}: { properties: { n: { $ref: '#/S${index + 1}' } } }`,
  );
  const files = { "s.yaml": `${schemas.join("\n")}\nS10000: { type: string }\n` };
  const { problems } = await testApi(withProperties("a: { $ref: 's.yaml#/S0' }", files));
  expect(problems).toEqual([
    "s.yaml:200:34 «'#/S200'» load/ref-too-deep: This `$ref` lies behind more than 200 others. [Split the document.]",
  ]);
});

test("reports a document that holds itself whole", async () => {
  const files = { "x.yaml": "type: object\nproperties: { all: { $ref: 'api.yaml' } }\n" };
  const { diagnostics, api } = await testApi(withProperties("a: { $ref: x.yaml }", files));
  expect(api).toBeUndefined();
  expect(diagnostics.filter(({ code }) => code.startsWith("load/")).map(({ code }) => code)).toEqual([
    "load/document-endless",
  ]);
});

test("reports path items that double at every step", async () => {
  const steps = Array.from({ length: 40 }, (_, index) => {
    const next = `{ x: { $ref: '#/P${index + 1}' } }`;
    return `P${index}: { post: { callbacks: { a: ${next}, b: ${next} } } }`;
  });
  const { diagnostics } = await testApi({
    "api.yaml": `${head}paths: { /a: { $ref: 'p.yaml#/P0' } }\n`,
    "p.yaml": `${steps.join("\n")}\nP40: { summary: end }\n`,
  });
  expect(diagnostics.filter(({ code }) => code.startsWith("load/")).map(({ code }) => code)).toEqual([
    "load/document-endless",
  ]);
});

test.each([
  [
    "",
    "api.yaml:1:1 «» load/openapi-not-a-map: `api.yaml` holds no OpenAPI document. [Begin it with `openapi: 3.1.0`, `info:` and `paths:`.]",
  ],
  [
    "- 1\n",
    "api.yaml:1:1 «» load/openapi-not-a-map: `api.yaml` holds no OpenAPI document. [Begin it with `openapi: 3.1.0`, `info:` and `paths:`.]",
  ],
  [
    "swagger: '2.0'\n",
    "api.yaml:1:1 «swagger: '2.0'» load/openapi-version-unknown: `\"2.0\"` is not a version of OpenAPI that can be read. [Write `openapi: 3.1.0`, or a version 3.0 or 3.2, as a text.]",
  ],
  [
    "openapi: 3.1\n",
    "api.yaml:1:10 «3.1» load/openapi-version-unknown: `3.1` is not a version of OpenAPI that can be read. [Write `openapi: 3.1.0`, or a version 3.0 or 3.2, as a text.]",
  ],
])("reports a root document that says %j", async (text, problem) => {
  const { api, problems } = await testApi({ "api.yaml": text });
  expect(api).toBeUndefined();
  expect(problems).toEqual([problem]);
});

test("reports a document that is nested too deep, half by indentation and half by brackets", async () => {
  const indented = Array.from({ length: 300 }, (_, index) => `${" ".repeat(index)}a:\n`).join("");
  const text = `${indented}${" ".repeat(300)}${"[".repeat(300)}${"]".repeat(300)}\n`;
  const { diagnostics } = await testApi({ "api.yaml": `${head}paths: {}\nx-deep:\n${text.replace(/^/gm, " ")}` });
  expect(diagnostics.map(({ code }) => code)).toEqual(["load/document-too-deep"]);
});

test("reports numbers and keys that cannot be in a document", async () => {
  const { diagnostics } = await testApi(
    withProperties("a: { type: number, default: .inf }\n__proto__: { type: string }"),
  );
  expect(diagnostics.filter(({ code }) => code.startsWith("load/")).map(({ code }) => code)).toEqual([
    "load/value-not-json",
    "load/key-not-usable",
  ]);
});

test("gives another name to the second of two components of one name, and says so", async () => {
  const files = { "a.yaml": "Item: { type: string }\n", "b.yaml": "Item: { type: integer }\n" };
  const { api, problems } = await testApi(
    withProperties("a: { $ref: 'a.yaml#/Item' }\nb: { $ref: 'b.yaml#/Item' }", files),
  );
  expect(api?.schemas.map(({ id }) => id)).toEqual(["Book", "Shelf", "Item", "Item-2"]);
  expect(problems.filter((problem) => problem.includes("load/"))).toEqual([
    "api.yaml:11:12 «{ $ref: 'b.yaml#/Item' }» load/component-renamed: Another component is already called `Item`; this one becomes `Item-2`. [Give the two different names.]",
  ]);
});

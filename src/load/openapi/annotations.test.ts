import { expect, test } from "vitest";
import { testApi } from "#testing/guideline";
import { annotationSchemas } from "./annotations.ts";

const api = (lines: string) => ({
  "api.yaml": `openapi: 3.1.0
info: { title: T, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.library.example }]
security: []
paths:
  /books:
    get:
      operationId: listBooks
      summary: List
      responses: { '200': { $ref: '#/components/responses/Books' }, '400': { description: Refused } }
${lines}`,
});

const books = `components:
  responses: { Books: { description: Books, content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } } }
  schemas:
`;

test("reports unknown keys and values, each with a suggestion", async () => {
  const { problems } = await testApi(
    api(`      x-guideline: { levle: L1, freshness: 1 day, requirements: STD-01 }
${books}    Book:
      x-guideline: { sinse: proposed, level: L1 }
      properties:
        title: { x-guideline: { item: standart, conditions: x, counterparts: [{ sytem: marc, name: a }, marc] } }
`),
  );
  expect(problems).toEqual([
    "api.yaml:11:22 «levle» load/unknown-key: The key `levle` is not known here. [Did you mean `level`?]",
    'api.yaml:11:44 «1 day» load/wrong-type: `"1 day"` is not a duration such as `P1D` or `PT30M`. [Write a duration such as `P1D` or `PT30M`.]',
    'api.yaml:11:65 «STD-01» load/wrong-type: `"STD-01"` is not a list. [Write a list.]',
    "api.yaml:16:22 «sinse» load/unknown-key: The key `sinse` is not known here. [Did you mean `since`?]",
    "api.yaml:16:39 «level» load/unknown-key: The key `level` is not known here. [Known keys: `requirements`, `since`, `confidence`, `brands`, `enum`, `unit`, `invariants`.]",
    'api.yaml:18:39 «standart» load/unknown-value: `"standart"` is not one of `standard`, `extension`. [Did you mean `standard`?]',
    "api.yaml:18:49 «conditions» load/unknown-key: The key `conditions` is not known here. [Did you mean `condition`?]",
    "api.yaml:18:79 «{ sytem: marc, name: a }» load/missing-key: The key `system` is missing. [Add `system:`.]",
    "api.yaml:18:81 «sytem» load/unknown-key: The key `sytem` is not known here. [Did you mean `system`?]",
    'api.yaml:18:105 «marc» load/wrong-type: `"marc"` is not a map of keys and values. [Write a map of keys and values.]',
  ]);
});

test("says where an annotation is not read", async () => {
  const { problems } = await testApi(
    api(`      parameters: [{ name: n, in: query, schema: { type: string }, x-guideline: { since: proposed } }]
${books}    Book: { oneOf: [{ x-guideline: {} }, { type: string }], x-guideline: { since: proposed } }
x-guideline: {}
`),
  );
  expect(problems.filter((problem) => problem.includes("annotation"))).toEqual(
    ["api.yaml:11:68", "api.yaml:15:23", "api.yaml:16:1"].map(
      (place) =>
        `${place} «x-guideline» load/annotation-not-read: \`x-guideline\` is read on operations, on named schemas and on their properties, not here. [Give the schema a name in \`components\`, or move the annotation.]`,
    ),
  );
});

test("takes durations as ISO 8601 writes them", async () => {
  const read = async (freshness: string) => {
    const { api: loaded } = await testApi(
      api(`      x-guideline: { freshness: ${freshness} }\n${books}    Book: {}\n`),
    );
    return loaded?.operations[0]?.freshness;
  };
  expect(await Promise.all(["P1D", "PT30M", "P1Y2M3DT4H5M6S", "P2W"].map(read))).toEqual([
    "P1D",
    "PT30M",
    "P1Y2M3DT4H5M6S",
    "P2W",
  ]);
  expect(await Promise.all(["P", "PT", "1D", "P1H"].map(read))).toEqual([undefined, undefined, undefined, undefined]);
});

test("reads what an API says of all its messages, and what a schema says beyond JSON Schema", async () => {
  const at = (info: string, invariant: string) => ({
    "api.yaml": `openapi: 3.1.0
info: { title: T, version: 1.0.0, license: { name: MIT, identifier: MIT }, x-guideline: ${info} }
servers: [{ url: https://api.library.example }]
security: []
paths: {}
components: { schemas: { Fine: { type: object, x-guideline: { invariants: [${invariant}] } } } }
`,
  });
  const mistakes = async (info: string, invariant: string) => {
    const { problems } = await testApi(at(info, invariant));
    return problems.filter((problem) => /unknown-|missing-|wrong-/.test(problem));
  };
  const paging = "paging: { parameter: cursor, next: meta.next, items: data }";
  expect(
    await mistakes(`{ enums: open, ${paging}, invariants: [{ noLuhn: [13, 19] }] }`, "{ order: [from, to] }"),
  ).toEqual([]);
  expect(await mistakes("{ enums: some, paging: { parameter: cursor } }", "{ sum: total }")).toEqual([
    'api.yaml:2:98 «some» load/unknown-value: `"some"` is not one of `open`, `closed`.',
    "api.yaml:2:112 «{ parameter: cursor }» load/missing-key: The key `items` is missing. [Add `items:`.]",
    "api.yaml:2:112 «{ parameter: cursor }» load/missing-key: The key `next` is missing. [Add `next:`.]",
    "api.yaml:6:76 «{ sum: total }» load/missing-key: The key `equals` is missing. [Add `equals:`.]",
  ]);
  expect(await mistakes("{}", "{ given: Loan }")).toEqual([
    "api.yaml:6:76 «{ given: Loan }» load/missing-key: The key `sum` is missing. [Add `sum:`.]",
  ]);
});

test("describes itself for editors", () => {
  expect(Object.keys(annotationSchemas.field.properties ?? {})).toEqual([
    "requirements",
    "since",
    "confidence",
    "item",
    "condition",
    "counterparts",
    "enum",
    "unit",
  ]);
});

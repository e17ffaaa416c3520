import { describe, expect, test } from "vitest";
import type { JsonObject } from "#model";
import { testApi } from "#testing/guideline";
import { createTargetFollower } from "./overlay-targets.ts";

const api = `openapi: 3.1.0
info: { title: 図書館, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.library.example }]
security: []
tags: [{ name: books, description: 本 }, { name: loans, description: 貸出 }]
paths: {}
webhooks: { lent: { $ref: '#/components/pathItems/Lent' } }
components:
  pathItems:
    Lent:
      post: { operationId: lent, summary: 貸出, requestBody: { $ref: '#/components/requestBodies/Loan' }, responses: { '200': { description: d }, '400': { description: e } } }
  requestBodies:
    Loan: { content: { application/json: { schema: { $ref: '#/components/schemas/Loan' } } } }
  schemas:
    Loan: { title: 貸出, type: object, properties: { days: { type: integer, title: 日数, examples: [14] } } }
`;

/** Lays actions over the document above. */
async function lay(...actions: readonly string[]) {
  const overlay = `overlay: 1.0.0\ninfo: { title: E, version: 1.0.0 }\nactions:\n${actions.map((action) => `  - ${action}\n`).join("")}`;
  const { api: loaded, problems } = await testApi(
    { "api.yaml": api, "en.yaml": overlay },
    { overlays: { en: "en.yaml" } },
  );
  const { ja, en } = loaded?.documents ?? {};
  return { loaded, ja: ja as JsonObject, en: en as JsonObject, problems };
}

test("changes its own document, and leaves the original and the order alone", async () => {
  const { ja, en, problems } = await lay(
    "{ target: $.info, update: { title: Library, contact: { name: Desk } } }",
    "{ target: \"$.tags[?@.name == 'loans']\", update: { description: Loans } }",
    "{ target: \"$.tags[?(@.name=='books')]\", update: { description: Books } }",
    "{ target: \"$.components['schemas'].Loan.properties.*\", update: { title: Days, examples: [7] } }",
  );
  expect(problems).toEqual([]);
  expect(en.info).toEqual({
    title: "Library",
    version: "1.0.0",
    license: { name: "MIT", identifier: "MIT" },
    contact: { name: "Desk" },
  });
  expect(ja.info).toEqual({ title: "図書館", version: "1.0.0", license: { name: "MIT", identifier: "MIT" } });
  expect(en.tags).toEqual([
    { name: "books", description: "Books" },
    { name: "loans", description: "Loans" },
  ]);
  expect(en.components).toMatchObject({
    schemas: { Loan: { title: "貸出", properties: { days: { title: "Days", examples: [14, 7] } } } },
  });
  expect(Object.keys(en)).toEqual(Object.keys(ja));
});

test("takes members out, adds to lists and replaces single values", async () => {
  const { en, problems } = await lay(
    "{ target: '$.tags[0]', remove: true }",
    "{ target: $.tags, update: { name: more, description: More } }",
    "{ target: $.info.title, update: Library }",
    "{ target: '$.servers[*]', update: { description: The server } }",
  );
  expect(problems).toEqual([]);
  expect(en).toMatchObject({
    info: { title: "Library" },
    tags: [
      { name: "loans", description: "貸出" },
      { name: "more", description: "More" },
    ],
    servers: [{ url: "https://api.library.example", description: "The server" }],
  });
});

test("gives texts of the model only where it has them", async () => {
  const { loaded } = await lay(
    "{ target: $.components.schemas.Loan, update: { properties: { days: { title: Days } } } }",
  );
  expect(loaded?.schemas[0]?.title).toEqual({ ja: "貸出" });
  expect(loaded?.schemas[0]?.fields[0]?.title).toEqual({ ja: "日数", en: "Days" });
  expect(loaded?.title).toEqual({ ja: "図書館" });
});

test.each([
  [
    "{ target: $.infos, update: {} }",
    "en.yaml:4:15 «$.infos» load/overlay-target-without-match: `$.infos` matches nothing: there is no `infos`. [Did you mean `info`?]",
  ],
  [
    "{ target: '$.tags[2]', update: {} }",
    "en.yaml:4:15 «'$.tags[2]'» load/overlay-target-without-match: `$.tags[2]` matches nothing: there is no `2`. [Correct the target, or remove the action.]",
  ],
  [
    "{ target: '$.info[', update: {} }",
    "en.yaml:4:15 «'$.info['» load/overlay-target-not-understood: `$.info[` cannot be read as a JSONPath from `$.info[` on. [Write it as RFC 9535 lays down, such as `$.info.title`, `$.paths['/books'].get` or `$.tags[?@.name == 'loans']`.]",
  ],
  [
    "{ target: info, update: {} }",
    "en.yaml:4:15 «info» load/overlay-target-not-understood: `info` cannot be read as a JSONPath from `info` on. [Write it as RFC 9535 lays down, such as `$.info.title`, `$.paths['/books'].get` or `$.tags[?@.name == 'loans']`.]",
  ],
  [
    "{ target: $.info, update: text }",
    "en.yaml:4:31 «text» load/overlay-update-does-not-fit: The target `$.info` is a map, and the update is a single value. [Update a map with a map, and a single value with a single value.]",
  ],
  [
    "{ target: $.info.title, update: { a: 1 } }",
    "en.yaml:4:37 «{ a: 1 }» load/overlay-update-does-not-fit: The target `$.info.title` is a single value, and the update is a map. [Update a map with a map, and a single value with a single value.]",
  ],
  [
    "{ target: $.info }",
    "en.yaml:4:5 «{ target: $.info }» load/overlay-action-empty: The action neither updates nor removes. [Add `update:` or `remove: true`.]",
  ],
  [
    "{ target: $, remove: true }",
    "en.yaml:4:15 «$» load/overlay-removes-all: The action removes the whole document. [Name what is to be taken out.]",
  ],
  [
    "{ target: $.info, updat: {} }",
    "en.yaml:4:23 «updat» load/unknown-key: The key `updat` is not known here. [Did you mean `update`?]\nen.yaml:4:5 «{ target: $.info, updat: {} }» load/overlay-action-empty: The action neither updates nor removes. [Add `update:` or `remove: true`.]",
  ],
  [
    "{ target: $.components.schemas.Loan, update: { properties: { book: { $ref: other.yaml } } } }",
    "en.yaml:4:80 «other.yaml» load/overlay-with-ref: An overlay changes texts and data; it brings no `$ref`. [Write the `$ref` into the document itself.]",
  ],
  [
    "{ target: $.components.schemas.Loan, remove: true }",
    "api.yaml:13:60 «'#/components/schemas/Loan'» load/overlay-removes-target: The overlay `en.yaml` removes what `#/components/schemas/Loan` leads to. [Remove what refers to it too.]",
  ],
])("reports %s", async (action, problem) => {
  const { problems } = await lay(action);
  expect([...problems].sort()).toEqual(problem.split("\n").sort());
});

test("reports what an overlay lacks, and one for a language that the guideline has not", async () => {
  const { problems } = await testApi(
    { "api.yaml": api, "en.yaml": "overlay: 2\nactions: {}\n", "empty.yaml": "" },
    { overlays: { en: "en.yaml", fr: "fr.yaml", ja: "empty.yaml" } },
  );
  expect(problems).toEqual([
    "en.yaml:1:1 «overlay: 2» load/missing-key: The key `info` is missing. [Add `info:`.]",
    "en.yaml:1:10 «2» load/wrong-type: `2` is not a version such as `1.0.0`. [Write a version such as `1.0.0`.]",
    "en.yaml:2:10 «{}» load/wrong-type: `{}` is not a list. [Write a list.]",
    "guideline.yaml:1:1 «» load/overlay-language-unknown: `fr` is not one of the guideline's languages. [Add it to `languages:`, or remove this overlay.]",
    "guideline.yaml:1:1 «» load/ref-to-empty-file: `empty.yaml` is empty. [Write what is referred to into it.]",
  ]);
});

test("does not ask for what is only missing because a reference is broken", async () => {
  const { problems } = await testApi(
    {
      "api.yaml": api.replace("'#/components/schemas/Loan' } } }", "'other.yaml#/Loan' } } }"),
      "en.yaml":
        "overlay: 1.0.0\ninfo: { title: E, version: 1.0.0 }\nactions: [{ target: $.components.schemas.Fine, update: {} }]\n",
    },
    { overlays: { en: "en.yaml" } },
  );
  expect(problems).toEqual([
    "api.yaml:13:60 «'other.yaml#/Loan'» load/file-not-found: `other.yaml` does not exist. [Correct the name, or add the file.]",
  ]);
});

test("changes whatever RFC 9535 can name, each place once", async () => {
  const { en, problems } = await lay(
    "{ target: $..title, update: Same }",
    "{ target: \"$.tags['name', 0, 0, -1]\", update: { description: Tag } }",
    "{ target: '$.tags[0:2]', update: { x-kept: true } }",
    "{ target: \"$..[?@.type == 'integer' && !@.format]\", update: { format: int32 } }",
  );
  expect(problems).toEqual([]);
  expect(en.info).toMatchObject({ title: "Same" });
  expect(en.tags).toEqual([
    { name: "books", description: "Tag", "x-kept": true },
    { name: "loans", description: "Tag", "x-kept": true },
  ]);
  expect(en.components).toMatchObject({
    schemas: { Loan: { title: "Same", properties: { days: { title: "Same", format: "int32" } } } },
  });
});

test("takes out several items of a list, in whatever order the target names them", async () => {
  const { en, problems } = await lay("{ target: '$.tags[0, 1]', remove: true }");
  expect(problems).toEqual([]);
  expect(en.tags).toEqual([]);
  const { en: other } = await lay("{ target: '$.tags[1, 0, 0]', remove: true }");
  expect(other.tags).toEqual([]);
});

test("stops a target that does not come to an end", async () => {
  const { problems } = await lay(
    `{ target: $.info, update: { x-slow: ${"a".repeat(50)}b } }`,
    "{ target: \"$[?match(@.x-slow, '(a+)+')]\", update: {} }",
  );
  expect(problems).toEqual([
    "en.yaml:5:15 «\"$[?match(@.x-slow, '(a+)+')]\"» load/overlay-target-endless: Finding all that `$[?match(@.x-slow, '(a+)+')]` leads to does not come to an end. [Write the keys on the way instead of `..`.]",
  ]);
});

describe("a JSONPath", () => {
  const root = { "a b": { "c'd": [{ x: 1 }] }, 項目: { y: 2 } };

  test.each([
    ["$", [[]]],
    ["$['a b'][\"c'd\"][ 0 ].x", [["a b", "c'd", 0, "x"]]],
    ["$.項目.*", [["項目", "y"]]],
    ["$..x", [["a b", "c'd", 0, "x"]]],
    [" $['a b'] ", [["a b"]]],
  ])("%s leads to places", async (target, ways) => {
    const found = (await createTargetFollower())(root, target);
    expect(found.kind === "found" && found.matches.map(({ way }) => way)).toEqual(ways);
  });

  test.each([
    ["$.項目.z", "z", ["y"]],
    ["$['a b']['c\"d'].x", 'c"d', ["c'd"]],
    ["$.項目[3]", "3", ["y"]],
    ["$.項目[?@.z]", "?@.z", ["y"]],
  ])("%s leads nowhere at a step", async (target, step, candidates) => {
    expect((await createTargetFollower())(root, target)).toEqual({ kind: "nothing", step, candidates });
  });

  test.each([
    "$.a[",
    "$a",
    "$.a.",
    "$['a]",
    "$.a[?@.b = 1]",
    "$.a[?foo(@)]",
  ])("%s is not understood", async (target) => {
    expect((await createTargetFollower())(root, target)).toMatchObject({ kind: "not-understood" });
  });
});

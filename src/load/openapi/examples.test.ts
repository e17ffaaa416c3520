import { describe, expect, test } from "vitest";
import { testApi } from "#testing/guideline";

const head = `openapi: 3.1.0
info: { title: T, version: 1.0.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.library.example }]
security: []
`;

/** What the tool says about the examples of a schema in place. */
async function misfits(schema: string, ...examples: readonly string[]): Promise<readonly string[]> {
  const list = examples.map((example) => `        - ${example}\n`).join("");
  const { diagnostics, problems } = await testApi({
    "api.yaml": `${head}paths: {}
components:
  schemas:
    Loan: { type: object, required: [until], properties: { until: { type: string, format: date } } }
    Book:
      properties: { next: { $ref: '#/components/schemas/Loan' }, same: { $ref: '#/components/schemas/Book' } }
      allOf: [${schema}]
      examples:
${list}`,
  });
  const own = problems.filter((problem) => !problem.includes("openapi/"));
  const japanese = diagnostics.filter(({ code }) => !code.startsWith("openapi/")).map(({ message }) => message.ja);
  return own.map((problem, index) => `${problem.replace(/^.*?«/, "«")} / ${japanese[index]}`);
}

test.each([
  ["{ type: integer }", "a"],
  ["{ type: [string, 'null'] }", "1"],
  ["{ enum: [NOVEL, POEMS] }", "NOVELL"],
  ["{ const: 1 }", "2"],
  ["{ minimum: 2 }", "1"],
  ["{ exclusiveMaximum: 2 }", "2"],
  ["{ multipleOf: 5 }", "12"],
  ["{ minLength: 3 }", "ab"],
  ["{ pattern: '^[A-Z]+$' }", "abc"],
  ["{ format: date }", "2026-02-30"],
  ["{ format: date-time }", "2026-02-03T00:00:00"],
  ["{ format: uuid }", "x"],
  ["{ format: uri }", "not a uri"],
  ["{ type: integer, format: int64 }", "1.5"],
  ["{ minItems: 1, uniqueItems: true }", "[a, a]"],
  ["{ maxItems: 1 }", "[1, 2]"],
  ["{ required: [title] }", "{ titel: x }"],
  ["{ properties: { title: {} }, additionalProperties: false }", "{ titel: x }"],
  ["{ properties: { pages: { type: integer } } }", "{ pages: many }"],
  ["{ oneOf: [{ type: string }, { type: integer }] }", "true"],
  ["{ oneOf: [{ minimum: 1 }, { minimum: 2 }] }", "3"],
  ["{ anyOf: [{ properties: { a: { type: string } } }, { type: string }] }", "{ a: 1 }"],
  ["{ if: { type: string }, then: { minLength: 2 } }", "x"],
  ["{ not: { type: string } }", "x"],
  ["{ contains: { type: string } }", "[1]"],
  ["{ minProperties: 1 }", "{}"],
  ["{ unevaluatedProperties: false }", "{ a: 1 }"],
])("says in words why %s is not fitted by %s", async (schema, example) => {
  expect(await misfits(schema, example)).toMatchSnapshot();
});

test("says nothing about examples that fit", async () => {
  expect(
    await misfits("{ type: object, properties: { until: { format: date } } }", "{ until: '2026-11-23' }", "{}"),
  ).toEqual([]);
});

test("marks the exact place inside an example", async () => {
  expect(
    await misfits(
      "{ properties: { loans: { type: array, items: { $ref: '#/components/schemas/Loan' } } } }",
      "{ loans: [{ until: '2026-01-01' }, { until: soon }, {}] }",
    ),
  ).toEqual([
    '«soon» load/example-does-not-fit: The example does not fit its schema: `"soon"` is not a day of the calendar (`YYYY-MM-DD`). / 例がスキーマに合っていません。`"soon"` は暦にある日付（`YYYY-MM-DD`）ではありません。',
    "«{}» load/example-does-not-fit: The example does not fit its schema: `until` is missing. / 例がスキーマに合っていません。`until` がありません。",
  ]);
});

describe("examples are looked at", () => {
  const messages = (nodes: string) => ({
    "api.yaml": `${head}paths:
  /books:
    post:
      operationId: addBook
      summary: Add
${nodes}      responses:
        '201':
          description: Made
          headers: { X-Count: { description: How many, schema: { type: integer }, example: many } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Book' }
              example: 1
              examples: { a: { value: 2 }, b: { $ref: other.yaml#/B }, c: { externalValue: c.json } }
            application/xml: { schema: { $ref: '#/components/schemas/Book' }, example: <book/> }
        '400': { description: Refused }
components:
  schemas:
    Book: { type: object, properties: { title: { type: string, example: 3 }, list: { items: { examples: [a], type: integer } } } }
`,
    "other.yaml": "B: { summary: from elsewhere, value: 4 }\n",
    "c.json": '{ "title":\n  5 }\n',
  });

  test("on messages, headers, parameters and properties, in whatever file they stand", async () => {
    const { problems } = await testApi(
      messages("      parameters: [{ name: n, in: query, schema: { type: integer }, example: x }]\n"),
    );
    expect(problems.map((problem) => problem.slice(0, problem.indexOf("»") + 1))).toEqual([
      "api.yaml:10:78 «x»",
      "api.yaml:14:92 «many»",
      "api.yaml:18:24 «1»",
      "api.yaml:19:39 «2»",
      "api.yaml:24:73 «3»",
      "api.yaml:24:106 «a»",
      "c.json:2:3 «5»",
      "other.yaml:1:38 «4»",
    ]);
  });

  test("in the translation too, where it changes them", async () => {
    const { problems } = await testApi(
      {
        "api.yaml": `${head}paths: {}
components: { schemas: { Book: { properties: { title: { type: string, maxLength: 5, examples: [ok], description: d } }, example: { title: fine } } } }
`,
        "en.yaml": `overlay: 1.0.0
info: { title: E, version: 1.0.0 }
actions:
  - { target: $.components.schemas.Book.properties.title, update: { description: D } }
  - { target: $.components.schemas.Book.example, update: { title: too long } }
`,
      },
      { overlays: { en: "en.yaml" } },
    );
    expect(problems.filter((problem) => problem.includes("load/"))).toEqual([
      'en.yaml:5:67 «too long» load/example-does-not-fit: The example does not fit its schema: `"too long"` has more than 5 characters.',
    ]);
  });
});

describe("a schema that no example can be compared with", () => {
  test("is reported itself", async () => {
    expect(await misfits("{ pattern: '(' }", "x")).toEqual([
      "«properties: { next: { $ref: '#/components/schemas/Loan' }, same: { $ref: '#/components/schemas/Book' } }» load/schema-not-usable: Examples cannot be compared with this schema: Invalid regular expression: /(/u: Unterminated group. [Correct the schema.] / 例をこのスキーマと照らし合わせられません（Invalid regular expression: /(/u: Unterminated group）。",
    ]);
  });

  test("is given up if comparing does not come to an end", async () => {
    expect(await misfits("{ pattern: '^(a+)+$' }", `${"a".repeat(50)}b`)).toEqual([
      `«${"a".repeat(50)}b» load/schema-too-slow: Comparing the example with this schema does not come to an end. [Look for a \`pattern\` with repetition inside repetition, such as \`(a+)+\`.] / 例をこのスキーマと照らし合わせる処理が終わりません。`,
    ]);
  });
});

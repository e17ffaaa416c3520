import { expect, test } from "vitest";
import { createMemoryHost } from "#host";
import type { Field, Operation, Schema } from "#model";
import { testApi } from "#testing/guideline";

const root = `openapi: 3.1.0
info: { title: 図書館 API, version: 1.2.0, license: { name: MIT, identifier: MIT } }
servers: [{ url: https://api.library.example }]
security: [{ card: [read] }]
paths:
  /books/{id}: { $ref: paths/book.yaml }
components:
  securitySchemes:
    card:
      type: oauth2
      flows:
        clientCredentials: { tokenUrl: https://library.example/token, scopes: { read: 読む, borrow: 借りる } }
`;

const book = `parameters:
  - $ref: ../common.yaml#/Id
get:
  operationId: getBook
  summary: 本を読む
  tags: [books]
  x-guideline: { level: L1, code: BK, freshness: P1D, since: proposed, requirements: [STD-01] }
  security: [{ card: [read] }, { card: [borrow, read] }]
  parameters:
    - { name: id, in: path, required: true, description: 本の番号, schema: { type: string } }
    - { name: pages, in: query, description: 頁, schema: { type: integer, minimum: 1 } }
  responses:
    '200':
      description: 本
      headers: { X-Trace: { $ref: ../common.yaml#/Trace } }
      content:
        application/json:
          schema: { $ref: ../schemas.yaml#/Book }
          examples: { novel: { $ref: ../common.yaml#/Novel } }
    '404': { description: ない }
`;

const common = `Id: { name: id, in: path, required: true, description: 番号, schema: { $ref: schemas.yaml#/Code } }
Trace: { description: 追跡, schema: { type: string } }
Novel: { summary: 小説, value: { title: 坊っちゃん, kind: NOVEL } }
`;

const schemas = `Book:
  type: object
  title: 本
  description: 一冊の本。
  x-guideline: { since: proposed, confidence: restated }
  required: [title]
  properties:
    title:
      type: string
      title: 題
      maxLength: 80
      examples: [こころ]
      x-guideline:
        item: standard
        condition: 題のあるとき
        requirements: [MSG-01, MSG-02]
        counterparts: [{ system: marc, name: '245' }]
    kind: { type: string, enum: [NOVEL, POEMS], title: 種類, deprecated: true }
    code: { $ref: '#/Code', title: 分類 }
    shelf:
      type: object
      title: 棚
      properties:
        places:
          type: array
          items: { type: object, required: [floor], properties: { floor: { type: integer, title: 階 } } }
  allOf:
    - { properties: { parent: { $ref: '#/Book' }, title: { type: string } }, required: [kind] }
    - $ref: '#/Item'
Code: { type: string, title: 符号, description: 分類の符号。, pattern: '^[A-Z]+$', example: AB }
Item: { type: object, properties: { lent: { oneOf: [{ type: boolean }, { $ref: '#/Code' }] } } }
`;

const overlay = `overlay: 1.0.0
info: { title: English, version: 1.0.0 }
actions:
  - { target: $.info, update: { title: Library API } }
  - { target: "$.paths['/books/{id}'].get", update: { summary: Read a book } }
  - { target: $.components.schemas.Book, update: { title: Book } }
  - target: $.components.schemas.Book.properties.title
    update: { title: Title, x-guideline: { condition: if it has a title } }
  - { target: $.components.schemas.Code, update: { description: The code of a class. } }
  - { target: $.components.parameters.Id, update: { description: Number } }
  - { target: $.components.examples.Novel, update: { summary: A novel } }
`;

const files = {
  "api.yaml": root,
  "paths/book.yaml": book,
  "common.yaml": common,
  "schemas.yaml": schemas,
  "en.yaml": overlay,
};

async function loadLibrary() {
  const { api, problems } = await testApi(files, { overlays: { en: "en.yaml" } });
  expect(problems).toEqual([]);
  if (!api) throw new Error("There is no API.");
  return api;
}

function withoutOrigins(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item) => (key === "origin" || key === "span" ? undefined : item)));
}

function textOf({ origin }: Schema | Field | Operation, part?: string): string {
  const { file, start, end } = (part === undefined ? undefined : origin.parts?.[part]) ?? origin.span;
  return `${file}: ${files[file as keyof typeof files].slice(start, end)}`;
}

test("tells an operation with everything that its document and path say", async () => {
  const api = await loadLibrary();
  expect(withoutOrigins(api.operations)).toEqual([
    {
      kind: "operation",
      id: "getBook",
      api: "library",
      isWebhook: false,
      method: "get",
      path: "/books/{id}",
      summary: { ja: "本を読む", en: "Read a book" },
      description: {},
      tags: ["books"],
      parameters: [
        {
          name: "id",
          in: "path",
          required: true,
          deprecated: false,
          description: { ja: "本の番号" },
          type: { types: ["string"], choices: [], enum: [] },
        },
        {
          name: "pages",
          in: "query",
          required: false,
          deprecated: false,
          description: { ja: "頁" },
          type: { types: ["integer"], choices: [], enum: [], minimum: 1 },
        },
      ],
      responses: [
        {
          status: "200",
          description: { ja: "本" },
          headers: [{ name: "X-Trace", description: { ja: "追跡" } }],
          contents: [
            {
              type: "application/json",
              schema: { types: ["object"], ref: "Book", choices: [], enum: [] },
              examples: [
                {
                  name: "novel",
                  summary: { ja: "小説", en: "A novel" },
                  value: { title: "坊っちゃん", kind: "NOVEL" },
                },
              ],
            },
          ],
        },
        { status: "404", description: { ja: "ない" }, headers: [], contents: [] },
      ],
      scopes: ["borrow", "read"],
      deprecated: false,
      conformance: { id: "L1" },
      code: "BK",
      freshness: "P1D",
      requirements: [{ id: "STD-01" }],
      provenance: { since: { id: "proposed" }, sources: [] },
    },
  ]);
});

test("tells a schema's own fields, those of parts in place and those of objects in place", async () => {
  const api = await loadLibrary();
  expect(api.schemas.map(({ id, title, description }) => ({ id, title, description }))).toEqual([
    { id: "Book", title: { ja: "本", en: "Book" }, description: { ja: "一冊の本。" } },
    { id: "Code", title: { ja: "符号" }, description: { ja: "分類の符号。", en: "The code of a class." } },
    { id: "Item", title: {}, description: {} },
  ]);
  const fields = api.schemas.flatMap((schema) => schema.fields);
  expect(fields.map(({ id, required }) => `${id}${required ? " *" : ""}`)).toEqual([
    "Book.title *",
    "Book.kind *",
    "Book.code",
    "Book.shelf",
    "Book.shelf.places",
    "Book.shelf.places.floor *",
    "Book.parent",
    "Item.lent",
  ]);
});

test("tells a field with its type, texts and annotation", async () => {
  const api = await loadLibrary();
  const [title, kind, code] = api.schemas[0]?.fields ?? [];
  expect(withoutOrigins(title)).toEqual({
    kind: "field",
    id: "Book.title",
    name: "title",
    title: { ja: "題", en: "Title" },
    description: {},
    type: { types: ["string"], choices: [], enum: [], maxLength: 80 },
    required: true,
    deprecated: false,
    condition: { ja: "題のあるとき", en: "if it has a title" },
    item: "standard",
    counterparts: [{ system: "marc", name: "245" }],
    example: "こころ",
    requirements: [{ id: "MSG-01" }, { id: "MSG-02" }],
    provenance: { sources: [] },
  });
  expect(kind).toMatchObject({ deprecated: true, type: { enum: ["NOVEL", "POEMS"] } });
  expect(code).toMatchObject({
    title: { ja: "分類" },
    description: { ja: "分類の符号。", en: "The code of a class." },
    type: { types: ["string"], ref: "Code", pattern: "^[A-Z]+$" },
    example: "AB",
  });
  const lent = api.schemas[2]?.fields[0];
  expect(lent?.type.choices).toMatchObject([{ types: ["boolean"] }, { types: ["string"], ref: "Code" }]);
});

test("knows the file and the stretch where each node was written", async () => {
  const api = await loadLibrary();
  const [operation] = api.operations;
  const [schema] = api.schemas;
  const field = schema?.fields.find(({ id }) => id === "Book.shelf.places.floor");
  if (!operation || !schema || !field) throw new Error("A node is missing.");
  expect(textOf(operation)).toBe("paths/book.yaml: getBook");
  expect(textOf(operation, "freshness")).toBe("paths/book.yaml: P1D");
  expect(textOf(schema)).toBe("schemas.yaml: Book");
  expect(textOf(schema, "title")).toBe("schemas.yaml: 本");
  expect(textOf(field)).toBe("schemas.yaml: floor");
  expect(schema.fields[0]?.requirements.map(({ span }) => schemas.slice(span.start, span.end))).toEqual([
    "MSG-01",
    "MSG-02",
  ]);
});

test("brings everything into one document per language, components in their authors' order", async () => {
  const { documents } = await loadLibrary();
  const text = JSON.stringify(documents.ja);
  expect(text).not.toContain(".yaml");
  expect(Object.keys(documents)).toEqual(["ja", "en"]);
  expect(documents.ja).toMatchObject({
    info: { title: "図書館 API" },
    paths: {
      "/books/{id}": {
        get: { responses: { "200": { headers: { "X-Trace": { $ref: "#/components/headers/Trace" } } } } },
      },
    },
    components: {
      schemas: { Book: { allOf: [{ properties: { parent: { $ref: "#/components/schemas/Book" } } }, {}] } },
    },
  });
  expect(documents.en).toMatchObject({
    info: { title: "Library API", version: "1.2.0" },
    components: { schemas: { Book: { title: "Book", description: "一冊の本。" } } },
  });
  expect(Object.keys(JSON.parse(text).components.schemas)).toEqual(["Book", "Code", "Item"]);
});

test("reads each file once, and asks for nothing else", async () => {
  const asked: string[] = [];
  const host = createMemoryHost();
  await testApi(files, {
    overlays: { en: "en.yaml" },
    around: (inner) => ({
      ...host,
      ...inner,
      readBytes(path) {
        asked.push(path.replace("/guideline/", ""));
        return inner.readBytes(path);
      },
    }),
  });
  expect(asked.sort()).toEqual(["api.yaml", "common.yaml", "en.yaml", "paths/book.yaml", "schemas.yaml"]);
});

test("gives the same in any order of reading", async () => {
  const slow = (path: string) => new Promise((resolve) => setTimeout(resolve, path.length % 7));
  const [quick, delayed] = await Promise.all([
    testApi(files, { overlays: { en: "en.yaml" } }),
    testApi(files, {
      overlays: { en: "en.yaml" },
      around: (inner) => ({
        ...inner,
        async readBytes(path) {
          await slow(path);
          return inner.readBytes(path);
        },
      }),
    }),
  ]);
  expect(JSON.stringify(delayed.api)).toBe(JSON.stringify(quick.api));
});

test("loads OpenAPI 3.0, where `nullable` stands beside the type", async () => {
  const { api, problems } = await testApi({
    "api.yaml": `openapi: 3.0.3
info: { title: T, version: 1.0.0, license: { name: MIT, url: https://library.example/mit } }
servers: [{ url: https://api.library.example }]
security: []
paths:
  /books:
    post:
      operationId: addBook
      summary: Add
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Book' }, example: { title: null, pages: 1 } } }
      responses: { '201': { description: Made }, '400': { description: Refused } }
components:
  schemas:
    Book:
      type: object
      properties:
        title: { type: string, nullable: true, example: Kokoro }
        pages: { type: integer, minimum: 1, exclusiveMinimum: true, example: 2 }
`,
  });
  expect(problems).toEqual([
    "api.yaml:12:118 «1» load/example-does-not-fit: The example does not fit its schema: `1` is not more than 1.",
  ]);
  expect(api?.schemas[0]?.fields.map(({ type }) => type.types)).toEqual([["string", "null"], ["integer"]]);
  expect(api?.operations[0]?.requestBody).toMatchObject({ required: true, contents: [{ type: "application/json" }] });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { testApi } from "#testing/guideline";

/** A document in which nearly everything occurs that OpenAPI knows. */
const whole = {
  openapi: "3.1.0",
  info: { title: "T", version: "1.0.0", license: { name: "MIT", identifier: "MIT" } },
  servers: [{ url: "https://{host}.example", variables: { host: { default: "a", enum: ["a"] } } }],
  tags: [{ name: "books", description: "Books" }],
  security: [{ card: ["read"] }],
  paths: {
    "/books/{id}": {
      parameters: [{ $ref: "#/components/parameters/Id" }],
      get: {
        operationId: "getBook",
        summary: "Get",
        tags: ["books"],
        "x-guideline": { level: "L1", freshness: "P1D", requirements: ["STD-01"] },
        responses: {
          "200": {
            description: "A book",
            headers: { "X-Trace": { $ref: "#/components/headers/Trace" } },
            content: {
              "application/json": {
                schema: { $ref: "other.yaml#/Book" },
                examples: { one: { summary: "One", value: { title: "Kokoro", next: { title: "Botchan" } } } },
              },
            },
            links: { self: { operationId: "getBook", parameters: { id: "$response.body#/id" } } },
          },
          "404": { description: "None" },
        },
      },
      post: {
        operationId: "addBook",
        summary: "Add",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Loan" } } },
        },
        responses: { "201": { description: "Made" }, default: { description: "Other" } },
        callbacks: { done: { "{$request.body#/url}": { post: { responses: { "200": { description: "ok" } } } } } },
      },
    },
  },
  components: {
    parameters: { Id: { name: "id", in: "path", required: true, schema: { type: "string" }, example: "a" } },
    headers: { Trace: { description: "Trace", schema: { type: "string", format: "uuid" } } },
    securitySchemes: {
      card: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "https://a.example", scopes: { read: "Read" } } },
      },
    },
    schemas: {
      Loan: {
        oneOf: [{ $ref: "other.yaml#/Book" }, { type: "object", properties: { kind: { const: "loan" } } }],
        discriminator: { propertyName: "kind", mapping: { book: "other.yaml#/Book" } },
        "x-guideline": { since: "proposed" },
      },
    },
  },
};

const other = {
  Book: {
    type: "object",
    required: ["title"],
    title: "Book",
    properties: {
      title: {
        type: "string",
        title: "Title",
        maxLength: 80,
        examples: ["Kokoro"],
        "x-guideline": { item: "standard" },
      },
      next: { $ref: "#/Book" },
      pages: { type: ["integer", "null"], minimum: 1, enum: [1, 2, null], default: 1 },
      parts: { type: "array", items: { type: "object", properties: { name: { type: "string" } } } },
    },
    allOf: [{ properties: { more: { anyOf: [{ type: "string" }, { not: {} }] } } }],
    additionalProperties: false,
  },
};

const overlay = {
  overlay: "1.0.0",
  info: { title: "E", version: "1.0.0" },
  actions: [
    { target: "$.info", update: { title: "English" } },
    { target: "$.components.schemas.Book.properties.*", update: { title: "English" } },
    { target: "$.paths['/books/{id}'].post", remove: true },
  ],
};

/** Every place in a value. */
function* placesIn(value: unknown, path: readonly (string | number)[] = []): Iterable<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

type Tree = { [key: string | number]: unknown };

interface Mutation {
  readonly file: "api" | "other" | "overlay";
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly how: "replace" | "remove" | "rename";
}

const originals = { api: whole, other, overlay };
const oddities: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    "",
    "x",
    [],
    {},
    [null],
    [[]],
    { $ref: 1 },
    { "": null },
    Number.NaN,
  ),
  fc
    .constantFrom("#", "#/", "api.yaml", "other.yaml#/Book", "#/components/schemas/Loan", "../x", "#/paths", "http://x")
    .map(($ref) => ({ $ref })),
  fc.constantFrom("hasOwnProperty", "constructor", "toString", "length", "then").map((key) => ({ [key]: 1 })),
  fc.jsonValue({ maxDepth: 2 }),
);
const mutation: fc.Arbitrary<Mutation> = fc.constantFrom("api", "api", "api", "other", "overlay").chain((file) =>
  fc.record({
    file: fc.constant(file as Mutation["file"]),
    path: fc.constantFrom(...placesIn(originals[file as Mutation["file"]])),
    value: oddities,
    how: fc.constantFrom("replace", "replace", "remove", "rename"),
  }),
);

function mutate(tree: unknown, { path, value, how }: Mutation): void {
  const key = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Tree | undefined)?.[step], tree);
  if (typeof holder !== "object" || holder === null) return;
  const map = holder as Tree;
  if (how === "rename") map[`${key}x`] = map[key];
  if (how === "replace") map[key] = value;
  else delete map[key];
}

async function load(mutations: readonly Mutation[]) {
  const trees = structuredClone(originals);
  for (const one of mutations) mutate(trees[one.file], one);
  const texts = {
    "api.yaml": stringify(trees.api),
    "other.yaml": stringify(trees.other),
    "en.yaml": stringify(trees.overlay),
  };
  return testApi(texts, { overlays: { en: "en.yaml" } });
}

test("has nothing to say about the document as it is", async () => {
  const { problems } = await load([]);
  expect(problems.filter((problem) => !/no-illogical|4xx|operationId|summary/.test(problem))).toEqual([]);
});

test("never throws, whatever stands in a document, and gives plain data and places that exist", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const { api, diagnostics } = await load(mutations);
      for (const { span, message } of diagnostics) {
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(message.ja).not.toBe("");
      }
      if (api) expect(structuredClone(api)).toEqual(api);
      if (!api) expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    }),
    { numRuns: 250 },
  );
});

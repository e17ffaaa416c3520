import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "#model";
import { createFitTest } from "./fit.ts";
import { createSchemaBook } from "./form.ts";
import { createValidator } from "./validator.ts";

const definitions = {
  components: {
    schemas: {
      Word: { type: "string", minLength: 2, pattern: "^[a-z]+$" },
      Tree: {
        type: "object",
        properties: { left: { $ref: "#/components/schemas/Tree" }, word: { $ref: "#/components/schemas/Word" } },
      },
      Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }] },
    },
  },
};

const small = fc.integer({ min: -2, max: 4 });
const keys = fc.constantFrom("a", "b", "left", "word");
const scalar = fc.oneof(small, fc.constantFrom("", "a", "ab", "AB", "2026-01-01", "2026-02-30", "😀", 1.5, true, null));
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const type = fc.constantFrom("string", "integer", "number", "boolean", "null", "array", "object");
const leaf: fc.Arbitrary<Json> = fc.record(
  {
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    enum: fc.array(scalar, { minLength: 1, maxLength: 3 }),
    const: scalar,
    minimum: small,
    maximum: small,
    exclusiveMinimum: small,
    exclusiveMaximum: small,
    minLength: fc.nat(3),
    maxLength: fc.nat(3),
    minItems: fc.nat(2),
    maxItems: fc.nat(2),
    pattern: fc.constantFrom("^[a-z]+$", "A", "^\\d{4}-\\d{2}-\\d{2}$", "^(a+)+$"),
    format: fc.constantFrom("date", "date-time", "uuid", "int32", "email", "unheard-of"),
    required: fc.uniqueArray(keys, { maxLength: 2 }),
    multipleOf: fc.constantFrom(2, 0.5),
    uniqueItems: fc.boolean(),
    dependentRequired: fc.dictionary(keys, fc.array(keys, { maxLength: 2 }), { maxKeys: 1 }),
    minProperties: fc.nat(2),
    maxProperties: fc.nat(2),
  },
  { requiredKeys: [] },
);
const schema: fc.Arbitrary<Json> = fc.letrec<{ schema: Json }>((tie) => {
  const inner = tie("schema");
  const composed = fc.record(
    {
      type,
      properties: fc.dictionary(keys, inner, { maxKeys: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), inner),
      items: inner,
      prefixItems: fc.array(inner, { minLength: 1, maxLength: 2 }),
      allOf: fc.array(inner, { minLength: 1, maxLength: 2 }),
      anyOf: fc.array(inner, { minLength: 1, maxLength: 2 }),
      oneOf: fc.array(inner, { minLength: 1, maxLength: 3 }),
      not: inner,
      contains: inner,
      if: inner,
      else: inner,
    },
    { requiredKeys: [] },
  );
  const ref = fc.constantFrom("Word", "Tree").map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return { schema: fc.oneof({ depthSize: "small" }, leaf, fc.boolean(), ref, composed) };
}).schema;

test("says of a value what the validator says, wherever it says anything", { timeout: 120_000 }, async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(schema, fc.array(value, { minLength: 4, maxLength: 8 }), async (written, values) => {
      const book = createSchemaBook(definitions, "3.1");
      const fits = createFitTest(book.definition);
      const validate = await createValidator(book);
      for (const one of values) {
        const answer = fits(book.schema(written), one);
        if (answer === undefined) continue;
        answered++;
        const verdict = validate(written, one);
        expect(verdict.kind).toBe("judged");
        expect(verdict.kind === "judged" && verdict.errors.length === 0).toBe(answer);
      }
    }),
    { numRuns: 50 },
  );
  expect(answered).toBeGreaterThan(100);
});

describe("the test gives no answer", () => {
  const ask = (written: Json, one: Json) => {
    const book = createSchemaBook(definitions, "3.1");
    return createFitTest(book.definition)(book.schema(written), one);
  };

  test.each([
    [{ pattern: "^(a+)+$" }, "a"],
    [{ pattern: "(" }, "a"],
    [{ pattern: "a*b*c*" }, "a"],
    [{ pattern: "a" }, "a".repeat(2000)],
    [{ uniqueItems: true }, [{}, {}]],
    [{ multipleOf: 0.1 }, 0.3],
    [{ contains: {}, minContains: 2 }, [1]],
    [{ pattern: "(a)\\1" }, "a"],
    [{ $ref: "#/components/schemas/Loop" }, 1],
    [{ minimum: "1" }, 1],
    [{ const: {} }, {}],
  ])("to %j", (written, one) => {
    expect(ask(written, one)).toBeUndefined();
  });

  test("where each choice holds the same choices again", () => {
    const doubling = (depth: number): Json =>
      depth === 0 ? { type: "string" } : { anyOf: [doubling(depth - 1), doubling(depth - 1)] };
    expect(ask(doubling(15), 1)).toBeUndefined();
  });
});

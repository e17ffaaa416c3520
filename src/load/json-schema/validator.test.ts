import { expect, test } from "vitest";
import { createSchemaBook } from "./form.ts";
import { createSchemaComparer } from "./validator.ts";

const root = { components: { schemas: { Word: { type: "string", minLength: 2 }, Slow: { pattern: "^(a+)+$" } } } };
const word = { $ref: "#/components/schemas/Word" };
const slow = { $ref: "#/components/schemas/Slow" };
const endlessText = `${"a".repeat(50)}b`;

/** What is said of each value: its faults, or that there is no telling. */
async function judge(...comparisons: readonly (readonly [schema: object | boolean, value: string | number])[]) {
  const validate = await createSchemaComparer(createSchemaBook(root, "3.1"));
  const verdicts = validate(comparisons.map(([schema, value]) => ({ schema: schema as typeof word, value })));
  return verdicts.map((verdict) =>
    verdict.kind === "judged" ? verdict.errors.map(({ keyword }) => keyword).join(" ") : verdict.kind,
  );
}

test("says of each value what is wrong with it, in the order of the values", async () => {
  expect(await judge([word, "book"], [word, "b"], [word, 1], [true, 1], [{ not: {} }, 1])).toEqual([
    "",
    "minLength",
    "type",
    "",
    "not",
  ]);
});

test("tells that one comparison has no end, and still makes those before and after it", async () => {
  expect(await judge([word, "b"], [slow, endlessText], [slow, "b"], [word, 1])).toEqual([
    "minLength",
    "endless",
    "pattern",
    "type",
  ]);
});

test("gives up when time has run out three times", async () => {
  const endless = [slow, endlessText] as const;
  expect(await judge(endless, endless, endless, endless, [word, 1])).toEqual(["endless", "endless", "endless", "", ""]);
});

test("tells of a schema that makes no sense, and still makes the other comparisons", async () => {
  expect(await judge([{ pattern: "(" }, "a"], [word, "b"])).toEqual(["unusable", "minLength"]);
});

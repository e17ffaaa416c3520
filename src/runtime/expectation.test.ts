import { expect, test } from "vitest";
import { expectationOf } from "./expectation.ts";

test.each([
  ["type", { type: "string" }, "a text", "文字列"],
  ["type", { type: "number" }, "a number", "数"],
  ["type", { type: "integer" }, "a whole number", "整数"],
  ["type", { type: "boolean" }, "true or false", "trueかfalse"],
  ["type", { type: "array" }, "a list", "配列"],
  ["type", { type: ["object", "null"] }, "an object or null", "オブジェクトかnull"],
  ["type", { type: "object,null" }, "an object or null", "オブジェクトかnull"],
  ["required", { missingProperty: "dueOn" }, "`dueOn` is present", "`dueOn` があること"],
  ["dependentRequired", { property: "fee", missingProperty: "dueOn" }, "`dueOn` is present", "`dueOn` があること"],
  ["additionalProperties", { additionalProperty: "colour" }, "`colour` is absent", "`colour` がないこと"],
  ["minLength", { limit: 2 }, "a text of at least 2 characters", "2文字以上の文字列"],
  ["maxLength", { limit: 2 }, "a text of at most 2 characters", "2文字以下の文字列"],
  ["minItems", { limit: 2 }, "a list of at least 2", "2件以上の配列"],
  ["maxItems", { limit: 2 }, "a list of at most 2", "2件以下の配列"],
  ["minProperties", { limit: 2 }, "an object of at least 2 properties", "2個以上の項目"],
  ["maxProperties", { limit: 2 }, "an object of at most 2 properties", "2個以下の項目"],
  ["minimum", { comparison: ">=", limit: 2 }, "a number of at least 2", "2以上の数"],
  ["maximum", { comparison: "<=", limit: 2 }, "a number of at most 2", "2以下の数"],
  ["exclusiveMinimum", { comparison: ">", limit: 2 }, "a number of more than 2", "2より大きい数"],
  ["exclusiveMaximum", { comparison: "<", limit: 2 }, "a number of less than 2", "2より小さい数"],
  ["multipleOf", { multipleOf: 5 }, "a multiple of 5", "5の倍数"],
  ["pattern", { pattern: "^L-" }, "a text that matches `^L-`", "`^L-` に合う文字列"],
  ["format", { format: "date" }, "a text in the format `date`", "`date` の形の文字列"],
  ["enum", { allowedValues: ["lent", 7, null] }, 'one of "lent", 7, null', '"lent"、7、null のどれか'],
  ["const", { allowedValue: "lent" }, '"lent"', '"lent"'],
  ["uniqueItems", { i: 1, j: 0 }, "a list with no two alike", "同じものが二つない配列"],
  ["not", {}, "not this combination of values", "この値の組合せでないこと"],
  ["oneOf", { passingSchemas: null }, "exactly one of the choices", "選択肢のちょうど一つに合う値"],
  ["anyOf", {}, "one of the choices", "選択肢のどれかに合う値"],
  ["discriminator", { tag: "kind" }, "`kind` names one of the choices", "`kind` が選択肢の一つを示すこと"],
  ["false schema", {}, "no value here", "値がないこと"],
  ["contains", { minContains: 1 }, "a value that fits `contains`", "`contains` に合う値"],
])("%s of %j asks for %s (%s)", (rule, params, en, ja) => {
  expect(expectationOf(rule, params)).toEqual({ en, ja });
});

import { expect, test } from "vitest";
import { addError, isEqual, lengthOf } from "./check-support.ts";

test("errors are kept in the order in which they are found", () => {
  const first = addError(null, "/a", "type", { type: "string" });
  expect(first).toEqual([{ instancePath: "/a", keyword: "type", params: { type: "string" } }]);
  expect(addError(first, "", "minProperties", { limit: 1 })).toBe(first);
  expect(first).toEqual([
    { instancePath: "/a", keyword: "type", params: { type: "string" } },
    { instancePath: "", keyword: "minProperties", params: { limit: 1 } },
  ]);
});

test.each([
  [1, 1],
  ["a", "a"],
  [null, null],
  [[], []],
  [
    [1, [2]],
    [1, [2]],
  ],
  [
    { a: 1, b: { c: [] } },
    { b: { c: [] }, a: 1 },
  ],
])("%j and %j say the same", (a, b) => {
  expect([isEqual(a, b), isEqual(b, a)]).toEqual([true, true]);
});

test.each([
  [1, 2],
  [1, "1"],
  [null, undefined],
  [null, {}],
  [null, 0],
  ["", []],
  [{}, "a"],
  [{}, 7],
  [[], {}],
  [["a"], { 0: "a" }],
  [[1], [1, 2]],
  [
    [1, 2],
    [1, 3],
  ],
  [
    [1, 2],
    [2, 2],
  ],
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [{ toString: Object.prototype.toString }, { b: 1 }],
])("%j and %j do not say the same", (a, b) => {
  expect([isEqual(a, b), isEqual(b, a)]).toEqual([false, false]);
});

test.each([
  ["", 0],
  ["a", 1],
  ["本棚", 2],
  ["📚", 1],
  ["a📚b📚", 4],
  ["\u{10000}\u{103ff}\u{10fc00}\u{10ffff}", 4],
  ["\ud800a", 2],
  ["\ud7ff\udc00", 2],
  ["\ud800\ue000", 2],
  ["\ud800\udbff", 2],
  ["\udc00\udc00", 2],
  ["\udfff\ud83d", 2],
  ["\ud83d\ud83d\udcda", 2],
  ["\udcda\ud83d", 2],
])("%j has %d characters", (text, length) => {
  expect(lengthOf(text)).toBe(length);
});

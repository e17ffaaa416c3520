import { expect, test } from "vitest";
import type { ContractParameter, ParameterType } from "#model";
import { span } from "#text";
import { expectedValues, limitsOf } from "./parameter-values.ts";

const origin = { span: span("contract/parameters.yaml", 0, 1) };
const choices = ["desk", "7"].map((value) => ({ value, title: {}, origin }));

function parameter(type: ParameterType, limits: { minimum?: number; maximum?: number } = {}): ContractParameter {
  return { kind: "parameter", name: "p", type, title: {}, description: {}, choices, origin, ...limits };
}

test.each<[ParameterType, readonly unknown[], readonly unknown[]]>([
  ["text", ["a", "", 7], [true, Number.NaN, ["a"]]],
  ["integer", [0, -3], [1.5, "1"]],
  ["duration", [14], [0.5, "14 days"]],
  ["percentage", [12.5], ["12 %", Number.POSITIVE_INFINITY]],
  ["money", [100, 0.5], ["100 JPY"]],
  [
    "date",
    ["2026-02-28", "2028-02-29"],
    [
      "2026-02-29",
      "2026-13-01",
      "2026-2-1",
      "12026-02-28",
      "2026-02-28T10:00",
      " 2026-02-28",
      20260228,
      ["2026-02-28"],
    ],
  ],
  [
    "url",
    ["https://library.example/rules", "http://library.example"],
    [
      "library.example",
      "see https://library.example",
      "https://",
      "https://library.example/a b",
      1,
      ["https://library.example"],
    ],
  ],
  ["choice", ["desk", 7], ["Desk", "", undefined]],
  ["list", [[], ["a"]], ["a", { 0: "a" }]],
])("a value of type %s is %j, not %j", (type, fitting, others) => {
  const { fits } = expectedValues[type];
  expect(fitting.filter((value) => !fits(value, parameter(type)))).toEqual([]);
  expect(others.filter((value) => fits(value, parameter(type)))).toEqual([]);
});

test.each<[ParameterType, readonly [number, number]]>([
  ["percentage", [0, 100]],
  ["duration", [0, Number.POSITIVE_INFINITY]],
  ["money", [0, Number.POSITIVE_INFINITY]],
  ["integer", [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]],
])("a value of type %s lies between %j if nothing else is said", (type, limits) => {
  expect(limitsOf(parameter(type))).toEqual(limits);
  expect(limitsOf(parameter(type, { minimum: -5, maximum: 200 }))).toEqual([-5, 200]);
});

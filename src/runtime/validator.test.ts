import { describe, expect, test } from "vitest";
import { type CompiledError, createValidator } from "./validator.ts";

/** The places and rules that are told of a value in which a compiled schema finds these errors. */
function told(...errors: readonly CompiledError[]): readonly string[] {
  const check = Object.assign(() => errors.length === 0, { errors });
  const result = createValidator({ check, place: {} })({});
  expect(result.ok).toBe(errors.length === 0);
  return result.ok ? [] : result.violations.map(({ path, rule }) => `${path} ${rule}`);
}

function error(instancePath: string, keyword: string): CompiledError {
  return { instancePath, keyword, params: {} };
}

describe("of all errors, those that say most are told", () => {
  test("what is wrong deeper down says more than that no choice fits", () => {
    expect(told(error("/fee", "type"), error("/fee/amount", "minimum"), error("/fee", "oneOf"))).toEqual([
      "/fee/amount minimum",
    ]);
  });

  test("a choice whose parts say nothing but that they are not meant is told itself", () => {
    expect(told(error("/fee", "type"), error("/fee", "const"), error("/fee", "anyOf"))).toEqual(["/fee anyOf"]);
  });

  test("a field whose name begins with another's is no part of it", () => {
    expect(told(error("/feeTotal", "minimum"), error("/fee", "const"), error("/fee", "oneOf"))).toEqual([
      "/feeTotal minimum",
      "/fee oneOf",
    ]);
  });

  test("that a condition holds is no fault, but what it asks for then", () => {
    expect(told(error("/fee", "minimum"), error("", "if"))).toEqual(["/fee minimum"]);
  });

  test("something is told of each value that does not fit, even if nothing says much", () => {
    expect(told(error("", "if"))).toEqual([" if"]);
    expect(told()).toEqual([]);
  });
});

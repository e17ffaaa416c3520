import { expect, test } from "vitest";
import { createMaker, MeaningError } from "./meaning.ts";
import type { Branded } from "./value.ts";
import type { Validation, Violation } from "./violation.ts";

type LoanId = Branded<string, "LoanId">;

const violation: Violation = {
  path: "",
  field: "LoanId",
  name: {},
  requirements: [],
  rule: "pattern",
  expected: { en: "a text that matches `^L-`", ja: "`^L-` に合う文字列" },
};

test("a maker gives the value itself if it has the form", () => {
  const LoanId = makerOf([violation]);
  expect(LoanId("L-1")).toBe("L-1");
  expect(LoanId.check("L-1")).toEqual({ ok: true, value: "L-1", unknownValues: [] });
});

test("a maker throws what was expected, and does not repeat the value", () => {
  const LoanId = makerOf([violation]);
  const error = thrownBy(() => LoanId("secret"));
  expect(error).toBeInstanceOf(MeaningError);
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({
    name: "MeaningError",
    message: "The value is no LoanId. Expected: a text that matches `^L-`",
    meaning: "LoanId",
    violations: [violation],
  });
  expect(LoanId.check("secret")).toEqual({ ok: false, violations: [violation], unknownValues: [] });
});

test("a validator that does not say what is wrong is believed, too", () => {
  expect(() => makerOf([])("7")).toThrow("The value is no LoanId. Expected: another value");
});

function makerOf(violations: readonly Violation[]) {
  return createMaker("LoanId", (value): Validation<LoanId> => {
    const isRight = typeof value === "string" && value.startsWith("L-");
    // The form has just been looked at.
    return isRight
      ? { ok: true, value: value as LoanId, unknownValues: [] }
      : { ok: false, violations, unknownValues: [] };
  });
}

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

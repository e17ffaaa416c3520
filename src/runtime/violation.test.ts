import { expect, test } from "vitest";
import { describeViolation, type Violation } from "./violation.ts";

const due: Violation = {
  path: "/items/0/dueOn",
  field: "Loan.dueOn",
  name: { en: "Due date", ja: "返却期限" },
  requirements: ["LEND-01", "LEND-02"],
  rule: "format",
  expected: { en: "a text in the format `date`", ja: "`date` の形の文字列" },
};

test("a violation in one line says where, what it is called, what was expected, and who asks for it", () => {
  expect(describeViolation(due)).toBe(
    "/items/0/dueOn (Due date / 返却期限): a text in the format `date` [LEND-01, LEND-02]",
  );
  expect(describeViolation(due, "ja")).toBe(
    "/items/0/dueOn (Due date / 返却期限): `date` の形の文字列 [LEND-01, LEND-02]",
  );
});

test("the value itself is at /; without a name and requirements there is nothing to say of them", () => {
  expect(describeViolation({ ...due, path: "", name: {}, requirements: [] })).toBe("/: a text in the format `date`");
});

import { expect, test } from "vitest";
import { below, decimalPlaces, inOrder, noLuhn, sumEquals } from "./invariant.ts";
import type { Invariant } from "./validator.ts";

const total = sumEquals({ sum: "fees[].amount", equals: "total", negative: { kind: ["BACK"] } });

test("adds up the values of a field, of which some count as negative", () => {
  const fees = [{ amount: 5 }, { amount: 3, kind: "BACK" }, { kind: "NONE" }];
  expect(broken(total, { fees, total: 2 })).toEqual([]);
  expect(broken(total, { fees, total: 8 })).toEqual(["/total sum: the sum of `fees[].amount` equals `total`"]);
  expect([{ fees }, { total: 1 }, null, []].flatMap((value) => broken(total, value))).toEqual([]);
});

test("compares with the total of another message", () => {
  const found: string[] = [];
  total({ fees: [{ amount: 5 }] }, (path) => found.push(path), { total: 6 });
  expect(found).toEqual(["/total"]);
});

test("keeps dates, times, months and numbers in order", () => {
  const order = inOrder({ order: ["lentOn", "dueOn", "closedAt", "month"] });
  expect(broken(order, { lentOn: "2026-11-01", dueOn: "2026-11-01", closedAt: "2026-11-02T00:00:00Z" })).toEqual([]);
  expect(broken(order, { lentOn: "2026-11-02", closedAt: "2026-11-01T23:59:00Z" })).toEqual([
    "/closedAt order: not before `lentOn`",
  ]);
  expect(broken(order, { dueOn: "2026-11-02", month: "2026-10" })).toEqual(["/month order: not before `dueOn`"]);
  const times = inOrder({ order: ["a", "b"] });
  expect(broken(times, { a: "2026-11-01T09:00:00+09:00", b: "2026-11-01T00:00:00Z" })).toEqual([]);
  expect(broken(times, { a: 2, b: 1 })).toEqual(["/b order: not before `a`"]);
});

test("knows how many decimal places a currency has", () => {
  const places = decimalPlaces({ decimals: "fee", currency: "currency" });
  const fits = (fee: string | number, currency: string) => broken(places, { fee, currency }).length === 0;
  expect([
    fits("12", "JPY"),
    fits("12.00", "JPY"),
    fits("12.34", "EUR"),
    fits("1.234", "KWD"),
    fits(1.5, "USD"),
  ]).toEqual([true, true, true, true, true]);
  expect([fits("12.5", "JPY"), fits("12.345", "EUR"), fits("1.2345", "KWD"), fits(0.125, "USD")]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

const noCheckedNumber = noLuhn({ noLuhn: [13, 19] });

test("tells where a number with a check digit stands, in lists and objects at any depth", () => {
  const rule = noLuhn({ noLuhn: [13, 19], requirements: ["LEND-07"] });
  expect(reported(rule, { note: ["L-1", "no. 9780094709001"], "a/b": { "c~d": 9780094709001 }, empty: null })).toEqual(
    ["/note/1", "/a~1b/c~0d"].map((path) => ({
      path,
      rule: "noLuhn",
      expected: {
        en: "no 13 to 19 digits with a right check digit (ISO/IEC 7812)",
        ja: "検査数字の合う13〜19桁の数字列（ISO/IEC 7812）がないこと",
      },
      requirements: ["LEND-07"],
    })),
  );
  expect(reported(noCheckedNumber, "9780094709001")).toMatchObject([{ path: "", requirements: [] }]);
});

test.each([
  ["9780094709001", "as many digits as are looked for at least"],
  ["1000000000000000090", "as many as are looked for at most"],
  ["L-9780094709001.", "among letters and signs"],
  ["978-00 9470-9001", "with spaces and hyphens"],
  ["９７８００９４７０９００１", "in wide digits"],
  ["9780094　70900１", "partly wide, with a wide space"],
  ["9780094709001 12/28", "before another number"],
  ["12 978-0094709001", "after another number"],
  ["1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 9780094709001", "after many others"],
  [9780094709001, "as a number"],
  [-9780094709001, "as a negative number"],
])("a number with a check digit is found: %j, %s", (value) => {
  expect(broken(noCheckedNumber, { value })).toHaveLength(1);
});

test.each([
  ["9780094709002", "another digit at the end"],
  ["987654321098", "too few digits"],
  ["70990000000000009016", "too many"],
  ["978009470x9001", "a letter between"],
  ["2026-11-23T10:15:00.123", "a time"],
  ["9780094  709001", "two spaces between"],
  [0.9780094709001, "a fraction"],
  [12, "a small number"],
  [true, "neither text nor number"],
])("no number with a check digit: %j, %s", (value) => {
  expect(broken(noCheckedNumber, { value })).toEqual([]);
});

test("looks below lists", () => {
  const rule = below("loans[].book", inOrder({ order: ["a", "b"] }));
  expect(broken(rule, { loans: [{ book: { a: 1, b: 2 } }, { book: { a: 2, b: 1 } }, {}] })).toEqual([
    "/loans/1/book/b order: not before `a`",
  ]);
});

function reported(invariant: Invariant, value: unknown): readonly unknown[] {
  const found: unknown[] = [];
  invariant(value, (path, rest) => found.push({ path, ...rest }));
  return found;
}

function broken(invariant: Invariant, value: unknown): readonly string[] {
  const found: string[] = [];
  invariant(value, (path, { rule, expected }) => found.push(`${path} ${rule}: ${expected.en}`));
  return found;
}

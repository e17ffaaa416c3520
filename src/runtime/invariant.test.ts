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

test("finds numbers with a check digit in any text, also written with spaces, hyphens or wide digits", () => {
  const rule = noLuhn({ noLuhn: [13, 19] });
  expect(
    broken(rule, { note: ["no. 4111-1111 1111-1111"], id: 4111111111111111, wide: "４１１１１１１１１１１１１１１１" }),
  ).toEqual(
    ["/note/0", "/id", "/wide"].map(
      (path) => `${path} noLuhn: no 13 to 19 digits with a right check digit (ISO/IEC 7812)`,
    ),
  );
  expect(
    broken(rule, { a: "4111111111111112", b: "2026-11-23T10:15:00", c: "x41111111111111111119999", d: 12 }),
  ).toEqual([]);
});

test("looks below lists", () => {
  const rule = below("loans[].book", inOrder({ order: ["a", "b"] }));
  expect(broken(rule, { loans: [{ book: { a: 1, b: 2 } }, { book: { a: 2, b: 1 } }, {}] })).toEqual([
    "/loans/1/book/b order: not before `a`",
  ]);
});

function broken(invariant: Invariant, value: unknown): readonly string[] {
  const found: string[] = [];
  invariant(value, (path, { rule, expected }) => found.push(`${path} ${rule}: ${expected.en}`));
  return found;
}

import { expect, test } from "vitest";
import { below, decimalPlaces, inOrder, noLuhn, sumEquals } from "./invariant.ts";
import type { Invariant } from "./validator.ts";

const total: ReturnType<typeof sumEquals> = (...args) =>
  sumEquals({ sum: "fees[].amount", equals: "total", negative: { kind: ["BACK"] } })(...args);

test("adds up the values of a field, of which some count as negative", () => {
  const fees = [{ amount: 5 }, { amount: 3, kind: "BACK" }, { kind: "NONE" }, { amount: "9" }];
  expect(broken(total, { fees, total: 2 })).toEqual([]);
  expect(reported(total, { fees, total: 8 })).toEqual([
    {
      path: "/total",
      rule: "sum",
      expected: {
        en: "the sum of `fees[].amount` equals `total`",
        ja: "`fees[].amount` の合計が `total` と等しいこと",
      },
      requirements: [],
    },
  ]);
  expect([{ fees }, { total: 1 }, null, []].flatMap((value) => broken(total, value))).toEqual([]);
});

test("one of several marks is enough to make a value negative", () => {
  const rule = sumEquals({
    sum: "shelves[].books[].price.value",
    equals: "sums.all",
    negative: { "price.kind": ["BACK", "LOST"], isGone: ["true"] },
    requirements: ["LEND-05"],
  });
  const shelves = [
    { books: [{ price: { value: 10 } }, { price: { value: 3, kind: "LOST" } }] },
    { books: [{ price: { value: 2 }, isGone: true }, {}] },
    {},
  ];
  expect(broken(rule, { shelves, sums: { all: 5 } })).toEqual([]);
  expect(reported(rule, { shelves, sums: { all: 6 } })).toMatchObject([
    { path: "/sums/all", requirements: ["LEND-05"] },
  ]);
});

test.each([
  [[0.1, 0.2], 0.3],
  [[0.1, 0.7, -0.3], 0.5],
  [[1.1, 2.205, 100], 103.305],
  [[3e-7, 2], 2.0000003],
])("adds up decimal fractions as they are written: %j make %d", (amounts, sum) => {
  const fees = amounts.map((amount) => ({ amount }));
  expect(broken(total, { fees, total: sum })).toEqual([]);
  expect(broken(total, { fees, total: sum + 0.0001 })).toHaveLength(1);
});

test("a sum cannot be made right by a number that is too small to be written", () => {
  expect(broken(total, { fees: [{ amount: 5 }, { amount: 1e-320 }], total: 7 })).toHaveLength(1);
});

test("compares with the total of another message", () => {
  const found: string[] = [];
  total({ fees: [{ amount: 5 }] }, (path) => found.push(path), { total: 6 });
  expect(found).toEqual(["/total"]);
});

const order = inOrder({ order: ["from", "to"] });

test.each([
  ["2026-11-01", "2026-11-01", "the same day"],
  ["2026-11-01", "2026-11-02T00:00:00Z", "a day and a later time"],
  ["2026-11-01", "2026-11-01T00:00:00+09:00", "a day and a time of it, whatever its offset"],
  ["2026-11-01T22:00:00-05:00", "2026-11-01", "a time and its day"],
  ["2026-11-01T09:00:00+09:00", "2026-11-01T00:00:00Z", "one moment in two places"],
  ["2026-11-01T23:00:00+09:00", "2026-11-01T15:00:00Z", "two moments in the order of the clocks of one place"],
  ["2026-11-15", "2026-11", "a day and its month"],
  ["2026-11", "2026-11-01", "a month and its day"],
  ["09:59:00+09:00", "10:00:00+09:00", "times of a day"],
  [1, 1, "the same number"],
  [9, 10, "numbers, not as texts"],
  ["9", -5, "a text and a number"],
  [9, "5", "a number and a text"],
  [true, false, "what has no order"],
])("%j and %j are in order: %s", (from, to, _what) => {
  expect(broken(order, { from, to })).toEqual([]);
});

test.each([
  ["2026-11-02", "2026-11-01"],
  ["2026-11-02", "2026-11-01T23:59:00Z"],
  ["2026-11-02T00:00:00Z", "2026-11-01"],
  ["2026-11-01T01:00:00Z", "2026-11-01T09:00:00+09:00"],
  ["2026-11-02", "2026-10"],
  ["10:15:00+09:00", "09:15:00+09:00"],
  [2, 1],
])("%j and %j are not in order", (from, to) => {
  expect(reported(order, { from, to })).toEqual([
    {
      path: "/to",
      rule: "order",
      expected: { en: "not before `from`", ja: "`from` より前でないこと" },
      requirements: [],
    },
  ]);
});

test("what is absent, or null, has no place in an order: those before and after it have", () => {
  const four = inOrder({ order: ["a", "b.c", "d", "e"], requirements: ["LEND-04"] });
  expect(broken(four, { a: 1, b: {}, d: 2, e: 3 })).toEqual([]);
  expect(reported(four, { a: 2, b: null, d: 1, e: 1 })).toMatchObject([
    { path: "/d", expected: { en: "not before `a`" }, requirements: ["LEND-04"] },
  ]);
  expect(broken(four, { a: 2, b: { c: null }, e: 1 })).toEqual(["/e order: not before `a`"]);
  expect(broken(four, { a: 1, b: { c: 3 }, d: 2, e: 1 })).toEqual([
    "/d order: not before `b.c`",
    "/e order: not before `d`",
  ]);
  expect(broken(four, { a: 3, b: { c: 2 } })).toEqual(["/b/c order: not before `a`"]);
});

const places = decimalPlaces({ decimals: "fee.amount", currency: "fee.currency" });

test.each([
  ["12", "JPY"],
  ["12.00", "JPY"],
  [12, "JPY"],
  ["12.34", "EUR"],
  [1.5, "USD"],
  ["1.2340", "KWD"],
  ["1.2345", "CLF"],
  ["1.2345", "UYW"],
])("%s %s has no more decimal places than the currency", (amount, currency) => {
  expect(broken(places, { fee: { amount, currency } })).toEqual([]);
});

test.each([
  ["12.5", "JPY", 0],
  ["12.345", "EUR", 2],
  [0.125, "USD", 2],
  [1e-7, "USD", 2],
  [1e-10, "USD", 2],
  [12e-8, "USD", 2],
  ["1.2345", "KWD", 3],
  ["1.23456", "CLF", 4],
  ["1.23456", "UYW", 4],
])("%s %s has more decimal places than %d", (amount, currency, most) => {
  expect(reported(places, { fee: { amount, currency } })).toEqual([
    {
      path: "/fee/amount",
      rule: "decimals",
      expected: {
        en: `at most ${most} decimal places for ${currency}`,
        ja: `${currency} では小数${most}桁まで`,
      },
      requirements: [],
    },
  ]);
});

test("an amount without a currency, or a currency without an amount, has all the places it wants", () => {
  expect(
    [{ amount: "1.23456" }, { amount: 1.5, currency: 7 }, { currency: "JPY" }].flatMap((fee) =>
      broken(places, { fee }),
    ),
  ).toEqual([]);
});

test("says which requirements ask for the decimal places", () => {
  const rule = decimalPlaces({ decimals: "amount", currency: "currency", requirements: ["LEND-03"] });
  expect(reported(rule, { amount: 0.5, currency: "JPY" })).toMatchObject([{ requirements: ["LEND-03"] }]);
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
])("a number with a check digit is found: %j, %s", (value, _where) => {
  expect(broken(noCheckedNumber, { values: ["L-1", value] })).toHaveLength(1);
});

test.each([
  ["9780094709002", "another digit at the end"],
  ["987654321098", "too few digits"],
  ["18 978009470900", "too few digits before too few"],
  ["70990000000000009016", "too many"],
  ["978009470x9001", "a letter between"],
  ["2026-11-23T10:15:00.123", "a time"],
  ["9780094  709001", "two spaces between"],
  [0.9780094709001, "a fraction"],
  [12, "a small number"],
  [true, "neither text nor number"],
])("no number with a check digit: %j, %s", (value, _what) => {
  expect(broken(noCheckedNumber, { value })).toEqual([]);
});

/** Tells of each value that it is asked about. */
const anything: Invariant = (value, report) =>
  report("/here", { rule: typeof value, expected: { en: JSON.stringify(value), ja: "" } });

test.each([
  ["", { a: 1 }, ['/here object: {"a":1}']],
  ["a", { a: 1 }, ["/a/here number: 1"]],
  ["a.b", { a: { b: 1 } }, ["/a/b/here number: 1"]],
  ["a.b.c", { a: { b: { c: 1 } } }, ["/a/b/c/here number: 1"]],
  ["[]", [1, 2], ["/0/here number: 1", "/1/here number: 2"]],
  ["a[].b", { a: [{ b: 1 }, {}, { b: null }] }, ["/a/0/b/here number: 1", "/a/2/b/here object: null"]],
  [
    "a.b[].c[]",
    { a: { b: [{ c: [1] }, { c: 2 }, { c: [3, 4] }] } },
    ["/a/b/0/c/0/here number: 1", "/a/b/2/c/0/here number: 3", "/a/b/2/c/1/here number: 4"],
  ],
  ["a[][].b.c", { a: [[{ b: { c: 1 } }]] }, ["/a/0/0/b/c/here number: 1"]],
  ["a.length", { a: "text" }, []],
  ["a.toString", { a: {} }, []],
  ["a[]", { a: { 0: 1, length: 1 } }, []],
])("an invariant below %j is asked about each value there", (way, value, found) => {
  expect(broken(below(way, anything), value)).toEqual(found);
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

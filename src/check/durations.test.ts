import { expect, test } from "vitest";
import { paragraph, prose } from "#testing/guideline";
import { span } from "#text";
import { durationOfValue, durationsIn, isSameDuration } from "./durations.ts";

function found(language: string, text: string) {
  return durationsIn(prose("a.md", paragraph(text)), language).map(({ kind, length, written }) => [
    written,
    kind,
    length,
  ]);
}

test("finds lengths of time in Japanese, in figures of either width", () => {
  expect(found("ja", "24時間以内に知らせ、３か月前に予告し、記録は1年保存する。60 分。")).toEqual([
    ["24時間", "time", 1440],
    ["３か月", "calendar", 3],
    ["1年", "calendar", 12],
    ["60 分", "time", 60],
  ]);
});

test("takes dates, ranks, numbered laws and years for none", () => {
  expect(found("ja", "2018年4月11日、3日目、第2年、1.5時間、0.5日")).toEqual([]);
  expect(found("ja", "999年、1000年")).toEqual([["999年", "calendar", 11_988]]);
  expect(found("en", "on 2018-04-11, 1.5 days, item 3 daylight")).toEqual([]);
});

test("finds lengths of time in English", () => {
  expect(found("en", "within 24 hours, a 30-day notice and 12 months")).toEqual([
    ["24 hours", "time", 1440],
    ["30-day", "time", 43_200],
    ["12 months", "calendar", 12],
  ]);
});

test("finds none in a language that it has no words of", () => {
  expect(found("fr", "30 jours")).toEqual([]);
});

test.each([
  ["duration", "days", 14, { kind: "time", length: 20_160, written: "14 days" }],
  ["duration", "months", 3, { kind: "calendar", length: 3, written: "3 months" }],
  ["duration", "lessons", 3, undefined],
  ["duration", undefined, 14, undefined],
  ["duration", "days", "14", undefined],
  ["integer", "days", 14, undefined],
] as const)("takes a parameter of type %s in %s with the value %j for %j", (type, unit, value, duration) => {
  const origin = { span: span("contract/parameters.yaml", 0, 1) };
  const parameter = { kind: "parameter", name: "p", type, title: {}, description: {}, choices: [], origin } as const;
  expect(durationOfValue({ ...parameter, ...(unit && { unit }) }, value)).toEqual(duration);
});

test("calls lengths of time the same if they are as long and of one kind", () => {
  const [day, hours, month, months] = durationsIn(
    prose("a.md", paragraph("1 day, 24 hours, 1 month, 1440 hours")),
    "en",
  );
  if (!day || !hours || !month || !months) throw new Error("four are named");
  expect(isSameDuration(day, hours)).toBe(true);
  expect(isSameDuration(hours, months)).toBe(false);
  // A minute and a month are both one of their kind.
  expect(isSameDuration({ ...month, kind: "time" }, month)).toBe(false);
});

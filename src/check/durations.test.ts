import { expect, test } from "vitest";
import { paragraph, prose } from "#testing/guideline";
import { durationsIn } from "./durations.ts";

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

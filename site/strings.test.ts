import { expect, test } from "vitest";
import { languageName, languageNameIn } from "./language-name.ts";
import { durationInWords } from "./part/duration.ts";
import { stringsFor } from "./strings.ts";

const english = stringsFor("en");
const japanese = stringsFor("ja");

/** Every text of a table of words; functions are asked with sample values. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return textsOf(value(2, "x"));
  return Object.values(value as object).flatMap(textsOf);
}

test("has every word in both languages", () => {
  expect(Object.keys(japanese)).toEqual(Object.keys(english));
  expect(textsOf(japanese).length).toBe(textsOf(english).length);
  expect([...textsOf(english), ...textsOf(japanese)].filter((text) => text.trim() === "")).toEqual([]);
});

test("writes no Japanese in the English words", () => {
  expect(textsOf(english).filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text))).toEqual([]);
});

test("gives English words to every language that is not Japanese", () => {
  expect(stringsFor("fr")).toBe(english);
  expect(stringsFor("jam")).toBe(english);
  expect(stringsFor("ja-JP")).toBe(japanese);
});

test("names languages by themselves and in the words of the page", () => {
  expect([languageName("ja"), languageName("en-GB"), languageName("tlh")]).toEqual(["日本語", "English", "tlh"]);
  expect([languageNameIn("ja", english), languageNameIn("fr", japanese), languageNameIn("tlh", english)]).toEqual([
    "Japanese",
    "フランス語",
    "tlh",
  ]);
});

test("says durations in words", () => {
  expect(durationInWords("P1D", english)).toBe("1 day");
  expect(durationInWords("P1DT12H", english)).toBe("1 day 12 hours");
  expect(durationInWords("PT15M", japanese)).toBe("15分");
  expect(durationInWords("P1Y6M", japanese)).toBe("1年6か月");
  expect(durationInWords("soon", english)).toBe("soon");
  expect(durationInWords("P", english)).toBe("P");
});

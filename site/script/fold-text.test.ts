import fc from "fast-check";
import { expect, test } from "vitest";
import { findFolded, foldText } from "./fold-text.ts";

test.each([
  ["ＡＰＩ", "api"],
  ["ﾄｰｸﾝ", "トークン"],
  ["ｶﾞｲﾄﾞ", "ガイド"],
  ["カタカナ", "かたかな"],
  ["ヴァヽ", "ゔぁゝ"],
  ["全角　空白", "全角 空白"],
  ["①　％", "1 %"],
])("takes %s and %s for the same", (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test("says which characters of a text a folded phrase stands for", () => {
  expect(findFolded("料金はｶﾞｲﾄﾞに", foldText("ガイド"))).toEqual([3, 8]);
  expect(findFolded("㈱と   Bank", foldText("と bank"))).toEqual([1, 9]);
  expect(findFolded("Loan", "book")).toBeUndefined();
  expect(findFolded("Loan", "")).toBeUndefined();
});

test("finds every piece of a text where it is", () => {
  const characters = fc.constantFrom(..."あアｱﾞがガ本貸出ＡaＢb１1 　-‐%％㌔①é");
  const text = fc.array(characters, { minLength: 1, maxLength: 30 }).map((list) => list.join(""));
  fc.assert(
    fc.property(text, text, text, (before, phrase, after) => {
      const whole = `${before}|${phrase}|${after}`;
      const range = findFolded(whole, foldText(phrase));
      expect(range).toBeDefined();
      const [start, end] = range ?? [0, 0];
      expect(foldText(whole.slice(start, end))).toContain(foldText(phrase));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkedText, markChanges } from "./mark-changes.ts";

function shown(marked: readonly MarkedText[]): string {
  return marked.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join("");
}

test.each([
  ["貸出の期間は14日とする。", "貸出の期間は7日とする。", "貸出の期間は[14]日とする。", "貸出の期間は[7]日とする。"],
  ["第9条による。", "第10条による。", "第[9]条による。", "第[10]条による。"],
  ["図書館は、延長を認める。", "図書館は、認めない。", "図書館は、[延長を認める]。", "図書館は、[認めない]。"],
  ["インシデントの知らせ", "アクシデントの知らせ", "[インシデント]の知らせ", "[アクシデント]の知らせ"],
  ["A loan lasts 14 days.", "A loan lasts 7 days.", "A loan lasts [14] days.", "A loan lasts [7] days."],
  ["same", "same", "same", "same"],
  ["", "new", "", "[new]"],
])("%s / %s", (before, after, left, right) => {
  const marked = markChanges(before, after);
  expect([shown(marked.before), shown(marked.after)]).toEqual([left, right]);
});

test("nothing is lost: each side reads as it was, and what is not marked is the same on both", () => {
  const words = fc
    .array(fc.constantFrom("貸", "出", "カード", "14", "days", " ", "。", "あ", "𠮷", "\n"))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const marked = markChanges(before, after);
      const join = (parts: readonly MarkedText[]) => parts.map(({ text }) => text).join("");
      const kept = (parts: readonly MarkedText[]) => join(parts.filter(({ isChanged }) => !isChanged));
      expect([join(marked.before), join(marked.after)]).toEqual([before, after]);
      expect(kept(marked.before)).toBe(kept(marked.after));
    }),
  );
});

import { expect, test } from "vitest";
import { wrapText } from "./wrap-text.ts";

test("breaks English at spaces", () => {
  expect(wrapText("The member returns the book.", 12)).toEqual(["The member", "returns the", "book."]);
});

test("breaks Japanese between characters, but not before or after a mark that belongs to its neighbour", () => {
  expect(wrapText("図書館は、「返却期限」を知らせます。", 12)).toEqual([
    "図書館は、",
    "「返却期限」",
    "を知らせま",
    "す。",
  ]);
  expect(wrapText("あああああ。", 10)).toEqual(["ああああ", "あ。"]);
});

test("keeps what stands between backquotes and other words in one piece", () => {
  expect(wrapText("値は`due-date`です", 8)).toEqual(["値は", "`due-date`", "です"]);
  expect(wrapText("abcdefghij kl", 4)).toEqual(["abcdefghij", "kl"]);
});

test("gives one line for a text that fits, an empty one too", () => {
  expect(wrapText("図書館", 6)).toEqual(["図書館"]);
  expect(wrapText("", 6)).toEqual([""]);
});

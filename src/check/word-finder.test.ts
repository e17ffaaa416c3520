import { expect, test } from "vitest";
import { createWordFinder } from "./word-finder.ts";

test("finds Latin words that stand alone, in any letter case, with a plural and over spaces", () => {
  const find = createWordFinder([
    ["loan", 1],
    ["desk clerk", 2],
  ]);
  expect(find("Loans of desk\n clerks, loanwords, a bookloan, LOAN.")).toEqual([
    { text: "Loans", index: 0, value: 1 },
    { text: "desk\n clerks", index: 9, value: 2 },
    { text: "LOAN", index: 46, value: 1 },
  ]);
});

test("finds words of scripts without spaces anywhere, also beside Latin letters", () => {
  const find = createWordFinder([
    ["貸し", 1],
    ["API", 2],
  ]);
  expect(find("本の貸しAPIを使う")).toEqual([
    { text: "貸し", index: 2, value: 1 },
    { text: "API", index: 4, value: 2 },
  ]);
});

test("takes the longest word, and passes over words without a value", () => {
  const find = createWordFinder([
    ["貸し", 1],
    ["貸し出し", 2],
    ["貸し票", undefined],
  ]);
  expect(find("貸し出し、貸し票、貸し")).toEqual([
    { text: "貸し出し", index: 0, value: 2 },
    { text: "貸し", index: 9, value: 1 },
  ]);
});

test("takes signs of regular expressions as they stand, and the first of two equal words", () => {
  const find = createWordFinder([
    ["e-mail  (old) ", 1],
    ["E-Mail (old)", 2],
    ["", 3],
  ]);
  expect(find("by e-mail (old)")).toEqual([{ text: "e-mail (old)", index: 3, value: 1 }]);
  expect(createWordFinder([])("anything")).toEqual([]);
});

test("keeps the words that end in s themselves", () => {
  expect(createWordFinder([["process", 1]])("a process, processes")).toEqual([
    { text: "process", index: 2, value: 1 },
    { text: "processes", index: 11, value: 1 },
  ]);
});

test("passes over the plural of a word without a value, too", () => {
  const find = createWordFinder([
    ["slip", 1],
    ["loan slip", undefined],
    ["bus", undefined],
    ["bu", 2],
  ]);
  expect(find("Loan slips, slips, a bus")).toEqual([{ text: "slips", index: 12, value: 1 }]);
});

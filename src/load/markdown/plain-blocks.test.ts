import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProseBlock } from "#model";
import { createSourceFile } from "#text";
import { readPlainBlocks } from "./plain-blocks.ts";
import { readMarkdownStretch, readProse } from "./prose.ts";

const ignore = () => undefined;

function byTokenizer(text: string): readonly ProseBlock[] {
  return readMarkdownStretch(createSourceFile("a.md", text), { text, offset: 0 }, ignore);
}

const piece = fc.constantFrom(
  "あ",
  "い。",
  "a",
  "B",
  " ",
  "  ",
  "\n",
  "\n\n",
  "- ",
  "1. ",
  "2) ",
  "* ",
  "**",
  "`",
  "`x`",
  "[@s]",
  "[[t]]",
  "{{p}}",
  "AB-01",
  "[",
  "]",
  "(",
  ")",
  "#",
  "> ",
  "_",
  "~",
  "http://a.b",
  "a@b.c",
  "|",
  "\\",
  "&amp;",
  "<b>",
  ":",
  "=",
  "---",
  "    ",
  "\t",
  "**太字**",
  "「",
  "」",
  "!",
  "+",
  "0",
  "﻿",
  "　",
  "·",
  "'",
  "[x]: /y",
  "www.a.b",
);

test("reads whatever it reads as the full tokenizer does", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join("");
      expect(readProse(createSourceFile("a.md", text), [0, text.length], ignore).children).toEqual(byTokenizer(text));
    }),
    { numRuns: 6000 },
  );
});

test("leaves nothing of paragraphs, code, bold text and one-line lists to the tokenizer", () => {
  const text =
    "本は`dueDate`まで**貸し出す**。LEND-01 と[[期限]]を見る。\n\n- 一つ目\n- 二つ目 [@law]\n\n1. 甲\n2. 乙\n";
  const parts = readPlainBlocks("段落。\n\n- 一つ\n- 二つ\n\n次の段落。", 0);
  expect(parts.every((part) => "blocks" in part)).toBe(true);
  expect(readProse(createSourceFile("a.md", text), [0, text.length], ignore).children).toEqual(byTokenizer(text));
});

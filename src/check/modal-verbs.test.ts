import { describe, expect, it } from "vitest";
import type { Prose, ProseBlock, ProseInline } from "#model";
import { modalVerbs, strongest, usualWords } from "./modal-verbs.ts";

describe("Japanese", () => {
  it.each([
    ["図書館は、期限を知らせなければならない。", "must なければならない"],
    ["期限を過ぎた本を貸してはならない。", "must てはならない"],
    ["本を読んではなりません。", "must ではなりません"],
    ["期限を知らせねばならない（MUST）。", "must ねばならない"],
    ["期限を知らせなければならず、これを怠ってはならない。", "must なければならず must てはならない"],
    ["利用者は、一覧を照会できなければならない。", "must なければならない"],
    ["本を選ぶことができるようにしなければならない。", "must なければならない"],
    ["期限を知らせることが望ましい。", "should 望ましい"],
    ["期限を空けることは望ましくない", "should 望ましくない"],
    ["掲示することが望ましく、写しを渡すことも望ましいものとする。", "should 望ましく should 望ましい"],
    ["掲示を推奨する。写しを渡すべきである。", "should 推奨する should べきである"],
    ["延長を申し込むことができる。", "may ことができる"],
    ["電子の写しでもよい。届け出なくてもよい。", "may でもよい may てもよい"],
    ["貸して差し支えない。", "may 差し支えない"],
    ["知らせなければならない。ただし、休館日はこれを省くことができる。", "must なければならない may ことができる"],
  ])("%s says %s", (text, words) => {
    expect(saidIn(prose(text), "ja")).toBe(words);
  });

  it.each([
    ["知らせなければならない相手を名簿に記す。"],
    ["返さなければならない場合を除く。"],
    ["望ましい温度を保つ。"],
    ["図書館が推奨する本を並べる。"],
    ["選ぶことができる画面を示す。"],
    ["できるだけ早く返す。"],
    ["「返さなければならない」と記した札を置く。"],
    ["期限は開館日とするものとする。"],
    ["本を借りることができない。"],
  ])("%s says nothing", (text) => {
    expect(saidIn(prose(text), "ja")).toBe("");
  });
});

describe("English", () => {
  it.each([
    ["The library MUST tell the date and MUST NOT hide it.", "must MUST must MUST NOT"],
    ["A slip is REQUIRED; a stamp is NOT RECOMMENDED.", "must REQUIRED should NOT RECOMMENDED"],
    ["A member SHOULD return in time. A reminder is OPTIONAL and MAY be late.", "should SHOULD may OPTIONAL may MAY"],
    ['A library must, should and may; MAYBE, MUST-HAVE; it prints “MUST” and "SHOULD".', ""],
  ])("%s says %s", (text, words) => {
    expect(saidIn(prose(text), "en-GB")).toBe(words);
  });
});

it("reads over marks and line ends, and passes over code, quotes, tables and what is struck out", () => {
  const blocks: ProseBlock[] = [
    paragraph(
      text("期限を", 0),
      { type: "strong", at: [3, 11], children: [text("知らせな", 5)] },
      text("けれ", 11),
      text("ばならない", 14),
      { type: "citation", id: "act", at: [19, 25] },
      text("。", 25),
    ),
    paragraph(
      { type: "delete", at: [30, 40], children: [text("望ましい。", 32)] },
      { type: "inlineCode", value: "貸してもよい。", at: [40, 49] },
    ),
    { type: "blockquote", at: [50, 60], children: [paragraph(text("望ましい。", 52))] },
    { type: "code", value: "望ましい。", at: [60, 70] },
    {
      type: "list",
      ordered: false,
      spread: false,
      at: [70, 80],
      children: [{ type: "listItem", spread: false, at: [70, 80], children: [paragraph(text("貸してもよい", 72))] }],
    },
  ];
  expect(modalVerbs({ file: "a.md", children: blocks }, "ja")).toEqual([
    { level: "must", word: "なければならない", span: { file: "a.md", start: 8, end: 19 } },
    { level: "may", word: "てもよい", span: { file: "a.md", start: 74, end: 78 } },
  ]);
});

it("takes the first of the strongest words", () => {
  const words = modalVerbs(prose("It MAY. It SHOULD. It MUST. It SHALL."), "en") ?? [];
  expect(strongest(words)?.word).toBe("MUST");
  expect(strongest([])).toBeUndefined();
});

it("does not know every language", () => {
  expect(modalVerbs(prose("Il doit."), "fr")).toBeUndefined();
  expect(modalVerbs(prose("MUST"), "constructor")).toBeUndefined();
});

it("names the usual words of a level in both languages of the tool", () => {
  expect(usualWords("en", "must")).toEqual({ en: "`MUST` or `MUST NOT`", ja: "`MUST` か `MUST NOT`" });
});

function saidIn(value: Prose, language: string): string {
  return (modalVerbs(value, language) ?? []).map(({ level, word }) => `${level} ${word}`).join(" ");
}

function prose(words: string): Prose {
  return { file: "a.md", children: [paragraph(text(words, 0))] };
}

function paragraph(...children: ProseInline[]): ProseBlock {
  return { type: "paragraph", at: [0, 0], children };
}

function text(value: string, start: number): ProseInline {
  return { type: "text", value, at: [start, start + value.length] };
}

import { describe, expect, test } from "vitest";
import { createSourceFile, displayWidth, point, span } from "#text";
import { codeFrame } from "./code-frame.ts";

/** The frame of the stretch between `‹` and `›`, one string per line; marks are behind `|`. */
function frameOf(marked: string, width = 60): readonly string[] {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  const file = createSourceFile("a.md", marked.replace(/[‹›]/g, ""));
  return codeFrame(file, span("a.md", start, end), width).map((line) => {
    if (line.kind === "gap") return "...";
    return line.kind === "marks" ? `|${line.text}` : `${line.number}:${line.text}`;
  });
}

describe("codeFrame", () => {
  test("puts carets under exactly the span", () => {
    expect(frameOf("one\na ‹book› lent\n")).toEqual(["2:a book lent", "|  ^^^^"]);
  });

  test("counts Japanese as two columns", () => {
    expect(frameOf("図書館は‹返却期限›を知らせる")).toEqual(["1:図書館は返却期限を知らせる", "|        ^^^^^^^^"]);
  });

  test("draws combined characters as one, however little of them is marked", () => {
    expect(frameOf("か\u3099‹本›")).toEqual(["1:か\u3099本", "|  ^^"]);
    expect(frameOf("👨‍👩‍👧‹本›")).toEqual(["1:👨‍👩‍👧本", "|  ^^"]);
    expect(frameOf("か‹\u3099›本")).toEqual(["1:か\u3099本", "|^^"]);
    expect(frameOf("ﾊ‹ﾞ›x")).toEqual(["1:ﾊﾞx", "|^^"]);
  });

  test("draws a tab as four spaces", () => {
    expect(frameOf("\tid:\t‹loan›")).toEqual(["1:    id:    loan", "|           ^^^^"]);
    expect(frameOf("a‹\t›b")).toEqual(["1:a    b", "| ^^^^"]);
  });

  test("gives an empty span one caret", () => {
    expect(frameOf("ab‹›cd")).toEqual(["1:abcd", "|  ^"]);
    expect(frameOf("本‹›")).toEqual(["1:本", "|  ^"]);
    expect(frameOf("‹›\nnext")).toEqual(["1:", "|^"]);
  });

  test("marks the place behind the line for a span that is only its end", () => {
    expect(frameOf("ab‹\r\n›cd")).toEqual(["1:ab", "|  ^"]);
    expect(frameOf("ab\r‹\n›cd")).toEqual(["1:ab", "|  ^"]);
  });

  test("marks every line of a short span, without its indentation and line ends", () => {
    expect(frameOf("a ‹b  \r\n\r\n  c\r\n›d")).toEqual(["1:a b", "|  ^", "2:", "3:  c", "|  ^"]);
    expect(frameOf("‹a\n   › b")).toEqual(["1:a", "|^", "2:    b", "|^^^"]);
  });

  test("leaves out the middle of a long span", () => {
    expect(frameOf("‹1\n2\n3\n4\n5›")).toEqual(["1:1", "|^", "2:2", "|^", "...", "5:5", "|^"]);
  });

  test("shows hidden characters by their code points, with carets under all of it", () => {
    expect(frameOf("x‹\u001b[2J›\u0007y")).toEqual(["1:x<U+001B>[2J<U+0007>y", "| ^^^^^^^^^^^"]);
    expect(frameOf("a\u202e‹b›")).toEqual(["1:a<U+202E>b", "|         ^"]);
    expect(frameOf("a‹\u200b›b")).toEqual(["1:a<U+200B>b", "| ^^^^^^^^"]);
  });

  test("cuts a long line around the carets", () => {
    const many = "0123456789".repeat(10);
    expect(frameOf(`‹ab›${many}`, 20)).toEqual(["1:ab012345678901...", "|^^"]);
    expect(frameOf(`${many}‹ab›${many}`, 20)).toEqual(["1:...789ab012345678...", "|      ^^"]);
    expect(frameOf(`${many}‹ab›`, 20)).toEqual(["1:...890123456789ab", "|               ^^"]);
    expect(frameOf(`${many}‹›`, 20)).toEqual(["1:...67890123456789", "|                 ^"]);
    expect(frameOf(`ab‹${many}›`, 20)).toEqual(["1:ab012345678901...", "|  ^^^^^^^^^^^^"]);
  });

  test("cuts between characters, never within one", () => {
    expect(frameOf(`${"本".repeat(500)}‹書›${"本".repeat(500)}`, 20)).toEqual(["1:...本書本本本本本...", "|     ^^"]);
    for (const offset of [0, 1]) {
      const emoji = `${"x".repeat(offset)}${"👍".repeat(2000)}`;
      for (const line of codeFrame(createSourceFile("a", emoji), point("a", 2000), 20)) {
        expect(line.kind === "gap" ? "" : line.text).not.toMatch(/\p{Cs}|<U/u);
      }
    }
  });

  test("keeps a line of ten megabytes within the width", () => {
    const file = createSourceFile("a", "本\u001b\t".repeat(3_000_000));
    for (const start of [0, 4_000_000, 9_000_000]) {
      const lines = codeFrame(file, span("a", start, start + 1_000_000), 70);
      expect(lines.map((line) => line.kind)).toEqual(["source", "marks"]);
      for (const line of lines) expect(line.kind === "gap" ? 0 : displayWidth(line.text)).toBeLessThanOrEqual(70);
    }
  });

  test("takes spans behind the end as the end, and has no frame for an empty file", () => {
    expect(codeFrame(createSourceFile("a", "ab"), span("a", 9, 12), 60)).toEqual([
      { kind: "source", number: 1, text: "ab" },
      { kind: "marks", text: "  ^" },
    ]);
    expect(codeFrame(createSourceFile("a", ""), point("a", 0), 60)).toEqual([]);
  });
});

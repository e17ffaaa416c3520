import { describe, expect, test } from "vitest";
import { createSourceFile } from "#text";
import { readProse } from "./prose.ts";
import { isTooCostly } from "./prose-cost.ts";

const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i)).join("\n");

describe("a text that nobody writes is too costly", () => {
  test.each([
    ["open emphasis of two kinds", "*a_ ".repeat(10_000)],
    ["emphasis that only closes, then only opens", "a* ".repeat(10_000) + "*a ".repeat(10_000)],
    ["open links", "[a](".repeat(10_000)],
    ["open terms", "[[a ".repeat(10_000)],
    ["backquotes of ever more", rows(400, (i) => `a ${"`".repeat(i + 1)}`)],
    ["lists in lists, by indentation", rows(500, (i) => `${"  ".repeat(i)}- a`)],
    ["lists in lists, in one line", `${"- ".repeat(1000)}a`],
    ["quotes in quotes", `${"> ".repeat(1000)}a`],
    ["a paragraph whose lines only look like items", `a\n${rows(5000, () => "        - *a_ *a_")}`],
    ["a paragraph behind what only looks like a table", `| a |\n| - | - |\n${rows(5000, () => "| *a_ *a_")}`],
    ["a paragraph in a table", `| a | b |\n| - | - |\n# a\n${rows(5000, () => "*a_ *a_")}`],
    ["a paragraph behind a fence that is none", `<!--\n\`\`\`\n-->\n\n${"*a_ ".repeat(10_000)}`],
    ["a paragraph behind code", `\`\`\`\na\n\`\`\`\n${"*a_ ".repeat(10_000)}`],
  ])("%s", (_, text) => {
    expect(isTooCostly(text)).toBe(true);
    const codes: string[] = [];
    const file = createSourceFile("a.md", text);
    readProse(file, [0, text.length], ({ code }) => void codes.push(code));
    expect(codes).toEqual(["load/prose-too-deep"]);
  });
});

describe("a long text that somebody may write is read", () => {
  test.each([
    ["many paragraphs", rows(2000, (i) => `A *word*, a \`name\` and [a link](#a${i}).\n`)],
    ["a long table", `| a | b |\n|---|:-:|\n${rows(2000, (i) => `| \`name${i}\` | *word* and \`a\\|b\` |`)}`],
    ["a long list", rows(2000, (i) => `- \`name${i}\`: *word*\n  - [a link](#a${i})\n    and more`)],
    ["long code", `\`\`\`json\n${rows(3000, (i) => `{ "a_b": [["${i}"]], "c": "**" },`)}\n\`\`\``],
    ["a list deep to the right", rows(20, (i) => `${"  ".repeat(i)}- *a*`)],
  ])("%s", (_, text) => {
    expect(isTooCostly(text)).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { createSourceFile, type Span } from "#text";
import { type Block, scanBlocks } from "./block-scanner.ts";

/** Scans a text; each block is shown by what stands at its place, an attribute by name and value. */
function scan(text: string) {
  const diagnostics: Diagnostic[] = [];
  const { blocks } = scanBlocks(createSourceFile("a.md", text), (diagnostic) => void diagnostics.push(diagnostic));
  const at = ({ start, end }: Span) => text.slice(start, end);
  return {
    blocks: blocks.map((block) => outline(block, text)),
    reported: diagnostics.map(({ code, message, span }) => [code, message.en, at(span)]),
  };
}

type Outline = readonly [string, ...unknown[]];

function outline(block: Block, text: string): Outline {
  const at = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  if (block.type === "text") return ["text", at(block)];
  const { id, values } = block.attributes;
  const attributes = Object.entries(values).map(([key, { value }]) => `${key}=${value}`);
  const written = [...(id ? [`#${id.value}`] : []), ...attributes].join(" ");
  switch (block.type) {
    case "heading":
      return [`${"#".repeat(block.depth)} ${at(block)}`, written];
    case "leaf":
      return [`::${block.name.value}`, block.label?.value, written];
    case "container":
      return [`:::${block.name.value}`, written, block.children.map((child) => outline(child, text))];
    default:
      return block satisfies never;
  }
}

test("finds headings, text, containers in containers and leaves", () => {
  const text = `# Lending {#lending since=2024}

Some text.

::::requirement{#LEND-01 level=must}
### Tell the due date
The library MUST tell it.
::source[lending-act other]
:::rationale
Nobody can keep it otherwise.
:::
::::

More text.
`;
  expect(scan(text)).toEqual({
    blocks: [
      ["# Lending", "#lending since=2024"],
      ["text", "\nSome text.\n\n"],
      [
        ":::requirement",
        "#LEND-01 level=must",
        [
          ["### Tell the due date", ""],
          ["text", "The library MUST tell it.\n"],
          ["::source", "lending-act other", ""],
          [":::rationale", "", [["text", "Nobody can keep it otherwise.\n"]]],
        ],
      ],
      ["text", "\nMore text.\n"],
    ],
    reported: [],
  });
});

test("places everything alike when lines end with CRLF", () => {
  const text = "# Lending {#lending}\r\n\r\n:::requirement{#LEND-01}\r\n### Title\r\nText.\r\n::source[a]\r\n:::\r\n";
  expect(scan(text)).toEqual({
    blocks: [
      ["# Lending", "#lending"],
      [
        ":::requirement",
        "#LEND-01",
        [
          ["### Title", ""],
          ["text", "Text.\r\n"],
          ["::source", "a", ""],
        ],
      ],
    ],
    reported: [],
  });
});

test("takes the last line without a line end for a line", () => {
  expect(scan(":::note\nx\n:::").blocks).toEqual([[":::note", "", [["text", "x\n"]]]]);
  expect(scan("::source[a]").blocks).toEqual([["::source", "a", ""]]);
  expect(scan("").blocks).toEqual([]);
});

describe("headings", () => {
  test.each<[string, Outline]>([
    ["## Title", ["## Title", ""]],
    ["##\tTitle  ", ["## Title", ""]],
    ["## Title ##", ["## Title", ""]],
    ["## Title {#t} ##", ["## Title", "#t"]],
    ["### Title {#t}", ["### Title", "#t"]],
    ["## 第1章　貸出 {#t source=x}", ["## 第1章　貸出", "#t source=x"]],
    ["## A set {1, 2}", ["## A set {1, 2}", ""]],
  ])("%j is one", (line, expected) => {
    expect(scan(line)).toEqual({ blocks: [expected], reported: [] });
  });

  test.each(["### Title", "#Title", "####### Title", "    # Title"])("%j is text", (line) => {
    expect(scan(line)).toEqual({ blocks: [["text", line]], reported: [] });
  });

  test("only the first in a container is its title", () => {
    expect(scan(":::clause{#CT-01}\n### One\ntext\n### Two\n:::\n").blocks).toEqual([
      [
        ":::clause",
        "#CT-01",
        [
          ["### One", ""],
          ["text", "text\n### Two\n"],
        ],
      ],
    ]);
  });
});

describe("fenced code", () => {
  test.each([
    ["backquotes", "```md\n:::requirement\n# No heading\n```\n"],
    ["tildes", "~~~\n:::\n~~~\n"],
    ["more backquotes around fewer", "````\n```\n:::\n```\n````\n"],
    ["a fence in a list", "- a\n\n  ```\n  :::x\n  ```\n"],
    ["a fence that is not closed", "```\n:::requirement\n"],
    ["backquotes within tildes", "~~~\n```\n:::\n~~~\n"],
    ["a line that only begins like the end", "```\n``` x\n:::\n```\n"],
  ])("hides what looks like a block: %s", (_, text) => {
    expect(scan(text)).toEqual({ blocks: [["text", text]], reported: [] });
  });

  test("is not begun by code within a line", () => {
    expect(scan("```x``` is code.\n\n::source[a]\n").blocks).toEqual([
      ["text", "```x``` is code.\n\n"],
      ["::source", "a", ""],
    ]);
  });

  test("ends before the block that it stands in goes on", () => {
    expect(scan(":::rationale\n```\n:::\n```\n:::\n").blocks).toEqual([
      [":::rationale", "", [["text", "```\n:::\n```\n"]]],
    ]);
  });
});

describe("what is reported", () => {
  const notClosed = (name: string) => `The block \`${name}\` has no closing \`:::\`.`;

  test("a block that is not closed before the next requirement begins", () => {
    const text = ":::requirement{#LEND-01}\n:::rationale\nx\n:::requirement{#LEND-02}\ny\n:::\n";
    expect(scan(text)).toEqual({
      blocks: [
        [":::requirement", "#LEND-01", [[":::rationale", "", [["text", "x\n"]]]]],
        [":::requirement", "#LEND-02", [["text", "y\n"]]],
      ],
      reported: [
        ["load/block-not-closed", notClosed("rationale"), ":::rationale"],
        ["load/block-not-closed", notClosed("requirement"), ":::requirement{#LEND-01}"],
      ],
    });
  });

  test("an inner block that the outer one's longer mark closes", () => {
    expect(scan("::::requirement{#LEND-01}\n:::rationale\nx\n::::\n\n# Next {#next}\n")).toEqual({
      blocks: [
        [":::requirement", "#LEND-01", [[":::rationale", "", [["text", "x\n"]]]]],
        ["# Next", "#next"],
      ],
      reported: [["load/block-not-closed", notClosed("rationale"), ":::rationale"]],
    });
  });

  test("a block that is open at the end of the file", () => {
    expect(scan(":::clause{#CT-01}\nx")).toEqual({
      blocks: [[":::clause", "#CT-01", [["text", "x"]]]],
      reported: [["load/block-not-closed", notClosed("clause"), ":::clause{#CT-01}"]],
    });
  });

  test("a mark that closes nothing", () => {
    expect(scan("x\n\n  ::::\n\ny\n")).toEqual({
      blocks: [
        ["text", "x\n\n"],
        ["text", "\ny\n"],
      ],
      reported: [["load/block-not-open", "Nothing is open that this line could close.", "::::"]],
    });
  });

  test.each([
    "::",
    "::: {#x}",
    ":::requirement{#LEND-01",
    ":::requirement[a",
    "::source[a] b",
    ":::1",
    ":::名前",
    "::source[a]]",
  ])("a line that is not complete: %j", (line) => {
    const message = "This line starts like a block but is not complete.";
    expect(scan(`x\n${line}\ny\n`)).toEqual({
      blocks: [
        ["text", "x\n"],
        ["text", "y\n"],
      ],
      reported: [["load/block-syntax", message, line]],
    });
  });

  test("an attribute that is none, at its own place", () => {
    expect(scan(":::clause{#CT-01 !}\n:::\n").reported).toEqual([
      ["load/attribute-syntax", "`!` is not an attribute.", "!"],
    ]);
  });
});

test("colons within a line, or one colon at its start, are text", () => {
  const text = "Opening hours:: all day :::\n: no block\n    ::: code\n";
  expect(scan(text)).toEqual({ blocks: [["text", text]], reported: [] });
});

test("every line is text, opens or closes a block, or is reported", () => {
  const line = fc.constantFrom(
    ...[":::a", "::::b{#B-01 x=1}", ":::requirement{#A-01}", ":::", "::::", "::leaf[x y]", "# T {#t}", "### U"],
    ...["```", "~~~", "```x```", "text", "", "  :::", "::", "> :::", "\t:::"],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      const reported: Span[] = [];
      const { blocks } = scanBlocks(createSourceFile("a.md", text), ({ span }) => void reported.push(span));
      const places = [...placesOf(blocks), ...reported];
      let start = 0;
      for (const written of lines) {
        const at = start + written.length - written.trimStart().length;
        const isPlaced = places.some((place) => place.start <= at && at < place.end);
        expect([written, isPlaced || /^ *:{3,}$|^$/.test(written)]).toEqual([written, true]);
        start += written.length + 1;
      }
    }),
  );
});

function placesOf(blocks: readonly Block[]): readonly { readonly start: number; readonly end: number }[] {
  return blocks.flatMap((block) => {
    if (block.type === "text") return [block];
    return block.type === "container" ? [block.span, ...placesOf(block.children)] : [block.span];
  });
}

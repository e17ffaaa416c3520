import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRepositoryFile, repositoryFiles } from "#testing/world";
import { createSourceFile, type SourceFile } from "#text";
import { madeGuideline } from "../../../scripts/made-guideline.ts";
import { readMarkdown, readMarkdownByRemark } from "./read-markdown.ts";

const line = fc.constantFrom(
  ...["::::requirement{#LEND-01 level=must}", ":::rationale", "::source[a b]", ":::", "::::", "", "", ""],
  ...[':::note[See]{key="a b" flag}', ":::check{#A-01 }", "# Title {#t}", "## `Code` and *words* {#u x=1}", "### Deep"],
  ...["### Deep {#d}", "Text with LEND-01 and [@s].", "**貸出**の`code`", "- a", "- b [[t|u]]", "1. one", "  and more"],
  ...["```", "```json", "    ```", "  ```", "~~~", "> quote", "> ```", "> :::note", "- ```", "| a | b |", "| - | - |"],
  ...[
    "[x]: https://example.org/",
    "See [x] and [y](#z).",
    "<!-- note -->",
    "<!--",
    "-->",
    "---",
    "===",
    "  :::rationale",
  ],
  ...[
    "  :::",
    "   ::source[c]",
    "  # In {#in}",
    "    code",
    "\tcode",
    "- :::note",
    "::: note",
    "::source[a [b]",
    "at 10:30",
  ],
  ...[
    ":::note{key=a=b}",
    ":::note{#a.b}",
    "::source[x]{a='b'}",
    "::source[`a`]{#t　k=v}",
    "\\:::note",
    "text\rmore",
    "# T\rx",
  ],
  ...["a & b &amp; c", "<b>html</b>", "![i](j.png)", "[^1]: note", "text[^1]", "***", "# {#only}", "#", "## "],
);

const document = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom("\n", "\n", "\n", "\r\n"), fc.boolean())
  .map(([lines, end, isEnded]) => `${lines.join(end)}${isEnded ? end : ""}`);

/** More cases than the suite has time for: `SHISHIN_CASES=100 npx vitest run … read-markdown`. */
const factor = Number(process.env.SHISHIN_CASES ?? 1);

const quietly = (file: SourceFile) => [readMarkdown(file), readMarkdownByRemark(file)] as const;

test(
  "a document that nothing is told about is the same tree, with the same places, by both ways",
  () => {
    fc.assert(
      fc.property(document, (text) => {
        const [fast, standard] = quietly(createSourceFile("a.md", text));
        if (fast.diagnostics.length === 0 || standard.diagnostics.length === 0) expect(fast).toEqual(standard);
      }),
      { numRuns: 2000 * factor },
    );
  },
  60_000 * factor,
);

describe("every Markdown file of this repository's guidelines is the same by both ways", () => {
  const files = repositoryFiles(["spec", "src/testing/fixtures", "src/cli/starter"], [".md"]);
  test.each(files.map(({ path }) => path))("%s", (path) => {
    const [fast, standard] = quietly(createSourceFile(path, readRepositoryFile(path)));
    expect(fast).toEqual(standard);
    expect(fast.diagnostics.filter(({ code }) => code === "load/read-otherwise")).toEqual([]);
  });
});

test("so is a guideline that is made for measuring", () => {
  const files = Object.entries(madeGuideline({ requirements: 40, operations: 1, schemas: 1 }));
  const texts = files.filter(([path]) => path.endsWith(".md"));
  expect(texts.length).toBeGreaterThan(0);
  for (const [path, text] of texts) {
    const [fast, standard] = quietly(createSourceFile(path, text));
    expect(fast).toEqual(standard);
  }
});

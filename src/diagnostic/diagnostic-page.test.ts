import { expect, test } from "vitest";
import { readDiagnosticPage } from "./diagnostic-page.ts";

test("reads headings, paragraphs and fences in order", () => {
  const page =
    "# name\n\nOne\nsentence.\n## Example\n```md bad file=chapters/a.md\n# A\n\n```\n````text output\n```\n````\n";
  expect(readDiagnosticPage(page)).toEqual([
    { kind: "heading", depth: 1, text: "name" },
    { kind: "text", locale: "en", lines: ["One", "sentence."] },
    { kind: "heading", depth: 2, text: "Example" },
    {
      kind: "fence",
      language: "md",
      words: ["bad"],
      file: "chapters/a.md",
      text: "# A\n\n",
      start: page.indexOf("# A"),
      end: page.indexOf("# A") + 5,
    },
    {
      kind: "fence",
      language: "text",
      words: ["output"],
      text: "```\n",
      start: page.lastIndexOf("```\n````"),
      end: page.lastIndexOf("````"),
    },
  ]);
});

test("reads an empty fence, and one that is not closed to the end", () => {
  expect(readDiagnosticPage("```\n```\n```md\nx")).toEqual([
    { kind: "fence", language: "", words: [], text: "", start: 4, end: 4 },
    { kind: "fence", language: "md", words: [], text: "x", start: 14, end: 15 },
  ]);
});

test("tells the language of a paragraph by its end", () => {
  const page = "A word: 図書館.\n\n図書館は `library` です。\n\n（図書館）\n";
  expect(readDiagnosticPage(page).map((block) => block.kind === "text" && block.locale)).toEqual(["en", "ja", "ja"]);
});

import { expect, test } from "vitest";
import { readCodeSections } from "./code-sections.ts";

test("parts a page at the headings that are codes", () => {
  const page =
    "# Messages\n\nAbout all.\n\n## load/a\n\nOne.\n\n```md bad\n## Due date\n```\n\n## openapi/*\n\nMany.\n";
  expect(readCodeSections(page)).toEqual([
    { code: "load/a", text: "## load/a\n\nOne.\n\n```md bad\n## Due date\n```\n\n" },
    { code: "openapi/*", text: "## openapi/*\n\nMany.\n" },
  ]);
});

test("finds none in a page of one code", () => {
  expect(readCodeSections("# reference-resolves\n\n## Why\n\n## Example\n")).toEqual([]);
});

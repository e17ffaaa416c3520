import { expect, test } from "vitest";
import { readExamples, replaceOutputs } from "./fences.ts";

const page = `# x

\`\`\`md bad file=chapters/a.md
A
\`\`\`

\`\`\`yaml bad file=terms.yaml
B
\`\`\`

\`\`\`text output
old
\`\`\`

\`\`\`md bad
C
\`\`\`

\`\`\`md good
D
\`\`\`

\`\`\`md good
E
\`\`\`

\`\`\`yaml
no example
\`\`\`
`;

test("puts fences of several files together until a file is named again", () => {
  expect(readExamples(page)).toEqual([
    {
      kind: "bad",
      files: { "chapters/a.md": "A\n", "terms.yaml": "B\n" },
      end: page.indexOf("B\n") + 2,
      output: {
        kind: "fence",
        language: "text",
        words: ["output"],
        text: "old\n",
        start: page.indexOf("old"),
        end: page.indexOf("old") + 4,
      },
    },
    { kind: "bad", files: { "chapters/a.md": "C\n" }, end: page.indexOf("C\n") + 2 },
    { kind: "good", files: { "chapters/a.md": "D\n" } },
    { kind: "good", files: { "chapters/a.md": "E\n" } },
  ]);
});

test("begins a new bad example after an output", () => {
  const two = "```md bad\nA\n```\n```text output\n```\n```yaml bad file=terms.yaml\nB\n```\n";
  expect(readExamples(two).map((example) => example.files)).toEqual([
    { "chapters/a.md": "A\n" },
    { "terms.yaml": "B\n" },
  ]);
});

test("replaces outputs and puts in missing ones", () => {
  const replaced = replaceOutputs(page, ["new\n", "first\n"]);
  expect(replaced).toBe(page.replace("old\n", "new\n").replace("C\n```\n", "C\n```\n\n```text output\nfirst\n```\n"));
  expect(replaceOutputs(replaced, ["new\n", "first\n"])).toBe(replaced);
});

test("refuses an output without a bad example", () => {
  expect(() => readExamples("```text output\n```\n")).toThrow("an output fence follows no bad example");
});

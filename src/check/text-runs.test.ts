import { expect, test } from "vitest";
import type { Prose } from "#model";
import { textRuns } from "./text-runs.ts";

/** A paragraph of two lines, with code in the second: "card / holder `x` end". */
const prose: Prose = {
  file: "a.md",
  children: [
    {
      type: "paragraph",
      at: [0, 19],
      children: [
        { type: "text", value: "card ", at: [0, 4] },
        { type: "text", value: "holder ", at: [5, 12] },
        { type: "inlineCode", value: "x", at: [12, 15] },
        { type: "emphasis", at: [15, 19], children: [{ type: "text", value: "end", at: [16, 18] }] },
      ],
    },
  ],
};

test("joins text over line ends and breaks it at code and marks", () => {
  expect(textRuns(prose).map(({ text }) => text)).toEqual(["card holder ", "end"]);
});

test("gives the place of a stretch, over line ends too", () => {
  const [run] = textRuns(prose);
  expect(run?.spanOf(0, 11)).toEqual({ file: "a.md", start: 0, end: 11 });
  expect(run?.spanOf(5, 6)).toEqual({ file: "a.md", start: 5, end: 11 });
});

test("stays inside the node where escapes made the text shorter or longer than what was written", () => {
  const [, run] = textRuns(prose);
  expect(run?.spanOf(0, 3)).toEqual({ file: "a.md", start: 16, end: 18 });
});

import { expect, test } from "vitest";
import type { Prose } from "#model";
import { textRuns } from "./text-runs.ts";

/** A paragraph of two lines, with code in the second: "desk / clerk `x` end". */
const prose: Prose = {
  file: "a.md",
  children: [
    {
      type: "paragraph",
      at: [0, 18],
      children: [
        { type: "text", value: "desk ", at: [0, 4] },
        { type: "text", value: "clerk ", at: [5, 11] },
        { type: "inlineCode", value: "x", at: [11, 14] },
        { type: "emphasis", at: [14, 18], children: [{ type: "text", value: "end", at: [15, 17] }] },
      ],
    },
  ],
};

test("joins text over line ends and breaks it at code and marks", () => {
  expect(textRuns(prose).map(({ text }) => text)).toEqual(["desk clerk ", "end"]);
});

test("gives the place of a stretch, over line ends too", () => {
  const [run] = textRuns(prose);
  expect(run?.spanOf(0, 10)).toEqual({ file: "a.md", start: 0, end: 10 });
  expect(run?.spanOf(5, 5)).toEqual({ file: "a.md", start: 5, end: 10 });
});

test("stays inside the node where escapes made the text shorter or longer than what was written", () => {
  const [, run] = textRuns(prose);
  expect(run?.spanOf(0, 3)).toEqual({ file: "a.md", start: 15, end: 17 });
});

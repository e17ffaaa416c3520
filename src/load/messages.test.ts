import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCodePage, styleFaults, testGuideline } from "#testing/guideline";
import { loadMessages } from "./load-messages.ts";

/** The page is documentation, examples and expected output in one text: this runs all of them. */

const path = fileURLToPath(new URL("./messages.md", import.meta.url));
const page = readFileSync(path, "utf8");
const ran = runCodePage(page, (files) => testGuideline(files));
const makers = Object.values(loadMessages);

/** What no page can show; tested in `files/guideline-files.test.ts` and `markdown/remark-plugins.test.ts`. */
const withoutExample = [
  "link-leads-outside",
  "file-too-large",
  "file-not-readable",
  "not-utf-8",
  "control-character",
  "plug-in-failed",
];

test("every message is explained, in the order of the tables and in both languages", async () => {
  const { sections } = await ran;
  const explained = sections.map(({ code, paragraphs }) => [code, paragraphs]);
  expect(explained).toEqual(makers.map(({ code }) => [code, ["en", "ja"]]));
});

test("every example reports the code that it stands under, and nothing else", async () => {
  const { sections } = await ran;
  const reported = sections.map(({ code, reported: found }) => [code, found]);
  const expected = makers.map(({ code }) => [
    code,
    withoutExample.includes(code.slice("load/".length)) ? [] : [[code]],
  ]);
  expect(reported).toEqual(expected);
});

test("the page shows what is reported", async () => {
  await expect((await ran).text).toMatchFileSnapshot(path);
});

test("the standard way of reading Markdown reports the same", async () => {
  const { text } = await runCodePage(page, (files) => testGuideline(files, [], { markdown: "standard" }));
  expect(text).toBe((await ran).text);
});

test("every message speaks in the style of the house", () => {
  expect(makers.map(({ code, template }) => [code, styleFaults(template)])).toEqual(
    makers.map(({ code }) => [code, []]),
  );
});

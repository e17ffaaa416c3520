import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCodePage, styleFaults, testGuideline } from "#testing/guideline";
import { openapiMessages } from "./openapi-messages.ts";
import { openapiCodes } from "./rules.ts";

/** The page is documentation, examples and expected output in one text: this runs all of them. */

const path = fileURLToPath(new URL("./messages.md", import.meta.url));
const ran = runCodePage(readFileSync(path, "utf8"), (files) => testGuideline(files));
const makers = Object.values(openapiMessages);

/** Too long or too slow for a page; tested in `sources.test.ts`, `examples.test.ts` and `overlay.test.ts`. */
const withoutExample = [
  "document-too-deep",
  "ref-chain-too-long",
  "ref-too-deep",
  "schema-too-slow",
  "overlay-target-endless",
];

test("every message and every rule is explained, in the order of the tables and in both languages", async () => {
  const { sections } = await ran;
  const codes = [...makers.map(({ code }) => code), ...openapiCodes.keys()];
  expect(sections.map(({ code, paragraphs }) => [code, paragraphs])).toEqual(codes.map((code) => [code, ["en", "ja"]]));
});

test("every example reports the code that it stands under, and nothing else", async () => {
  const { sections } = await ran;
  const reported = sections
    .filter(({ code }) => code.startsWith("load/"))
    .map(({ code, reported: found }) => [code, found]);
  const isShown = (code: string) => !withoutExample.includes(code.slice("load/".length));
  expect(reported).toEqual(makers.map(({ code }) => [code, isShown(code) ? [[code]] : []]));
});

test("the page shows what is reported", async () => {
  await expect((await ran).text).toMatchFileSnapshot(path);
});

test("every message speaks in the style of the house", () => {
  expect(makers.map(({ code, template }) => [code, styleFaults(template)])).toEqual(
    makers.map(({ code }) => [code, []]),
  );
});

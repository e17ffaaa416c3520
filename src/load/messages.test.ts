import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { readCodeSections, readDiagnosticPage, renderDiagnostic } from "#diagnostic";
import { type Files, readExamples, replaceOutputs, styleFaults, testGuideline } from "#testing";
import { fileMessages } from "./file-messages.ts";
import { markdownMessages } from "./markdown-messages.ts";
import { nodeMessages } from "./node-messages.ts";
import { shapeMessages } from "./shape-messages.ts";

/** The page is documentation, examples and expected output in one text: this runs all of them. */

const path = fileURLToPath(new URL("./messages.md", import.meta.url));
const page = readFileSync(path, "utf8");
const sections = readCodeSections(page);
const messages = { ...fileMessages, ...shapeMessages, ...markdownMessages, ...nodeMessages };

/** What no page can show; tested in `guideline-files.test.ts`. */
const withoutExample = new Set(
  ["link-leads-outside", "file-too-large", "file-not-readable", "not-utf-8", "control-character"].map(
    (name) => `load/${name}`,
  ),
);

test("explains every message in the order of the tables", () => {
  expect(sections.map(({ code }) => code)).toEqual(Object.values(messages).map(({ code }) => code));
});

test.each(Object.entries(messages))("%s speaks in the style of the house", (_, { template }) => {
  expect(styleFaults(template)).toEqual([]);
});

describe.each(sections)("$code", ({ code, text }) => {
  const bad = readExamples(text).flatMap((example) => (example.kind === "bad" ? [example.files] : []));
  let reports: readonly Report[] = [];

  beforeAll(async () => {
    reports = await Promise.all(bad.map(report));
  });

  test("is explained in both languages, with an example if it can have one", () => {
    const paragraphs = readDiagnosticPage(text).flatMap((block) => (block.kind === "text" ? [block.locale] : []));
    expect([paragraphs, bad.length > 0]).toEqual([["en", "ja"], !withoutExample.has(code)]);
  });

  test("is what its examples report, and nothing else", () => {
    expect(reports.map(({ codes }) => codes)).toEqual(bad.map(() => [code]));
  });
});

test("prints for each example what is reported", async () => {
  let expected = page.slice(0, page.indexOf(sections[0]?.text ?? ""));
  for (const { text } of sections) {
    const bad = readExamples(text).flatMap((example) => (example.kind === "bad" ? [example.files] : []));
    const outputs = (await Promise.all(bad.map(report))).map(({ output }) => output);
    expected += replaceOutputs(text, outputs);
  }
  await expect(expected).toMatchFileSnapshot(path);
});

interface Report {
  readonly codes: readonly string[];
  readonly output: string;
}

async function report(files: Files): Promise<Report> {
  const loaded = await testGuideline(files);
  const rendered = loaded.diagnostics.map((diagnostic) =>
    renderDiagnostic(diagnostic, loaded.files, { locale: "en", pathOf: (file) => file, width: 80 }),
  );
  return { codes: [...new Set(loaded.diagnostics.map(({ code }) => code))], output: `${rendered.join("\n\n")}\n` };
}

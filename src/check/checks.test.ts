import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Diagnostic,
  type MessageTemplate,
  type PageBlock,
  readDiagnosticPage,
  renderDiagnostic,
} from "#diagnostic";
import {
  readExamples,
  replaceOutputs,
  sampleGuideline,
  styleFaults,
  type TestedGuideline,
  testGuideline,
} from "#testing/guideline";
import { checks } from "./checks/index.ts";
import type { Check } from "./define-check.ts";
import { runChecks } from "./run-checks.ts";

/** The page of a check is documentation, examples and expected output in one text: this runs all of them. */

const folder = fileURLToPath(new URL("./checks/", import.meta.url));
const fileNames = readdirSync(folder).filter((name) => name !== "index.ts");

describe("the list of checks", () => {
  test("holds every file of the folder, each with its page, sorted by name", () => {
    const names = checks.map((check) => check.name);
    expect(names).toEqual([...new Set(names)].sort());
    expect([...fileNames].sort()).toEqual(names.flatMap((name) => [`${name}.md`, `${name}.ts`]).sort());
  });

  test("has each check under the name of its file", async () => {
    for (const { name } of checks) {
      const exported: Record<string, Check> = await import(`./checks/${name}.ts`);
      const exportName = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect([Object.keys(exported), exported[exportName]?.name]).toEqual([[exportName], name]);
    }
  });
});

describe("the base guideline of the examples", () => {
  test.each([
    ["in English", {}],
    ["in Japanese", { "guideline.yaml": "languages: [ja]\n" }],
    ["with a contract", { "contract/parameters.yaml": "[]\n" }],
  ])("gives no check anything to say %s", async (_, example) => {
    const { diagnostics } = await testGuideline(example, checks);
    expect(diagnostics).toEqual([]);
  });
});

/** Read while the tests of their checks began, so that what is tried in a test is the checks alone. */
const loadedExamples: TestedGuideline[] = [];

for (const check of checks) describe(check.name, () => describeCheck(check));

test("no check throws on an example of another, or on a guideline made by hand", () => {
  const guidelines = loadedExamples.flatMap(({ guideline }) => guideline ?? []);
  expect(guidelines.length).toBeGreaterThan(checks.length);
  for (const guideline of [sampleGuideline(), ...guidelines]) {
    expect(() => runChecks(guideline, checks)).not.toThrow();
  }
});

function describeCheck(check: Check): void {
  const { name } = check;
  const path = `${folder}${name}.md`;
  const page = fileNames.includes(`${name}.md`) ? readFileSync(path, "utf8") : "";
  const examples = readExamples(page);
  let bad: readonly TestedGuideline[] = [];
  let good: readonly TestedGuideline[] = [];

  beforeAll(async () => {
    const load = (kind: "bad" | "good") =>
      Promise.all(examples.filter((example) => example.kind === kind).map(({ files }) => testGuideline(files)));
    bad = await load("bad");
    good = await load("good");
    loadedExamples.push(...bad, ...good);
  });

  test("has a page of the fixed form, in both languages", () => {
    const blocks = readDiagnosticPage(page);
    expect(outlineOf(blocks)).toEqual([
      [`# ${name}`, "en", "ja"],
      ["## Why", "en", "ja"],
      ["## Example"],
      ["## When to waive", "en", "ja"],
    ]);
    const summaries = blocks.slice(1, 3).map((block) => (block.kind === "text" ? block.lines.join(" ") : ""));
    expect(summaries).toEqual([check.summary.en, check.summary.ja]);
    expect({ hasBad: bad.length > 0, hasGood: good.length > 0 }).toEqual({ hasBad: true, hasGood: true });
  });

  test("has examples that are loaded without a diagnostic", () => {
    for (const loaded of [...bad, ...good]) {
      expect(loaded.diagnostics.map((diagnostic) => rendered(diagnostic, loaded))).toEqual([]);
    }
  });

  test("reports the bad examples as the page says, and the good ones not at all", async () => {
    const outputs = bad.map((loaded) => outputOf(loaded, check));
    expect(outputs).not.toContain("");
    expect(good.map((loaded) => outputOf(loaded, check))).toEqual(good.map(() => ""));
    await expect(replaceOutputs(page, outputs)).toMatchFileSnapshot(path);
  });

  test("has a bad example for each of its messages", () => {
    const found = bad.flatMap((loaded) => findIn(loaded, check));
    const produced = new Set(found.map((diagnostic) => keyOf(diagnostic, check)));
    expect([...produced].sort()).toEqual(Object.keys(check.messages).sort());
  });

  test("speaks in the style of the house", () => {
    const faults = Object.entries(check.messages).map(([key, template]) => [key, styleFaults(template)]);
    expect(faults).toEqual(Object.keys(check.messages).map((key) => [key, []]));
    expect(styleFaults(check.summary)).toEqual([]);
  });
}

function findIn({ guideline }: TestedGuideline, check: Check): readonly Diagnostic[] {
  return guideline ? runChecks(guideline, [check]) : [];
}

/** What one check says about an example, as the page prints it: with a line end at the end, or empty. */
function outputOf(loaded: TestedGuideline, check: Check): string {
  const output = findIn(loaded, check)
    .map((diagnostic) => rendered(diagnostic, loaded))
    .join("\n\n");
  return output === "" ? "" : `${output}\n`;
}

function rendered(diagnostic: Diagnostic, { files }: TestedGuideline): string {
  return renderDiagnostic(diagnostic, files, { locale: "en", pathOf: (file) => file, width: 80 });
}

/** Each heading with the languages of the paragraphs under it, in order; among examples they are free. */
function outlineOf(blocks: readonly PageBlock[]): readonly (readonly string[])[] {
  const sections: string[][] = [];
  for (const block of blocks) {
    const section = sections.at(-1);
    if (block.kind === "heading") sections.push([`${"#".repeat(block.depth)} ${block.text}`]);
    else if (section?.[0] === "## Example") continue;
    else if (block.kind === "fence") section?.push("fence");
    else if (section?.at(-1) !== block.locale) section?.push(block.locale);
  }
  return sections;
}

/**
 * The key of the template that a diagnostic was made from: of those that fit its message, one that
 * fits its hint, too (which a check may replace); and of those the one with most words of its own.
 */
function keyOf({ message, hint }: Diagnostic, { messages }: Check): string | undefined {
  const fitting = Object.entries(messages).filter(([, template]) => fits(message.en, template.en));
  const rank = (template: MessageTemplate) =>
    (hint && template.hint && fits(hint.en, template.hint.en) ? 1000 : 0) + template.en.replace(/\{\w+\}/g, "").length;
  return fitting.sort(([, a], [, b]) => rank(b) - rank(a))[0]?.[0];
}

function fits(text: string, template: string): boolean {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Diagnostic, Severity } from "#diagnostic";
import {
  type Files,
  runCodePage,
  sampleGuideline,
  styleFaults,
  type TestedGuideline,
  testGuideline,
} from "#testing/guideline";
import { checks } from "./checks/index.ts";
import { applyWaivers, waiverMessages } from "./waivers.ts";

const path = fileURLToPath(new URL("./waivers.md", import.meta.url));
const runPage = () => runCodePage(readFileSync(path, "utf8"), judge);
const makers = Object.values(waiverMessages);
const codes = new Map<string, Severity>(checks.map(({ code, severity }) => [code, severity]));

async function judge(files: Files): Promise<TestedGuideline> {
  const tested = await testGuideline(files, checks);
  if (!tested.guideline) return tested;
  return { ...tested, diagnostics: applyWaivers(tested.guideline, tested.diagnostics, codes) };
}

test("every message is explained in both languages, with an example that reports it alone", async () => {
  const { sections } = await runPage();
  expect(sections).toEqual(makers.map(({ code }) => ({ code, paragraphs: ["en", "ja"], reported: [[code]] })));
});

test("the page shows what is reported", async () => {
  await expect((await runPage()).text).toMatchFileSnapshot(path);
});

test("every message speaks in the style of the house", () => {
  expect(makers.map(({ template }) => styleFaults(template))).toEqual(makers.map(() => []));
});

describe("a waiver", () => {
  const at = (file: string): Diagnostic["span"] => ({ file, start: 3, end: 4 });
  const found: readonly Diagnostic[] = [
    diagnostic("check/requirement-has-source", "warning", "`LEND-01` names no source.", at("chapters/a.md")),
    diagnostic("check/requirement-has-source", "warning", "`LEND-02` names no source.", at("chapters/b.md")),
    diagnostic("check/reference-resolves", "error", "`LEND-09` is not there.", at("chapters/a.md")),
  ];

  function diagnostic(code: string, severity: Severity, en: string, span: Diagnostic["span"]): Diagnostic {
    return { code, severity, message: { en, ja: en }, span };
  }

  /** Applies waivers; gives the codes of what is left, with the beginning of the sentence. */
  function apply(...waivers: readonly { readonly code: string; readonly at?: string }[]) {
    const guideline = {
      ...sampleGuideline(),
      waivers: waivers.map((waiver, index) => ({
        reason: "It is settled.",
        ...waiver,
        origin: {
          span: at("guideline.yaml"),
          parts: { code: { file: "guideline.yaml", start: index, end: index + 1 } },
        },
      })),
    };
    return applyWaivers(guideline, found, codes).map(({ code, message }) => `${code} ${message.en.split("`")[1]}`);
  }

  const first = "check/requirement-has-source LEND-01";
  const second = "check/requirement-has-source LEND-02";
  const error = "check/reference-resolves LEND-09";
  const code = "check/requirement-has-source";

  test.each([
    ["without a place takes every warning of its code", [{ code }], [error]],
    ["of a file takes those in the file", [{ code, at: "chapters/b.md" }], [first, error]],
    ["of a name takes those that show it", [{ code, at: "LEND-01" }], [second, error]],
    ["of a part of a name takes none", [{ code, at: "LEND" }], [first, second, error, `check/waiver-is-used ${code}`]],
    [
      "of an error takes none",
      [{ code: "check/reference-resolves" }],
      [first, second, error, "check/waiver-cannot-waive-error check/reference-resolves"],
    ],
    [
      "of another warning is not used",
      [{ code: "check/term-is-used" }],
      [first, second, error, "check/waiver-is-used check/term-is-used"],
    ],
    [
      "of no code at all says so",
      [{ code: "check/terms" }],
      [first, second, error, "check/waiver-names-a-code check/terms"],
    ],
    [
      "that another one forestalls is not used",
      [{ code }, { code, at: "LEND-01" }],
      [error, `check/waiver-is-used ${code}`],
    ],
  ])("%s", (_, waivers, left) => {
    expect(apply(...waivers)).toEqual(left);
  });

  test("cannot be waived itself", () => {
    expect(apply({ code: "check/waiver-is-used" })).toEqual([
      first,
      second,
      error,
      "check/waiver-names-a-code check/waiver-is-used",
    ]);
  });
});

import { expect, test } from "vitest";
import { createSourceFile, point, span } from "#text";
import type { Diagnostic } from "./diagnostic.ts";
import { renderJson } from "./render-json.ts";
import type { RenderOptions } from "./render-options.ts";

const files = new Map([["chapters/a.md", createSourceFile("chapters/a.md", "本👍を\r\n返す\n")]]);
const options: RenderOptions = { locale: "en", pathOf: (file) => `../library/${file}` };
const diagnostics: readonly Diagnostic[] = [
  {
    code: "check/term-is-defined",
    severity: "error",
    message: { en: "One.", ja: "一つ目です。" },
    hint: { en: "Do.", ja: "直してください。" },
    span: span("chapters/a.md", 3, 7),
    related: [{ message: { en: "Here.", ja: "ここです。" }, span: span("chapters/a.md", 0, 1) }],
  },
  {
    code: "load/file-not-found",
    severity: "note",
    message: { en: "Two \u009b.", ja: "二つ目です。" },
    span: point("guideline.yaml", 4),
  },
];

test("prints the stable form, with columns in UTF-16 code units and an exclusive end", () => {
  const printed = renderJson(diagnostics, files, options);
  expect(printed.endsWith("}\n")).toBe(true);
  expect(JSON.parse(printed)).toEqual({
    diagnostics: [
      {
        code: "check/term-is-defined",
        severity: "error",
        message: "One.",
        hint: "Do.",
        file: "../library/chapters/a.md",
        line: 1,
        column: 4,
        endLine: 2,
        endColumn: 2,
        related: [{ message: "Here.", file: "../library/chapters/a.md", line: 1, column: 1, endLine: 1, endColumn: 2 }],
        url: "urn:shishin:diagnostic:check/term-is-defined",
      },
      {
        code: "load/file-not-found",
        severity: "note",
        message: "Two \u009b.",
        file: "../library/guideline.yaml",
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        related: [],
        url: "urn:shishin:diagnostic:load/file-not-found",
      },
    ],
  });
});

test("speaks the language asked for", () => {
  const { diagnostics: printed } = JSON.parse(renderJson(diagnostics.slice(0, 1), files, { ...options, locale: "ja" }));
  expect([printed[0].message, printed[0].hint, printed[0].related[0].message]).toEqual([
    "一つ目です。",
    "直してください。",
    "ここです。",
  ]);
});

test("prints nothing that a terminal acts on", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  expect(renderJson(diagnostics, files, options)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("prints an empty list for no diagnostics", () => {
  expect(renderJson([], files, options)).toBe('{\n  "diagnostics": []\n}\n');
});

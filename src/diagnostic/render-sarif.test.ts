import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { createSourceFile, point, span } from "#text";
import type { Diagnostic } from "./diagnostic.ts";
import { renderSarif, type SarifOptions } from "./render-sarif.ts";

const path = "章 1/a#b%.md";
const files = new Map([[path, createSourceFile(path, "本👍を\n返す\n")]]);
const options: SarifOptions = {
  locale: "en",
  pathOf: (file) => `../${file}`,
  toolVersion: "1.2.3",
  describe: (code) =>
    code === "check/term-is-defined"
      ? { summary: { en: "Terms are defined.", ja: "用語には定義があります。" }, help: "## Why\n\nBecause." }
      : undefined,
};
const diagnostics: readonly Diagnostic[] = [
  {
    code: "load/not-utf-8",
    severity: "error",
    message: { en: "Not text.", ja: "文字ではありません。" },
    span: point("gone.md", 3),
  },
  {
    code: "check/term-is-defined",
    severity: "warning",
    message: { en: "`x` is not a term.", ja: "`x` は用語ではありません。" },
    hint: { en: "Define it.", ja: "定義してください。" },
    span: span(path, 3, 7),
    related: [{ message: { en: "Here.", ja: "ここです。" }, span: span(path, 0, 1) }],
    fix: { span: span(path, 0, 1), text: "書" },
  },
];

test("prints one run with its rules and results", () => {
  const uri = "../%E7%AB%A0%201/a%23b%25.md";
  const first = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
  expect(JSON.parse(renderSarif(diagnostics, files, options))).toEqual({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "shishin",
            version: "1.2.3",
            rules: [
              {
                id: "check/term-is-defined",
                shortDescription: { text: "Terms are defined." },
                help: { text: "## Why\n\nBecause.", markdown: "## Why\n\nBecause." },
                helpUri: "urn:shishin:diagnostic:check/term-is-defined",
                defaultConfiguration: { level: "warning" },
              },
              {
                id: "load/not-utf-8",
                help: {
                  text: "`shishin explain load/not-utf-8` tells why, with examples.",
                  markdown: "`shishin explain load/not-utf-8` tells why, with examples.",
                },
                helpUri: "urn:shishin:diagnostic:load/not-utf-8",
                defaultConfiguration: { level: "error" },
              },
            ],
          },
        },
        language: "en",
        columnKind: "utf16CodeUnits",
        results: [
          {
            ruleId: "load/not-utf-8",
            ruleIndex: 1,
            level: "error",
            message: { text: "Not text." },
            locations: [{ physicalLocation: { artifactLocation: { uri: "../gone.md" } } }],
          },
          {
            ruleId: "check/term-is-defined",
            ruleIndex: 0,
            level: "warning",
            message: { text: "`x` is not a term.\nDefine it." },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri },
                  region: { startLine: 1, startColumn: 4, endLine: 2, endColumn: 3 },
                },
              },
            ],
            relatedLocations: [
              { message: { text: "Here." }, physicalLocation: { artifactLocation: { uri }, region: first } },
            ],
            fixes: [
              {
                description: { text: "Define it." },
                artifactChanges: [
                  {
                    artifactLocation: { uri },
                    replacements: [{ deletedRegion: first, insertedContent: { text: "書" } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test("has the structure that SARIF 2.1.0 asks for, in both languages and without diagnostics", () => {
  const isSarif = new Ajv({ strict: true, allErrors: true }).compile(essentialSchema());
  for (const locale of ["en", "ja"] as const) {
    for (const list of [diagnostics, []]) {
      isSarif(JSON.parse(renderSarif(list, files, { ...options, locale })));
      expect(isSarif.errors).toBe(null);
    }
  }
});

test("encodes a path that is no text at all", () => {
  const printed = JSON.parse(
    renderSarif(diagnostics.slice(0, 1), files, { ...options, pathOf: () => "\ud800\u001b:" }),
  );
  expect(printed.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    "%3CU%2BD800%3E%3CU%2B001B%3E%3A",
  );
});

/** The objects of the SARIF 2.1.0 schema that are printed: their required keys, and no others. */
function essentialSchema(): object {
  const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  });
  const list = (items: object) => ({ type: "array", items });
  const string = { type: "string" };
  const count = { type: "integer", minimum: 1 };
  const level = { enum: ["none", "note", "warning", "error"] };
  const message = object({ text: string });
  const artifactLocation = object({ uri: { type: "string", pattern: "^(?:[A-Za-z0-9._~!*'()/-]|%[0-9A-F]{2})+$" } });
  const region = object({ startLine: count }, { startColumn: count, endLine: count, endColumn: count });
  const physicalLocation = object({ artifactLocation }, { region });
  const rule = object(
    { id: string },
    {
      shortDescription: message,
      help: object({ text: string }, { markdown: string }),
      helpUri: { type: "string", pattern: "^[a-z]+:" },
      defaultConfiguration: object({}, { level }),
    },
  );
  const fix = object(
    {
      artifactChanges: list(
        object({
          artifactLocation,
          replacements: list(object({ deletedRegion: region }, { insertedContent: object({ text: string }) })),
        }),
      ),
    },
    { description: message },
  );
  const result = object(
    { message },
    {
      ruleId: string,
      ruleIndex: { type: "integer", minimum: 0 },
      level,
      locations: list(object({ physicalLocation })),
      relatedLocations: list(object({ physicalLocation }, { message })),
      fixes: list(fix),
    },
  );
  const run = object(
    { tool: object({ driver: object({ name: string }, { version: string, rules: list(rule) }) }) },
    {
      language: { type: "string", pattern: "^[a-z]{2}$" },
      columnKind: { enum: ["utf16CodeUnits"] },
      results: list(result),
    },
  );
  return object({ version: { enum: ["2.1.0"] }, runs: list(run) }, { $schema: string });
}

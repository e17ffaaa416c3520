import { expect, test } from "vitest";
import { createSourceFile, point, span } from "#text";
import type { Diagnostic } from "./diagnostic.ts";
import { renderGithub } from "./render-github.ts";
import type { RenderOptions } from "./render-options.ts";

const path = "a,b:c%.md";
const files = new Map([[path, createSourceFile(path, "one\ntwo\n")]]);
const options: RenderOptions = { locale: "en", pathOf: (file) => `docs/${file}` };
const base: Diagnostic = {
  code: "check/link-resolves",
  severity: "error",
  message: { en: "100% of one: two, three.", ja: "日本語です。" },
  span: span(path, 1, 3),
};

test("prints one command a line, escaping what has a meaning in commands", () => {
  const hint = { en: "Do\r\n::error::this.", ja: "直してください。" };
  expect(renderGithub([base, { ...base, severity: "warning", hint }], files, options)).toBe(
    [
      "::error file=docs/a%2Cb%3Ac%25.md,line=1,endLine=1,col=2,endColumn=4,title=check/link-resolves::100%25 of one: two, three.",
      "::warning file=docs/a%2Cb%3Ac%25.md,line=1,endLine=1,col=2,endColumn=4,title=check/link-resolves::100%25 of one: two, three.%0ADo<U+000D><U+000A>::error::this.",
      "",
    ].join("\n"),
  );
});

test("leaves columns out over several lines, and lines where they are not known", () => {
  expect(renderGithub([{ ...base, severity: "note", span: span(path, 1, 6) }], files, options)).toBe(
    "::notice file=docs/a%2Cb%3Ac%25.md,line=1,endLine=2,title=check/link-resolves::100%25 of one: two, three.\n",
  );
  expect(renderGithub([{ ...base, span: point("gone.md", 9) }], files, { ...options, locale: "ja" })).toBe(
    "::error file=docs/gone.md,title=check/link-resolves::日本語です。\n",
  );
});

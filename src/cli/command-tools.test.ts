import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checklistMessages } from "#checklist";
import { readCodeSections, readDiagnosticPage } from "#diagnostic";
import { pluginMessages } from "#plugins";
import { styleFaults } from "#testing/guideline";
import { cliMessages } from "./cli-messages.ts";
import { ownCatalogue } from "./command-tools.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const codes = ownCatalogue.codes.map(({ code }) => code);

/** Where in the package the page of a code stands. */
function pageOf(code: string) {
  const page = ownCatalogue.pageOf(code);
  return page?.kind === "package" ? page : undefined;
}

function sectionsOf(path: string) {
  return readCodeSections(readFileSync(repository + path, "utf8"));
}

test("lists each code once, sorted", () => {
  expect(codes).toEqual([...new Set(codes)].sort());
});

test("has a page for every code, or a section of one", () => {
  const unexplained = codes.filter((code) => {
    const page = pageOf(code);
    if (page?.section === undefined) return page === undefined || !page.path.endsWith(`/${code.split("/")[1]}.md`);
    const explained = sectionsOf(page.path).map((section) => section.code);
    return !explained.includes(code) && !explained.includes(`${code.split("/")[0]}/*`);
  });
  expect(unexplained).toEqual([]);
});

test("has a code for every section of every page", () => {
  const pages = new Set(
    codes.flatMap((code) => (pageOf(code)?.section === undefined ? [] : [pageOf(code)?.path ?? ""])),
  );
  const sections = [...pages].flatMap((path) => sectionsOf(path).map(({ code }) => ({ path, code })));
  const strange = sections.filter(({ path, code }) =>
    code.endsWith("/*") ? !codes.some((known) => known.startsWith(code.slice(0, -1))) : pageOf(code)?.path !== path,
  );
  expect([pages.size, strange]).toEqual([8, []]);
});

test("knows no page of what is no code", () => {
  expect([pageOf("check/nothing"), pageOf("load/constructor"), pageOf(""), pageOf("check")]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

test.each([
  "src/generate/messages.md",
  "src/checklist/messages.md",
  "src/plugins/messages.md",
  "src/cli/messages.md",
])("%s explains each code in both languages", (path) => {
  const explained = sectionsOf(path).map(({ code, text }) => [
    code,
    readDiagnosticPage(text).flatMap((block) => (block.kind === "text" ? [block.locale] : [])),
  ]);
  expect(explained).toEqual(explained.map(([code]) => [code, ["en", "ja"]]));
});

test("speaks in the style of the house", () => {
  const own = [...Object.values(checklistMessages), ...Object.values(pluginMessages), ...Object.values(cliMessages)];
  expect(own.map(({ code, template }) => [code, styleFaults(template)])).toEqual(own.map(({ code }) => [code, []]));
});

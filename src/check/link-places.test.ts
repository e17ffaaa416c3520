import { expect, it } from "vitest";
import { testGuideline } from "#testing/guideline";
import { linkResolves } from "./checks/link-resolves.ts";

it("takes a translation for the chapter that it translates", async () => {
  const text = "# 貸出 {#lending}\n\n[期限](a.ja.md#lending)、[原文](a.md#lending)、[規則](a.ja.md#rules)。\n";
  expect(await wordsReported({ "chapters/a.md": "# Lending {#lending}\n", "chapters/a.ja.md": text })).toEqual([
    "a.ja.md#rules",
  ]);
});

it("marks the url of a link, or the whole link if it is written in another way", async () => {
  const text = '# Lending {#lending}\n\n[a](#x), [**b**](#y), [c](<#z>) and [d](#w "Title") <https://example.com>.\n';
  expect(await wordsReported({ "chapters/a.md": text })).toEqual(["#x", "#y", "[c](<#z>)", '[d](#w "Title")']);
});

async function wordsReported(example: Readonly<Record<string, string>>): Promise<readonly (string | undefined)[]> {
  const { diagnostics, files } = await testGuideline(example, [linkResolves]);
  const found = diagnostics.filter(({ code }) => code === linkResolves.code);
  return found.map(({ span }) => files.get(span.file)?.text.slice(span.start, span.end));
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { siteGenerator } from "#generators";
import { createNodeHost } from "#host";
import { loadGuideline } from "#load";
import { type Guideline, indexGuideline } from "#model";
import { goneAddresses, siteAddresses } from "#testing/browser";
import { sampleGuideline } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";

/**
 * People link to pages and to parts of pages. An address that was published stays, or `redirects:` of the
 * manifest says where its subject stands now. `npx tsx --conditions=shishin-source scripts/list-addresses.ts`
 * publishes the addresses that are new.
 */
test.each([
  ["the library's guideline", "src/testing/fixtures/library", "generators/site/golden/addresses.txt"],
  ["our own guideline", "spec", "spec/addresses.txt"],
])(
  "keeps every address of %s, or leads on from it",
  async (_, directory, list) => {
    const { guideline } = await loadGuideline(createNodeHost(), repositoryFolder + directory);
    if (!guideline) throw new Error(`${directory} has no manifest.`);
    const published = readFileSync(repositoryFolder + list, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    expect(published.length).toBeGreaterThan(20);
    expect(goneAddresses(published, await siteAddresses(guideline))).toEqual([]);
  },
  60_000,
);

const origin = { span: { file: "guideline.yaml", start: 10, end: 20 } };

function withRedirects(...pairs: readonly (readonly [from: string, to: string])[]): Guideline {
  return { ...sampleGuideline(), redirects: pairs.map(([from, to]) => ({ from, to, origin })) };
}

function build(guideline: Guideline) {
  const codes: string[] = [];
  const context = { index: indexGuideline(guideline), options: {} };
  const files = siteGenerator.generate(guideline, { ...context, report: ({ code }) => void codes.push(code) });
  const contentOf = (path: string) => {
    const file = files.find((candidate) => candidate.path === path);
    return file && String(file.make(file.inputs as never));
  };
  return { codes, contentOf };
}

test("leads on from a page that is gone, in every language", () => {
  const { codes, contentOf } = build(withRedirects(["chapters/rules/old.html", "chapters/lending.html#LEND-DUE-01"]));
  expect(codes).toEqual([]);
  expect(contentOf("site/en/chapters/rules/old.html")).toContain(
    '<meta http-equiv="refresh" content="0; url=../../chapters/lending.html#LEND-DUE-01">',
  );
  expect(contentOf("site/ja/chapters/rules/old.html")).toContain("このページは移動しました。");
});

test("leads on from a part that is gone, on the page that it stood on", () => {
  const guideline = withRedirects(["chapters/lending.html#old", "glossary.html"]);
  const { codes, contentOf } = build(guideline);
  expect(codes).toEqual([]);
  expect(contentOf("site/en/chapters/lending.html")).toContain(
    '<p class="moved" id="old">What stood here is now at: <a href="../glossary.html">glossary.html</a></p>',
  );
  expect(contentOf("site/en/chapters/data.html")).not.toContain('class="moved"');
});

test("refuses to lead away from a page, or to nowhere", () => {
  expect(build(withRedirects(["chapters/lending.html", "glossary.html"])).codes).toEqual([
    "generate/redirect-from-page",
  ]);
  expect(build(withRedirects(["old.html", "nowhere.html"])).codes).toEqual(["generate/redirect-without-target"]);
});

test("misses addresses that are gone, and no others", async () => {
  const before = await siteAddresses(sampleGuideline());
  const { requirements, ...rest } = sampleGuideline();
  const less = { ...rest, requirements: requirements.filter(({ id }) => id !== "LEND-FEE-01") };
  const gone = goneAddresses(before, await siteAddresses(less));
  expect(gone).toContain("requirements/LEND-FEE-01.html");
  const led = { ...less, redirects: [{ from: "requirements/LEND-FEE-01.html", to: "requirements.html", origin }] };
  expect(goneAddresses(before, await siteAddresses(led))).not.toContain("requirements/LEND-FEE-01.html");
  expect(goneAddresses(before, before)).toEqual([]);
});

import { expect, test } from "vitest";
import { type Artifact, type ArtifactFacts, planArtifacts } from "#generate";
import { siteGenerator } from "#generators";
import { type Guideline, indexGuideline, type Requirement } from "#model";
import { sampleGuideline } from "#testing/guideline";

const guideline = sampleGuideline();

function artifactsOf(from: Guideline): readonly Artifact[] {
  const context = { index: indexGuideline(from), options: {}, report: unexpected };
  return [...siteGenerator.generate(from, context), ...(siteGenerator.conclude?.(from, context, made) ?? [])];
}

/** What is known of files that others have made. */
const made: readonly ArtifactFacts[] = [
  { path: "model.json", bytes: 999_960, sha256: "0a1b" },
  { path: "checklist/library.en.xlsx", bytes: 7, sha256: "2c3d" },
  { path: "checklist/library.ja.xlsx" },
  { path: "types/package.json", bytes: 1500, sha256: "4e5f" },
  { path: "types/client/library.js", bytes: 12_345, sha256: "6789" },
  { path: "site/en/index.html", bytes: 1, sha256: "abcd" },
];

function unexpected(diagnostic: unknown): never {
  throw new Error(`The site reports ${JSON.stringify(diagnostic)}.`);
}

/** The HTML of every page, by its path. */
function pagesOf(from: Guideline): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const { path, inputs, make } of artifactsOf(from)) {
    const content = make(inputs as never);
    if (typeof content === "string" && path.endsWith(".html")) pages.set(path, content);
  }
  return pages;
}

/** The keys of a plan: which files would be made anew. */
function keysOf(from: Guideline): ReadonlyMap<string, string> {
  const plan = planArtifacts({
    guideline: from,
    index: indexGuideline(from),
    generators: [siteGenerator],
    toolVersion: "0",
    report: unexpected,
  });
  return new Map(plan.map(({ path, key }) => [path, key]));
}

const pages = pagesOf(guideline);

const pathsInEachLanguage = [
  "about.html",
  "api.html",
  "chapters.html",
  "chapters/data.html",
  "chapters/lending.html",
  "checklist.html",
  "checklist/app.html",
  "checklist/library.html",
  "checklist/view-two.html",
  "contract.html",
  "downloads.html",
  "editions.html",
  "editions/2020.html",
  "editions/proposed.html",
  "glossary.html",
  "index.html",
  "levels.html",
  "matrix.html",
  "operations/listLoans.html",
  "operations/renewLoan.html",
  "problems.html",
  "reference/lending.html",
  "requirements.html",
  "requirements/DATA-LOG-01.html",
  "requirements/DATA-PRIV-01.html",
  "requirements/DATA-PRIV-02.html",
  "requirements/LEND-DUE-01.html",
  "requirements/LEND-DUE-02.html",
  "requirements/LEND-FEE-01.html",
  "requirements/LEND-LIMIT-01.html",
  "requirements/LEND-RENEW-01.html",
  "schemas/Book.html",
  "schemas/Loan.html",
  "schemas/LoanPage.html",
  "schemas/RenewalRequest.html",
  "search.html",
  "sources.html",
];

test("makes a page for everything, at the same place in every language", () => {
  expect([...pages.keys()].sort()).toEqual(
    [
      "site/404.html",
      "site/index.html",
      ...guideline.languages.flatMap((language) => pathsInEachLanguage.map((path) => `site/${language}/${path}`)),
    ].sort(),
  );
});

test("copies the style sheets and the scripts", () => {
  const assets = artifactsOf(guideline).filter(({ path }) => path.startsWith("site/assets/"));
  expect(assets.map(({ path, inputs, make }) => [path, make(inputs as never)])).toEqual([
    ...["tokens", "base", "layout", "prose", "parts", "pages", "script", "print"].map((name) => [
      `site/assets/${name}.css`,
      { copyOf: `site/style/${name}.css` },
    ]),
    ["site/assets/reference.css", { copyOf: "site/style/reference.css" }],
    ["site/assets/redoc.js", { copyOf: "site/vendor/redoc.js" }],
    ["site/assets/reference.js", { copyOf: "dist/site/assets/reference.js" }],
    ["site/assets/redoc.LICENSE.txt", { copyOf: "site/vendor/redoc.LICENSE.txt" }],
    ...["theme", "site"].map((name) => [`site/assets/${name}.js`, { copyOf: `dist/site/assets/${name}.js` }]),
  ]);
});

/** Folders that other generators fill. */
const beside = /^(?:openapi|types|checklist|contract)\/|^(?:manifest|model|model\.schema)\.json$/;

test("leads every link to a page and an anchor that exist", () => {
  expect(brokenLinks(guideline, pages)).toEqual([]);
});

test.each<[string, Partial<Guideline>]>([
  ["chapters", { chapters: [], risks: [] }],
  ["requirements", { requirements: [], checklist: { ...guideline.checklist, rows: [] } }],
  ["API", { apis: [] }],
  ["checklist rows", { checklist: { ...guideline.checklist, rows: [] } }],
  ["checklist forms", { checklist: { ...guideline.checklist, sides: [] } }],
  ["terms", { terms: [] }],
  ["sources", { sources: [] }],
])("shows no way to a page that is not there: a guideline without %s", (_, change) => {
  const { contract: _contract, ...bare } = { ...guideline, ...change };
  const menus = [...pagesOf(bare)].map(([path, html]): [string, string] => [path, menuOf(html)]);
  expect(menus.some(([, menu]) => menu.includes("about.html"))).toBe(true);
  expect(brokenLinks(bare, new Map(menus))).toEqual([]);
});

/** The list of sections at the top of a page. */
function menuOf(html: string): string {
  return /<details class="fold menu">.*?<\/details>/s.exec(html)?.[0] ?? "";
}

function brokenLinks(from: Guideline, pagesToLookAt: ReadonlyMap<string, string>): readonly string[] {
  const files = new Set(artifactsOf(from).map(({ path }) => path));
  const anchors = new Map([...pagesToLookAt].map(([path, html]) => [path, new Set(attributesOf(html, "id"))]));
  const broken: string[] = [];
  for (const [path, html] of pagesToLookAt) {
    // Shown at any address, it can only have links from the root of the server.
    if (path === "site/404.html") continue;
    for (const href of attributesOf(html, "href")) {
      const { origin, pathname, hash } = new URL(href, `https://here/${path}`);
      if (origin !== "https://here") continue;
      const target = pathname.slice(1);
      const anchor = decodeURIComponent(hash.slice(1));
      const isThere = files.has(target) || beside.test(target);
      if (!isThere || (anchor !== "" && !anchors.get(target)?.has(anchor))) broken.push(`${path}: ${href}`);
    }
  }
  return broken;
}

test("gives each anchor of a page once", () => {
  const repeated = [...pages].flatMap(([path, html]) => {
    const ids = attributesOf(html, "id");
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
  });
  expect(repeated).toEqual([]);
});

test("says the language, the title and where the other languages are", () => {
  const page = pages.get("site/en/requirements/LEND-DUE-01.html") ?? "";
  const url = "https://library.example.org/guideline";
  expect(page).toContain('<html lang="en">');
  expect(page).toContain("<title>LEND-DUE-01 Tell the due date | Library lending guideline</title>");
  expect(page).toContain('<meta name="description" content="A library SHOULD tell the due date in Loan.dueOn.">');
  expect(page).toContain(`<link rel="canonical" href="${url}/en/requirements/LEND-DUE-01.html">`);
  expect(page).toContain(`<link rel="alternate" hreflang="ja" href="${url}/ja/requirements/LEND-DUE-01.html">`);
});

test("names no address of its own if the guideline has none", () => {
  const { url: _, ...homeless } = guideline;
  const page = pagesOf(homeless).get("site/en/requirements/LEND-DUE-01.html") ?? "";
  expect(page).not.toContain("canonical");
  expect(page).toContain('<link rel="alternate" hreflang="ja" href="../../ja/requirements/LEND-DUE-01.html">');
});

test("shows the original where a translation is missing, and says so", () => {
  const page = pages.get("site/en/requirements/LEND-RENEW-01.html") ?? "";
  expect(page).toContain("This page has not been translated yet. It shows the original in Japanese.");
  expect(page).toContain('<span lang="ja">延長を申し込める</span>');
  expect(page).toContain('<div class="prose" lang="ja">');
  const chapter = pages.get("site/en/chapters/lending.html") ?? "";
  expect(chapter).toContain("One part of this page has not been translated yet and stands in Japanese.");
  expect(pages.get("site/ja/requirements/LEND-RENEW-01.html")).not.toContain("notice-warning");
});

test("says where the original has moved on", () => {
  const sentence = "The original has changed since this page was translated.";
  expect(pages.get("site/en/requirements/DATA-LOG-01.html")).toContain(sentence);
  expect(pages.get("site/en/requirements/DATA-PRIV-01.html")).not.toContain(sentence);
});

test("uses English words for a guideline in another language", () => {
  const french = pagesOf({ ...guideline, languages: ["fr", "ja"] }).get("site/fr/index.html") ?? "";
  expect(french).toContain('<html lang="fr">');
  expect(french).toContain("Where to start");
});

test("holds no script or style in its pages but those of the site, and no request to elsewhere", () => {
  for (const html of pages.values()) {
    expect(html).not.toMatch(
      /<script(?! src="(?!\/\/)[^":]*assets\/(?:theme|site|redoc|reference)\.js")|<style|\sstyle=|\son[a-z]+=|<(?!script)[a-z]+[^>]*\ssrc=/,
    );
    expect(html).not.toMatch(/<link rel="stylesheet" href="(?:https?:)?\/\//);
  }
});

test("makes the same bytes each time", () => {
  expect([...pagesOf(sampleGuideline())]).toEqual([...pages]);
  expect([...keysOf(sampleGuideline())]).toEqual([...keysOf(guideline)]);
});

test("makes pages anew only where an edited requirement is shown", () => {
  const edited = edit("LEND-DUE-01", ({ statement, ...rest }) => {
    const { ja, ...others } = statement;
    const strings = { type: "text", value: "短くした。", at: [1000, 1005] } as const;
    const paragraph = { type: "paragraph", children: [strings], at: [1000, 1005] } as const;
    return { ...rest, statement: { ...others, ja: { file: ja?.file ?? "", children: [paragraph] } } };
  });
  expect(changedPaths(edited)).toEqual(
    ["chapters/lending.html", "editions/2020.html", "editions/proposed.html", "requirements/LEND-DUE-01.html"].map(
      (path) => `site/ja/${path}`,
    ),
  );
});

test("makes the pages that mention a requirement anew when its title changes", () => {
  const edited = edit("LEND-DUE-01", (requirement) => ({ ...requirement, title: { ...requirement.title, en: "New" } }));
  expect(changedPaths(edited)).toEqual(
    [
      "chapters/lending.html",
      "checklist/app.html",
      "checklist/library.html",
      "checklist/view-two.html",
      "contract.html",
      "editions/2020.html",
      "editions/proposed.html",
      "matrix.html",
      "operations/listLoans.html",
      "requirements.html",
      "requirements/LEND-DUE-01.html",
      "requirements/LEND-DUE-02.html",
      "requirements/LEND-LIMIT-01.html",
      "schemas/Loan.html",
    ].map((path) => `site/en/${path}`),
  );
});

test("makes nothing anew when text only moves in its file", () => {
  const moved: Guideline = JSON.parse(
    JSON.stringify(guideline, (key, value) => {
      if (key === "at" && Array.isArray(value)) return value.map((offset) => offset + 500);
      return key === "span" ? { ...value, start: value.start + 500, end: value.end + 500 } : value;
    }),
  );
  expect(changedPaths(moved)).toEqual([]);
});

function edit(id: string, change: (requirement: Requirement) => Requirement): Guideline {
  const requirements = guideline.requirements.map((known) => (known.id === id ? change(known) : known));
  return { ...guideline, requirements };
}

function changedPaths(edited: Guideline): readonly string[] {
  const before = keysOf(guideline);
  const changed = [...keysOf(edited)].flatMap(([path, key]) => (before.get(path) === key ? [] : [path])).sort();
  return changed.filter((path) => path.endsWith(".html"));
}

/** The values of an attribute, read back from HTML that the printer wrote. */
function attributesOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
}

test("lists every file beside the site with its size and hash, the reader's language first", () => {
  const text = (language: string) =>
    (pages.get(`site/${language}/downloads.html`) ?? "")
      .replace(/^.*<main|<\/main>.*$/gs, "")
      .match(/<h2.*?<\/h2>|<th scope="row".*?<\/tr>|\d+ further[^<]*|ほかに[^<]*/gs)
      ?.map((part) =>
        part
          .replace(/<[^>]*>/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
      );
  expect(text("en")).toEqual([
    "Checklist “For libraries”, to be filled in",
    "library.en.xlsx English 7 B 2c3d",
    "library.ja.xlsx 日本語",
    "npm package of TypeScript types",
    "1 further file comes with it (12.3 kB together).",
    "package.json 1.5 kB 4e5f",
    "Data for other tools",
    "model.json 1.0 MB 0a1b",
  ]);
  expect(text("ja")?.[1]).toBe("library.ja.xlsx 日本語");
});

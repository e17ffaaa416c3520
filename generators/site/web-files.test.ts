import { expect, test } from "vitest";
import type { Artifact } from "#generate";
import { siteGenerator } from "#generators";
import { type Guideline, indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";

const guideline = sampleGuideline();

function filesOf(from: Guideline): ReadonlyMap<string, Artifact> {
  const context = { index: indexGuideline(from), options: {}, report: () => {} };
  const files = [...siteGenerator.generate(from, context), ...(siteGenerator.conclude?.(from, context, []) ?? [])];
  return new Map(files.map((file) => [file.path, file]));
}

function contentOf(path: string, from = guideline): string {
  const file = filesOf(from).get(path);
  return String(file?.make(file.inputs as never));
}

test("puts a Markdown twin beside every page", () => {
  const paths = [...filesOf(guideline).keys()];
  const pages = paths.filter((path) => /^site\/\w+\/.*\.html$/.test(path) && !path.includes("/reference/"));
  const twins = paths.filter((path) => path.endsWith(".md"));
  expect(twins).toEqual(pages.map((path) => path.replace(/\.html$/, ".md")));
  expect(contentOf("site/en/requirements/LEND-DUE-01.html")).toContain(
    '<link rel="alternate" type="text/markdown" href="../requirements/LEND-DUE-01.md">',
  );
});

test("prints the same twin, whether its page was drawn before it or not", () => {
  const alone = contentOf("site/en/chapters/lending.md");
  const files = filesOf(guideline);
  const [page, twin] = ["html", "md"].map((ending) => files.get(`site/en/chapters/lending.${ending}`));
  const html = page?.make(page.inputs as never);
  expect([html, twin?.make(twin.inputs as never), twin?.make(twin.inputs as never)]).toEqual([
    contentOf("site/en/chapters/lending.html"),
    alone,
    alone,
  ]);
});

test("prints a requirement as Markdown that leads to other Markdown", () => {
  expect(contentOf("site/en/requirements/LEND-DUE-01.md")).toMatchInlineSnapshot(`
    "# LEND-DUE-01 Tell the due date

    LEND-DUE-01 SHOULD

    A library SHOULD tell the [due date](../glossary.md#due-date) in [\`Loan.dueOn\`](../schemas/Loan.md#field-dueOn).

    - **Level**: Should – met unless there is a good reason not to
    - **Who it binds**: Library, App provider
    - **Proof**: Automatic test
    - **Provenance**: [Rules of 2020](../sources.md#lending-rules-2020)
    - **Confidence**: Restated
    - **Stands in**: [1.2 Due dates](../chapters/lending.md#LEND-DUE-01)

    ## Automatic test

    - **Kind of test**: Listing (T-LIST)
    - **Where it may run**: In production, without harm

    List the loans and look at the due date.

    ## What it governs in the API

    | Name | Type | Title |
    | --- | --- | --- |
    | [listLoans](../operations/listLoans.md) | Operation | List loans |
    | [Loan.dueOn](../schemas/Loan.md#field-dueOn) | Field | Due date |

    ## Checklist rows that ask for it

    | Number | Question | Evidence asked for |
    | --- | --- | --- |
    | [CHK-003](../checklist/library.md#CHK-003) | Is the due date told, and is it an opening day? | Test results |

    ## Clauses that secure it

    - [CT-02 Article 2 Period of a loan](../contract.md#CT-02)

    ## Related requirements

    - [LEND-LIMIT-01 Set a limit on loans](../requirements/LEND-LIMIT-01.md) MUST

    ---

    [Library lending guideline](LEND-DUE-01.html) Edition 0.3.0 (Draft, 2026-10-01)
    "
  `);
});

test("leads every link of a twin to a file that exists", () => {
  const files = filesOf(guideline);
  const broken = [...files.values()]
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap((file) => {
      const text = String(file.make(file.inputs as never));
      const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, href = ""]) => href);
      const inside = targets.filter(
        (href) => !/^[a-z]+:|\.\.\/\.\.\/(?:openapi|types|checklist|contract|model)/.test(href),
      );
      const paths = inside.map((href) => new URL(href, `https://here/${file.path}`).pathname.slice(1));
      return paths.filter((path) => !files.has(path)).map((path) => `${file.path}: ${path}`);
    });
  expect(broken).toEqual([]);
});

test("lists every page in every language in the sitemap", () => {
  const pages = [...filesOf(guideline).values()].filter((file) => "twin" in file);
  const map = contentOf("site/sitemap.xml");
  expect(map.match(/<loc>/g)).toHaveLength(pages.length);
  expect(
    map.split("\n").filter((line) => line.includes("<loc>https://library.example.org/guideline/en/about.html<")),
  ).toEqual([
    "<url><loc>https://library.example.org/guideline/en/about.html</loc><lastmod>2026-10-01</lastmod>" +
      '<xhtml:link rel="alternate" hreflang="ja" href="https://library.example.org/guideline/ja/about.html"/>' +
      '<xhtml:link rel="alternate" hreflang="en" href="https://library.example.org/guideline/en/about.html"/>' +
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://library.example.org/guideline/ja/about.html"/></url>',
  ]);
  expect(contentOf("site/robots.txt")).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://library.example.org/guideline/sitemap.xml\n",
  );
});

test("has no sitemap where the site's own address is not known", () => {
  const { url: _, ...homeless } = guideline;
  expect(filesOf(homeless).has("site/sitemap.xml")).toBe(false);
  expect(contentOf("site/robots.txt", homeless)).toBe("User-agent: *\nAllow: /\n");
  expect(contentOf("site/404.html", homeless)).toContain('<a href="/en/index.html">Library lending guideline</a>');
});

test("lists what there is to read for programs, one section for each language", () => {
  const text = contentOf("site/llms.txt");
  expect(text.split("\n").filter((line) => line.startsWith("#"))).toEqual([
    "# 図書館の貸出の指針",
    "## 日本語",
    "## English",
  ]);
  expect(text).toContain("- [1 Lending](https://library.example.org/guideline/en/chapters/lending.md)");
  expect(text).not.toContain("/requirements/");
});

test("shows a way on where nothing stands, from any depth", () => {
  const page = contentOf("site/404.html");
  expect(page).toContain('<link rel="stylesheet" href="/guideline/assets/base.css">');
  expect(page).toContain('<a href="/guideline/ja/index.html">');
});

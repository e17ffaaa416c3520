import { posix } from "node:path";
import { expect, test } from "vitest";
import type { Diagnostic } from "#diagnostic";
import { type DeclaredPackage, makeFiles, type PlannedFile, planArtifacts } from "#generate";
import { type Guideline, indexGuideline, type Json } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { readOwnFile } from "#testing/package";
import { declaredPackage } from "../../types/package/declared-package.ts";
import { createSiteGenerator } from "../generator.ts";

function sample(options: Readonly<Record<string, Json>> = { package: true }): Guideline {
  const guideline = sampleGuideline();
  return { ...guideline, generators: { ...guideline.generators, site: { options, origin: guideline.origin } } };
}

/** How often the declarations were written, counted. */
function createCountingSite() {
  let count = 0;
  const counting = (...given: Parameters<typeof declaredPackage>): DeclaredPackage => {
    const declared = declaredPackage(...given);
    return {
      ...declared,
      inputs: declared.inputs,
      declare: (readAsset) => {
        count += 1;
        return declared.declare(readAsset);
      },
    };
  };
  return { generator: createSiteGenerator(counting), counted: () => count };
}

function planOf(guideline: Guideline, generator = createSiteGenerator(declaredPackage)) {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const index = indexGuideline(guideline);
  const files = planArtifacts({ guideline, index, generators: [generator], toolVersion: "0", report });
  return { files, diagnostics };
}

async function build(guideline: Guideline) {
  const { generator, counted } = createCountingSite();
  const { files } = planOf(guideline, generator);
  const made = await makeFiles(files, [generator], readOwnFile);
  const decoder = new TextDecoder();
  return { texts: new Map(made.map(({ path, bytes }) => [path, decoder.decode(bytes)])), counted };
}

const isAboutPackage = ({ path }: Pick<PlannedFile, "path">) => /\/package(?:\/|\.)/.test(path);

const site = await build(sample());

function page(path: string): string {
  return site.texts.get(`site/${path}`) ?? "";
}

/** The links of a page, as paths below the folder of the site. */
function linksOn(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return [...page(path).matchAll(/<a[^>]* href="([^"]+)"/g)]
    .map(([, href = ""]) => href)
    .filter((href) => !/^[a-z]+:/.test(href))
    .map((href) => (href.startsWith("#") ? path + href : posix.join(folder, href)));
}

test("has no page about the package, and no link to one, unless the manifest asks for them", async () => {
  const { texts } = await build(sample({}));
  expect([...texts.keys()].filter((path) => isAboutPackage({ path }))).toEqual([]);
  expect([...texts].filter(([path, text]) => path.endsWith(".html") && text.includes("package.html"))).toEqual([]);
  expect(planOf(sample({ package: false })).files.filter(isAboutPackage)).toEqual([]);
});

test("has a page for each module, type and operation, in each language", () => {
  const pages = [...site.texts.keys()].filter((path) => isAboutPackage({ path }) && path.endsWith(".html"));
  const modules = ["api", "client", "guideline", "messages", "oauth", "operations", "runtime", "server", "validators"];
  const expected = [
    "package.html",
    ...modules.map((name) => `package/modules/${name}.html`),
    "package/operations/listLoans.html",
    "package/operations/renewLoan.html",
    "package/types/Book.html",
    "package/types/Loan.html",
    "package/types/LoanPage.html",
    "package/types/RenewalRequest.html",
  ];
  expect(pages.sort()).toEqual(["en", "ja"].flatMap((language) => expected.map((path) => `site/${language}/${path}`)));
});

test("leads from an operation to the package and back, and on to the types", () => {
  expect(linksOn("en/operations/listLoans.html")).toContain("en/package/operations/listLoans.html");
  expect(linksOn("en/package/operations/listLoans.html")).toContain("en/operations/listLoans.html");
  expect(linksOn("en/package/operations/listLoans.html")).toContain("en/package/types/Loan.html");
  expect(linksOn("en/package/types/Loan.html")).toContain("en/schemas/Loan.html");
  expect(linksOn("en/schemas/Loan.html")).toContain("en/package/types/Loan.html");
  expect(linksOn("en/schemas/Loan.html")).toContain("en/package/modules/validators.html#validateLoan");
});

test("leads from a requirement to the types that it governs, and back", () => {
  expect(linksOn("en/requirements/LEND-DUE-01.html")).toContain("en/package/types/Loan.html");
  expect(linksOn("en/package/types/Loan.html")).toContain("en/requirements/LEND-DUE-01.html");
});

test("every link of these pages leads somewhere, and no anchor stands twice", () => {
  const pages = [...site.texts.keys()].filter((path) => isAboutPackage({ path }) && path.endsWith(".html"));
  const idsOn = (path: string) => [...(site.texts.get(path) ?? "").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const faults = pages.flatMap((path) => {
    const own = idsOn(path);
    const twice = own.filter((id, at) => own.indexOf(id) !== at).map((id) => `${path} has ${id} twice`);
    const lost = linksOn(path.slice("site/".length)).filter((target) => {
      const [file = "", anchor] = target.split("#");
      if (!site.texts.has(`site/${file}`)) return true;
      return anchor !== undefined && !idsOn(`site/${file}`).includes(decodeURIComponent(anchor));
    });
    return [...twice, ...lost.map((target) => `${path} leads to ${target}`)];
  });
  expect(faults).toEqual([]);
});

test("writes types as TypeScript does, with the names that people import", () => {
  const text = (html: string) =>
    html
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&");
  const [, code = ""] =
    /<pre class="declaration"[^>]*>(.*?)<\/pre>/s.exec(page("en/package/operations/renewLoan.html")) ?? [];
  expect(text(code)).toMatchInlineSnapshot(
    `"client.renewLoan({ path: { loanId: string }; body: RenewalRequest }): Promise<Loan>"`,
  );
});

test("says in the language of the page what the guideline says, and what it asks", () => {
  const [english, japanese] = [page("en/package/types/Loan.html"), page("ja/package/types/Loan.html")];
  expect(english).toContain("The last day to give the book back.");
  expect(english).not.toContain("本を返す最後の日。");
  expect(japanese).toContain("本を返す最後の日。");
  expect(japanese).not.toContain("The last day to give the book back.");
  expect(japanese).toContain("<dt>長さ</dt><dd>200以下</dd>");
  expect(english).toContain("<dt>Length</dt><dd>up to 200</dd>");
});

test("has the same matter as Markdown, and in the search", () => {
  expect(page("en/package/types/Loan.md")).toContain("type Loan = {");
  const shards = [...site.texts].filter(([path]) => /^site\/en\/search\/\d+\.js$/.test(path)).map(([, text]) => text);
  expect(shards.filter((text) => text.includes('"package/types/Loan.html"'))).toHaveLength(1);
});

test("lets TypeDoc read once for all languages, on one thread", () => {
  expect(site.counted()).toBe(1);
  const { files } = planOf(sample());
  const late = files.filter(({ artifact }) => artifact.batch === "package").map(({ path }) => path);
  expect(late.filter((path) => !/\/package\/|\/search\//.test(path))).toEqual([]);
  expect(late.length).toBeGreaterThan(50);
});

test("makes these pages anew when declarations change, and not for the words of a requirement", () => {
  const keys = (guideline: Guideline) =>
    new Map(
      planOf(guideline)
        .files.filter((file) => /\/package\//.test(file.path))
        .map(({ path, key }) => [path, key]),
    );
  const guideline = sample();
  const [first, ...others] = guideline.requirements;
  if (!first) throw new Error("The sample has no requirements.");
  const reworded = { ...guideline, requirements: [{ ...first, statement: {}, rationale: {} }, ...others] };
  expect(keys(reworded)).toEqual(keys(guideline));
  const renamed = {
    ...guideline,
    requirements: guideline.requirements.map((one) => ({ ...one, title: { ja: "別" } })),
  };
  expect([...keys(renamed)].filter(([path, key]) => keys(guideline).get(path) === key)).toEqual([]);
});

test("leaves these pages out for an API that is too large, and says so", () => {
  const guideline = sample();
  const [api] = guideline.apis;
  const [schema] = api?.schemas ?? [];
  if (!api || !schema) throw new Error("The sample has no schema.");
  const schemas = Array.from({ length: 1000 }, (_, at) => ({ ...schema, id: `Loan${at}`, fields: [] }));
  const { files, diagnostics } = planOf({ ...guideline, apis: [{ ...api, schemas }] });
  expect(files.filter(isAboutPackage)).toEqual([]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ["generate/package-pages-left-out", "warning"],
  ]);
});

test("refuses a setting that is neither yes nor no", () => {
  const { diagnostics } = planOf(sample({ package: "yes" }));
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ["generate/package-pages-setting", "error"],
  ]);
});

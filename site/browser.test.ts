import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFiles, planArtifacts } from "#generate";
import { siteGenerator } from "#generators";
import { indexGuideline } from "#model";
import { launchBrowser, type StaticServer, serveFolder } from "#testing/browser";
import { sampleGuideline } from "#testing/guideline";

/** One page of each kind. */
const kinds = [
  "index.html",
  "chapters.html",
  "chapters/lending.html",
  "requirements.html",
  "requirements/LEND-DUE-01.html",
  "requirements/LEND-RENEW-01.html",
  "requirements/DATA-PRIV-02.html",
  "api.html",
  "operations/listLoans.html",
  "schemas/Loan.html",
  "checklist.html",
  "checklist/library.html",
  "contract.html",
  "glossary.html",
  "sources.html",
  "downloads.html",
  "about.html",
];

let folder: string;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shishin-site-"));
  await build(folder);
  server = await serveFolder(join(folder, "site"));
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function build(into: string): Promise<void> {
  const guideline = sampleGuideline();
  const index = indexGuideline(guideline);
  const planned = planArtifacts({ guideline, index, generators: [siteGenerator], toolVersion: "0", report: () => {} });
  const root = new URL("../", import.meta.url);
  const files = await makeFiles(planned, [siteGenerator], async (path) => readFileSync(new URL(path, root)));
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  }
}

type ContextOptions = Parameters<Browser["newContext"]>[0];

/** Opens a page as a reader's browser would, without JavaScript unless a test asks for it. */
async function visit<Result>(
  path: string,
  look: (page: Page, context: BrowserContext) => Promise<Result>,
  options: ContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/${path}`);
    return await look(page, context);
  } finally {
    await context.close();
  }
}

test("leads from the front to the normative language", async () => {
  const url = await visit("index.html", async (page) => {
    await page.waitForURL("**/ja/index.html");
    return page.url();
  });
  expect(url).toBe(`${server.origin}/ja/index.html`);
});

test("has a title, a main heading and the language of the page", async () => {
  const facts = await visit("en/requirements/LEND-DUE-01.html", async (page) => ({
    title: await page.title(),
    heading: await page.locator("h1").allInnerTexts(),
    language: await page.locator("html").getAttribute("lang"),
  }));
  expect(facts).toEqual({
    title: "LEND-DUE-01 Tell the due date | Library lending guideline",
    heading: ["Tell the due date"],
    language: "en",
  });
});

test("leads by keyboard to the main text", async () => {
  const focused = await visit(
    "ja/requirements/LEND-DUE-01.html",
    async (page) => {
      await page.keyboard.press("Tab");
      const first = await page.locator(":focus").innerText();
      await page.keyboard.press("Enter");
      const main = await page.locator(":focus").getAttribute("id");
      await page.keyboard.press("Tab");
      const next = await page.locator(":focus").evaluate((element) => element.closest("main") !== null);
      return { first, main, next };
    },
    { javaScriptEnabled: true },
  );
  expect(focused).toEqual({ first: "本文へ移動", main: "_main", next: true });
});

test("keeps the place when the language is switched", async () => {
  const places = await visit("ja/schemas/Loan.html", async (page) => {
    await page.getByRole("navigation", { name: "言語" }).getByRole("link", { name: "English" }).click();
    const english = page.url();
    await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "日本語" }).click();
    return { english, japanese: page.url() };
  });
  expect(places).toEqual({
    english: `${server.origin}/en/schemas/Loan.html`,
    japanese: `${server.origin}/ja/schemas/Loan.html`,
  });
});

test("opens and closes the menu on a narrow screen without JavaScript", async () => {
  const seen = await visit(
    "ja/index.html",
    async (page) => {
      const link = page.getByRole("navigation", { name: "サイト全体" }).getByRole("link", { name: "要件" });
      const before = await link.isVisible();
      await page.getByText("メニュー").click();
      const after = await link.isVisible();
      await link.click();
      return { before, after, url: page.url() };
    },
    { viewport: { width: 360, height: 780 } },
  );
  expect(seen).toEqual({ before: false, after: true, url: `${server.origin}/ja/requirements.html` });
});

test("shows menu, side navigation and contents at once on a wide screen", async () => {
  const visible = await visit(
    "ja/chapters/lending.html",
    async (page) => ({
      menu: await page.getByRole("link", { name: "チェックリスト" }).first().isVisible(),
      side: await page.getByRole("link", { name: "2 記録" }).first().isVisible(),
      contents: await page.getByRole("link", { name: "1.2.1 延長と延滞" }).isVisible(),
    }),
    { viewport: { width: 1440, height: 900 } },
  );
  expect(visible).toEqual({ menu: true, side: true, contents: true });
});

test.each([320, 1024])("scrolls no page sideways at %i pixels", async (width) => {
  const wide: string[] = [];
  await visit(
    "ja/index.html",
    async (page) => {
      for (const path of kinds.flatMap((kind) => [`ja/${kind}`, `en/${kind}`])) {
        await page.goto(`${server.origin}/${path}`);
        const excess = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
        if (excess > 0) wide.push(`${path}: ${excess}`);
      }
    },
    { viewport: { width, height: 700 }, javaScriptEnabled: true },
  );
  expect(wide).toEqual([]);
});

test("asks no other host for anything, and breaks no policy", async () => {
  const elsewhere = new Set<string>();
  const complaints: string[] = [];
  await visit(
    "ja/index.html",
    async (page) => {
      page.on("request", (request) => {
        if (!request.url().startsWith(server.origin)) elsewhere.add(request.url());
      });
      page.on("console", (message) => void complaints.push(message.text()));
      for (const kind of kinds) await page.goto(`${server.origin}/ja/${kind}`);
    },
    { javaScriptEnabled: true },
  );
  expect([...elsewhere]).toEqual([]);
  expect(complaints).toEqual([]);
});

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.each([
  // So low that the navigation beside the text has to scroll.
  ["ja", "light", 1440, 300],
  ["en", "dark", 360, 900],
] as const)("leaves axe nothing to find: %s, %s, %i × %i pixels", async (language, colorScheme, width, height) => {
  const findings: string[] = [];
  await visit(
    `${language}/index.html`,
    async (page) => {
      for (const kind of kinds) {
        await page.goto(`${server.origin}/${language}/${kind}`);
        await page.addScriptTag({ path: axe });
        for (const finding of await page.evaluate(runAxe)) findings.push(`${kind}: ${finding}`);
      }
      // The last page, made worse, shows that findings arrive here.
      await page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<a href=\"x\"></a>')");
      expect(await page.evaluate(runAxe)).toHaveLength(1);
    },
    { colorScheme, viewport: { width, height }, javaScriptEnabled: true, bypassCSP: true },
  );
  expect(findings).toEqual([]);
});

/** Runs in the browser, where `axe` has been put. */
async function runAxe(): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as AxeHolder;
  const { violations } = await axe.run({ resultTypes: ["violations"], preload: false });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} ${html} ${failureSummary}`),
  );
}

interface AxeHolder {
  readonly axe: { run(options: AxeOptions): Promise<{ readonly violations: readonly AxeFinding[] }> };
}

interface AxeOptions {
  readonly resultTypes: readonly string[];
  readonly preload: boolean;
}

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

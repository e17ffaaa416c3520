import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, openBuiltSite } from "#testing/browser";

let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
}, 180_000);

afterAll(() => site?.close());

const languages = ["ja", "en"] as const;

function pathsIn(folder: string): readonly string[] {
  return readdirSync(join(site.folder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(site.folder.length + 1))
    .sort();
}

/** One page of every kind: those that stand alone, and the first of each folder. Redoc's looks are not ours. */
function kindsIn(language: string): readonly string[] {
  const paths = pathsIn(language).filter((path) => !path.includes("/reference/"));
  return paths.filter((path, index) => {
    const folder = dirname(path);
    return folder === language || paths.findIndex((other) => dirname(other) === folder) === index;
  });
}

/** What a page and all that it loads at once weigh on the way, without fonts and the search's index. */
function weightOf(path: string): number {
  const html = readFileSync(join(site.folder, path), "utf8");
  const loaded = [...html.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/g)].map(([, href = ""]) =>
    new URL(href, `http://site/${path}`).pathname.slice(1),
  );
  const files = [path, ...loaded].map((name) => readFileSync(join(site.folder, name)));
  return files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

test("keeps every page within 100 kB on the way, with all that it loads", () => {
  const pages = languages.flatMap(pathsIn).filter((path) => !path.includes("/reference/"));
  expect(pages.map((path) => [path, weightOf(path)] as const).filter(([, weight]) => weight > 100_000)).toEqual([]);
});

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.each([
  ["ja", "dark", 768],
  ["en", "light", 1280],
] as const)(
  "leaves axe nothing to find on any kind of page: %s, %s, %i pixels",
  async (language, colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
    const paths = kindsIn(language);
    const found = await site.visitAll(paths, runAxe, options);
    const findings = found.flatMap((list, index) => list.map((finding) => `${paths[index]}: ${finding}`));
    expect(findings).toEqual([]);
  },
  240_000,
);

async function runAxe(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate<string[]>(
    `axe.run({ resultTypes: ["violations"], preload: false }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + " " + html + " " + failureSummary)))`,
  );
}

test.each([
  320, 768, 1280,
])("scrolls no kind of page sideways, and moves nothing while it loads: %i pixels", async (width) => {
  const faults: string[] = [];
  // Each page as somebody's first one, with nothing kept.
  for (const path of languages.flatMap(kindsIn)) {
    const [excess, shift] = await site.visit(path, (page) => page.evaluate<[number, number]>(measure), {
      viewport: { width, height: 800 },
    });
    if (excess > 0 || shift > 0.001) faults.push(`${path}: ${excess} pixels, shift ${shift}`);
  }
  expect(faults).toEqual([]);
}, 240_000);

/** How much broader than the window a page is, and how much of it has moved since it appeared. */
const measure = `new Promise((resolve) => {
  let shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve([document.documentElement.scrollWidth - innerWidth, shift]), 100);
})`;

test.each([
  "ja/requirements/LEND-DUE-01.html",
  "en/chapters/lending.html",
  "ja/checklist/library.html",
])("leads the keyboard to everything, in sight and marked: %s", async (path) => {
  const walk = await site.visit(path, walkByKeyboard, { reducedMotion: "reduce" });
  expect(walk.first).toBe("skip");
  expect(walk.unmarked).toEqual([]);
  expect(walk.unreached).toEqual([]);
}, 120_000);

interface Walk {
  readonly first: string;
  /** Where the focus came but could not be seen. */
  readonly unmarked: readonly string[];
  /** Links and controls that it never came to. */
  readonly unreached: readonly string[];
}

async function walkByKeyboard(page: Page): Promise<Walk> {
  const total = await page.evaluate<number>(
    `[...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map((element, index) => element.setAttribute("data-walk", index)).length`,
  );
  let first = "";
  const unmarked: string[] = [];
  for (let step = 0; step <= total; step++) {
    await page.keyboard.press("Tab");
    const [name, isMarked] = await page.evaluate<[string, boolean]>(lookAtFocus);
    if (step === 0) first = name;
    if (name !== "body" && !isMarked) unmarked.push(name);
  }
  const unreached = await page.evaluate<string[]>(
    `[...document.querySelectorAll("[data-walk]:not([data-reached])")].map((element) => element.outerHTML.slice(0, 120))`,
  );
  return { first, unmarked, unreached };
}

/** The class or tag of what has the focus, and whether it is in the window with an outline around it. */
const lookAtFocus = `(() => {
  const element = document.activeElement;
  element.setAttribute("data-reached", "");
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, width } = element.getBoundingClientRect();
  const isInSight = bottom > 0 && top < innerHeight && width > 0;
  if (element === document.body) return ["body", false];
  return [element.className || element.tagName.toLowerCase(), outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && isInSight];
})()`;

test("says the same without JavaScript", async () => {
  const paths = kindsIn("en").filter((kind) => kind !== "en/search.html");
  const text = (page: Page) => page.locator("main").textContent();
  const withScript = await site.visitAll(paths, text);
  const plain = await site.visitAll(paths, text, { javaScriptEnabled: false });
  const differences = paths.flatMap((path, index) => {
    const without = plain[index] ?? "";
    const missing = strings(withScript[index] ?? "").filter((word) => !strings(without).includes(word));
    return without.length < 100 || missing.length > 20 ? [`${path}: ${missing.join(" ")}`] : [];
  });
  expect(differences).toEqual([]);
}, 240_000);

function strings(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/))];
}

test("shows on paper the text without the frame, and what is folded on the screen", async () => {
  const seen = await site.visit("en/chapters/lending.html", async (page) => {
    await page.emulateMedia({ media: "print" });
    return {
      frame: await page.locator(".menu, .side, .breadcrumb, .neighbours, .languages").evaluateAll(visibleOnes),
      reasons: await page.locator(".rationale > .prose").evaluateAll(visibleOnes),
    };
  });
  expect(seen.frame).toBe(0);
  expect(seen.reasons).toBeGreaterThan(0);
});

/** Runs in the browser. */
function visibleOnes(elements: readonly unknown[]): number {
  return (elements as readonly { checkVisibility(): boolean }[]).filter((element) => element.checkVisibility()).length;
}

test("draws the API in Redoc with what comes with the site", async () => {
  const elsewhere: string[] = [];
  const title = await site.visit("en/api.html", async (page) => {
    const openapi = { openapi: "3.1.0", info: { title: "Loans", version: "1.0.0" }, paths: {} };
    // The document stands beside the folder of the site.
    await page.route("**/openapi/*.json", (route) => route.fulfill({ json: openapi }));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.origin)) elsewhere.push(request.url());
    });
    await page.locator('main a[href^="reference/"]').first().click();
    return page.locator("[data-redoc] h1").filter({ hasText: "(1.0.0)" }).innerText();
  });
  expect([title.trim(), elsewhere]).toEqual(["Loans (1.0.0)", []]);
});

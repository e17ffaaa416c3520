import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, openBuiltSite } from "#testing/browser";

let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
}, 180_000);

afterAll(() => site?.close());

const preview = ".preview";
const requirement = "en/requirements/LEND-DUE-01.html";

test("shows what a link leads to while the pointer is on it or on the preview", async () => {
  const seen = await site.visit("en/requirements.html", async (page) => {
    const link = page.locator('main a[href$="LEND-DUE-01.html"]').first();
    await link.hover();
    await page.waitForSelector(preview);
    const text = await page.locator(preview).innerText();
    const describes = await link.getAttribute("aria-describedby");
    await page.locator(preview).hover();
    await page.waitForTimeout(500);
    const onIt = await page.locator(preview).count();
    await page.locator("h1").hover();
    await page.waitForSelector(preview, { state: "detached" });
    return { text: text.split("\n").slice(0, 3), describes, onIt, after: await link.getAttribute("aria-describedby") };
  });
  expect(seen).toEqual({
    text: ["LEND-DUE-01 Should", "", "Tell the due date"],
    describes: "_preview",
    onIt: 1,
    after: null,
  });
});

test.each(["ja", "en"])("shows it to those who come by keyboard, until they press Escape: %s", async (language) => {
  const seen = await site.visit(`${language}/requirements.html`, async (page) => {
    const link = page.locator('main a[href$="LEND-DUE-01.html"]').first();
    await page.keyboard.press("Tab");
    await link.focus();
    await page.waitForSelector(preview);
    await page.keyboard.press("Escape");
    return {
      shown: await page.locator(preview).count(),
      focused: await link.evaluate((a) => a === document.activeElement),
    };
  });
  expect(seen).toEqual({ shown: 0, focused: true });
});

test("previews every kind of thing that has a place of its own", async () => {
  const kinds = {
    "chapters/lending.html": ["main a.term", "main a.citation"],
    [requirement.slice(3)]: [
      'main a[href*="checklist/"]',
      'main a[href*="contract.html#"]',
      'main a[href*="schemas/Loan.html#field-"]',
      'main a[href*="operations/"]',
    ],
    "requirements/DATA-PRIV-01.html": ['main a[href*="#RISK"]'],
  };
  const missing: string[] = [];
  for (const [path, selectors] of Object.entries(kinds)) {
    await site.visit(`en/${path}`, async (page) => {
      for (const selector of selectors) {
        const link = page.locator(selector).first();
        if ((await link.count()) === 0) missing.push(`${path} has no ${selector}`);
        else {
          await link.scrollIntoViewIfNeeded();
          await link.hover();
          await page.waitForSelector(preview, { timeout: 3000 }).catch(() => missing.push(`${path}: ${selector}`));
          await page.keyboard.press("Escape");
        }
      }
    });
  }
  expect(missing).toEqual([]);
});

test("stays inside the window", async () => {
  const excess = await site.visit(
    "ja/requirements.html",
    async (page) => {
      await page.locator('main a[href$="LEND-DUE-01.html"]').last().hover();
      await page.waitForSelector(preview);
      return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    },
    { viewport: { width: 320, height: 500 } },
  );
  expect(excess).toBe(0);
});

const paper = () => getComputedStyle(document.body).backgroundColor;

test("goes through the system's colours, light and dark ones", async () => {
  const seen = await site.visit(
    requirement,
    async (page) => {
      const button = page.locator("[data-theme-switch]");
      const all: (string | null)[] = [];
      for (let i = 0; i < 4; i++) {
        all.push(await button.getAttribute("aria-label"), await page.evaluate(paper));
        await button.click();
      }
      await page.goto(`${site.origin}/ja/glossary.html`);
      return { all, next: await page.evaluate(paper), theme: await page.locator("html").getAttribute("data-theme") };
    },
    { colorScheme: "dark" },
  );
  const [dark, light] = ["rgb(26, 26, 26)", "rgb(255, 255, 255)"];
  expect(seen).toEqual({
    all: [
      "Colours: As the system",
      dark,
      "Colours: Light",
      light,
      "Colours: Dark",
      dark,
      "Colours: As the system",
      dark,
    ],
    next: light,
    theme: "light",
  });
});

test("makes tabs of samples, moved by arrow keys, and keeps the choice", async () => {
  const shown = (page: Page) => page.locator("[data-tabs] [role=tabpanel]:visible").count();
  const seen = await site.visit("en/operations/listLoans.html", async (page) => {
    const tabs = page.locator('[data-tabs] [role="tab"]');
    const names = await tabs.allInnerTexts();
    await tabs.first().focus();
    await page.keyboard.press("ArrowRight");
    const second = await tabs.nth(1).getAttribute("aria-selected");
    const count = await shown(page);
    await page.goto(`${site.origin}/ja/operations/renewLoan.html`);
    const kept = await page.locator('[role="tab"][aria-selected="true"]').first().innerText();
    return { isSame: kept === names[1], second, count, groups: await page.locator("[data-tabs]").count() };
  });
  expect(seen).toEqual({ isSame: true, second: "true", count: 1, groups: 1 });
});

test("narrows the matrix down, counts, and keeps the state in the address", async () => {
  const rows = (page: Page) => page.locator("#matrix tbody tr:visible").count();
  const seen = await site.visit("en/matrix.html", async (page) => {
    const all = await rows(page);
    await page.locator('select[name="level"]').selectOption("should");
    const should = await rows(page);
    await page.locator('input[name="q"]').fill("ＤＵＥ lend-due-01");
    const both = await rows(page);
    const said = await page.locator(".filter-count").innerText();
    const address = new URL(page.url()).search;
    await page.reload();
    const again = await rows(page);
    await page.locator('form[data-filter] button[type="reset"]').click();
    await page.waitForFunction(() => location.search === "");
    return {
      isFewer: should < all && should > 0,
      both,
      said: said.startsWith("1 of "),
      address,
      again,
      reset: (await rows(page)) === all,
    };
  });
  expect(seen).toEqual({
    isFewer: true,
    both: 1,
    said: true,
    address: "?level=should&q=%EF%BC%A4%EF%BC%B5%EF%BC%A5+lend-due-01",
    again: 1,
    reset: true,
  });
});

test("leaves everything there without scripts", async () => {
  const visit = <Result>(path: string, look: (page: Page) => Promise<Result>) =>
    site.visit(path, look, { javaScriptEnabled: false });
  const tabs = await visit("en/operations/listLoans.html", (page) => page.locator("[data-tabs] pre:visible").count());
  const matrix = await visit("en/matrix.html", async (page) => ({
    filters: await page.locator("form[data-filter]:visible").count(),
    rows: (await page.locator("#matrix tbody tr:visible").count()) > 3,
  }));
  const search = await visit("en/index.html", async (page) => {
    const button = await page.locator("[data-theme-switch]:visible").count();
    await page.locator("a[data-search]").click();
    return { button, lists: await page.locator("main .links a:visible").count(), url: new URL(page.url()).pathname };
  });
  expect({ tabs: tabs > 1, matrix, search: { ...search, lists: search.lists > 5 } }).toEqual({
    tabs: true,
    matrix: { filters: 0, rows: true },
    search: { button: 0, lists: true, url: "/en/search.html" },
  });
});

test.each([360, 1280])("moves nothing when the scripts come: %i pixels", async (width) => {
  const shifts: string[] = [];
  for (const path of [
    "index.html",
    "operations/listLoans.html",
    "matrix.html",
    "search.html",
    "chapters/lending.html",
  ]) {
    const shift = await site.visit(
      `ja/${path}`,
      async (page) => {
        await page.waitForTimeout(300);
        return page.evaluate(layoutShift);
      },
      { viewport: { width, height: 800 } },
    );
    if (shift > 0.001) shifts.push(`${path}: ${shift}`);
  }
  expect(shifts).toEqual([]);
});

/** Runs in the browser: how much has moved by itself. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + ((entry as { value?: number }).value ?? 0), 0));
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(0), 200);
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test.each([
  "light",
  "dark",
] as const)("leaves axe nothing to find in the search, previews and tabs: %s", async (colorScheme) => {
  const findings = await site.visit(
    "ja/operations/listLoans.html",
    async (page) => {
      const found: string[] = [];
      await page.evaluate(axe);
      await page.locator("main a[href*='requirements/']").first().hover();
      await page.waitForSelector(preview);
      found.push(...(await page.evaluate(runAxe)));
      await page.keyboard.press("/");
      await page.keyboard.type("貸出 返却");
      await page.waitForSelector('dialog [role="option"]');
      found.push(...(await page.evaluate(runAxe)));
      return found;
    },
    { colorScheme, bypassCSP: true },
  );
  expect(findings).toEqual([]);
});

/** Runs in the browser, where `axe` has been put. */
async function runAxe(): Promise<readonly string[]> {
  const { axe: checker } = globalThis as unknown as AxeHolder;
  const { violations } = await checker.run();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}

interface AxeHolder {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

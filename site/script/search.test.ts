import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, openBuiltSite } from "#testing/browser";
import type { SearchManifest, SearchShard } from "../search-data.ts";
import { foldText } from "./fold-text.ts";
import { readyShard, type SearchIndex, searchIndex } from "./search-index.ts";

let site: BuiltSite;

beforeAll(async () => {
  site = await openBuiltSite();
}, 180_000);

afterAll(() => site?.close());

/** The index as it stands on the disk. */
function indexOf(language: string): SearchIndex {
  const read = <Data>(name: string): Data => {
    const self: { siteData?: Record<string, Data> } = {};
    runInNewContext(readFileSync(join(site.folder, `${language}/${name}.js`), "utf8"), { self });
    const data = self.siteData?.[`${language}/${name}`];
    if (data === undefined) throw new Error(`${name} holds nothing.`);
    return data;
  };
  const { shards } = read<SearchManifest>("search/manifest");
  return { shards: shards.map((name) => readyShard(read<SearchShard>(`search/${name}`))) };
}

function found(index: SearchIndex, query: string): readonly string[] {
  return searchIndex(index, query).phrase.map(({ href }) => href.split("#")[0] ?? "");
}

/** The lines of text that a browser shows on each page, asked without our own code. */
async function shownLines(language: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = join(site.folder, language);
  // A page of `reference/` is drawn by another's script, from documents whose pages are all here.
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html") && !path.startsWith("reference/"));
  const lines = new Map<string, readonly string[]>();
  await site.visit(`${language}/index.html`, async (page) => {
    await page.route("**/*.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
    for (const path of paths) {
      await page.goto(`${site.origin}/${language}/${path}`);
      lines.set(path, await page.evaluate(linesOfPage));
    }
  });
  return lines;
}

/** Runs in the browser. Words that a style sheet alone sets apart stand in one line. */
function linesOfPage(): readonly string[] {
  const main = document.querySelector("main");
  if (!main) return [];
  for (const details of main.querySelectorAll("details")) details.open = true;
  const readings = [...main.querySelectorAll("rt")].map(({ textContent }) => textContent ?? "");
  for (const apart of main.querySelectorAll("nav, .contents, .notice-warning, form, svg, rt, rp")) apart.remove();
  for (const box of main.querySelectorAll<HTMLElement>("p, a, span")) {
    if (/flex|grid/.test(getComputedStyle(box).display)) box.style.display = box.tagName === "P" ? "block" : "inline";
  }
  return [...main.innerText.split(/[\n\t]+/), ...readings].filter((line) => line.trim() !== "");
}

test.each(["ja", "en"])("finds every piece of a text on just the pages that show it: %s", async (language) => {
  const index = indexOf(language);
  const pages = await shownLines(language);
  const folded = [...pages].map(([path, lines]) => [path, lines.map(foldText)] as const);
  const lines = [...pages.values()].flat();
  const piece = fc
    .tuple(fc.nat(lines.length - 1), fc.nat(200), fc.integer({ min: 1, max: 24 }))
    .map(([line, start, length]) => {
      const text = lines[line] ?? "";
      const from = start % text.length;
      return text.slice(from, from + length);
    })
    // `Loan.dueOn` also finds the page of `Loan`, where it is called `dueOn`: see the next test.
    .filter((phrase) => !/^(?:\w+\.\w+)?$/.test(foldText(phrase).trim()));
  const shown = (phrase: string) => {
    const wanted = foldText(phrase).trim();
    return folded.filter(([, texts]) => texts.some((text) => text.includes(wanted))).map(([path]) => path);
  };
  fc.assert(
    fc.property(piece, (phrase) => {
      expect([...found(index, phrase)].sort()).toEqual([...shown(phrase)].sort());
      expect(found(index, `${phrase}〆${phrase}`)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test("puts an exact number, title or name first", () => {
  const [japanese, english] = [indexOf("ja"), indexOf("en")];
  const first = (index: SearchIndex, query: string) => searchIndex(index, query).phrase[0]?.href;
  expect(first(japanese, "LEND-DUE-01")).toBe("requirements/LEND-DUE-01.html");
  expect(first(english, "ｌｅｎｄ-due-01")).toBe("requirements/LEND-DUE-01.html");
  expect(first(english, "tell the due date")).toBe("requirements/LEND-DUE-01.html");
  expect(first(japanese, "listLoans")).toBe("operations/listLoans.html");
  expect(first(english, "loan.dueon")).toBe("schemas/Loan.html#field-dueOn");
});

test("finds pages that have all words, where none has them side by side", () => {
  const { phrase, words } = searchIndex(indexOf("en"), "date loan tell");
  expect(phrase).toEqual([]);
  expect(words.map(({ href }) => href.split("#")[0])).toContain("requirements/LEND-DUE-01.html");
  expect(searchIndex(indexOf("en"), "date zzz")).toEqual({ phrase: [], words: [] });
  expect(searchIndex(indexOf("en"), "  ")).toEqual({ phrase: [], words: [] });
});

const options = 'dialog [role="option"]';

test.each([
  ["ja", "返却", "ページ"],
  ["en", "due date", "pages"],
] as const)("is used by keyboard alone: %s", async (language, query, pages) => {
  const seen = await site.visit(`${language}/requirements/LEND-DUE-02.html`, async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type(query);
    await page.waitForSelector(options);
    const status = await page.locator(".search-status").innerText();
    const marks = await page.locator(`${options} >> nth=0 >> mark`).allInnerTexts();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const active = await page.locator("dialog input[role=combobox]").getAttribute("aria-activedescendant");
    const chosen = page.locator(`[id="${active}"]`);
    const href = await chosen.evaluate((link) => (link as HTMLAnchorElement).href);
    const isSecond = await chosen.evaluate((link) => link.previousElementSibling?.previousElementSibling === null);
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
    return { status: status.endsWith(pages), marked: foldText(marks[0] ?? ""), isSecond };
  });
  expect(seen).toEqual({ status: true, marked: query, isSecond: true });
});

test("closes with Escape, gives the focus back, and says when nothing is found", async () => {
  const seen = await site.visit("ja/glossary.html", async (page) => {
    await page.locator("a[data-search]").focus();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("どこにもない語");
    await page.waitForFunction(() => /ありません/.test(document.querySelector(".search-status")?.textContent ?? ""));
    const status = await page.locator(".search-status").innerText();
    await page.keyboard.press("Escape");
    return {
      status,
      isOpen: await page.locator("dialog[open]").count(),
      focus: await page.locator(":focus").getAttribute("class"),
    };
  });
  expect(seen).toEqual({ status: "「どこにもない語」のあるページはありません。", isOpen: 0, focus: "search-link" });
});

test("opens with / unless somebody is writing or has turned that off", async () => {
  const isOpen = async (page: Page) => (await page.locator("dialog[open]").count()) === 1;
  const seen = await site.visit("en/matrix.html", async (page) => {
    await page.locator("#matrix-text").focus();
    await page.keyboard.press("/");
    const whileWriting = await isOpen(page);
    await page.locator("a[data-search]").click();
    await page.getByLabel("The key “/” opens the search").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    const turnedOff = await isOpen(page);
    await page.reload();
    await page.keyboard.press("/");
    return { whileWriting, turnedOff, afterReload: await isOpen(page) };
  });
  expect(seen).toEqual({ whileWriting: false, turnedOff: false, afterReload: false });
});

test("has a page of its own, with the question in its address", async () => {
  const seen = await site.visit("en/search.html?q=renew", async (page) => {
    await page.waitForSelector('main [role="option"]');
    const before = await page.locator(".search-status").innerText();
    await page.locator("main input").fill("LEND-DUE-01");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/requirements/LEND-DUE-01.html");
    await page.goBack();
    return { before: /pages$/.test(before), after: new URL(page.url()).search };
  });
  expect(seen).toEqual({ before: true, after: "?q=LEND-DUE-01" });
});

test("works on pages that were opened from a disk", async () => {
  const first = await site.visit(`file://${site.folder}/ja/requirements/LEND-DUE-01.html`, async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("Loan");
    await page.waitForSelector(options);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/schemas/Loan.html");
    return page.locator(".eyebrow .id").innerText();
  });
  expect(first).toBe("Loan");
});

test("shows results for whatever is typed after something else, however short", async () => {
  const shown = await site.visit("ja/index.html", async (page) => {
    await page.keyboard.press("/");
    const all: boolean[] = [];
    for (const query of ["返却日", "の", "LEND", "貸出", "a"]) {
      await page.locator("dialog input[role=combobox]").fill(query);
      await page.waitForFunction(resultsMention, foldText(query));
      all.push((await page.locator(options).count()) > 0);
    }
    return all;
  });
  expect(shown).toEqual([true, true, true, true, true]);
});

/** Runs in the browser: whether the first result shown is one for this question. */
function resultsMention(query: string): boolean {
  const mark = document.querySelector('dialog [role="option"] mark');
  return mark?.textContent?.toLowerCase() === query;
}

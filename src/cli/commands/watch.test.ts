import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "#testing/browser";
import { libraryFiles } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";

/** A guideline on the disk, watched by a process of its own, and a browser. */
let folder: string;
let watching: ReturnType<typeof spawn>;
let browser: Browser;
let site: string;
let printed = "";

const chapter = "chapters/data.en.md";
const page = "en/requirements/DATA-FMT-01.html";
const title = "Write year, month and day in this order";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shishin-watch-"));
  for (const [path, text] of Object.entries(libraryFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const main = join(repositoryFolder, "src/cli/main.ts");
  const tool = ["--import", "tsx", "--conditions", "shishin-source", main];
  watching = spawn(process.execPath, [...tool, "watch", folder, "--port", "0", "--out", join(folder, "none")], {
    cwd: repositoryFolder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, LANG: "C" },
  });
  site = await new Promise((resolve) => {
    watching.stdout?.on("data", (text) => {
      printed += String(text);
      const url = /http:\S+\/site\//.exec(printed)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
  browser = await launchBrowser();
}, 90_000);

afterAll(async () => {
  await browser.close();
  watching.kill();
  rmSync(folder, { recursive: true, force: true });
});

function edit(from: string, to: string, path = chapter): void {
  const file = join(folder, path);
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
}

test("serves what a build would write, and tells other addresses apart", async () => {
  const answers = ["", page, "../model.json", "../checklist/library.en.csv", "en/none.html", "../.shishin/state.json"];
  const responses = await Promise.all(answers.map((path) => fetch(new URL(path, site))));
  expect(responses.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual([
    [200, "text/html; charset=utf-8"],
    [200, "text/html; charset=utf-8"],
    [200, "application/json; charset=utf-8"],
    [200, "text/csv; charset=utf-8"],
    [404, "text/html; charset=utf-8"],
    [404, "text/html; charset=utf-8"],
  ]);
});

test("an open page follows what is saved, and shows what is wrong without losing what it showed", async () => {
  const context = await browser.newContext();
  try {
    const open = await context.newPage();
    const complaints: string[] = [];
    open.on("console", (message) => void complaints.push(message.text()));
    open.on("pageerror", (error) => void complaints.push(error.message));
    await open.goto(`${site}${page}`);
    const heading = open.locator("h1");
    const panel = open.locator("details:has(pre)").last();
    expect(await heading.textContent()).toContain(title);
    expect(await panel.count()).toBe(0);

    edit(title, "Write dates as everyone does");
    await heading.filter({ hasText: "as everyone does" }).waitFor();

    edit("#DATA-FMT-01", "#DATA-FMT-01 level=must", chapter);
    edit("for=library", "for=libary", "chapters/data.md");
    await panel.waitFor();
    expect(await panel.locator("pre").textContent()).toContain("`libary`");
    expect(await heading.textContent()).toContain("as everyone does");

    edit("for=libary", "for=library", "chapters/data.md");
    edit("#DATA-FMT-01 level=must", "#DATA-FMT-01", chapter);
    edit("Write dates as everyone does", title);
    await heading.filter({ hasText: title }).waitFor();
    await panel.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
});

test("says in the terminal what each save has done", () => {
  expect(printed).toMatch(/^nothing to report \(\d+\.\d\d s\)\nWatching; the site is at http:/);
  expect(printed).toMatch(/chapters\/data\.en\.md: .*\(\d+\.\d\d s\)/);
  expect(printed).toContain("; the pages stay as they were");
});

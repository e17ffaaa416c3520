/**
 * Who: a maintainer, when the site has changed its looks. Build first.
 *
 *   npx tsx --conditions=shishin-source scripts/picture-site.ts
 *
 * Writes the README's picture, `site/handbook/images/site.png`, from pages of `out/site`, with the
 * Japanese font of the npm package, so that it looks the same from any machine.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser, serveFolder } from "#testing/browser";

const root = fileURLToPath(new URL("..", import.meta.url));
const fontPackage = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-jp/package.json"));
const pages = ["ja/requirements/UP-CONS-03.html", "en/operations/listCardTransactions.html"];

const server = await serveFolder(join(root, "out/site"));
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 }, bypassCSP: true });
  const shots: string[] = [];
  for (const path of pages) {
    const page = await context.newPage();
    await page.goto(`${server.origin}/${path}`);
    await useFont(page);
    shots.push((await page.screenshot()).toString("base64"));
  }
  writeFileSync(join(root, "site/handbook/images/site.png"), await sideBySide(await context.newPage(), shots));
} finally {
  await browser.close();
  await server.close();
}

/** Puts the packaged font before all others and waits until it is there. */
async function useFont(page: Page): Promise<void> {
  await page.route("**/fonts/**", (route) =>
    route.fulfill({ path: join(fontPackage, "files", route.request().url().split("/").at(-1) ?? "") }),
  );
  const faces = readFileSync(join(fontPackage, "index.css"), "utf8").replaceAll("./files/", "/fonts/");
  await page.addStyleTag({ content: `${faces} * { font-family: "Noto Sans JP Variable", sans-serif }` });
  await page.evaluate("document.fonts.ready");
}

async function sideBySide(page: Page, shots: readonly string[]): Promise<Buffer> {
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join("");
  const style = "body{margin:0;padding:16px;display:flex;gap:16px;background:#d8d8db}img{width:600px}";
  await page.setViewportSize({ width: 1248, height: 782 });
  await page.setContent(`<style>${style}</style>${images}`);
  return page.screenshot();
}

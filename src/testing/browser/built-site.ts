import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { makeFiles, planArtifacts } from "#generate";
import { generators } from "#generators";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";
import { launchBrowser } from "./browser.ts";
import { serveFolder } from "./static-server.ts";

/** The site of the sample guideline in a real browser. */
export interface BuiltSite {
  /** The folder of the site on the disk. */
  readonly folder: string;
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page, looks at it, and closes it; whatever the browser complains of fails the test. */
  readonly visit: <Result>(path: string, look: (page: Page) => Promise<Result>, options?: Visit) => Promise<Result>;
  /** The same for one page after the other; what they load is kept between them. */
  readonly visitAll: <Result>(
    paths: readonly string[],
    look: (page: Page) => Promise<Result>,
    options?: Visit,
  ) => Promise<readonly Result[]>;
  readonly close: () => Promise<void>;
}

export type Visit = Parameters<Browser["newContext"]>[0];

/** Builds the site, serves it under the strictest policy, and starts a browser. The scripts are those that were compiled last. */
export async function openBuiltSite(): Promise<BuiltSite> {
  const temporary = mkdtempSync(join(tmpdir(), "shishin-site-"));
  await buildInto(temporary);
  const folder = join(temporary, "site");
  const [server, browser] = await Promise.all([serveFolder(folder), launchBrowser()]);
  const inContext = async <Result>(options: Visit, look: (context: BrowserContext) => Promise<Result>) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    try {
      return await look(context);
    } finally {
      await context.close();
    }
  };
  const addressOf = (path: string) => (path.includes("://") ? path : `${server.origin}/${path}`);
  return {
    folder,
    origin: server.origin,
    browser,
    visit: (path, look, options) =>
      inContext(options, async (context) => lookAt(await context.newPage(), addressOf(path), look)),
    visitAll: (paths, look, options) =>
      inContext(options, async (context) => {
        const results = [];
        for (const path of paths) results.push(await lookAt(await context.newPage(), addressOf(path), look));
        return results;
      }),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

async function lookAt<Result>(page: Page, address: string, look: (page: Page) => Promise<Result>): Promise<Result> {
  const complaints: string[] = [];
  page.on("console", (message) => void complaints.push(message.text()));
  page.on("pageerror", (error) => void complaints.push(error.message));
  await page.goto(address);
  const result = await look(page);
  await page.close();
  if (complaints.length > 0) throw new Error(`${address}: ${complaints.join("\n")}`);
  return result;
}

async function buildInto(folder: string): Promise<void> {
  const guideline = sampleGuideline();
  const index = indexGuideline(guideline);
  // The site tells of the other artifacts, too.
  const planned = planArtifacts({ guideline, index, generators, toolVersion: "0", report: () => {} });
  const site = planned.filter(({ generator }) => generator === "site");
  const files = await makeFiles(site, generators, async (path) => readFileSync(repositoryFolder + path));
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

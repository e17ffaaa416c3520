import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
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
  readonly close: () => Promise<void>;
}

export type Visit = Parameters<Browser["newContext"]>[0];

/** Builds the site, serves it under the strictest policy, and starts a browser. The scripts are those that were compiled last. */
export async function openBuiltSite(): Promise<BuiltSite> {
  const temporary = mkdtempSync(join(tmpdir(), "shishin-site-"));
  await buildInto(temporary);
  const folder = join(temporary, "site");
  const [server, browser] = await Promise.all([serveFolder(folder), launchBrowser()]);
  return {
    folder,
    origin: server.origin,
    browser,
    visit: async (path, look, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      try {
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on("console", (message) => void complaints.push(message.text()));
        page.on("pageerror", (error) => void complaints.push(error.message));
        await page.goto(path.includes("://") ? path : `${server.origin}/${path}`);
        const result = await look(page);
        if (complaints.length > 0) throw new Error(`${path}: ${complaints.join("\n")}`);
        return result;
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
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

import type { Page } from "playwright-core";
import { pagesOfDestinations } from "./pdf-destinations.ts";

export interface BookRequest {
  /** An HTML document and what it links to, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly entry: string;
  /** Of the edition, `YYYY-MM-DD`: the file is dated by it and not by the clock. */
  readonly date: string;
  /** Absolute path of a Chromium. */
  readonly browser: string;
}

/**
 * Prints a document as PDF with bookmarks. Elements with `data-page-of` get the number of the page on
 * which the place with that name stands. The browser reaches nothing but the files.
 */
export async function printBook({ files, entry, date, browser: executablePath }: BookRequest): Promise<Uint8Array> {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: launchArguments(), timeout: 60_000 });
  try {
    const page = await browser.newPage();
    await page.route("**/*", async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(1);
      const body = files.get(path);
      if (body === undefined) await route.abort();
      else await route.fulfill({ body: Buffer.from(body), contentType: typeOf(path) });
    });
    await page.goto(`http://book.invalid/${entry}`, { timeout: 120_000 });
    return datedBy(date, await printNumbered(page));
  } finally {
    await browser.close();
  }
}

/** Numbers in the contents can move what follows, so that it prints until they are right: twice, as a rule. */
async function printNumbered(page: Page): Promise<Uint8Array> {
  let pdf = await print(page);
  let known = "";
  for (let attempt = 0; attempt < 3; attempt++) {
    const pages = [...pagesOfDestinations(pdf)];
    if (JSON.stringify(pages) === known) break;
    known = JSON.stringify(pages);
    await page.evaluate(writeNumbers, pages);
    pdf = await print(page);
  }
  return pdf;
}

function print(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
}

/** Runs in the browser. */
function writeNumbers(pages: readonly (readonly [string, number])[]): void {
  const numbers = new Map(pages);
  // This function runs in the browser, which has a document.
  const { document } = globalThis as unknown as { readonly document: NumberedDocument };
  for (const element of document.querySelectorAll("[data-page-of]")) {
    element.textContent = String(numbers.get(element.getAttribute("data-page-of") ?? "") ?? "");
  }
}

/** What is needed of a browser's document. */
interface NumberedDocument {
  querySelectorAll(selector: string): Iterable<{ textContent: string; getAttribute(name: string): string | null }>;
}

/** Chromium writes the time of printing; the same edition gives the same bytes. */
function datedBy(date: string, pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString("latin1");
  for (const match of text.matchAll(/\/(?:CreationDate|ModDate) \(D:\d{14}/g)) {
    bytes.write(`${date.replaceAll("-", "")}000000`, match.index + match[0].length - 14, "latin1");
  }
  return bytes;
}

/** Quiet, and with the same letters everywhere. As root, in a container, Chromium starts without its sandbox only. */
function launchArguments(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
  ];
}

function typeOf(path: string): string {
  if (path.endsWith(".html")) return "text/html; charset=utf-8";
  return path.endsWith(".css") ? "text/css; charset=utf-8" : "application/octet-stream";
}

import { expect, test } from "vitest";
import { browserPath } from "#testing/browser";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { createRepositoryWorld } from "#testing/world";
import { pagesOfDestinations } from "../pdf-destinations.ts";
import { printBook } from "../print-book.ts";
import { runCommandLine } from "../run-command-line.ts";

const files = filesBelow("/work/library", libraryFiles());

test("says what is missing where there is no browser, and writes nothing", async () => {
  const { world, memory, printed } = createRepositoryWorld({ files, env: { PATH: "/none" } });
  expect(await runCommandLine(["pdf", "library"], world)).toBe(2);
  expect(printed.err).toContain("error cli/no-browser");
  expect(printed.err).toContain("Install Chromium or Chrome, or name it in `CHROMIUM_PATH`.");
  expect([...memory.files().keys()].filter((path) => path.endsWith(".pdf"))).toEqual([]);
});

test("knows the languages of the guideline", async () => {
  const env = { CHROMIUM_PATH: "/bin/chromium" };
  const { world, printed } = createRepositoryWorld({ files: { ...files, "/bin/chromium": "" }, env });
  expect(await runCommandLine(["pdf", "library", "--lang", "fr"], world)).toBe(2);
  expect(printed.err).toContain("`fr` is not a value of `--lang`.");
});

test("tells what a browser said that did not start", async () => {
  const env = { CHROMIUM_PATH: "/work/chromium" };
  const { world, printed } = createRepositoryWorld({ files: { ...files, "/work/chromium": "" }, env });
  expect(await runCommandLine(["pdf", "library"], world)).toBe(1);
  expect(printed.err).toContain("error cli/browser-failed");
}, 30_000);

test("numbers the contents, outlines the text and dates the file by the edition", async () => {
  const browser = await browserPath();
  if (browser === undefined) return;
  const page = (text: string) => new TextEncoder().encode(`<!doctype html><html lang="en"><title>T</title>${text}`);
  const contents = '<nav><h1>Contents</h1><a href="#b">B <span data-page-of="b">000</span></a></nav>';
  const sheets = '<h1 id="a" style="break-before:page">A</h1><h1 id="b" style="break-before:page">B</h1>';
  const request = {
    files: new Map([["book.html", page(contents + sheets)]]),
    entry: "book.html",
    date: "2026-10-01",
    browser,
  };
  const pdf = await printBook(request);
  const text = new TextDecoder("latin1").decode(pdf);
  expect([...pagesOfDestinations(pdf)]).toEqual([["b", 3]]);
  expect(text.match(/\/(?:CreationDate|ModDate) \(D:\d{14}/g)).toEqual([
    "/CreationDate (D:20261001000000",
    "/ModDate (D:20261001000000",
  ]);
  expect(text).toContain("/Outlines");
  expect(text).toContain("/Marked true");
  expect(Buffer.compare(Buffer.from(await printBook(request)), Buffer.from(pdf))).toBe(0);
}, 60_000);

import { expect, test } from "vitest";
import { indexGuideline } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { bookGenerator } from "./book.ts";

const guideline = sampleGuideline();
const files = new Map(
  bookGenerator
    .generate(guideline, { index: indexGuideline(guideline), options: {}, report: () => {} })
    .map((file) => [file.path, file]),
);

function contentOf(path: string): string {
  const file = files.get(path);
  return String(file?.make(file.inputs as never));
}

function attributesOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}

test("makes one document for each language, and one style sheet for its heads", () => {
  expect([...files.keys()].filter((path) => !/assets\/[a-z]+\.css$/.test(path))).toEqual([
    "book/ja.html",
    "book/assets/chapters.ja.css",
    "book/en.html",
    "book/assets/chapters.en.css",
  ]);
});

test.each(["ja", "en"])("leads every link inside the book to an anchor that stands there once: %s", (language) => {
  const html = contentOf(`book/${language}.html`);
  const ids = attributesOf(html, "id");
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const inside = attributesOf(html, "href").filter((href) => href.startsWith("#"));
  expect(inside.length).toBeGreaterThan(100);
  expect(inside.filter((href) => !ids.includes(decodeURIComponent(href.slice(1))))).toEqual([]);
  expect(attributesOf(html, "href").filter((href) => !/^(?:#|https:|assets\/)/.test(href))).toEqual([]);
});

test("lists chapters, operations, clauses, forms and references in the order of reading", () => {
  const html = contentOf("book/en.html");
  const entries = [...html.matchAll(/<li class="depth-1"><a href="[^"]*"><span class="entry-text">([^<]*)</g)];
  expect(entries.map(([, text]) => text)).toEqual([
    "1 Lending",
    "2 Records",
    "API",
    "Model lending agreement",
    "Checklist",
    "Glossary",
    "Sources",
  ]);
});

test("unfolds what a screen folds, and leaves out what only moves around", () => {
  const html = contentOf("book/en.html");
  expect(html).not.toMatch(/<details|<summary|<form|<button|<script/);
  expect(html.match(/<nav/g)).toHaveLength(1);
});

test("gives each chapter pages with its title at their head, whatever the title", () => {
  expect(contentOf("book/assets/chapters.en.css").split("\n").slice(0, 3)).toEqual([
    '@page wide { @top-left { content: "Library lending guideline"; } }',
    "#chapters-lending { page: chapter-1; }",
    '@page chapter-1 { @top-left { content: "Library lending guideline"; } @top-right { content: "1 Lending"; } }',
  ]);
});

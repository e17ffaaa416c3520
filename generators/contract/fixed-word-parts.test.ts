import { expect, test } from "vitest";
import { MissingPlace } from "#output/xml";
import { unpackZip } from "#output/zip";
import { withFixedParts } from "./fixed-word-parts.ts";
import { printWord } from "./print-word.ts";
import type { WordDocument } from "./word-blocks.ts";

const document: WordDocument = {
  title: "Lending",
  author: "Library",
  date: "2026-10-01",
  header: ["left", "right"],
  lists: [
    {
      name: "articles",
      levels: [
        { format: "decimal", text: "%1.", start: 1, left: 0, hanging: 0, suffix: "space", style: "ArticleHeading" },
      ],
    },
  ],
  blocks: [
    { kind: "contents", title: "Contents", entries: [{ text: "One", bookmark: "one" }] },
    {
      kind: "paragraph",
      style: "ArticleHeading",
      bookmark: "one",
      list: { name: "articles", level: 0 },
      runs: [{ text: "See " }, { text: "the shelf", link: "https://library.example/a?b=1&c=2" }],
    },
    {
      kind: "paragraph",
      style: "AnnexHeading",
      startsPage: true,
      list: { name: "articles", level: 0 },
      runs: [{ text: "Annex" }],
    },
  ],
};

const parts = unpackZip(await printWord(document, "en"));

test("puts dates, link ids, contents, levels and styles right", () => {
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  expect(text("docProps/core.xml").match(/>2026-10-01T00:00:00Z</g)?.length).toBe(2);
  expect(text("word/document.xml")).toContain('<w:hyperlink w:history="1" r:id="rIdLink1">');
  expect(text("word/_rels/document.xml.rels")).toMatch(
    /<Relationship Id="rIdLink1" [^>]*Target="https:\/\/library.example\/a\?b=1&amp;c=2"/,
  );
  expect(text("word/document.xml")).toContain('<w:docPartGallery w:val="Table of Contents"/>');
  expect(text("word/numbering.xml")).toContain('<w:numFmt w:val="decimal"/><w:pStyle w:val="ArticleHeading"/>');
  for (const style of ["ArticleHeading", "AnnexHeading"]) {
    expect(text("word/styles.xml")).toMatch(
      new RegExp(`w:styleId="${style}">(?:(?!</w:style>).)*<w:numPr><w:numId w:val="\\d+"/></w:numPr>`, "s"),
    );
  }
});

test.each([
  ["docProps/core.xml", "dcterms:created"],
  ["word/document.xml", "w:alias"],
  ["word/document.xml", "w:numPr"],
  ["word/_rels/document.xml.rels", "Relationship"],
  ["word/numbering.xml", "w:numFmt"],
  ["word/numbering.xml", "w:multiLevelType"],
  ["word/styles.xml", "w:pPr"],
])("does not go on if %s has no %s", (name, tag) => {
  const renamed = new TextDecoder().decode(parts[name]).replaceAll(new RegExp(`(</?)${tag}\\b`, "g"), "$1other");
  const changed = { ...parts, [name]: new TextEncoder().encode(renamed) };
  expect(() => withFixedParts(changed, document)).toThrow(MissingPlace);
});

test("does not go on without a part", () => {
  const { "word/fontTable.xml": _, ...others } = parts;
  expect(() => withFixedParts(others, document)).toThrow(MissingPlace);
});

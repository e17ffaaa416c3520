import { expect, test } from "vitest";
import { proseToText } from "#generate";
import type { List, Prose, ProseBlock, ProseInline } from "#model";
import { continueNumbering, nameArticles, nextParagraph, tidyArticleMentions } from "./article-prose.ts";

const at = [0, 0] as const;
const text = (value: string): ProseInline => ({ type: "text", value, at });
const mention = (id: string): ProseInline => ({ type: "idReference", id, at });
const paragraph = (...children: ProseInline[]): ProseBlock => ({ type: "paragraph", children, at });
const prose = (...children: ProseBlock[]): Prose => ({ file: "contract/clauses.md", children });
const list = (start: number | undefined, ...items: ProseBlock[]): List => ({
  type: "list",
  ordered: true,
  ...(start !== undefined && { start }),
  spread: false,
  children: items.map((item) => ({ type: "listItem", spread: false, children: [item], at })),
  at,
});

const isArticle = (id: string) => id.startsWith("CT-");
const wording = { id: (id: string) => (isArticle(id) ? "第2条" : id), source: String, placeholder: String };
const tidied = (language: "ja" | "en", ...children: ProseInline[]) =>
  proseToText(tidyArticleMentions(prose(paragraph(...children)), isArticle, language), wording);

test("takes the spaces from around the mention of an article in Japanese", () => {
  expect(tidied("ja", text("乙は、 "), mention("CT-02"), text(" に従う。"))).toBe("乙は、第2条に従う。");
});

test("takes the words that an author has put around the mention of an article", () => {
  expect(tidied("ja", text("乙は、第 "), mention("CT-02"), text(" 条に従う。"))).toBe("乙は、第2条に従う。");
  expect(tidied("ja", text("乙は、"), mention("CT-02"), text(" 条件に従う。"))).toBe("乙は、第2条条件に従う。");
});

test("keeps the spaces around the id of a requirement, and all of them in English", () => {
  expect(tidied("ja", text("乙は、 "), mention("LEND-DUE-01"), text(" に従う。"))).toBe("乙は、 LEND-DUE-01 に従う。");
  expect(tidied("en", text("See "), mention("CT-02"), text(" again."))).toBe("See 第2条 again.");
});

test("tidies mentions inside lists, tables, quotes and emphasis", () => {
  const line = paragraph({ type: "strong", children: [text("案は "), mention("CT-02"), text(" にある。")], at });
  const cell = { type: "tableCell" as const, children: [text("表は "), mention("CT-02")], at };
  const whole = prose(
    list(1, line),
    { type: "blockquote", children: [line], at },
    { type: "table", align: [null], children: [{ type: "tableRow", children: [cell], at }], at },
  );
  expect(proseToText(tidyArticleMentions(whole, isArticle, "ja"), wording)).toBe(
    "1. 案は第2条にある。\n案は第2条にある。\n表は第2条",
  );
});

test("names articles in plain texts", () => {
  const labels = new Map([["CT-04", "第2条"]]);
  expect(
    nameArticles("CT-04 の案Bを選ぶ。第 CT-04 条、CT-04 条件、CT-99 と UP-CONS-03 に合わせる。", labels, "ja"),
  ).toBe("第2条の案Bを選ぶ。第2条、第2条条件、CT-99 と UP-CONS-03 に合わせる。");
  expect(nameArticles("Alternative B of CT-04.", new Map([["CT-04", "Article 2"]]), "en")).toBe(
    "Alternative B of Article 2.",
  );
});

test("counts the paragraphs of an alternative on from the common text", () => {
  const common = prose(list(1, paragraph(text("a")), paragraph(text("b"))));
  expect(nextParagraph(common)).toBe(3);
  expect(continueNumbering(common, prose(list(undefined, paragraph(text("c")))))).toEqual(
    prose(list(3, paragraph(text("c")))),
  );
});

test("leaves an alternative alone that has its own numbers, none, or no common ones before it", () => {
  const common = prose(list(1, paragraph(text("a"))));
  const numbered = prose(list(2, paragraph(text("b"))));
  const plain = prose(paragraph(text("b")));
  expect(continueNumbering(common, numbered)).toBe(numbered);
  expect(continueNumbering(common, plain)).toBe(plain);
  expect(continueNumbering(plain, numbered)).toBe(numbered);
});

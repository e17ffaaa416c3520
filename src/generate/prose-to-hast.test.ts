import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import type { Prose, ProseBlock, ProseInline } from "#model";
import { isSafeUrl, noLinks, type ProseLinks, proseToHast, resolveTarget } from "./prose-to-hast.ts";
import { joinLines } from "./prose-wording.ts";

const at = [0, 0] as const;
const words = (value: string): ProseInline => ({ type: "text", value, at });
const paragraph = (...children: ProseInline[]): ProseBlock => ({ type: "paragraph", children, at });
const prose = (...children: ProseBlock[]): Prose => ({ file: "chapters/lending.md", children });
const html = (text: Prose, links: ProseLinks = noLinks) => toHtml([...proseToHast(text, links)]);

const links: ProseLinks = {
  id: (id) => `/r/${id}`,
  source: (id) => `/sources#${id}`,
  term: (term) => `/terms#${term}`,
  code: (text) => (text === "listLoans" ? "/api#listLoans" : undefined),
  page: (target) => `/${target.replace(".md", ".html")}`,
};

const named: ProseBlock = paragraph(
  { type: "idReference", id: "LEND-DUE-01", at },
  { type: "citation", id: "act", at },
  { type: "termReference", term: "loan", value: "loans", at },
  { type: "inlineCode", value: "listLoans", at },
  { type: "inlineCode", value: "x < y", at },
  { type: "placeholder", name: "days", at },
);

test("prints every kind of block", () => {
  const text = prose(
    { type: "heading", depth: 4, children: [words("Head")], at },
    paragraph(
      { type: "strong", children: [words("a")], at },
      { type: "break", at },
      {
        type: "emphasis",
        children: [{ type: "delete", children: [words("b")], at }],
        at,
      },
    ),
    {
      type: "list",
      ordered: true,
      start: 3,
      spread: false,
      children: [{ type: "listItem", spread: false, children: [paragraph(words("c"))], at }],
      at,
    },
    {
      type: "list",
      ordered: false,
      spread: true,
      children: [{ type: "listItem", spread: true, children: [paragraph(words("d"))], at }],
      at,
    },
    { type: "code", lang: "json", value: "{}", at },
    { type: "blockquote", children: [paragraph(words("q"))], at },
    { type: "thematicBreak", at },
  );
  expect(html(text)).toBe(
    "<h4>Head</h4><p><strong>a</strong><br><em><del>b</del></em></p>" +
      '<ol start="3"><li>c</li></ol><ul><li><p>d</p></li></ul>' +
      '<pre><code class="language-json">{}\n</code></pre><blockquote><p>q</p></blockquote><hr>',
  );
});

test("prints a table with its head and alignment", () => {
  const row = (...cells: string[]) => ({
    type: "tableRow" as const,
    children: cells.map((cell) => ({ type: "tableCell" as const, children: [words(cell)], at })),
    at,
  });
  expect(html(prose({ type: "table", align: [null, "right"], children: [row("a", "b"), row("1", "2")], at }))).toBe(
    '<table><thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead>' +
      '<tbody><tr><td>1</td><td class="align-right">2</td></tr></tbody></table>',
  );
});

test("links the names that lead somewhere", () => {
  expect(html(prose(named), links)).toBe(
    '<p><a class="reference" href="/r/LEND-DUE-01">LEND-DUE-01</a><a class="citation" href="/sources#act">[act]</a>' +
      '<a class="term" href="/terms#loan">loans</a><a href="/api#listLoans"><code>listLoans</code></a>' +
      '<code>x &#x3C; y</code><span class="placeholder">{{days}}</span></p>',
  );
});

test("prints names that lead nowhere as words", () => {
  expect(html(prose(named))).toBe(
    '<p>LEND-DUE-01[act]loans<code>listLoans</code><code>x &#x3C; y</code><span class="placeholder">{{days}}</span></p>',
  );
});

test("keeps links of the web and leads links of the guideline to its pages", () => {
  const link = (url: string): ProseBlock => paragraph({ type: "link", url, children: [words("x")], at });
  expect(html(prose(link("https://example.org/?a=1&b=2")), links)).toBe(
    '<p><a href="https://example.org/?a=1&#x26;b=2">x</a></p>',
  );
  expect(html(prose(link("../terms.md#loan")), links)).toBe('<p><a href="/terms.html#loan">x</a></p>');
  expect(html(prose(link("#due")), links)).toBe('<p><a href="/chapters/lending.html#due">x</a></p>');
});

test.each([
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "//example.org/x",
  "/\\example.org",
])("prints the link %j as words", (url) => {
  const text = prose(paragraph({ type: "link", url, children: [words("x")], at }));
  expect(html(text, { ...links, page: (target) => target })).toBe("<p>x</p>");
  expect(isSafeUrl(url)).toBe(false);
});

test("escapes text that looks like HTML", () => {
  expect(html(prose(paragraph(words("<script>&"))))).toBe("<p>&#x3C;script>&#x26;</p>");
});

test("resolves targets against the folder of the file", () => {
  expect(resolveTarget("chapters/a.md", "b.md#x")).toBe("chapters/b.md#x");
  expect(resolveTarget("chapters/a.md", "./../../../b.md")).toBe("b.md");
});

test("joins lines of Japanese without a space and of other scripts with one", () => {
  expect(joinLines("貸出しは\n二週間")).toBe("貸出しは二週間");
  expect(joinLines("API\nである")).toBe("APIである");
  expect(joinLines("two\n  weeks")).toBe("two weeks");
  expect(joinLines("。\n")).toBe("。");
});

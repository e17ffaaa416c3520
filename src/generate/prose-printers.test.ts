import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import type { Prose, ProseBlock, ProseInline } from "#model";
import { printMarkdown } from "#output/markdown";
import { xmlText } from "#output/xml";
import { proseToMdast } from "./prose-to-markdown.ts";
import { proseToText } from "./prose-to-text.ts";
import type { ProseWording } from "./prose-wording.ts";

const at = [0, 0] as const;
const words = (value: string): ProseInline => ({ type: "text", value, at });
const paragraph = (...children: ProseInline[]): ProseBlock => ({ type: "paragraph", children, at });
const prose = (...children: ProseBlock[]): Prose => ({ file: "chapters/lending.md", children });
const item = (...children: ProseBlock[]) => ({ type: "listItem" as const, spread: false, children, at });
const row = (...cells: string[]) => ({
  type: "tableRow" as const,
  children: cells.map((cell) => ({ type: "tableCell" as const, children: [words(cell)], at })),
  at,
});

const everything = prose(
  { type: "heading", depth: 4, children: [words("Head")], at },
  paragraph(
    { type: "strong", children: [words("two\nweeks")], at },
    { type: "break", at },
    {
      type: "delete",
      children: [{ type: "emphasis", children: [words("b")], at }],
      at,
    },
  ),
  {
    type: "list",
    ordered: true,
    start: 3,
    spread: false,
    children: [
      item(paragraph(words("c")), {
        type: "list",
        ordered: false,
        spread: false,
        children: [item(paragraph(words("d"))), item(paragraph(words("e")))],
        at,
      }),
      item(paragraph(words("f"))),
    ],
    at,
  },
  { type: "table", align: [null, "right"], children: [row("a", "b|c"), row("1", "2")], at },
  { type: "code", lang: "json", value: "{}", at },
  { type: "blockquote", children: [paragraph(words("q"))], at },
  { type: "thematicBreak", at },
  paragraph(
    { type: "link", url: "https://example.org/", children: [words("web")], at },
    { type: "link", url: "data.md#x", children: [words(" page")], at },
    { type: "link", url: "javascript:x", children: [words(" trap")], at },
  ),
  paragraph(
    { type: "idReference", id: "CT-02", at },
    { type: "citation", id: "act", at },
    { type: "termReference", term: "loan", value: "loans", at },
    { type: "inlineCode", value: "x|y", at },
    { type: "placeholder", name: "days", at },
  ),
);

const wording: ProseWording = {
  id: (id) => `第${Number(id.slice(3))}条`,
  source: (id) => `[${id.toUpperCase()}]`,
  placeholder: (name) => `【${name}】`,
};

test("prints prose as plain text for cells", () => {
  expect(proseToText(everything, wording)).toBe(
    [
      "Head",
      "two weeks",
      "b",
      "3. c",
      "  • d",
      "  • e",
      "4. f",
      "a | b|c",
      "1 | 2",
      "{}",
      "q",
      "web (https://example.org/) page trap",
      "第2条[ACT]loansx|y【days】",
    ].join("\n"),
  );
  expect(proseToText(undefined)).toBe("");
});

test("prints prose as Markdown", () => {
  expect(printMarkdown(proseToMdast(everything, wording))).toBe(`#### Head

**two weeks**\\
~~_b_~~

3. c
   - d
   - e
4. f

| a | b\\|c |
| - | -: |
| 1 | 2 |

\`\`\`json
{}
\`\`\`

> q

---

[web](https://example.org/) page trap

第2条\\[ACT]loans\`x|y\`【days】
`);
});

test.each([
  "# no head",
  "1. no list",
  "- no list",
  "> no quote",
  "*a* _b_ `c` ~~d~~ [e](f) <g> &amp; ![h](i)",
  "a | b",
  "---",
  "**「貸出」**の",
  "https://example.org/ and a@example.org",
  "\\backslash",
])("prints the words %j as Markdown that reads back as the same words", (text) => {
  const printed = printMarkdown(proseToMdast(prose(paragraph(words(text)))));
  const read = unified().use(remarkParse).use(remarkGfm).parse(printed);
  const strings: string[] = [];
  const walk = (node: { type: string; value?: string; children?: unknown[] }): void => {
    if (node.type === "text") strings.push(node.value ?? "");
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(read);
  expect(strings.join("")).toBe(text);
});

test("takes out what XML cannot hold", () => {
  expect(xmlText("a\u0000\u0008b\tc\nd\u001f\ufffe\ud800x𠮷\udc00")).toBe("ab\tc\nd\ufffdx𠮷\ufffd");
});

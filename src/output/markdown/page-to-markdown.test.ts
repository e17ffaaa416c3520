import { expect, test } from "vitest";
import { jsx } from "#output/html/jsx-runtime";
import { pageToMarkdown } from "./page-to-markdown.ts";

type Child = Parameters<typeof pageToMarkdown>[1];

const h = (name: string, children: Child, attributes: object = {}): Child => jsx(name, { ...attributes, children });

function print(child: Child): string {
  return pageToMarkdown("T", child, (href) => href.replace(".html", ".md"))
    .slice("# T\n\n".length)
    .trimEnd();
}

test("prints headings, paragraphs and links, and drops the first heading and navigation", () => {
  const page = h("article", [
    h("h1", "T"),
    h("nav", h("a", "elsewhere", { href: "x.html" })),
    h("h2", ["1 ", "Part"]),
    h("p", ["See ", h("a", "that", { href: "a (b).html" }), ", ", h("strong", "now"), "."]),
  ]);
  expect(print(page)).toBe("## 1 Part\n\nSee [that](a%20%28b%29.md), **now**.");
});

test("prints lists, also inside lists, and names with what is said of them", () => {
  const list = h("ol", [h("li", ["one", h("ul", [h("li", "inside"), h("li", "again")])]), h("li", "two")], {
    start: 3,
  });
  const pairs = h("dl", h("div", [h("dt", "Name"), h("dd", [h("p", "first"), h("p", "second")])]));
  expect(print([list, pairs])).toBe("3. one\n\n   - inside\n   - again\n\n4. two\n\n- **Name**: first\n\n  second");
});

test("prints tables in one line for each row", () => {
  const row = (name: string, cells: readonly Child[]) =>
    h(
      "tr",
      cells.map((cell) => h(name, cell)),
    );
  const table = h("table", [
    h("caption", "C"),
    h("thead", row("th", ["A", "B"])),
    h("tbody", row("td", [h("code", "x|y"), [h("p", "one"), h("p", "two")]])),
  ]);
  expect(print(table)).toBe("| A | B |\n| --- | --- |\n| `x\\|y` | one<br>two |");
});

test("keeps code as it is, in a fence that no line of it ends", () => {
  const code = h("pre", h("code", "a\n```\nb\n", { className: ["language-md"] }));
  expect(print(code)).toBe("````md\na\n```\nb\n````");
  expect(print(h("p", h("code", "a`b")))).toBe("``a`b``");
});

test("lets no word become a mark", () => {
  expect(print(h("p", "1. *a* _b_ c_d <i> [x](y) &amp; # ~"))).toBe(
    "1\\. \\*a\\* \\_b\\_ c_d \\<i> \\[x\\](y) \\&amp; # \\~",
  );
  expect(print(h("p", "# no"))).toBe("\\# no");
  expect(print(h("p", "- no"))).toBe("\\- no");
});

test("shows what a fold hides, and leaves readings out", () => {
  const fold = h("details", [h("summary", "Why"), h("p", "Because.")]);
  const ruby = h("p", h("ruby", ["語", h("rp", "("), h("rt", "ご"), h("rp", ")")]));
  expect(print([fold, ruby])).toBe("**Why**\n\nBecause.\n\n語");
});

import type { Nodes } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { readRepositoryFile } from "#testing/world";
import { createSourceFile } from "#text";
import type { MarkdownBlock } from "./markdown-document.ts";
import { readMarkdown, readMarkdownByRemark } from "./read-markdown.ts";
import { type DifferenceName, type StandardDifference, standardDifferences } from "./standard-differences.ts";

const differences: readonly (readonly [string, StandardDifference])[] = Object.entries(standardDifferences);

/** The examples, written as their hints say. */
const mended: Readonly<Partial<Record<DifferenceName, string>>> = {
  "colons-of-inner-block": "::::requirement{#LEND-01}\n:::rationale\nText.\n:::\n::::\n",
  "space-before-name": ":::note\nText.\n:::\n",
  "marks-in-label": "::source[a b]\n",
  "marks-in-attributes": ':::note{key="a=b"}\nText.\n:::\n',
  "colons-in-code": "::::note\n```\n:::\n```\n::::\n",
  "indented-line": "- a\n\n::source[b]\n",
  "indented-fence": "- a\n\n  ```\n  # Next {#next}\n  ```\n",
  "carriage-return": "# Lending {#lending}\r\nText.\n",
  "colon-in-text": "The library opens at 10\\:30, 10： 30 or `10:30`.\n",
};

/** As other editors use remark: no part of ours. */
const others = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Blocks and their words, as remark has them. */
function theirs(node: Nodes): string {
  if (node.type === "text") return node.value;
  const name = "name" in node ? ` ${node.name}` : "";
  const inner = "children" in node ? node.children.map(theirs).join(" ") : "value" in node ? node.value : "";
  const { attributes = {} } = node as { attributes?: object };
  return `(${node.type}${name} ${JSON.stringify(attributes)} ${inner})`;
}

function ours(block: MarkdownBlock): string {
  if (block.type === "prose") return block.prose.children.map((node) => JSON.stringify(node)).join(" ");
  if (block.type === "heading") return `(heading ${block.title})`;
  const { attributes, name } = block;
  const inner = block.type === "container" ? block.children.map(ours).join(" ") : block.label?.value;
  return `(${block.type} ${name.value} ${JSON.stringify(attributes.values)} ${inner})`;
}

describe.each(differences)("%s", (name, { example, theirs: told, hint }) => {
  const file = createSourceFile("a.md", example);

  test("is told with what to write, or is our own syntax; both ways alike", () => {
    const { diagnostics } = readMarkdown(file);
    const message = { en: expect.stringContaining(told.en), ja: expect.stringContaining(told.ja) };
    expect(diagnostics).toEqual(
      hint ? [expect.objectContaining({ code: "load/read-otherwise", severity: "note", message, hint })] : [],
    );
    expect(readMarkdownByRemark(file)).toEqual(readMarkdown(file));
  });

  test("is gone when it is written as the hint says", () => {
    const text = mended[name as DifferenceName];
    expect(text !== undefined).toBe(hint !== undefined);
    expect(readMarkdown(createSourceFile("a.md", text ?? "")).diagnostics).toEqual([]);
  });
});

test("other editors see what the list says", () => {
  const seen = differences.map(([name, { example }]) => [name, theirs(others.parse(example))]);
  expect(Object.fromEntries(seen)).toMatchInlineSnapshot(`
    {
      "attributes-of-heading": "(root {} (heading {} Lending {#lending}))",
      "carriage-return": "(root {} (heading {} Lending {#lending}) (paragraph {} Text.))",
      "colon-in-text": "(root {} (paragraph {} The library opens at 10 (textDirective 30 {} ) .))",
      "colons-in-code": "(root {} (containerDirective note {} (code {} )) (code {} :::))",
      "colons-of-inner-block": "(root {} (containerDirective requirement {"id":"LEND-01"} (containerDirective rationale {} (paragraph {} Text.))) (paragraph {} :::))",
      "indented-fence": "(root {} (list {} (listItem {} (paragraph {} a) (code {} ))) (heading {} Next {#next}) (code {} ))",
      "indented-line": "(root {} (list {} (listItem {} (paragraph {} a) (leafDirective source {} b))))",
      "marks-in-attributes": "(root {} (paragraph {} :::note{key=a=b}
    Text.
    :::))",
      "marks-in-label": "(root {} (paragraph {} ::source[a [b]))",
      "own-marks": "(root {} (paragraph {} See LEND-01 and [@lending-act].))",
      "space-before-name": "(root {} (paragraph {} ::: note
    Text.
    :::))",
    }
  `);
});

test("we see what the list says", () => {
  const seen = differences.map(([name, { example }]) => {
    const { blocks } = readMarkdown(createSourceFile("a.md", example));
    return [
      name,
      blocks
        .map(ours)
        .join(" ")
        .replaceAll(/,"(?:at|span|keySpan)":(?:\[[^\]]*\]|\{[^}]*\})/g, ""),
    ];
  });
  expect(Object.fromEntries(seen)).toMatchInlineSnapshot(`
    {
      "attributes-of-heading": "(heading Lending)",
      "carriage-return": "(heading Lending {#lending})",
      "colon-in-text": "{"type":"paragraph","children":[{"type":"text","value":"The library opens at 10:30."}]}",
      "colons-in-code": "(container note {} {"type":"code","value":":::"})",
      "colons-of-inner-block": "(container requirement {} (container rationale {} {"type":"paragraph","children":[{"type":"text","value":"Text."}]}))",
      "indented-fence": "{"type":"list","ordered":false,"spread":false,"children":[{"type":"listItem","spread":true,"children":[{"type":"paragraph","children":[{"type":"text","value":"a"}]},{"type":"code","value":""}]}]} {"type":"heading","depth":1,"children":[{"type":"text","value":"Next {#next}"}]} {"type":"code","value":""}",
      "indented-line": "{"type":"list","ordered":false,"spread":false,"children":[{"type":"listItem","spread":false,"children":[{"type":"paragraph","children":[{"type":"text","value":"a"}]}]}]} (leaf source {} b)",
      "marks-in-attributes": "(container note {"key":{"value":"a=b"}} {"type":"paragraph","children":[{"type":"text","value":"Text."}]})",
      "marks-in-label": "(leaf source {} a [b)",
      "own-marks": "{"type":"paragraph","children":[{"type":"text","value":"See "},{"type":"idReference","id":"LEND-01"},{"type":"text","value":" and "},{"type":"citation","id":"lending-act"},{"type":"text","value":"."}]}",
      "space-before-name": "(container note {} {"type":"paragraph","children":[{"type":"text","value":"Text."}]})",
    }
  `);
});

test("the handbook prints the list", () => {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const rows = differences.map(
    ([, one]) =>
      `| ${cell(one.ours.en)} | ${cell(one.theirs.en)} | ${cell("hint" in one ? (one.hint?.en ?? "") : "–")} |`,
  );
  const table = ["| here | elsewhere | so that all read the same |", "|---|---|---|", ...rows].join("\n");
  expect(readRepositoryFile("site/handbook/markdown.md")).toContain(`\n${table}\n`);
});

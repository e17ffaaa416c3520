import type { PhrasingContent, RootContent } from "mdast";
import type { List, Prose, ProseBlock, ProseInline, Table } from "#model";
import { isSafeUrl } from "./prose-to-hast.ts";
import { joinLines, literalWording, type ProseWording } from "./prose-wording.ts";

/** Prose as Markdown nodes that any reader of CommonMark and GFM knows: names become words. */
export function proseToMdast(prose: Prose | undefined, wording: ProseWording = literalWording): RootContent[] {
  return prose ? prose.children.map((node) => block(node, wording)) : [];
}

function block(node: ProseBlock, wording: ProseWording): Exclude<RootContent, { type: "yaml" }> {
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", children: inlines(node.children, wording) };
    case "heading":
      return { type: "heading", depth: node.depth, children: inlines(node.children, wording) };
    case "list":
      return list(node, wording);
    case "table":
      return table(node, wording);
    case "code":
      return { type: "code", lang: node.lang ?? null, value: node.value };
    case "blockquote":
      return { type: "blockquote", children: flowContent(node.children, wording) };
    case "thematicBreak":
      return { type: "thematicBreak" };
    default:
      return node satisfies never;
  }
}

/** What stands in an item or a quote: blocks of prose are never front matter or definitions. */
function flowContent(nodes: readonly ProseBlock[], wording: ProseWording) {
  // `block` makes flow content only; its type is that of a document's children.
  return nodes.map((node) => block(node, wording)) as Extract<RootContent, { type: "paragraph" }>[];
}

function list(node: List, wording: ProseWording): RootContent & { type: "list" } {
  return {
    type: "list",
    ordered: node.ordered,
    start: node.ordered ? (node.start ?? 1) : null,
    spread: node.spread,
    children: node.children.map((item) => ({
      type: "listItem",
      spread: item.spread,
      children: flowContent(item.children, wording),
    })),
  };
}

function table(node: Table, wording: ProseWording): RootContent & { type: "table" } {
  return {
    type: "table",
    align: [...node.align],
    children: node.children.map((row) => ({
      type: "tableRow",
      children: row.children.map((cell) => ({ type: "tableCell", children: inlines(cell.children, wording) })),
    })),
  };
}

function inlines(nodes: readonly ProseInline[], wording: ProseWording): PhrasingContent[] {
  return nodes.flatMap((node) => inline(node, wording));
}

function inline(node: ProseInline, wording: ProseWording): PhrasingContent[] {
  switch (node.type) {
    case "text":
      return [words(joinLines(node.value))];
    case "emphasis":
      return [{ type: "emphasis", children: inlines(node.children, wording) }];
    case "strong":
      return [{ type: "strong", children: inlines(node.children, wording) }];
    case "delete":
      return [{ type: "delete", children: inlines(node.children, wording) }];
    case "inlineCode":
      return [{ type: "inlineCode", value: node.value }];
    case "break":
      return [{ type: "break" }];
    case "link": {
      const children = inlines(node.children, wording);
      return leadsSomewhere(node.url)
        ? [{ type: "link", url: node.url, title: node.title ?? null, children }]
        : children;
    }
    case "idReference":
      return [words(wording.id(node.id))];
    case "citation":
      return [words(wording.source(node.id))];
    case "termReference":
      return [words(node.value)];
    case "placeholder":
      return [words(wording.placeholder(node.name))];
    default:
      return node satisfies never;
  }
}

/** Files of the guideline do not travel with the artifact. */
function leadsSomewhere(url: string): boolean {
  return isSafeUrl(url) && /^(?:https?|mailto):/i.test(url);
}

function words(value: string): PhrasingContent {
  return { type: "text", value };
}

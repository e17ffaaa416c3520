import type { List, Prose, ProseBlock, ProseInline, Table } from "#model";
import { joinLines, literalWording, type ProseWording } from "./prose-wording.ts";

/**
 * Prose as lines of plain text, for cells: list items keep their numbers or a bullet and are indented
 * by depth, the cells of a table row are parted by ` | `, links keep their address in brackets.
 */
export function proseToText(prose: Prose | undefined, wording: ProseWording = literalWording): string {
  return prose ? blocksText(prose.children, wording) : "";
}

/** The inside of a paragraph as one line, or more where the author breaks it. */
export function inlinesToText(nodes: readonly ProseInline[], wording: ProseWording = literalWording): string {
  return nodes.map((node) => inlineText(node, wording)).join("");
}

function blocksText(nodes: readonly ProseBlock[], wording: ProseWording): string {
  return nodes
    .map((node) => blockText(node, wording))
    .filter((text) => text !== "")
    .join("\n");
}

function blockText(node: ProseBlock, wording: ProseWording): string {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return inlinesToText(node.children, wording);
    case "list":
      return listText(node, wording);
    case "table":
      return tableText(node, wording);
    case "code":
      return node.value;
    case "blockquote":
      return blocksText(node.children, wording);
    case "thematicBreak":
      return "";
    default:
      return node satisfies never;
  }
}

function listText(node: List, wording: ProseWording): string {
  const first = node.start ?? 1;
  return node.children
    .map((item, index) => {
      const marker = node.ordered ? `${first + index}.` : "•";
      const [start = "", ...rest] = blocksText(item.children, wording).split("\n");
      return [`${marker} ${start}`, ...rest.map((line) => `  ${line}`)].join("\n");
    })
    .join("\n");
}

function tableText(node: Table, wording: ProseWording): string {
  return node.children
    .map((row) => row.children.map((cell) => inlinesToText(cell.children, wording)).join(" | "))
    .join("\n");
}

function inlineText(node: ProseInline, wording: ProseWording): string {
  switch (node.type) {
    case "text":
      return joinLines(node.value);
    case "emphasis":
    case "strong":
    case "delete":
      return inlinesToText(node.children, wording);
    case "inlineCode":
    case "termReference":
      return node.value;
    case "break":
      return "\n";
    case "link":
      return linkText(inlinesToText(node.children, wording), node.url);
    case "idReference":
      return wording.id(node.id);
    case "citation":
      return wording.source(node.id);
    case "placeholder":
      return wording.placeholder(node.name);
    default:
      return node satisfies never;
  }
}

/** On paper only an address of the web is of use. */
function linkText(words: string, url: string): string {
  const isOfUse = /^(?:https?|mailto):/i.test(url) && !words.includes(url);
  return isOfUse ? `${words} (${url})` : words;
}

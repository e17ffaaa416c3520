import { resolveTarget } from "#generate";
import type {
  GuidelineIndex,
  Language,
  List,
  ListItem,
  Prose,
  ProseBlock,
  ProseInline,
  TableCell,
  TableRow,
} from "#model";
import type { ProseView } from "#site";
import type { SiteMap } from "./site-map.ts";

/**
 * Prose as a page's inputs hold it: with the links that occur in it and nothing else, and without the
 * places it was written at, which move whenever something above them is edited.
 */
export function viewProse(prose: Prose, { map, index, lang }: ProseViewContext): ProseView {
  const copying: Copying = { file: prose.file, map, index, links: {} };
  const children = prose.children.map((node) => copyBlock(node, copying));
  return { prose: { file: prose.file, children }, links: copying.links, lang };
}

export interface ProseViewContext {
  readonly map: SiteMap;
  readonly index: GuidelineIndex;
  /** The language of the prose, if it is not that of the page. */
  readonly lang: Language | undefined;
}

/** What copying needs, and where it puts the links that it meets. */
interface Copying {
  readonly file: string;
  readonly map: SiteMap;
  readonly index: GuidelineIndex;
  readonly links: Record<string, string>;
}

function keepLink({ links }: Copying, key: string, href: string | undefined): void {
  if (href !== undefined) links[key] = href;
}

const at = [0, 0] as const;

function copyBlock(node: ProseBlock, copying: Copying): ProseBlock {
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", children: copyInlines(node.children, copying), at };
    case "heading":
      return { type: "heading", depth: node.depth, children: copyInlines(node.children, copying), at };
    case "list":
      return copyList(node, copying);
    case "table":
      return { type: "table", align: node.align, children: node.children.map((row) => copyRow(row, copying)), at };
    case "blockquote":
      return { type: "blockquote", children: node.children.map((child) => copyBlock(child, copying)), at };
    case "code":
    case "thematicBreak":
      return { ...node, at };
    default:
      return node satisfies never;
  }
}

function copyList({ ordered, start, spread, children }: List, copying: Copying): List {
  const items = children.map((item) => copyItem(item, copying));
  if (start === undefined) return { type: "list", ordered, spread, children: items, at };
  return { type: "list", ordered, start, spread, children: items, at };
}

function copyItem({ spread, children }: ListItem, copying: Copying): ListItem {
  return { type: "listItem", spread, children: children.map((child) => copyBlock(child, copying)), at };
}

function copyRow({ children }: TableRow, copying: Copying): TableRow {
  return { type: "tableRow", children: children.map((cell) => copyCell(cell, copying)), at };
}

function copyCell({ children }: TableCell, copying: Copying): TableCell {
  return { type: "tableCell", children: copyInlines(children, copying), at };
}

function copyInlines(nodes: readonly ProseInline[], copying: Copying): readonly ProseInline[] {
  return nodes.map((node) => copyInline(node, copying));
}

function copyInline(node: ProseInline, copying: Copying): ProseInline {
  switch (node.type) {
    case "text":
      return { type: "text", value: node.value, at };
    case "emphasis":
    case "strong":
    case "delete":
      return { type: node.type, children: copyInlines(node.children, copying), at };
    case "inlineCode":
      keepLink(copying, `code ${node.value}`, copying.map.api.get(node.value));
      return { type: "inlineCode", value: node.value, at };
    case "link": {
      const target = resolveTarget(copying.file, node.url);
      keepLink(copying, `page ${target}`, copying.map.file(target));
      return { ...node, children: copyInlines(node.children, copying), at };
    }
    case "idReference":
      keepLink(copying, `id ${node.id}`, copying.map.ids.get(node.id));
      return { type: "idReference", id: node.id, at };
    case "citation":
      keepLink(copying, `source ${node.id}`, copying.map.sources.get(node.id));
      return { type: "citation", id: node.id, at };
    case "termReference":
      keepLink(copying, `term ${node.term}`, copying.map.terms.get(copying.index.termsByName.get(node.term)?.id ?? ""));
      return { type: "termReference", term: node.term, value: node.value, at };
    case "placeholder":
    case "break":
      return { ...node, at };
    default:
      return node satisfies never;
  }
}

import type { Definition, List as MdastList, Table as MdastTable, Nodes, PhrasingContent, RootContent } from "mdast";
import type { Bilingual, Report } from "#diagnostic";
import { insidePath } from "#load/files";
import type { List, ListItem, ProseBlock, ProseInline, Table } from "#model";
import { type SourceFile, type Span, span } from "#text";
import { splitInlineTokens } from "./inline-tokens.ts";
import { markdownMessages } from "./markdown-messages.ts";

type Place = readonly [start: number, end: number];

/** Where nodes were written, and what becomes of those that prose does not hold. */
export interface ProseReader {
  /** Prose of flow content; what cannot be printed is reported and left out. */
  readonly readBlocks: (nodes: readonly RootContent[]) => readonly ProseBlock[];
  readonly readInlines: (nodes: readonly PhrasingContent[]) => readonly ProseInline[];
}

interface Reading {
  readonly file: SourceFile;
  /** Where the text that was parsed begins in the file. */
  readonly start: number;
  /** The text that was parsed. */
  readonly text: string;
  readonly report: Report;
  /** Addresses of links, by what stands for them. */
  readonly definitions: ReadonlyMap<string, WrittenLink>;
}

interface State extends Reading {
  /** An address that the parser makes a link of afterwards has no place: it takes that of what it stands in. */
  around: Place;
}

/** Reads mdast as the subset that every artifact can print. */
export function createProseReader(reading: Reading): ProseReader {
  const state: State = { ...reading, around: [reading.start, reading.start] };
  return {
    readBlocks: (nodes) => blocksOf(state, nodes),
    readInlines: (nodes) => inlinesOf(state, nodes),
  };
}

/** Where a link leads, and what it says when it is pointed at. */
export type WrittenLink = Pick<Definition, "url" | "title">;

/** The addresses that a tree defines (`[name]: https://…`), wherever they stand; the first of a name counts. */
export function definitionsIn(tree: Nodes): ReadonlyMap<string, WrittenLink> {
  const definitions = new Map<string, WrittenLink>();
  const walk = (node: Nodes) => {
    if (node.type === "definition") define(definitions, node);
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return definitions;
}

function define(definitions: Map<string, WrittenLink>, { identifier, url, title }: Definition): void {
  if (!definitions.has(identifier)) definitions.set(identifier, { url, title });
}

function blocksOf(state: State, nodes: readonly RootContent[]): ProseBlock[] {
  return nodes.flatMap((node) => blockOf(state, node));
}

function blockOf(state: State, node: RootContent): readonly ProseBlock[] {
  const at = placeOf(state, node);
  state.around = at;
  switch (node.type) {
    case "paragraph": {
      const children = inlinesOf(state, node.children);
      return children.length === 0 ? [] : [{ type: "paragraph", children, at }];
    }
    case "heading":
      return [{ type: "heading", depth: node.depth, children: inlinesOf(state, node.children), at }];
    case "list":
      return [listOf(state, node, at)];
    case "table":
      return [tableOf(state, node, at)];
    case "code":
      return [{ type: "code", ...(node.lang && { lang: node.lang }), value: node.value, at }];
    case "blockquote":
      return [{ type: "blockquote", children: blocksOf(state, node.children), at }];
    case "thematicBreak":
      return [{ type: "thematicBreak", at }];
    case "definition":
      return [];
    case "html":
      return refuseHtml(state, node, node.value);
    case "footnoteDefinition":
      return refuse(state, node, unsupported.footnote);
    case "containerDirective":
    case "leafDirective":
      return refuse(state, node, unsupported.block);
    default:
      return refuse(state, node, unsupported.other);
  }
}

function listOf(state: State, node: MdastList, at: Place): List {
  const items = node.children.map(
    (item): ListItem => ({
      type: "listItem",
      spread: item.spread ?? false,
      children: blocksOf(state, item.children),
      at: placeOf(state, item),
    }),
  );
  return {
    type: "list",
    ordered: node.ordered ?? false,
    ...(typeof node.start === "number" && node.start !== 1 && { start: node.start }),
    spread: node.spread ?? false,
    children: items,
    at,
  };
}

function tableOf(state: State, node: MdastTable, at: Place): Table {
  const rows = node.children.map((row) => ({
    type: "tableRow" as const,
    children: row.children.map((cell) => ({
      type: "tableCell" as const,
      children: inlinesOf(state, cell.children),
      at: placeOf(state, cell),
    })),
    at: placeOf(state, row),
  }));
  return { type: "table", align: node.align?.map((align) => align ?? null) ?? [], children: rows, at };
}

function inlinesOf(state: State, nodes: readonly PhrasingContent[]): ProseInline[] {
  return nodes.flatMap((node) => inlineOf(state, node));
}

function inlineOf(state: State, node: PhrasingContent): readonly ProseInline[] {
  const at = placeOf(state, node);
  switch (node.type) {
    case "text":
      return splitInlineTokens(node.value, placeIn(node.value, at, state));
    case "emphasis":
    case "strong":
    case "delete":
      return [{ type: node.type, children: inlinesOf(state, node.children), at }];
    case "inlineCode":
      return [{ type: "inlineCode", value: node.value, at }];
    case "break":
      return [{ type: "break", at }];
    case "link":
      return linkOf(state, node, node);
    case "linkReference":
      return linkOf(state, node, state.definitions.get(node.identifier) ?? { url: "" });
    case "html":
      return refuseHtml(state, node, node.value);
    case "image":
    case "imageReference":
      return refuse(state, node, unsupported.image);
    case "footnoteReference":
      return refuse(state, node, unsupported.footnote);
    default:
      return refuse(state, node, unsupported.other);
  }
}

function linkOf(
  state: State,
  node: Extract<PhrasingContent, { type: "link" | "linkReference" }>,
  { url, title }: WrittenLink,
): readonly ProseInline[] {
  const children = inlinesOf(state, node.children);
  if (isSafeUrl(url)) return [{ type: "link", url, ...(title && { title }), children, at: placeOf(state, node) }];
  state.report(markdownMessages["unsafe-link"]({ url }, spanOf(state, node)));
  return children;
}

function refuse(state: State, node: Nodes, what: Bilingual): readonly [] {
  state.report(markdownMessages["unsupported-markdown"]({ what }, spanOf(state, node)));
  return [];
}

function refuseHtml(state: State, node: Nodes, value: string): readonly [] {
  // A comment is for the next editor and is printed nowhere.
  const text = value.replace(/<!--[\s\S]*?-->/g, "").trim();
  if (text !== "") state.report(markdownMessages["raw-html"]({ text }, spanOf(state, node)));
  return [];
}

function placeOf({ start: base, around }: State, { position }: Nodes): Place {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? around : [base + start, base + end];
}

function spanOf(state: State, node: Nodes): Span {
  return span(state.file.path, ...placeOf(state, node));
}

/** Web and mail addresses, anchors, and Markdown files inside the directory. */
function isSafeUrl(url: string): boolean {
  if (/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url)) return true;
  if (url.startsWith("#")) return url.length > 1;
  return /^[^:]+\.md(?:#.+)?$/.test(url) && !insidePath(url).problem;
}

/** Escapes and entities make a text shorter than what was written; then each piece is looked for in turn. */
function placeIn(value: string, [start, end]: Place, { text, start: base }: Reading): (index: number) => number {
  if (value.length === end - start) return (index) => start + index;
  let searchFrom = start - base;
  return (index) => {
    const piece = value.slice(index, index + 4);
    const found = text.indexOf(piece, searchFrom);
    if (found === -1 || found >= end - base) return Math.min(start + index, end);
    searchFrom = found;
    return base + found;
  };
}

const unsupported = {
  image: { en: "An image", ja: "画像" },
  footnote: { en: "A footnote", ja: "脚注" },
  block: { en: "A block in a list or a quotation", ja: "箇条書きや引用の中のブロック" },
  other: { en: "This kind of Markdown", ja: "この種類の Markdown" },
} satisfies Record<string, Bilingual>;

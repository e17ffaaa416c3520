import type { Definition, TableCell as MdastCell, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Bilingual, Report } from "#diagnostic";
import { insidePath } from "#load/files";
import type { ListItem, Prose, ProseBlock, ProseInline, TableCell } from "#model";
import { type SourceFile, type Span, span } from "#text";
import { splitInlineTokens } from "./inline-tokens.ts";
import { markdownMessages } from "./markdown-messages.ts";
import { readPlainBlocks } from "./plain-blocks.ts";
import { isTooCostly } from "./prose-cost.ts";

/** The longest stretch of prose between two blocks, in UTF-16 code units. */
const lengthLimit = 256 * 1024;

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];

/** Reads a run of Markdown, from `start` to `end` of `file`, into prose that every artifact can print. */
export function readProse(file: SourceFile, [start, end]: readonly [number, number], report: Report): Prose {
  const stretches = readPlainBlocks(file.text.slice(start, end), start);
  const children = stretches.flatMap((stretch) =>
    "blocks" in stretch ? stretch.blocks : readMarkdownStretch(file, stretch, report),
  );
  return { file: file.path, children };
}

/** What the plain reader leaves over, read by the full Markdown tokenizer. */
export function readMarkdownStretch(
  file: SourceFile,
  { text, offset }: { readonly text: string; readonly offset: number },
  report: Report,
): readonly ProseBlock[] {
  const tree = parse(text);
  if (tree) return convert(tree, { file, start: offset, text, report });
  report(markdownMessages["prose-too-deep"]({}, span(file.path, offset, offset + 1)));
  return [];
}

function parse(text: string): Root | undefined {
  if (text.length > lengthLimit || isTooCostly(text)) return undefined;
  try {
    return fromMarkdown(text, { extensions, mdastExtensions });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Reading {
  readonly file: SourceFile;
  /** Where the text begins in the file. */
  readonly start: number;
  readonly text: string;
  readonly report: Report;
}

function convert(root: Root, reading: Reading): readonly ProseBlock[] {
  const definitions = new Map<string, Definition>();
  for (const node of root.children) if (node.type === "definition") definitions.set(node.identifier, node);

  // An address that the tokenizer makes a link of afterwards has no place: it takes that of what it stands in.
  let around: readonly [number, number] = [reading.start, reading.start];
  const place = (node: Nodes): readonly [number, number] => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return start === undefined || end === undefined ? around : [reading.start + start, reading.start + end];
  };
  const spanOf = (node: Nodes): Span => span(reading.file.path, ...place(node));
  const refuse = (node: Nodes, what: Bilingual): [] => {
    reading.report(markdownMessages["unsupported-markdown"]({ what }, spanOf(node)));
    return [];
  };
  const refuseHtml = (node: Nodes, value: string): [] => {
    // A comment is for the next editor and is printed nowhere.
    const withoutComments = value.replace(/<!--[\s\S]*?-->/g, "").trim();
    if (withoutComments !== "") reading.report(markdownMessages["raw-html"]({ text: withoutComments }, spanOf(node)));
    return [];
  };

  const blocks = (nodes: readonly RootContent[]): ProseBlock[] => nodes.flatMap(block);
  const block = (node: RootContent): ProseBlock[] => {
    const at = place(node);
    around = at;
    switch (node.type) {
      case "paragraph": {
        const children = inlines(node.children);
        return children.length === 0 ? [] : [{ type: "paragraph", children, at }];
      }
      case "heading":
        return [{ type: "heading", depth: node.depth, children: inlines(node.children), at }];
      case "list":
        return [
          {
            type: "list",
            ordered: node.ordered ?? false,
            ...(typeof node.start === "number" && node.start !== 1 && { start: node.start }),
            spread: node.spread ?? false,
            children: node.children.map(
              (item): ListItem => ({
                type: "listItem",
                spread: item.spread ?? false,
                children: blocks(item.children),
                at: place(item),
              }),
            ),
            at,
          },
        ];
      case "table":
        return [
          {
            type: "table",
            align: node.align?.map((align) => align ?? null) ?? [],
            children: node.children.map((row) => ({
              type: "tableRow",
              children: row.children.map(cell),
              at: place(row),
            })),
            at,
          },
        ];
      case "code":
        return [{ type: "code", ...(node.lang && { lang: node.lang }), value: node.value, at }];
      case "blockquote":
        return [{ type: "blockquote", children: blocks(node.children), at }];
      case "thematicBreak":
        return [{ type: "thematicBreak", at }];
      case "definition":
        return [];
      case "html":
        return refuseHtml(node, node.value);
      case "footnoteDefinition":
        return refuse(node, unsupported.footnote);
      default:
        return refuse(node, unsupported.other);
    }
  };
  const cell = (node: MdastCell): TableCell => ({
    type: "tableCell",
    children: inlines(node.children),
    at: place(node),
  });

  const inlines = (nodes: readonly PhrasingContent[]): ProseInline[] => nodes.flatMap(inline);
  const inline = (node: PhrasingContent): ProseInline[] => {
    const at = place(node);
    switch (node.type) {
      case "text":
        return splitInlineTokens(node.value, placeIn(node.value, at, reading));
      case "emphasis":
      case "strong":
      case "delete":
        return [{ type: node.type, children: inlines(node.children), at }];
      case "inlineCode":
        return [{ type: "inlineCode", value: node.value, at }];
      case "break":
        return [{ type: "break", at }];
      case "link":
        return link(node, node, node.children);
      case "linkReference":
        return link(node, definitions.get(node.identifier) ?? { url: "" }, node.children);
      case "html":
        return refuseHtml(node, node.value);
      case "image":
      case "imageReference":
        return refuse(node, unsupported.image);
      case "footnoteReference":
        return refuse(node, unsupported.footnote);
      default:
        return refuse(node, unsupported.other);
    }
  };
  const link = (
    node: Nodes,
    { url, title }: Pick<Definition, "url" | "title">,
    children: readonly PhrasingContent[],
  ): ProseInline[] => {
    if (!isSafeUrl(url)) {
      reading.report(markdownMessages["unsafe-link"]({ url }, spanOf(node)));
      return inlines(children);
    }
    return [{ type: "link", url, ...(title && { title }), children: inlines(children), at: place(node) }];
  };
  return blocks(root.children);
}

/** Web and mail addresses, anchors, and Markdown files inside the directory. */
function isSafeUrl(url: string): boolean {
  if (/^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url)) return true;
  if (url.startsWith("#")) return url.length > 1;
  return /^[^:]+\.md(?:#.+)?$/.test(url) && !insidePath(url).problem;
}

/** Escapes and entities make a text shorter than what was written; then each piece is looked for in turn. */
function placeIn(
  value: string,
  [start, end]: readonly [number, number],
  { text, start: base }: Reading,
): (index: number) => number {
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
  other: { en: "This kind of Markdown", ja: "この種類の Markdown" },
} satisfies Record<string, Bilingual>;

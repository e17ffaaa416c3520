import { isSafeUrl, joinLines, type ProseWording } from "#generate";
import type { List, Prose, ProseBlock, ProseInline } from "#model";
import type { WordBlock, WordParagraph, WordRun, WordStyle } from "./word-blocks.ts";
import { type annexList, articleList, bulletList, textIndent, type WordLists } from "./word-lists.ts";

export interface ProseToWord {
  readonly wording: ProseWording;
  /** The bookmark of an id whose number Word keeps, if it is an article's. */
  readonly bookmarkOf: (id: string) => string | undefined;
  readonly lists: WordLists;
  /** Of paragraphs outside lists. */
  readonly style: WordStyle;
  /** The number that the list of the article or annex comes to next; absent where none counts on. */
  readonly nextParagraph?: number;
  /** That list; absent: the one of articles. */
  readonly partList?: typeof articleList | typeof annexList;
}

/** Prose as paragraphs and tables of Word; ordered lists become numbers that Word counts. */
export function proseToWord(prose: Prose, options: ProseToWord): readonly WordBlock[] {
  let next = options.nextParagraph;
  return prose.children.flatMap((node) => {
    const continues = node.type === "list" && node.ordered && (node.start ?? 1) === next;
    const list = continues ? { name: options.partList ?? articleList, level: 1 } : undefined;
    if (continues) next = (next ?? 1) + node.children.length;
    return block(node, { ...options, depth: 0, list });
  });
}

/** The inside of a paragraph as runs. */
export function inlinesToWord(nodes: readonly ProseInline[], options: ProseToWord): readonly WordRun[] {
  return nodes.flatMap((node) => inline(node, options));
}

interface Place extends ProseToWord {
  /** How many lists it stands in. */
  readonly depth: number;
  /** The list and level that an ordered list here belongs to; absent: it opens one of its own. */
  readonly list: { readonly name: string; readonly level: number } | undefined;
}

function block(node: ProseBlock, place: Place): readonly WordBlock[] {
  switch (node.type) {
    case "paragraph":
      return [paragraph(inlinesToWord(node.children, place), place)];
    case "heading":
      return [
        paragraph(
          inlinesToWord(node.children, place).map((run) => ({ ...run, isBold: true })),
          place,
        ),
      ];
    case "list":
      return listBlocks(node, place);
    case "table":
      return [
        {
          kind: "table",
          widths: (node.children[0]?.children ?? []).map(() => 1),
          rows: node.children.map((row) => row.children.map((cell) => inlinesToWord(cell.children, place))),
        },
      ];
    case "code":
      return [{ ...paragraph([{ text: node.value, isCode: true }], place), style: "Code" }];
    case "blockquote":
      return node.children.flatMap((child) => block(child, { ...place, depth: place.depth + 1, list: undefined }));
    case "thematicBreak":
      return [];
    default:
      return node satisfies never;
  }
}

function paragraph(runs: readonly WordRun[], { style, depth }: Place): WordParagraph {
  if (depth === 0) return { kind: "paragraph", style, runs };
  return { kind: "paragraph", style, runs, indent: textIndent(depth - 1) };
}

function listBlocks(node: List, place: Place): readonly WordBlock[] {
  const list = node.ordered ? orderedList(node, place) : { name: bulletList, level: place.depth };
  return node.children.flatMap((item) => {
    let isFirstList = true;
    return item.children.flatMap((child, position) => {
      // Only the first list of an item can count on a level below: a second one starts anew.
      const nested = node.ordered && isFirstList ? { name: list.name, level: list.level + 1 } : undefined;
      if (child.type === "list") isFirstList = false;
      const blocks = block(child, { ...place, depth: place.depth + 1, list: nested });
      return position === 0 ? numbered(blocks, list, place) : blocks;
    });
  });
}

function orderedList(node: List, { list, depth, lists }: Place): { readonly name: string; readonly level: number } {
  const start = node.start ?? 1;
  if (list && (depth === 0 || start === 1)) return list;
  return { name: lists.open({ start, level: depth }), level: depth };
}

/** Puts the number before the first paragraph of an item; an item that starts otherwise gets an empty one. */
function numbered(
  blocks: readonly WordBlock[],
  list: { readonly name: string; readonly level: number },
  { style }: Place,
): readonly WordBlock[] {
  const [first, ...rest] = blocks;
  const look: WordStyle = style === "ArticleText" ? "Numbered" : style;
  if (first?.kind !== "paragraph" || first.list) return [{ kind: "paragraph", style: look, runs: [], list }, ...blocks];
  const { indent: _, ...text } = first;
  return [{ ...text, style: first.style === style ? look : first.style, list }, ...rest];
}

function inline(node: ProseInline, options: ProseToWord): readonly WordRun[] {
  const { wording, bookmarkOf } = options;
  const inside = (nodes: readonly ProseInline[], look: Omit<WordRun, "text">) =>
    inlinesToWord(nodes, options).map((run) => ({ ...run, ...look }));
  switch (node.type) {
    case "text":
      return [{ text: joinLines(node.value) }];
    case "emphasis":
      return inside(node.children, { isItalic: true });
    case "strong":
      return inside(node.children, { isBold: true });
    case "delete":
      return inside(node.children, { isStruck: true });
    case "inlineCode":
      return [{ text: node.value, isCode: true }];
    case "break":
      return [{ text: "\n" }];
    case "link":
      return inside(node.children, isOfTheWeb(node.url) ? { link: node.url } : {});
    case "idReference": {
      const bookmark = bookmarkOf(node.id);
      const text = wording.id(node.id);
      return [bookmark === undefined ? { text } : { text, mention: bookmark }];
    }
    case "citation":
      return [{ text: wording.source(node.id) }];
    case "termReference":
      return [{ text: node.value }];
    case "placeholder":
      return [{ text: wording.placeholder(node.name), isPlaceholder: true }];
    default:
      return node satisfies never;
  }
}

function isOfTheWeb(url: string): boolean {
  return isSafeUrl(url) && /^(?:https?|mailto):/i.test(url);
}

import type { Locale } from "#diagnostic";
import type { List, Prose, ProseBlock, ProseInline } from "#model";

/**
 * Prose in which mentions of articles and annexes read well once they are printed as `第3条`: spaces that set a
 * bare id apart go, and so does a `第 … 条` that an author has put around it.
 */
export function tidyArticleMentions(prose: Prose, isArticle: (id: string) => boolean, locale: Locale): Prose {
  if (locale !== "ja") return prose;
  return mapInlines(prose, (nodes) => nodes.map((node, at) => tidyBeside(node, { nodes, at, isArticle })));
}

/** The same for a text without marks: `CT-04 の案B` becomes `第2条の案B`. */
export function nameArticles(text: string, labels: ReadonlyMap<string, string>, locale: Locale): string {
  const mention = locale === "ja" ? everyIdInJapanese : everyId;
  return text.replace(mention, (whole) => labels.get(bareId.exec(whole)?.[0] ?? "") ?? whole);
}

const bareId = /\b[A-Z][A-Z0-9-]*-\d{2,}\b/;
const everyId = new RegExp(bareId, "g");
const everyIdInJapanese = new RegExp(`第[ \\t]*${bareId.source}[ \\t]*条|[ \\t]*${bareId.source}[ \\t]*`, "g");

interface Place {
  readonly nodes: readonly ProseInline[];
  readonly at: number;
  readonly isArticle: (id: string) => boolean;
}

function tidyBeside(node: ProseInline, { nodes, at, isArticle }: Place): ProseInline {
  if (node.type !== "text") return node;
  const isMention = (neighbour: ProseInline | undefined) =>
    neighbour?.type === "idReference" && isArticle(neighbour.id);
  const isAround = (mention: number) =>
    isMention(nodes[mention]) &&
    /第[ \t]*$/.test(wordsOf(nodes[mention - 1])) &&
    /^[ \t]*条/.test(wordsOf(nodes[mention + 1]));
  let { value } = node;
  if (isMention(nodes[at + 1])) value = value.replace(isAround(at + 1) ? /第[ \t]*$/ : /[ \t]+$/, "");
  if (isMention(nodes[at - 1])) value = value.replace(isAround(at - 1) ? /^[ \t]*条/ : /^[ \t]+/, "");
  return { ...node, value };
}

function wordsOf(node: ProseInline | undefined): string {
  return node?.type === "text" ? node.value : "";
}

/**
 * The text of an alternative with its paragraph numbers going on from the common text, so that no
 * number of an article stands for two paragraphs. An author who starts a list at another number than
 * one has numbered it already.
 */
export function continueNumbering(common: Prose, alternative: Prose): Prose {
  const next = nextParagraph(common);
  const first = alternative.children.findIndex((node) => node.type === "list" && node.ordered);
  const list = alternative.children[first];
  if (next === 1 || list?.type !== "list" || (list.start ?? 1) !== 1) return alternative;
  const children = alternative.children.map((node, at) => (at === first ? { ...list, start: next } : node));
  return { ...alternative, children };
}

/** The number after the last numbered paragraph; 1 if none is numbered. */
export function nextParagraph(prose: Prose): number {
  const last = prose.children.findLast((node): node is List => node.type === "list" && node.ordered);
  return last ? (last.start ?? 1) + last.children.length : 1;
}

/** A text with values in the place of placeholders; one without a value stays to be filled in. */
export function fillPlaceholders(prose: Prose, wordsOfValue: (name: string) => string | undefined): Prose {
  return mapInlines(prose, (nodes) =>
    nodes.map((node) => {
      const value = node.type === "placeholder" ? wordsOfValue(node.name) : undefined;
      return value === undefined ? node : { type: "text", value, at: node.at };
    }),
  );
}

/** One text behind the other, the paragraph numbers of the second going on from the first. */
export function joinTexts(first: Prose, second: Prose): Prose {
  const last = first.children.at(-1);
  const [next, ...rest] = continueNumbering(first, second).children;
  if (last?.type === "list" && last.ordered && next?.type === "list" && next.ordered) {
    const isContinued = (next.start ?? 1) === (last.start ?? 1) + last.children.length;
    const whole: List = { ...last, spread: last.spread || next.spread, children: [...last.children, ...next.children] };
    if (isContinued) return { ...first, children: [...first.children.slice(0, -1), whole, ...rest] };
  }
  return { ...first, children: [...first.children, ...(next ? [next, ...rest] : [])] };
}

type MapNodes = (nodes: readonly ProseInline[]) => readonly ProseInline[];

function mapInlines(prose: Prose, map: MapNodes): Prose {
  return { ...prose, children: prose.children.map((node) => mapBlock(node, map)) };
}

function mapBlock(node: ProseBlock, map: MapNodes): ProseBlock {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return { ...node, children: mapDeep(node.children, map) };
    case "list":
      return {
        ...node,
        children: node.children.map((item) => ({
          ...item,
          children: item.children.map((child) => mapBlock(child, map)),
        })),
      };
    case "table":
      return {
        ...node,
        children: node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: mapDeep(cell.children, map) })),
        })),
      };
    case "blockquote":
      return { ...node, children: node.children.map((child) => mapBlock(child, map)) };
    case "code":
    case "thematicBreak":
      return node;
    default:
      return node satisfies never;
  }
}

function mapDeep(nodes: readonly ProseInline[], map: MapNodes): readonly ProseInline[] {
  return map(nodes.map((node) => ("children" in node ? { ...node, children: mapDeep(node.children, map) } : node)));
}

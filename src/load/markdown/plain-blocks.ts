import type { InlineCode, List, ListItem, ProseBlock, ProseInline, Strong } from "#model";
import { splitInlineTokens } from "./inline-tokens.ts";

/*
 * Most of a guideline is paragraphs and short lists with no mark but `code`, **bold**, [@citations]
 * and [[terms]]. They are read here directly, in a twentieth of the time that the full Markdown
 * tokenizer takes. Whatever could mean anything else in Markdown is left to it; a property test
 * holds the two equal.
 */

/** A `code`, a **bold** or one of our own marks: what may stand in a plain line. */
const spans =
  /(?<!`)`(?<code>[^`\s](?:[^`\n]*[^`\s])?)`(?!`)|(?<!\*)\*\*(?=[\p{L}\p{N}])(?<strong>[^*`\n]*[\p{L}\p{N}])\*\*(?!\*)/gu;
const ownMarks = /\[@[A-Za-z0-9][\w.:-]*\](?![([:])|\[\[[^\][|\n`*]+\]\](?![([:])|\{\{[A-Za-z]\w*\}\}/g;

/** Characters that mean something in Markdown, and line starts that open a block. */
const anyMark = /[\\`*_<>&~!|#\t\r@[\]{}\ufeff]|https?:|www\.|^[ ]|[ ]$/im;
const blockStart = /^(?:[-+=:]|\d+[.)])/m;

/** In a run that holds one of these, blank lines do not part blocks safely. */
const spansBlankLines = /```|~~~|<|\]:|\r|\t|\ufeff/;

interface Chunk {
  readonly text: string;
  readonly offset: number;
  readonly blocks?: readonly ProseBlock[];
}

/** A stretch of Markdown: already read, or left to the tokenizer. */
export type BlockRange =
  | { readonly blocks: readonly ProseBlock[] }
  | { readonly text: string; readonly offset: number };

/**
 * Cuts a run of Markdown, which begins at `offset` of its file, into stretches that can be read
 * one by one. Neighbours that only the tokenizer understands stay together.
 */
export function readPlainBlocks(text: string, offset: number): readonly BlockRange[] {
  if (spansBlankLines.test(text)) return [{ text, offset }];
  const chunks = chunksOf(text, offset);
  const stretches: BlockRange[] = [];
  let left: Chunk[] = [];
  const flush = (end: number) => {
    const [first] = left;
    if (!first) return;
    stretches.push({ text: text.slice(first.offset - offset, end - offset), offset: first.offset });
    left = [];
  };
  for (const [index, chunk] of chunks.entries()) {
    const blocks = chunk.blocks;
    // A list goes on after a blank line unless a paragraph stands between.
    const isAlone =
      blocks?.[0]?.type === "paragraph" || (isParagraph(chunks[index - 1]) && isParagraph(chunks[index + 1]));
    if (blocks && isAlone) {
      flush(chunk.offset);
      stretches.push({ blocks });
    } else left.push(chunk);
  }
  flush(offset + text.length);
  return stretches;
}

function isParagraph(chunk: Chunk | undefined): boolean {
  return chunk === undefined || chunk.blocks?.[0]?.type === "paragraph";
}

/** What stands between blank lines, read if it is plain. */
function chunksOf(text: string, offset: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)) {
    // A line of spaces is a blank line too; runs that hold one are left to the tokenizer as a whole.
    const chunk = { text: match[0], offset: offset + match.index };
    if (/^[ \n]*$/.test(chunk.text)) continue;
    const blocks = readParagraph(chunk) ?? readList(chunk);
    chunks.push({ ...chunk, ...(blocks && { blocks }) });
  }
  return chunks;
}

function readParagraph({ text, offset }: Chunk): readonly ProseBlock[] | undefined {
  if (!isPlain(text) || blockStart.test(text)) return undefined;
  return [{ type: "paragraph", children: readInlines(text, offset), at: [offset, offset + text.length] }];
}

/** A list of one-line items, all with `-` or all numbered upwards. */
function readList({ text, offset }: Chunk): readonly ProseBlock[] | undefined {
  const items: ListItem[] = [];
  let first: string | undefined;
  let at = offset;
  for (const line of text.split("\n")) {
    const match = /^(-|\d{1,9}\.) (?=\S)/.exec(line);
    const marker = match?.[1];
    if (!match || marker === undefined) return undefined;
    first ??= marker;
    if ((marker === "-") !== (first === "-")) return undefined;
    const words = line.slice(match[0].length);
    if (!isPlain(words) || blockStart.test(words)) return undefined;
    const start = at + match[0].length;
    const end = at + line.length;
    const paragraph: ProseBlock = { type: "paragraph", children: readInlines(words, start), at: [start, end] };
    items.push({ type: "listItem", spread: false, children: [paragraph], at: [at, end] });
    at = end + 1;
  }
  const start = first === "-" ? 1 : Number.parseInt(first ?? "1", 10);
  const list: List = {
    type: "list",
    ordered: first !== "-",
    ...(start !== 1 && { start }),
    spread: false,
    children: items,
    at: [offset, offset + text.length],
  };
  return [list];
}

function isPlain(text: string): boolean {
  const bare = text.replace(spans, (_, _code: string | undefined, strong: string | undefined) => strong ?? "x");
  return !anyMark.test(bare.replace(ownMarks, "x"));
}

function readInlines(text: string, offset: number): ProseInline[] {
  const nodes: ProseInline[] = [];
  let plainStart = 0;
  const plain = (end: number) => {
    const start = plainStart;
    if (end > start) nodes.push(...splitInlineTokens(text.slice(start, end), (index) => offset + start + index));
  };
  for (const match of text.matchAll(spans)) {
    plain(match.index);
    const start = offset + match.index;
    const end = start + match[0].length;
    plainStart = match.index + match[0].length;
    const { code, strong } = match.groups ?? {};
    if (code !== undefined) nodes.push({ type: "inlineCode", value: code, at: [start, end] } satisfies InlineCode);
    else if (strong !== undefined) {
      const children = splitInlineTokens(strong, (index) => start + 2 + index);
      nodes.push({ type: "strong", children, at: [start, end] } satisfies Strong);
    }
  }
  plain(text.length);
  return nodes;
}

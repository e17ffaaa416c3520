import type { InlineCode, Paragraph, ProseBlock, ProseInline } from "#model";
import { splitInlineTokens } from "./inline-tokens.ts";

/*
 * Most of a guideline is paragraphs without any mark but `code`, [@citations] and [[terms]].
 * They are read here directly, in a twentieth of the time that the full Markdown tokenizer takes.
 * Whatever could mean anything else in Markdown is left to it; a property test holds the two equal.
 */

const codeSpan = /`([^`\s](?:[^`\n]*[^`\s])?)`(?!`)/g;
const ownBrackets = /\[@[A-Za-z0-9][\w.:-]*\](?![([:])|\[\[[^\][|\n`]+\]\](?![([:])/g;
const anyMark = /[\\`*_<>&~!|#\t\r@[\]{}]|\bhttps?:|\bwww\.|^[ ]|^[-+=:]|^\d+[.)]|[ ]$/im;
const ownPlaceholder = /\{\{\s*[A-Za-z]\w*\s*\}\}/g;

/**
 * The paragraphs of a stretch of Markdown, or `undefined` if it needs the full tokenizer.
 * `offset` is where `text` begins in its file.
 */
export function readPlainParagraphs(text: string, offset: number): ProseBlock[] | undefined {
  const trimmed = text.replace(/^(?:[ ]*\n)+/, "").replace(/\s+$/, "");
  const rest = trimmed.replace(codeSpan, "x").replace(ownBrackets, "x").replace(ownPlaceholder, "x");
  if (anyMark.test(rest)) return undefined;
  const blocks: Paragraph[] = [];
  let at = text.length - text.replace(/^(?:[ ]*\n)+/, "").length;
  for (const part of trimmed.split(/(\n{2,})/)) {
    if (part !== "" && !part.startsWith("\n")) {
      const start = offset + at;
      blocks.push({ type: "paragraph", children: readInlines(part, start), at: [start, start + part.length] });
    }
    at += part.length;
  }
  return blocks;
}

function readInlines(text: string, offset: number): ProseInline[] {
  const nodes: ProseInline[] = [];
  let plainStart = 0;
  const plain = (end: number) => {
    const start = plainStart;
    nodes.push(...splitInlineTokens(text.slice(start, end), (index) => offset + start + index));
  };
  for (const match of text.matchAll(codeSpan)) {
    plain(match.index);
    const end = match.index + match[0].length;
    const code: InlineCode = { type: "inlineCode", value: match[1] ?? "", at: [offset + match.index, offset + end] };
    nodes.push(code);
    plainStart = end;
  }
  plain(text.length);
  return nodes;
}

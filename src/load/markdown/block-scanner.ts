import type { Report } from "#diagnostic";
import type { SourceFile, Span } from "#text";
import type { Attributes, Written } from "./attributes.ts";
import { type DirectiveLine, readDirective } from "./directive-line.ts";
import { type HeadingLine, readHeading, visibleSpan } from "./heading-line.ts";
import { markdownMessages } from "./markdown-messages.ts";
import type { DifferenceName } from "./standard-differences.ts";

/**
 * The blocks of a Markdown file, found line by line:
 *
 *     ## Title {#id}                  heading
 *     Text, lists, tables …           text
 *     ::::requirement{#LEND-01}       container
 *     ::source[a b]                   leaf
 *     :::rationale                    container in a container
 *     :::
 *     ::::
 */
export type Block = TextBlock | HeadingBlock | LeafBlock | ContainerBlock;

/** A run of ordinary Markdown, by its offsets in the file. */
export interface TextBlock {
  readonly type: "text";
  readonly start: number;
  readonly end: number;
}

export interface HeadingBlock extends HeadingLine {
  readonly type: "heading";
  readonly span: Span;
}

export interface LeafBlock {
  readonly type: "leaf";
  readonly name: Written;
  readonly label?: Written;
  readonly attributes: Attributes;
  readonly span: Span;
}

export interface ContainerBlock {
  readonly type: "container";
  readonly name: Written;
  readonly attributes: Attributes;
  readonly children: readonly Block[];
  /** The line that opens it. */
  readonly span: Span;
}

/** A place that other editors may read otherwise. */
export interface Doubt {
  readonly difference: DifferenceName;
  readonly span: Span;
}

/** The blocks of a file, and where the standard may have others. */
export interface ScannedBlocks {
  readonly blocks: readonly Block[];
  readonly doubts: readonly Doubt[];
}

/** Blocks that stand in no other block: one that opens inside another shows that the other was not closed. */
const outermost = new Set(["requirement", "clause"]);

const closingLine = /^ {0,3}(:{3,})[ \t]*$/;
/** How deep blocks may stand in each other; each has its place at two or three. */
const depthLimit = 20;
/** What follows backquotes holds none, or the line is a text that begins with code. */
const fenceLine = /^(\s*)(`{3,}(?=[^`]*$)|~{3,})/;
/** The first visible characters of the lines that can open or close something: `:`, `#`, backquote, `~`. */
const marks = new Set([0x3a, 0x23, 0x60, 0x7e]);

interface OpenBlock {
  readonly name: Written;
  readonly colons: number;
  readonly attributes: Attributes;
  readonly span: Span;
  readonly children: Block[];
}

interface Fence {
  readonly mark: string;
  /** Spaces before the mark. */
  readonly indent: number;
  /** Whether it may be no fence to others: it stands in a list, or in HTML. */
  readonly isDoubtful: boolean;
}

/** What has been found so far. */
interface Scan {
  readonly file: SourceFile;
  readonly report: Report;
  readonly top: Block[];
  readonly open: OpenBlock[];
  readonly doubts: Doubt[];
  /** Where the run of text begins that is not a block yet. */
  textStart: number;
  fence?: Fence | undefined;
  isTooDeep: boolean;
}

/** A line that can open or close something, without its line end. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** Where the next line begins. */
  readonly next: number;
  readonly span: Span;
}

/** Finds the blocks of a file. Whatever looks like a block and is none is reported. */
export function scanBlocks(file: SourceFile, report: Report): ScannedBlocks {
  const { path, text } = file;
  const scan: Scan = { file, report, top: [], open: [], doubts: [], textStart: 0, isTooDeep: false };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const next = newline === -1 ? end : end + 1;
    if (marks.has(firstVisible(text, start, end))) {
      const line = text.slice(start, end).replace(/\r$/, "");
      readLine(scan, { text: line, start, next, span: visibleSpan(line, { file: path, offset: start }) });
    }
    start = next;
  }
  endText(scan, text.length, text.length);
  while (scan.open.length > 0) closeUnclosed(scan);
  return { blocks: scan.top, doubts: scan.doubts };
}

/** The code of the first character of a line that is no space, or 0. */
function firstVisible(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) return code;
  }
  return 0;
}

function readLine(scan: Scan, line: Line): void {
  const [, spaces = "", mark] = fenceLine.exec(line.text) ?? [];
  if (scan.fence) readLineOfCode(scan, scan.fence, line);
  else if (mark !== undefined) {
    const isDoubtful = spaces !== "" || runSoFar(scan, line).includes("<");
    scan.fence = { mark, indent: widthOf(spaces), isDoubtful };
  } else if (/^ {0,3}::/.test(line.text)) {
    doubtIndented(scan, line);
    endText(scan, line.start, line.next);
    const closing = closingLine.exec(line.text)?.[1];
    if (closing !== undefined) readClosing(scan, closing.length, line);
    else readOpening(scan, line);
  } else if (/^ {0,3}#/.test(line.text)) readHeadingLine(scan, line);
}

function readLineOfCode(scan: Scan, fence: Fence, line: Line): void {
  const [, spaces = "", mark] = fenceLine.exec(line.text) ?? [];
  if (mark?.startsWith(fence.mark) && line.text.trim() === mark) {
    scan.fence = undefined;
    const indent = widthOf(spaces);
    if (indent < fence.indent || indent > 3 + fence.indent || (fence.indent < 4 && indent > 3)) {
      doubt(scan, "indented-fence", line);
    }
    return;
  }
  const colons = closingLine.exec(line.text)?.[1]?.length ?? 0;
  if (scan.open.some((block) => block.colons <= colons)) doubt(scan, "colons-in-code", line);
  else if (fence.isDoubtful && /^ {0,3}(?:::|#)/.test(line.text)) doubt(scan, "indented-fence", line);
}

function readHeadingLine(scan: Scan, line: Line): void {
  const heading = readHeading(line.text, { file: scan.file.path, offset: line.start }, scan.report);
  if (!heading) return;
  const { depth, attributes } = heading;
  const isTitle =
    scan.open.length > 0
      ? siblingsIn(scan).length === 0 && runSoFar(scan, line).trim() === ""
      : depth <= 2 || attributes.id !== undefined;
  if (!isTitle) return;
  doubtIndented(scan, line);
  endText(scan, line.start, line.next);
  siblingsIn(scan).push({ type: "heading", ...heading, span: line.span });
}

function readClosing(scan: Scan, colons: number, line: Line): void {
  const { open, report } = scan;
  // More colons than the innermost block has: it closes an outer one, and the inner was forgotten.
  const closesOuter = open.some((block) => block.colons >= colons);
  while (open.length > 1 && closesOuter && (open.at(-1)?.colons ?? 0) < colons) closeUnclosed(scan);
  const standard = open.findIndex((block) => block.colons <= colons);
  if (open.length === 0) report(markdownMessages["block-not-open"]({}, line.span));
  else if (standard !== open.length - 1) doubt(scan, "colons-of-inner-block", line);
  closeBlock(scan);
}

function readOpening(scan: Scan, line: Line): void {
  const directive = readDirective(line.text, { file: scan.file.path, offset: line.start }, scan.report);
  if (!directive) {
    scan.report(markdownMessages["block-syntax"]({}, line.span));
    return;
  }
  for (const difference of directive.doubts) doubt(scan, difference, line);
  const { name, label, colons, attributes } = directive;
  if (colons === 2) siblingsIn(scan).push({ type: "leaf", name, ...(label && { label }), attributes, span: line.span });
  else openBlock(scan, directive, line);
}

function openBlock(scan: Scan, { name, colons, attributes }: DirectiveLine, { span }: Line): void {
  const { open, report } = scan;
  if (outermost.has(name.value)) while (open.length > 0) closeUnclosed(scan);
  if (open.length >= depthLimit) {
    if (!scan.isTooDeep) report(markdownMessages["prose-too-deep"]({}, span));
    scan.isTooDeep = true;
    return;
  }
  open.push({ name, colons, attributes, span, children: [] });
}

function closeBlock(scan: Scan): void {
  const closed = scan.open.pop();
  if (!closed) return;
  const { name, attributes, span, children } = closed;
  siblingsIn(scan).push({ type: "container", name, attributes, children, span });
}

function closeUnclosed(scan: Scan): void {
  const unclosed = scan.open.at(-1);
  if (unclosed) scan.report(markdownMessages["block-not-closed"]({ name: unclosed.name.value }, unclosed.span));
  closeBlock(scan);
}

function siblingsIn(scan: Scan): Block[] {
  return scan.open.at(-1)?.children ?? scan.top;
}

function runSoFar({ file, textStart }: Scan, { start }: Pick<Line, "start">): string {
  return file.text.slice(textStart, start);
}

/** Ends the run of text at `end`; the next begins at `next`. */
function endText(scan: Scan, end: number, next: number): void {
  const start = scan.textStart;
  if (runSoFar(scan, { start: end }).trim() !== "") siblingsIn(scan).push({ type: "text", start, end });
  scan.textStart = next;
}

function doubt(scan: Scan, difference: DifferenceName, { span }: Line): void {
  scan.doubts.push({ difference, span });
}

function doubtIndented(scan: Scan, line: Line): void {
  if (line.text.startsWith(" ")) doubt(scan, "indented-line", line);
}

/** How far to the right spaces lead; a tab to the next column of four. */
function widthOf(spaces: string): number {
  return [...spaces].reduce((width, character) => (character === "\t" ? width + 4 - (width % 4) : width + 1), 0);
}

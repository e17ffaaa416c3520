import type { Report } from "#diagnostic";
import { type SourceFile, type Span, span } from "#text";
import { type Attributes, noAttributes, parseAttributes, type Written } from "./attributes.ts";
import { markdownMessages } from "./markdown-messages.ts";

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

export interface HeadingBlock {
  readonly type: "heading";
  readonly depth: number;
  /** The words of the heading, without marks and attributes. */
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
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

/** Blocks that stand in no other block: one that opens inside another shows that the other was not closed. */
const outermost = new Set(["requirement", "clause"]);

/** Colons and what is around them, then name, label and attributes: everything has a place by its length. */
const directiveLine = /^( {0,3}(:{2,})[ \t]*)([A-Za-z][\w-]*)(?:\[([^\]\r\n]*)\])?(?:\{([^{}\r\n]*)\})?[ \t]*$/;
const closingLine = /^ {0,3}(:{3,})[ \t]*$/;
const headingLine = /^( {0,3}(#{1,6})[ \t]+)(.*)$/;
/** How deep blocks may stand in each other; each has its place at two or three. */
const depthLimit = 20;
/** What follows backquotes holds none, or the line is a text that begins with code. */
const fenceLine = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;
/** The first visible characters of the lines that can open or close something: `:`, `#`, backquote, `~`. */
const marks = new Set([0x3a, 0x23, 0x60, 0x7e]);

interface Open {
  readonly name: Written;
  readonly colons: number;
  readonly attributes: Attributes;
  readonly span: Span;
  readonly children: Block[];
}

export function scanBlocks(file: SourceFile, report: Report): readonly Block[] {
  const { text } = file;
  const scan = startScan(file, report);
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const next = newline === -1 ? end : end + 1;
    if (marks.has(firstVisible(text, start, end))) {
      scan.readLine(text.slice(start, end).replace(/\r$/, ""), { start, next });
    }
    start = next;
  }
  return scan.end();
}

/** The code of the first character of a line that is no space, or 0. */
function firstVisible(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) return code;
  }
  return 0;
}

interface LineEnds {
  readonly start: number;
  /** Where the next line begins. */
  readonly next: number;
}

interface Scan {
  /** Takes a line that can open or close something. */
  readonly readLine: (line: string, ends: LineEnds) => void;
  readonly end: () => readonly Block[];
}

function startScan(file: SourceFile, report: Report): Scan {
  const top: Block[] = [];
  const open: Open[] = [];
  const { path, text } = file;
  let textStart = 0;
  let fence: string | undefined;
  let isTooDeep = false;

  const siblings = () => open.at(-1)?.children ?? top;
  const isBlank = (end: number) => text.slice(textStart, end).trim() === "";
  const endText = ({ start, next }: LineEnds) => {
    if (!isBlank(start)) siblings().push({ type: "text", start: textStart, end: start });
    textStart = next;
  };
  const close = () => {
    const closed = open.pop();
    if (!closed) return;
    const { name, attributes, span: at, children } = closed;
    siblings().push({ type: "container", name, attributes, children, span: at });
  };
  const closeUnclosed = () => {
    const unclosed = open.at(-1);
    if (unclosed) report(markdownMessages["block-not-closed"]({ name: unclosed.name.value }, unclosed.span));
    close();
  };
  const readClosing = (colons: number, lineSpan: Span) => {
    // More colons than the innermost block has: it closes an outer one, and the inner was forgotten.
    const closesOuter = open.some((block) => block.colons >= colons);
    while (open.length > 1 && closesOuter && (open.at(-1)?.colons ?? 0) < colons) closeUnclosed();
    if (open.length === 0) report(markdownMessages["block-not-open"]({}, lineSpan));
    else close();
  };
  const readOpening = (directive: Directive | undefined, lineSpan: Span) => {
    if (!directive) {
      report(markdownMessages["block-syntax"]({}, lineSpan));
      return;
    }
    const { name, label, colons, attributes } = directive;
    if (colons === 2) {
      siblings().push({ type: "leaf", name, ...(label && { label }), attributes, span: lineSpan });
      return;
    }
    if (outermost.has(name.value)) while (open.length > 0) closeUnclosed();
    if (open.length >= depthLimit) {
      if (!isTooDeep) report(markdownMessages["prose-too-deep"]({}, lineSpan));
      isTooDeep = true;
      return;
    }
    open.push({ name, colons, attributes, span: lineSpan, children: [] });
  };

  return {
    readLine(line, ends) {
      const place = { file: path, offset: ends.start };
      const fenceMark = fenceLine.exec(line)?.[1];
      if (fence !== undefined) {
        if (fenceMark?.startsWith(fence) && line.trim() === fenceMark) fence = undefined;
      } else if (fenceMark !== undefined) {
        fence = fenceMark;
      } else if (/^ {0,3}::/.test(line)) {
        endText(ends);
        const closing = closingLine.exec(line)?.[1];
        if (closing !== undefined) readClosing(closing.length, visibleSpan(line, place));
        else readOpening(readDirective(line, place, report), visibleSpan(line, place));
      } else if (/^ {0,3}#/.test(line)) {
        const heading = readHeading(line, place, report);
        const isFirst = open.length > 0 && siblings().length === 0 && isBlank(ends.start);
        if (heading && (isFirst || (open.length === 0 && (heading.depth <= 2 || heading.attributes.id)))) {
          endText(ends);
          siblings().push({ ...heading, span: visibleSpan(line, place) });
        }
      }
    },
    end() {
      endText({ start: text.length, next: text.length });
      while (open.length > 0) closeUnclosed();
      return top;
    },
  };
}

function visibleSpan(line: string, { file, offset }: LinePlace): Span {
  return span(file, offset + (line.length - line.trimStart().length), offset + line.trimEnd().length);
}

interface LinePlace {
  readonly file: string;
  readonly offset: number;
}

interface Directive {
  readonly colons: number;
  readonly name: Written;
  readonly label?: Written;
  readonly attributes: Attributes;
}

function readDirective(line: string, { file, offset }: LinePlace, report: Report): Directive | undefined {
  const match = directiveLine.exec(line);
  if (!match) return undefined;
  const [, lead = "", colons = "", word = "", labelText, attributeText] = match;
  const written = (value: string, start: number): Written => {
    const at = span(file, start, start + value.length);
    return { value, span: at, keySpan: at };
  };
  const name = written(word, offset + lead.length);
  const label = labelText === undefined ? undefined : written(labelText, name.span.end + 1);
  const attributesStart = (label ? label.span.end + 1 : name.span.end) + 1;
  return {
    colons: colons.length,
    name,
    ...(label && { label }),
    attributes:
      attributeText === undefined
        ? noAttributes(name.span)
        : parseAttributes(attributeText, { file, offset: attributesStart }, report),
  };
}

function readHeading(
  line: string,
  { file, offset }: LinePlace,
  report: Report,
): Omit<HeadingBlock, "span"> | undefined {
  const match = headingLine.exec(line);
  if (!match) return undefined;
  const [, lead = "", hashes = "", rest = ""] = match;
  const { words, attributesAt, attributeText } = partHeading(rest);
  const start = offset + lead.length;
  const end = start + words.length;
  return {
    type: "heading",
    depth: hashes.length,
    start,
    end,
    attributes:
      attributeText === undefined
        ? noAttributes(span(file, start, end))
        : parseAttributes(attributeText, { file, offset: start + attributesAt }, report),
  };
}

/** Words, then attributes, then marks that close the heading: taken off from the end, in one pass each. */
function partHeading(rest: string): {
  readonly words: string;
  readonly attributesAt: number;
  readonly attributeText?: string;
} {
  const trimmed = rest.trimEnd();
  let marksAt = trimmed.length;
  while (trimmed[marksAt - 1] === "#") marksAt--;
  const isClosed = marksAt < trimmed.length && /[ \t]/.test(trimmed[marksAt - 1] ?? "");
  const text = isClosed ? trimmed.slice(0, marksAt).trimEnd() : trimmed;
  const attributesAt = text.lastIndexOf("{") + 1;
  const attributeText = text.slice(attributesAt, -1);
  if (attributesAt === 0 || !text.endsWith("}") || !/^[#A-Za-z][^}]*$/.test(attributeText)) {
    return { words: text, attributesAt };
  }
  return { words: text.slice(0, attributesAt - 1).trimEnd(), attributesAt, attributeText };
}

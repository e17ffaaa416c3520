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

const directiveLine =
  /^ {0,3}(?<colons>:{2,})[ \t]*(?<name>[A-Za-z][\w-]*)(?:\[(?<label>[^\]\r\n]*)\])?(?:\{(?<attributes>[^{}\r\n]*)\})?[ \t]*$/d;
const closingLine = /^ {0,3}(:{3,})[ \t]*$/;
const headingLine =
  /^ {0,3}(?<marks>#{1,6})[ \t]+(?<words>.*?)(?:[ \t]*\{(?<attributes>[#A-Za-z][^{}]*)\})?(?:[ \t]+#+)?[ \t]*$/d;
/** What follows backquotes holds none, or the line is a text that begins with code. */
const fenceLine = /^\s*(?<fence>`{3,}(?=[^`]*$)|~{3,})/;

interface Open {
  readonly name: Written;
  readonly colons: number;
  readonly attributes: Attributes;
  readonly span: Span;
  readonly children: Block[];
}

export function scanBlocks(file: SourceFile, report: Report): readonly Block[] {
  const top: Block[] = [];
  const open: Open[] = [];
  const { path, text } = file;
  let textStart = 0;
  let fence: string | undefined;

  const siblings = () => open.at(-1)?.children ?? top;
  const endText = (end: number) => {
    if (text.slice(textStart, end).trim() !== "") siblings().push({ type: "text", start: textStart, end });
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

  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const next = newline === -1 ? text.length : newline + 1;
    const line = text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, "");
    const lineSpan = span(path, start + (line.length - line.trimStart().length), start + line.trimEnd().length);

    const isFence = fenceLine.exec(line)?.groups?.fence;
    if (fence !== undefined) {
      if (isFence?.startsWith(fence) && line.trim() === isFence) fence = undefined;
    } else if (isFence !== undefined) {
      fence = isFence;
    } else if (/^ {0,3}::/.test(line)) {
      endText(start);
      textStart = next;
      const closing = closingLine.exec(line)?.[1];
      const directive = closing === undefined ? readDirective(line, { file: path, offset: start }, report) : undefined;
      if (closing !== undefined) {
        while (
          open.length > 1 &&
          (open.at(-1)?.colons ?? 0) < closing.length &&
          open.some((o) => o.colons >= closing.length)
        )
          closeUnclosed();
        if (open.length === 0) report(markdownMessages["block-not-open"]({}, lineSpan));
        else close();
      } else if (!directive) {
        report(markdownMessages["block-syntax"]({}, lineSpan));
      } else if (directive.colons === 2) {
        const { name, label, attributes } = directive;
        siblings().push({ type: "leaf", name, ...(label && { label }), attributes, span: lineSpan });
      } else {
        if (outermost.has(directive.name.value)) while (open.length > 0) closeUnclosed();
        const { name, colons, attributes } = directive;
        open.push({ name, colons, attributes, span: lineSpan, children: [] });
      }
    } else if (line.startsWith("#") || /^ {1,3}#/.test(line)) {
      const heading = readHeading(line, { file: path, offset: start }, report);
      const isFirst = open.length > 0 && siblings().length === 0 && text.slice(textStart, start).trim() === "";
      if (heading && (isFirst || (open.length === 0 && (heading.depth <= 2 || heading.attributes.id)))) {
        endText(start);
        textStart = next;
        siblings().push({ ...heading, span: lineSpan });
      }
    }
    start = next;
  }
  endText(text.length);
  while (open.length > 0) closeUnclosed();
  return top;
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
  const groups = match?.groups;
  const indices = match?.indices?.groups;
  if (!groups || !indices) return undefined;
  const written = (group: string): Written | undefined => {
    const range = indices[group];
    const value = groups[group];
    if (!range || value === undefined) return undefined;
    const at = span(file, offset + range[0], offset + range[1]);
    return { value, span: at, keySpan: at };
  };
  const name = written("name");
  if (!name) return undefined;
  const label = written("label");
  const attributes = written("attributes");
  return {
    colons: groups.colons?.length ?? 0,
    name,
    ...(label && { label }),
    attributes: attributes
      ? parseAttributes(attributes.value, { file, offset: attributes.span.start }, report)
      : noAttributes(name.span),
  };
}

function readHeading(
  line: string,
  { file, offset }: LinePlace,
  report: Report,
): Omit<HeadingBlock, "span"> | undefined {
  const match = headingLine.exec(line);
  const words = match?.indices?.groups?.words;
  if (!match?.groups || !words) return undefined;
  const range = match.indices?.groups?.attributes;
  const start = offset + words[0];
  const end = offset + words[1];
  return {
    type: "heading",
    depth: match.groups.marks?.length ?? 1,
    start,
    end,
    attributes:
      range && match.groups.attributes !== undefined
        ? parseAttributes(match.groups.attributes, { file, offset: offset + range[0] }, report)
        : noAttributes(span(file, start, end)),
  };
}

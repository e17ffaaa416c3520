import type { Report } from "#diagnostic";
import { type Span, span } from "#text";
import { type Attributes, noAttributes, parseAttributes } from "./attributes.ts";

/** A line such as `## Lending {#lending}`. */
export interface HeadingLine {
  readonly depth: number;
  /** The words of the heading, without marks and attributes. */
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
}

/** A line without its line end, and where it begins. */
export interface LinePlace {
  readonly file: string;
  readonly offset: number;
}

const headingLine = /^( {0,3}(#{1,6})[ \t]+)([\s\S]*)$/;

/** Reads a line as a heading with attributes; nothing if it is none. */
export function readHeading(line: string, { file, offset }: LinePlace, report: Report): HeadingLine | undefined {
  const match = headingLine.exec(line);
  if (!match) return undefined;
  const [, lead = "", hashes = "", rest = ""] = match;
  const { words, attributesAt, attributeText } = partHeading(rest);
  const start = offset + lead.length;
  const end = start + words.length;
  return {
    depth: hashes.length,
    start,
    end,
    attributes:
      attributeText === undefined
        ? noAttributes(span(file, start, end))
        : parseAttributes(attributeText, { file, offset: start + attributesAt }, report),
  };
}

/** What is not space in a line. */
export function visibleSpan(line: string, { file, offset }: LinePlace): Span {
  return span(file, offset + (line.length - line.trimStart().length), offset + line.trimEnd().length);
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

import { displayWidth, lineText, positionAt, type SourceFile, type Span, visibleText } from "#text";

/** One line of a code frame, to be put behind a gutter. Its text has no white space at its end. */
export type FrameLine =
  /** A line of the file; `number` counts from 1. */
  | { readonly kind: "source"; readonly number: number; readonly text: string }
  /** The carets under it. */
  | { readonly kind: "marks"; readonly text: string }
  /** Lines are left out here. */
  | { readonly kind: "gap" };

/**
 * The lines that a span touches, with carets under exactly its characters as a terminal draws them:
 *
 *     図書館は、返却期限を知らせる。
 *               ^^^^^^^^
 *
 * `width` is how many terminal columns a line may take; longer lines are cut around the carets.
 * A tab is drawn as four spaces, a hidden character as its code point. An empty span gets one
 * caret. Of a span over more than four lines the first two and the last are shown. An empty file
 * has no frame.
 */
export function codeFrame(file: SourceFile, span: Span, width: number): readonly FrameLine[] {
  if (file.text === "") return [];
  const { start, end } = withoutLineEnd(file, span);
  const first = positionAt(file, start);
  const last = positionAt(file, end);
  return shownLines(first.line, last.line).flatMap((line): FrameLine[] => {
    if (line === "gap") return [{ kind: "gap" }];
    const text = lineText(file, line);
    const to = line === last.line ? Math.min(last.column - 1, text.length) : text.trimEnd().length;
    const indent = text.length - text.trimStart().length;
    const from = line === first.line ? Math.min(first.column - 1, text.length) : indent < to ? indent : 0;
    const frame = frameLine(text, { from, to }, width);
    const source: FrameLine = { kind: "source", number: line, text: frame.source };
    const hasMarks = from < to || line === first.line;
    return hasMarks ? [source, { kind: "marks", text: frame.marks }] : [source];
  });
}

/** A span that reaches over the end of its last line stops there. */
function withoutLineEnd({ text }: SourceFile, span: Span): { readonly start: number; readonly end: number } {
  const start = Math.min(span.start, text.length);
  let end = Math.min(Math.max(span.end, start), text.length);
  while (end > start && /[\r\n]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function shownLines(first: number, last: number): readonly (number | "gap")[] {
  if (last - first >= 4) return [first, first + 1, "gap", last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What the carets stand under, in code units of the line. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** ASCII, because an ellipsis is one column wide in some terminals and two in others. */
const cut = "...";
const tab = "    ";

function frameLine(text: string, { from, to }: Range, width: number): { source: string; marks: string } {
  const { cells, isCutLeft, isCutRight } = cellsInWindow(text, { from, to }, width);
  const left = isCutLeft ? cut : "";
  const before = cells.filter((cell) => cell.end <= from);
  const marked = cells.filter((cell) => cell.end > from && cell.start < to);
  const source = `${left}${cells.map((cell) => cell.text).join("")}${isCutRight ? cut : ""}`;
  const marks = `${" ".repeat(left.length + widthOf(before))}${"^".repeat(Math.max(1, widthOf(marked)))}`;
  return { source: source.trimEnd(), marks };
}

/** What a terminal draws as one: a character with everything that combines with it. */
interface Cell {
  /** Code units of the line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Terminal columns. */
  readonly width: number;
}

interface CellWindow {
  readonly cells: readonly Cell[];
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

/** The whole line if it fits; or what fits around the carets, a quarter of it before them. */
function cellsInWindow(text: string, { from, to }: Range, width: number): CellWindow {
  const reach = width * 8;
  const start = afterPair(text, from - reach);
  const end = Math.min(text.length, from + reach);
  const cells = cellsOf(text.slice(start, end), start);
  if (start === 0 && end === text.length && widthOf(cells) <= width) {
    return { cells, isCutLeft: false, isCutRight: false };
  }
  const marksStart = cells.findIndex((cell) => cell.end > from);
  const first = marksStart === -1 ? cells.length : marksStart;
  const wanted = widthOf(cells.filter((cell) => cell.start < to));
  const room = Math.max(width - 2 * cut.length, 1);
  const fitsFromStart = start === 0 && wanted <= room;
  const wantedLeft = fitsFromStart ? 0 : first - countFitting(cells.slice(0, first).reverse(), Math.floor(room / 4));
  const right = wantedLeft + countFitting(cells.slice(wantedLeft), room);
  // At the end of a line what is free behind the carets goes to what stands before them.
  const left = Math.min(wantedLeft, right - countFitting(cells.slice(0, right).reverse(), room));
  return {
    cells: cells.slice(left, right),
    isCutLeft: left > 0 || start > 0,
    isCutRight: right < cells.length || end < text.length,
  };
}

/** An offset that is in the text and not in the middle of a surrogate pair. */
function afterPair(text: string, offset: number): number {
  if (offset <= 0) return 0;
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset + 1 : offset;
}

/** How many cells from the first on take no more than `room` columns. */
function countFitting(cells: readonly Cell[], room: number): number {
  let taken = 0;
  const firstTooMany = cells.findIndex((cell) => {
    taken += cell.width;
    return taken > room;
  });
  return firstTooMany === -1 ? cells.length : firstTooMany;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters that combine with nothing; those beyond ASCII take two columns. Most lines have no others. */
const singleCharacters = /^[\t\x20-\x7e\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff60]*$/;

function cellsOf(text: string, offset: number): readonly Cell[] {
  if (singleCharacters.test(text)) {
    return Array.from(text, (character, index) => {
      const start = offset + index;
      if (character === "\t") return { start, end: start + 1, text: tab, width: tab.length };
      return { start, end: start + 1, text: character, width: character <= "~" ? 1 : 2 };
    });
  }
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const drawn = segment === "\t" ? tab : visibleText(segment);
    const start = offset + index;
    return { start, end: start + segment.length, text: drawn, width: displayWidth(drawn) };
  });
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/**
 * The text of one file and where its lines begin.
 *
 * `path` is relative to the guideline directory and uses `/` on every system.
 * `text` has no byte order mark; line ends are kept as they were written.
 */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a file as people and editors count: from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceFile, readonly number[]>();

export function createSourceFile(path: string, text: string): SourceFile {
  return { path, text };
}

/** Line and column of an offset. Offsets past the end give the end of the file. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  const bounded = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= bounded) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: bounded - (starts[low] ?? 0) + 1 };
}

/** The offset of a line and column. Places past the end give the end of the file. */
export function offsetAt(file: SourceFile, { line, column }: Position): number {
  const start = lineStarts(file)[Math.max(0, line - 1)] ?? file.text.length;
  return Math.min(start + Math.max(0, column - 1), file.text.length);
}

/** The text of a line (from 1), without its line end. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1];
  if (start === undefined) return "";
  const next = starts[line] ?? file.text.length + 1;
  return file.text.slice(start, next - 1).replace(/\r$/, "");
}

/** How many lines the file has; an empty file has one. */
export function lineCount(file: SourceFile): number {
  return lineStarts(file).length;
}

function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf("\n"); at !== -1; at = file.text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  lineStartsOf.set(file, starts);
  return starts;
}

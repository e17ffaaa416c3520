/** A stretch of one file: offsets in UTF-16 code units, `end` not included. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export function span(file: string, start: number, end: number): Span {
  return { file, start, end };
}

/** The empty span at one offset. */
export function point(file: string, offset: number): Span {
  return { file, start: offset, end: offset };
}

/** Sorts by file, then by place. */
export function compareSpans(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

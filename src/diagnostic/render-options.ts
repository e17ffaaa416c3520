import { positionAt, type SourceFile, type Span } from "#text";
import type { Locale } from "./diagnostic.ts";

/** The files that diagnostics point into, by the path that their spans use. */
export type SourceFiles = ReadonlyMap<string, SourceFile>;

/** What every renderer of diagnostics is told. */
export interface RenderOptions {
  readonly locale: Locale;
  /**
   * The path to print for a path of a span. Spans are relative to the guideline's directory;
   * what is printed is relative to the working directory, with `/` on every system.
   */
  readonly pathOf: (file: string) => string;
}

/** Where a span begins and ends: from 1, columns in UTF-16 code units, the end not included. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The region of a span, or nothing if the text of its file is not known. */
export function regionOf(span: Span, files: SourceFiles): Region | undefined {
  const file = files.get(span.file);
  if (!file) return undefined;
  const { line, column } = positionAt(file, span.start);
  const end = positionAt(file, Math.max(span.start, span.end));
  return { line, column, endLine: end.line, endColumn: end.column };
}

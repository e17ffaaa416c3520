import type { SourceFile, Span } from "#text";

/** Keys and indexes that lead to a part of a document. */
export type YamlPath = readonly (string | number)[];

/** A YAML or JSON file as plain data that still knows where each part was written. */
export interface YamlSource {
  readonly file: SourceFile;
  /** Plain JSON data; `undefined` if the file cannot be read. */
  readonly value: unknown;
  /** The value at a path, or its nearest ancestor that exists. */
  span(path: YamlPath): Span;
  /** The key of the entry at a path, or what {@link span} gives. */
  keySpan(path: YamlPath): Span;
}

import type { Diagnostic } from "#diagnostic";
import type { Prose } from "#model";
import type { Span } from "#text";
import type { Attributes, Written } from "./attributes.ts";

/** A block whose Markdown has been read. */
export type MarkdownBlock = ProseBlockRun | TitleBlock | MarkdownLeaf | MarkdownContainer;

export interface ProseBlockRun {
  readonly type: "prose";
  readonly prose: Prose;
}

export interface TitleBlock {
  readonly type: "heading";
  readonly depth: number;
  /** The heading's words without marks. */
  readonly title: string;
  readonly attributes: Attributes;
  readonly span: Span;
}

export interface MarkdownLeaf {
  readonly type: "leaf";
  readonly name: Written;
  readonly label?: Written;
  readonly attributes: Attributes;
  readonly span: Span;
}

export interface MarkdownContainer {
  readonly type: "container";
  readonly name: Written;
  readonly attributes: Attributes;
  readonly children: readonly MarkdownBlock[];
  readonly span: Span;
}

/** One Markdown file, read: plain data that depends on nothing but the file's path and text. */
export interface MarkdownDocument {
  readonly path: string;
  readonly blocks: readonly MarkdownBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

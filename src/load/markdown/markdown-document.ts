import type { Diagnostic, Report } from "#diagnostic";
import { type Prose, plainText } from "#model";
import type { SourceFile, Span } from "#text";
import type { Attributes, Written } from "./attributes.ts";
import { type Block, scanBlocks } from "./block-scanner.ts";
import { readProse } from "./prose.ts";

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

/** Reads a Markdown file. Pure, and the costly part of loading: results may be kept by content. */
export function readMarkdown(file: SourceFile): MarkdownDocument {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const blocks = readBlocks(scanBlocks(file, report), file, report);
  return { path: file.path, blocks, diagnostics };
}

function readBlocks(blocks: readonly Block[], file: SourceFile, report: Report): readonly MarkdownBlock[] {
  return blocks.flatMap((block): MarkdownBlock[] => {
    switch (block.type) {
      case "text": {
        const prose = readProse(file, [block.start, block.end], report);
        return prose.children.length === 0 ? [] : [{ type: "prose", prose }];
      }
      case "heading": {
        const { depth, attributes, span } = block;
        return [{ type: "heading", depth, title: readTitle(block.start, block.end, file, report), attributes, span }];
      }
      case "container":
        return [{ ...block, children: readBlocks(block.children, file, report) }];
      case "leaf":
        return [block];
      default:
        return block satisfies never;
    }
  });
}

/** Words alone are the rule; marks in a title are read as prose and dropped. */
function readTitle(start: number, end: number, file: SourceFile, report: Report): string {
  const words = file.text.slice(start, end);
  if (!/[\\`*_<>&~[\]]/.test(words)) return words;
  return plainText(readProse(file, [start, end], report).children);
}

import type { Report } from "#diagnostic";
import { plainText } from "#model";
import type { SourceFile } from "#text";
import type { Block, HeadingBlock } from "./block-scanner.ts";
import type { MarkdownBlock } from "./markdown-document.ts";
import { createProseReader } from "./mdast-to-prose.ts";
import { parseHeading } from "./parse-run.ts";
import { readProse } from "./prose.ts";

/** The fast way: blocks found line by line, and only such prose parsed in full as holds more than plain words. */
export function readBlocks(blocks: readonly Block[], file: SourceFile, report: Report): readonly MarkdownBlock[] {
  return blocks.flatMap((block): MarkdownBlock[] => {
    switch (block.type) {
      case "text": {
        const prose = readProse(file, [block.start, block.end], report);
        return prose.children.length === 0 ? [] : [{ type: "prose", prose }];
      }
      case "heading": {
        const { depth, attributes, span } = block;
        return [{ type: "heading", depth, title: readTitle(block, file, report), attributes, span }];
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
function readTitle({ start, end, span }: HeadingBlock, file: SourceFile, report: Report): string {
  const words = file.text.slice(start, end);
  if (!/[\\`*_<>&~[\]{]/.test(words)) return words;
  const reader = createProseReader({ file, start: 0, text: file.text, report, definitions: new Map() });
  const children = reader.readInlines(parseHeading(file, [span.start, end], report));
  return plainText([{ type: "paragraph", children, at: [start, end] }]);
}

import type { Report } from "#diagnostic";
import type { Prose, ProseBlock } from "#model";
import { type SourceFile, span } from "#text";
import { markdownMessages } from "./markdown-messages.ts";
import { createProseReader, definitionsIn } from "./mdast-to-prose.ts";
import { readPlainBlocks } from "./plain-blocks.ts";
import { parseMarkdown } from "./remark-parser.ts";

/** Reads a run of Markdown, from `start` to `end` of `file`, into prose that every artifact can print. */
export function readProse(file: SourceFile, [start, end]: readonly [number, number], report: Report): Prose {
  const stretches = readPlainBlocks(file.text.slice(start, end), start);
  const children = stretches.flatMap((stretch) =>
    "blocks" in stretch ? stretch.blocks : readMarkdownStretch(file, stretch, report),
  );
  return { file: file.path, children };
}

/** What the plain reader leaves over, read by the full parser. */
export function readMarkdownStretch(
  file: SourceFile,
  { text, offset }: { readonly text: string; readonly offset: number },
  report: Report,
): readonly ProseBlock[] {
  const tree = parseMarkdown(text);
  if (!tree) {
    const start = offset + Math.max(0, text.search(/\S/));
    report(markdownMessages["prose-too-deep"]({}, span(file.path, start, start + 1)));
    return [];
  }
  const reader = createProseReader({ file, start: offset, text, report, definitions: definitionsIn(tree) });
  return reader.readBlocks(tree.children);
}

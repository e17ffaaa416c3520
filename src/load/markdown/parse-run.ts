import type { Heading, Nodes, RootContent } from "mdast";
import type { Report } from "#diagnostic";
import { positionAt, type SourceFile, span } from "#text";
import type { Range } from "./directive-places.ts";
import { markdownMessages } from "./markdown-messages.ts";
import { parseMarkdown } from "./remark-parser.ts";

/** A stretch of a file, parsed alone, as nodes with their places in the file; reported if it is too costly. */
export function parseRun(file: SourceFile, [start, end]: Range, report: Report): readonly RootContent[] {
  const text = file.text.slice(start, end);
  const tree = parseMarkdown(text);
  if (!tree) {
    const visible = start + Math.max(0, text.search(/\S/));
    report(markdownMessages["prose-too-deep"]({}, span(file.path, visible, visible + 1)));
  }
  for (const node of tree?.children ?? []) moveNode(node, start, file);
  return tree?.children ?? [];
}

/** The words of a heading, from its first `#` to `end`: what stands behind is left out. */
export function parseHeading(file: SourceFile, range: Range, report: Report): Heading["children"] {
  const [heading] = parseRun(file, range, report);
  return heading?.type === "heading" ? heading.children : [];
}

/** Gives a node and what is in it the places of a text that begins at `base` of a file. */
function moveNode(node: Nodes, base: number, file: SourceFile): void {
  const { position } = node;
  const moved = (offset: number | undefined) => {
    const at = base + (offset ?? 0);
    return { ...positionAt(file, at), offset: at };
  };
  if (position) node.position = { start: moved(position.start.offset), end: moved(position.end.offset) };
  if ("children" in node) for (const child of node.children) moveNode(child, base, file);
}

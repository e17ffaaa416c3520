import type { Heading, Root, RootContent } from "mdast";
import type { Report } from "#diagnostic";
import { positionAt, type SourceFile, type Span } from "#text";
import type { Block, ContainerBlock, LeafBlock } from "./block-scanner.ts";
import type { Directive } from "./block-source.ts";
import { parseHeading, parseRun } from "./parse-run.ts";

/**
 * The tree of a file whose blocks the standard parser would find elsewhere: the blocks are those that were
 * scanned, and what stands between them is parsed run by run.
 */
export function treeOfBlocks(blocks: readonly Block[], file: SourceFile, report: Report): Root {
  return { type: "root", children: blocks.flatMap((block) => nodesOf(block, file, report)) };
}

function nodesOf(block: Block, file: SourceFile, report: Report): readonly RootContent[] {
  switch (block.type) {
    case "text":
      return parseRun(file, [block.start, block.end], report);
    case "heading": {
      const { attributes, span, end } = block;
      const heading: Heading = {
        type: "heading",
        depth: depthOf(block.depth),
        children: parseHeading(file, [span.start, end], report),
        position: positionOf(span, file),
        data: { blockSource: { attributes, span } },
      };
      return [heading];
    }
    case "leaf":
      return [leafOf(block, file)];
    case "container":
      return [containerOf(block, file, report)];
    default:
      return block satisfies never;
  }
}

function leafOf(block: LeafBlock, file: SourceFile): Directive {
  const { name, label, attributes, span } = block;
  return {
    type: "leafDirective",
    name: name.value,
    attributes: attributesOf(block),
    children: label ? [{ type: "text", value: label.value, position: positionOf(label.span, file) }] : [],
    position: positionOf(span, file),
    data: { blockSource: { name, ...(label && { label }), attributes, span } },
  };
}

function containerOf(block: ContainerBlock, file: SourceFile, report: Report): Directive {
  const { name, attributes, span, children } = block;
  return {
    type: "containerDirective",
    name: name.value,
    attributes: attributesOf(block),
    // A document's children without front matter and definitions of its own: what a block may hold.
    children: treeOfBlocks(children, file, report).children as Extract<
      Directive,
      { type: "containerDirective" }
    >["children"],
    position: positionOf(span, file),
    data: { blockSource: { name, attributes, span } },
  };
}

function attributesOf({ attributes }: LeafBlock | ContainerBlock): Record<string, string> {
  const values = Object.entries(attributes.values).map(([key, { value }]) => [key, value] as const);
  const flags = attributes.flags.map(({ value }) => [value, ""] as const);
  const id = attributes.id ? [["id", attributes.id.value] as const] : [];
  return Object.fromEntries([...id, ...values, ...flags]);
}

/** Lines with one to six marks are headings. */
function depthOf(depth: number): Heading["depth"] {
  // From one to six, as looked at above.
  return depth as Heading["depth"];
}

function positionOf({ start, end }: Span, file: SourceFile) {
  return {
    start: { ...positionAt(file, start), offset: start },
    end: { ...positionAt(file, end), offset: end },
  };
}

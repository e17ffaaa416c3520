import type { Root, RootContent } from "mdast";
import type { Report } from "#diagnostic";
import { type Prose, plainText } from "#model";
import { type SourceFile, span } from "#text";
import { noAttributes, type Written } from "./attributes.ts";
import { type BlockSource, contentOf, type Directive, isDirective } from "./block-source.ts";
import type { MarkdownBlock, TitleBlock } from "./markdown-document.ts";
import { createProseReader, definitionsIn, type ProseReader } from "./mdast-to-prose.ts";

/** The blocks of a file's tree whose blocks have been named; what cannot be printed is reported. */
export function blocksOfTree(tree: Root, file: SourceFile, report: Report): readonly MarkdownBlock[] {
  const definitions = definitionsIn(tree);
  const reader = createProseReader({ file, start: 0, text: file.text, report, definitions });
  return blocksOf(tree.children, file, reader);
}

function blocksOf(nodes: readonly RootContent[], file: SourceFile, reader: ProseReader): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let run: RootContent[] = [];
  const endRun = () => {
    const prose: Prose = { file: file.path, children: reader.readBlocks(run) };
    if (prose.children.length > 0) blocks.push({ type: "prose", prose });
    run = [];
  };
  for (const node of nodes) {
    const block = isDirective(node) ? directiveOf(node, file, reader) : titleOf(node, reader);
    if (block) {
      endRun();
      blocks.push(block);
    } else run.push(node);
  }
  endRun();
  return blocks;
}

function directiveOf(node: Directive, file: SourceFile, reader: ProseReader): MarkdownBlock {
  const { name, label, attributes, span: at } = { ...sourceOfNew(node, file), ...node.data?.blockSource };
  if (node.type === "leafDirective") return { type: "leaf", name, ...(label && { label }), attributes, span: at };
  return { type: "container", name, attributes, children: blocksOf(contentOf(node), file, reader), span: at };
}

function titleOf(node: RootContent, reader: ProseReader): TitleBlock | undefined {
  const source = node.type === "heading" ? node.data?.blockSource : undefined;
  if (node.type !== "heading" || !source) return undefined;
  const { attributes, span: at } = source;
  const words = plainText([{ type: "paragraph", children: reader.readInlines(node.children), at: [at.start, at.end] }]);
  return { type: "heading", depth: node.depth, title: words, attributes, span: at };
}

/** For a directive that no author wrote but a plug-in made: all of it stands where the node does. */
function sourceOfNew({ name, attributes, position }: Directive, file: SourceFile): BlockSource & { name: Written } {
  const at = span(file.path, position?.start.offset ?? 0, position?.end.offset ?? 0);
  const written = (value: string): Written => ({ value, span: at, keySpan: at });
  const { id, ...others } = attributes ?? {};
  const values = Object.entries(others).map(([key, value]) => [key, written(value ?? "")] as const);
  return {
    name: written(name),
    attributes: { ...noAttributes(at), ...(id && { id: written(id) }), values: Object.fromEntries(values) },
    span: at,
  };
}

import type { Heading, Root, RootContent } from "mdast";
import type { Report } from "#diagnostic";
import { type SourceFile, type Span, span } from "#text";
import { type Attributes, noAttributes, type Written } from "./attributes.ts";
import type { DirectivePlaces, Range } from "./directive-places.ts";
import { type HeadingLine, readHeading, visibleSpan } from "./heading-line.ts";
import { parseHeading } from "./parse-run.ts";

/** How a block was written: a directive with its name, or a heading that begins a section or is a block's title. */
export interface BlockSource {
  readonly name?: Written;
  readonly label?: Written;
  readonly attributes: Attributes;
  /** The line that opens it, without the spaces around it. */
  readonly span: Span;
}

declare module "mdast" {
  interface Data {
    /** Of a directive, and of a heading with a place in the outline: how it was written. */
    blockSource?: BlockSource;
  }
}

export type Directive = Extract<RootContent, { type: "containerDirective" | "leafDirective" }>;

export function isDirective(node: RootContent): node is Directive {
  return node.type === "containerDirective" || node.type === "leafDirective";
}

/** What a container holds; its label is a paragraph of its own there. */
export function contentOf(node: Extract<Directive, { type: "containerDirective" }>): readonly RootContent[] {
  return node.children.filter((child) => child.type !== "paragraph" || !child.data?.directiveLabel);
}

/**
 * Finds the blocks of a file in its tree: each directive that stands in no list gets its {@link BlockSource}, and
 * so do the headings that begin sections and the titles of blocks, whose attributes are taken out of their words.
 */
export function nameBlocks(tree: Root, file: SourceFile, report: Report): void {
  nameAll(tree.children, undefined, { file, report });
}

interface Naming {
  readonly file: SourceFile;
  readonly report: Report;
}

function nameAll(nodes: readonly RootContent[], parent: Directive | undefined, naming: Naming): void {
  for (const [index, node] of nodes.entries()) {
    if (isDirective(node)) {
      const places = node.data?.directivePlaces;
      if (places) node.data = { ...node.data, blockSource: directiveSource(node, places, naming.file) };
      if (node.type === "containerDirective") nameAll(contentOf(node), node, naming);
    } else if (node.type === "heading" && (!parent || index === 0)) nameHeading(node, parent, naming);
  }
}

/** In a block, the first heading is its title; outside, headings of two levels and those with an id begin sections. */
function nameHeading(node: Heading, parent: Directive | undefined, { file, report }: Naming): void {
  const offset = node.position?.start.offset ?? 0;
  const line = lineAt(file.text, offset);
  const heading = readHeading(line, { file: file.path, offset }, report);
  if (!heading || (!parent && heading.depth > 2 && !heading.attributes.id)) return;
  const { attributes, end } = heading;
  node.data = { ...node.data, blockSource: { attributes, span: visibleSpan(line, { file: file.path, offset }) } };
  if (hasMoreThanWords(heading, line, offset)) node.children = parseHeading(file, [offset, end], report);
}

/** Attributes, or spaces that Markdown takes for words. */
function hasMoreThanWords({ start, end, attributes }: HeadingLine, line: string, offset: number): boolean {
  const rest = line.slice(end - offset).replace(/[ \t]+#*[ \t]*$/, "");
  return rest !== "" || attributes.span.start !== start;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

function directiveSource(node: Directive, places: DirectivePlaces, { path, text }: SourceFile): BlockSource {
  const written = (range: Range, keyRange: Range = range): Written => ({
    value: text.slice(...range),
    span: span(path, ...range),
    keySpan: span(path, ...keyRange),
  });
  const name = written(places.name);
  const values: Record<string, Written> = {};
  const flags: Written[] = [];
  let id: Written | undefined;
  for (const { kind, whole, name: key, value } of places.written) {
    if (kind === "id") id = written(key, whole);
    else if (value) values[text.slice(...key)] = written(value, key);
    else flags.push(written(key));
  }
  return {
    name,
    ...(places.label && { label: written(places.label) }),
    attributes: places.attributes
      ? { ...(id && { id }), values, flags, span: span(path, ...places.attributes) }
      : noAttributes(name.span),
    span: span(path, node.position?.start.offset ?? places.name[0], places.lineEnd),
  };
}

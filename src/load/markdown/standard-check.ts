import type { Nodes, Root } from "mdast";
import type { Diagnostic, Report } from "#diagnostic";
import { type SourceFile, type Span, span } from "#text";
import type { Block, Doubt, ScannedBlocks } from "./block-scanner.ts";
import { nameBlocks } from "./block-source.ts";
import type { MarkdownBlock, MarkdownDocument } from "./markdown-document.ts";
import { markdownMessages } from "./markdown-messages.ts";
import { type Parse, parseByRemark, parseWithin, parseWithTextDirectives } from "./remark-parser.ts";
import { type DifferenceName, standardDifferences } from "./standard-differences.ts";
import { blocksOfTree } from "./standard-document.ts";

/** What the standard parser makes of a file, as far as it was asked. */
export interface StandardReading {
  /** Whether it finds other blocks than the scanner, or nobody can tell: then the scanned ones count. */
  readonly isOther: boolean;
  /** The file as it reads it, where only it can tell what belongs together. */
  readonly document?: MarkdownDocument;
  /** What others read otherwise. */
  readonly notes: readonly Diagnostic[];
}

/** The longest file that is parsed as a whole, in UTF-16 code units, and that times the depth of its blocks. */
const lengthLimit = 256 * 1024;
const workLimit = 1024 * 1024;

/** What other readers of blocks read otherwise for certain; the rest depends on what stands around it. */
const certain: ReadonlySet<DifferenceName> = new Set(["colons-of-inner-block", "space-before-name", "colons-in-code"]);

/** Definitions of links count in the whole file, comments hide blocks, code behind a mark ends with list or quotation. */
const reachesFar = /<!--|^[ \t>*+\-\d.)]*\[(?:[^[\]\\]|\\.)+\]:|^[ \t]*(?:[-+*>]|\d+[.)])[^\n]*(?:```|~~~)/m;

/** Asks the standard parser about a file that was scanned without errors, if it may read it otherwise. */
export function compareWithStandard(
  file: SourceFile,
  scan: ScannedBlocks,
  quick: () => MarkdownDocument,
): StandardReading {
  const doubts = [...scan.doubts, ...carriageReturns(file)];
  const isFar = reachesFar.test(file.text);
  const canParse = isWithinReach(file, scan);
  const notes = canParse ? colonsInText(file).map(toNote) : [];
  if (doubts.length === 0 && !isFar) return { isOther: !canParse, notes };
  const document = canParse ? readWhole(file) : undefined;
  if (document && (doubts.length === 0 || isSame(document, quick(), isFar ? "outline" : "text"))) {
    return { isOther: false, notes, ...(isFar && { document }) };
  }
  const sure = doubts.filter(({ difference }) => certain.has(difference));
  return { isOther: true, notes: [...(sure.length > 0 ? sure : doubts).map(toNote), ...notes] };
}

/** The tree of a whole file by remark, its blocks named; nothing if it is too costly. */
export function parseWhole(file: SourceFile, report: Report, parse: Parse = parseByRemark): Root | undefined {
  const tree = parseWithin(parse, file.text);
  if (tree) nameBlocks(tree, file, report);
  return tree;
}

function readWhole(file: SourceFile): MarkdownDocument | undefined {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const tree = parseWhole(file, report);
  return tree && { path: file.path, blocks: blocksOfTree(tree, file, report), diagnostics };
}

function isWithinReach({ text }: SourceFile, { blocks }: ScannedBlocks): boolean {
  return text.length <= lengthLimit && text.length * (1 + depthOf(blocks)) <= workLimit;
}

function depthOf(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map((block) => (block.type === "container" ? 1 + depthOf(block.children) : 0)));
}

function isSame(one: MarkdownDocument, other: MarkdownDocument, by: "outline" | "text"): boolean {
  const shown = ({ blocks }: MarkdownDocument) => JSON.stringify(by === "text" ? blocks : blocks.map(outlineOf));
  return shown(one) === shown(other);
}

/** A block without its prose, which may hold links that are defined elsewhere. */
function outlineOf(block: MarkdownBlock): unknown {
  if (block.type === "prose") return block.type;
  if (block.type === "heading") return block.span;
  return block.type === "container" ? { ...block, children: block.children.map(outlineOf) } : block;
}

function carriageReturns({ path, text }: SourceFile): readonly Doubt[] {
  const at = text.includes("\r") ? text.search(/\r(?!\n)/) : -1;
  return at === -1 ? [] : [{ difference: "carriage-return", span: span(path, at, at + 1) }];
}

/** A colon that may open a directive in the text, outside of code. */
const opensDirective = /(?<![:\\]):(?=[\p{L}\p{M}\p{N}])/u;

function colonsInText({ path, text }: SourceFile): readonly Doubt[] {
  if (!opensDirective.test(text) || !opensDirective.test(text.replace(/(`+)[^`]+\1/g, ""))) return [];
  const spans: Span[] = [];
  const walk = (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    if (node.type === "textDirective") spans.push(span(path, start, start + 1 + node.name.length));
    if ("children" in node) for (const child of node.children) walk(child);
  };
  const tree = parseWithTextDirectives(text);
  if (tree) walk(tree);
  return spans.map((at) => ({ difference: "colon-in-text", span: at }));
}

function toNote({ difference, span: at }: Doubt): Diagnostic {
  const { theirs, hint } = { hint: undefined, ...standardDifferences[difference] };
  return markdownMessages["read-otherwise"]({ theirs }, at, { hint });
}

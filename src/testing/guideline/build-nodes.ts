import type { Localized, Origin, Prose, ProseBlock, ProseInline, Provenance, Reference } from "#model";
import { span } from "#text";

/** Builders for literal guidelines: a place is made up, so that a literal says only what it means. */

/** A text in Japanese, the normative language of the sample, and in English if there is one. */
export function text(ja: string, en?: string): Localized<string> {
  return en === undefined ? { ja } : { ja, en };
}

/** The place of a node: `length` code units from `start` of a file. */
export function origin(file: string, start: number, length = 10): Origin {
  return { span: span(file, start, start + length) };
}

/** Mentions of ids, all at one place. */
export function references(at: Origin, ids: readonly string[]): readonly Reference[] {
  return ids.map((id) => ({ id, span: at.span }));
}

export interface ProvenanceIds {
  readonly since?: string;
  readonly confidence?: string;
  readonly sources?: readonly string[];
}

export function provenance(at: Origin, { since, confidence, sources = [] }: ProvenanceIds = {}): Provenance {
  return {
    ...(since !== undefined && { since: { id: since, span: at.span } }),
    ...(confidence !== undefined && { confidence: { id: confidence, span: at.span } }),
    sources: references(at, sources),
  };
}

const at = [0, 0] as const;

type Inline = string | ProseInline;
type Block = string | ProseBlock;

/** Prose from blocks; a string is a paragraph. */
export function prose(file: string, ...blocks: readonly Block[]): Prose {
  return { file, children: blocks.map(block) };
}

export function paragraph(...children: readonly Inline[]): ProseBlock {
  return { type: "paragraph", at, children: children.map(inline) };
}

/** A list of items, each made of blocks; a string is an item of one paragraph. */
export function list(marker: "-" | "1.", ...items: readonly (Block | readonly Block[])[]): ProseBlock {
  const ordered = marker === "1.";
  return {
    type: "list",
    at,
    ordered,
    ...(ordered && { start: 1 }),
    spread: false,
    children: items.map((item) => ({ type: "listItem", at, spread: false, children: blocksOf(item).map(block) })),
  };
}

/** A table; the first row is its head, the last column stands to the right. */
export function table(...rows: readonly (readonly Inline[])[]): ProseBlock {
  return {
    type: "table",
    at,
    align: (rows[0] ?? []).map((_, column, head) => (column === head.length - 1 ? "right" : null)),
    children: rows.map((row) => ({
      type: "tableRow",
      at,
      children: row.map((cell) => ({ type: "tableCell", at, children: [inline(cell)] })),
    })),
  };
}

export function quote(...blocks: readonly Block[]): ProseBlock {
  return { type: "blockquote", at, children: blocks.map(block) };
}

export function codeBlock(lang: string, value: string): ProseBlock {
  return { type: "code", at, lang, value };
}

/** Code marks in a line. */
export function code(value: string): ProseInline {
  return { type: "inlineCode", at, value };
}

export function strong(...children: readonly Inline[]): ProseInline {
  return { type: "strong", at, children: children.map(inline) };
}

export function emphasis(...children: readonly Inline[]): ProseInline {
  return { type: "emphasis", at, children: children.map(inline) };
}

export function link(url: string, ...children: readonly Inline[]): ProseInline {
  return { type: "link", at, url, children: children.map(inline) };
}

/** An id written bare. */
export function id(value: string): ProseInline {
  return { type: "idReference", at, id: value };
}

/** `[@source]` */
export function cite(source: string): ProseInline {
  return { type: "citation", at, id: source };
}

/** `[[term]]`, or `[[term|value]]`. */
export function term(name: string, value: string = name): ProseInline {
  return { type: "termReference", at, term: name, value };
}

/** `{{name}}` */
export function slot(name: string): ProseInline {
  return { type: "placeholder", at, name };
}

/** The same prose in both languages: Japanese in `x.md`, English in `x.en.md`. */
export function bilingual(file: string, [ja, en]: readonly [ja: string, en: string]): Localized<Prose> {
  return { ja: prose(file, ja), en: prose(file.replace(/\.md$/, ".en.md"), en) };
}

function inline(node: Inline): ProseInline {
  return typeof node === "string" ? { type: "text", at, value: node } : node;
}

function block(node: Block): ProseBlock {
  return typeof node === "string" ? paragraph(node) : node;
}

function blocksOf(item: Block | readonly Block[]): readonly Block[] {
  return typeof item === "string" || "type" in item ? [item] : item;
}

/**
 * The Markdown that every artifact can print, as a subset of mdast. `load` turns what an author
 * wrote into these nodes and diagnoses the rest, so that each printer is total.
 *
 * `at` holds the offsets of a node in the file of its {@link Prose}.
 */
export interface Prose {
  /** Path of the file it was written in. */
  readonly file: string;
  readonly children: readonly ProseBlock[];
}

/** What every node of prose has: where it was written. */
interface Placed {
  readonly at: readonly [start: number, end: number];
}

/** What stands one below the other: a paragraph, a list, a table. */
export type ProseBlock = Paragraph | Heading | List | Table | Code | Blockquote | ThematicBreak;

/** What stands in a line of words: mdast's phrasing content, and what the guideline adds to it. */
export type ProseInline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | IdReference
  | Citation
  | TermReference
  | Placeholder;

/** Any node of prose. */
export type ProseNode = ProseBlock | ProseInline | ListItem | TableRow | TableCell;

/** A paragraph, as in mdast. */
export interface Paragraph extends Placed {
  readonly type: "paragraph";
  readonly children: readonly ProseInline[];
}
/** A heading within prose; headings of sections are no prose and stand in the model themselves. */
export interface Heading extends Placed {
  readonly type: "heading";
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly ProseInline[];
}
/** A list with or without numbers, as in mdast. */
export interface List extends Placed {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start?: number;
  readonly spread: boolean;
  readonly children: readonly ListItem[];
}
/** An item of a list: blocks, as in mdast. */
export interface ListItem extends Placed {
  readonly type: "listItem";
  readonly spread: boolean;
  readonly children: readonly ProseBlock[];
}
/** A table of GitHub Flavored Markdown; its first row is the head. */
export interface Table extends Placed {
  readonly type: "table";
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly children: readonly TableRow[];
}
/** A row of a table. */
export interface TableRow extends Placed {
  readonly type: "tableRow";
  readonly children: readonly TableCell[];
}
/** A cell of a table: one line of words. */
export interface TableCell extends Placed {
  readonly type: "tableCell";
  readonly children: readonly ProseInline[];
}
/** A block of code, fenced or indented, as it is written. */
export interface Code extends Placed {
  readonly type: "code";
  readonly lang?: string;
  readonly value: string;
}
/** A quotation. */
export interface Blockquote extends Placed {
  readonly type: "blockquote";
  readonly children: readonly ProseBlock[];
}
/** A line across, `---`. */
export interface ThematicBreak extends Placed {
  readonly type: "thematicBreak";
}
/** Words, with character references and escapes resolved. */
export interface Text extends Placed {
  readonly type: "text";
  readonly value: string;
}
/** Words with stress, `_so_`. */
export interface Emphasis extends Placed {
  readonly type: "emphasis";
  readonly children: readonly ProseInline[];
}
/** Words of weight, `**so**`. */
export interface Strong extends Placed {
  readonly type: "strong";
  readonly children: readonly ProseInline[];
}
/** Words that are struck out, `~~so~~`. */
export interface Delete extends Placed {
  readonly type: "delete";
  readonly children: readonly ProseInline[];
}
/** Code within a line. */
export interface InlineCode extends Placed {
  readonly type: "inlineCode";
  readonly value: string;
}
/** The end of a line that the author wants to be one. */
export interface Break extends Placed {
  readonly type: "break";
}
/** A Markdown link. `url` is `https:`, `http:`, `mailto:`, `#anchor` or a Markdown file of the guideline. */
export interface Link extends Placed {
  readonly type: "link";
  readonly url: string;
  readonly title?: string;
  readonly children: readonly ProseInline[];
}
/** An id written bare: of a requirement, a checklist row or a clause. */
export interface IdReference extends Placed {
  readonly type: "idReference";
  readonly id: string;
}
/** `[@source-id]` */
export interface Citation extends Placed {
  readonly type: "citation";
  readonly id: string;
}
/** `[[written]]` or `[[term-id|written]]` */
export interface TermReference extends Placed {
  readonly type: "termReference";
  /** What names the term: its id, or one of its written forms. */
  readonly term: string;
  readonly value: string;
}
/** `{{name}}` in a clause. */
export interface Placeholder extends Placed {
  readonly type: "placeholder";
  readonly name: string;
}

/** Calls `visit` for each node, parents first, in reading order. */
export function walkProse(prose: Prose, visit: (node: ProseNode) => void): void {
  const walk = (nodes: readonly ProseNode[]) => {
    for (const node of nodes) {
      visit(node);
      if ("children" in node) walk(node.children);
    }
  };
  walk(prose.children);
}

/** The words of some prose without marks; blocks and cells are parted by a line end. */
export function plainText(nodes: readonly ProseNode[]): string {
  return nodes
    .map(textOf)
    .filter((text) => text !== "")
    .join("\n");
}

function textOf(node: ProseNode): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "termReference":
      return node.value;
    case "idReference":
      return node.id;
    case "citation":
      return `[${node.id}]`;
    case "placeholder":
      return `{{${node.name}}}`;
    case "break":
    case "thematicBreak":
      return "\n";
    case "paragraph":
    case "heading":
    case "tableCell":
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
      return node.children.map(textOf).join("");
    case "list":
    case "listItem":
    case "table":
    case "tableRow":
    case "blockquote":
      return plainText(node.children);
    default:
      return node satisfies never;
  }
}

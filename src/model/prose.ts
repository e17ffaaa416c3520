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

interface Placed {
  readonly at: readonly [start: number, end: number];
}

export type ProseBlock = Paragraph | Heading | List | Table | Code | Blockquote | ThematicBreak;

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

export type ProseNode = ProseBlock | ProseInline | ListItem | TableRow | TableCell;

export interface Paragraph extends Placed {
  readonly type: "paragraph";
  readonly children: readonly ProseInline[];
}
export interface Heading extends Placed {
  readonly type: "heading";
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly ProseInline[];
}
export interface List extends Placed {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start?: number;
  readonly spread: boolean;
  readonly children: readonly ListItem[];
}
export interface ListItem extends Placed {
  readonly type: "listItem";
  readonly spread: boolean;
  readonly children: readonly ProseBlock[];
}
export interface Table extends Placed {
  readonly type: "table";
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly children: readonly TableRow[];
}
export interface TableRow extends Placed {
  readonly type: "tableRow";
  readonly children: readonly TableCell[];
}
export interface TableCell extends Placed {
  readonly type: "tableCell";
  readonly children: readonly ProseInline[];
}
export interface Code extends Placed {
  readonly type: "code";
  readonly lang?: string;
  readonly value: string;
}
export interface Blockquote extends Placed {
  readonly type: "blockquote";
  readonly children: readonly ProseBlock[];
}
export interface ThematicBreak extends Placed {
  readonly type: "thematicBreak";
}
export interface Text extends Placed {
  readonly type: "text";
  readonly value: string;
}
export interface Emphasis extends Placed {
  readonly type: "emphasis";
  readonly children: readonly ProseInline[];
}
export interface Strong extends Placed {
  readonly type: "strong";
  readonly children: readonly ProseInline[];
}
export interface Delete extends Placed {
  readonly type: "delete";
  readonly children: readonly ProseInline[];
}
export interface InlineCode extends Placed {
  readonly type: "inlineCode";
  readonly value: string;
}
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

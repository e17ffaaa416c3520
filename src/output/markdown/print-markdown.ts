import type { Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** The printer of record. Cells are not padded: an edit of one row changes one line. */
const printer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: "-", emphasis: "_", rule: "-", listItemIndent: "one", fences: true })
  .freeze();

/** Markdown nodes as GFM text that reads back as the same nodes; ends with a line end. */
export function printMarkdown(nodes: readonly RootContent[]): string {
  const root: Root = { type: "root", children: [...nodes] };
  return printer.stringify(root);
}

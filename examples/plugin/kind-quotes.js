// @ts-check

/**
 * A plug-in of remark: straight quotes become the pair that printers use. It changes words and nothing else, so
 * that every place in the text stays true.
 *
 * @returns {(tree: import("mdast").Root) => void}
 */
export function kindQuotes() {
  return (tree) => visit(tree);
}

/** @param {import("mdast").Nodes} node */
function visit(node) {
  if (node.type === "text") node.value = node.value.replace(/"([^"\n]*)"/g, "“$1”");
  if ("children" in node) node.children.forEach(visit);
}

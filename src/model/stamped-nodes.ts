import { type Guideline, guidelineNode } from "./schema/guideline.ts";
import type { Kind } from "./schema/names.ts";
import { type NodesByKind, nodes } from "./schema/nodes.ts";
import { compileWalk } from "./schema/walk-model.ts";

/** A node whose translations say which state of the original they were made from. */
export type StampedNode = Extract<NodesByKind[Kind], { readonly translations: unknown }>;

/** The kinds of node that have translations, as their tables say. */
export const stampedKinds: readonly Kind[] = Object.values(nodes).flatMap(({ structure: { node } }) =>
  node.kind && node.fields.has("translations") ? [node.kind] : [],
);

/** Every such node, in the order of the model's tables. */
export function stampedNodes(guideline: Guideline): readonly StampedNode[] {
  const found: StampedNode[] = [];
  walk(guideline, {
    node({ node, table }) {
      // A table with the field is of a node that has it.
      if (table.fields.has("translations")) found.push(node as StampedNode);
    },
  });
  return found;
}

const walk = compileWalk(guidelineNode, ["node"]);

import { resolveTarget } from "#generate";
import type { GuidelineIndex, Language, Prose, ProseNode } from "#model";
import type { ProseView } from "#site";
import { present } from "./present.ts";
import type { SiteMap } from "./site-map.ts";

/**
 * Prose as a page's inputs hold it: with the links that occur in it and nothing else, and without the
 * places it was written at, which move whenever something above them is edited.
 */
export function viewProse(prose: Prose, { map, index, lang }: ProseViewContext): ProseView {
  const links: Record<string, string> = {};
  const add = (key: string, href: string | undefined) => {
    if (href !== undefined) links[key] = href;
  };
  const collect = (node: ProseNode) => {
    switch (node.type) {
      case "idReference":
        return add(`id ${node.id}`, map.ids.get(node.id));
      case "citation":
        return add(`source ${node.id}`, map.sources.get(node.id));
      case "termReference":
        return add(`term ${node.term}`, map.terms.get(index.termsByName.get(node.term)?.id ?? ""));
      case "inlineCode":
        return add(`code ${node.value}`, map.api.get(node.value));
      case "link": {
        const target = resolveTarget(prose.file, node.url);
        return add(`page ${target}`, map.file(target));
      }
    }
  };
  const children = prose.children.map((node) => unplaced(node, collect));
  return present({ prose: { file: prose.file, children }, links, lang });
}

export interface ProseViewContext {
  readonly map: SiteMap;
  readonly index: GuidelineIndex;
  /** The language of the prose, if it is not that of the page. */
  readonly lang: Language | undefined;
}

const nowhere = [0, 0] as const;

/** A copy of a node and all below it, at no place; each is shown to `visit`. */
function unplaced<Node extends ProseNode>(node: Node, visit: (node: ProseNode) => void): Node {
  visit(node);
  // A key by key copy takes a third of the time of a spread; this runs for every word of the guideline.
  const copy: Record<string, unknown> = {};
  for (const key in node) copy[key] = node[key];
  copy.at = nowhere;
  if ("children" in node) {
    const children: readonly ProseNode[] = node.children;
    copy.children = children.map((child) => unplaced(child, visit));
  }
  // All keys of the node have been copied, its children to nodes of their own kinds.
  return copy as unknown as Node;
}

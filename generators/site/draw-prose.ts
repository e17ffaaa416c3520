import type { Element, ElementContent } from "hast";
import { type ProseLinks, type ProseWording, proseToHast } from "#generate";
import type { Child } from "#output/html";
import type { HeadingLevel, ProseView, SiteStrings } from "#site";

/**
 * Prose as a page shows it: headings begin at the level that the page says, wide tables scroll
 * sideways by themselves, and text in another language says so.
 */
export function drawProse(view: ProseView, { up, strings, heading, wording }: DrawProseOptions): Child {
  const nodes = proseToHast(view.prose, linksOf(view, up), wording);
  const first = nodes.find((node) => headingLevel(node) > 0);
  const shift = first === undefined ? 0 : heading - headingLevel(first);
  const drawn = nodes.map((node) => addContext(node, { shift, strings }));
  const properties = view.lang === undefined ? { class: "prose" } : { class: "prose", lang: view.lang };
  return { type: "element", tagName: "div", properties, children: drawn };
}

interface DrawProseOptions {
  readonly up: string;
  readonly strings: SiteStrings;
  readonly heading: HeadingLevel;
  readonly wording: ProseWording;
}

function linksOf({ links }: ProseView, up: string): ProseLinks {
  const to = (kind: string) => (name: string) => {
    const href = links[`${kind} ${name}`];
    return href === undefined ? undefined : up + href;
  };
  return { id: to("id"), source: to("source"), term: to("term"), code: to("code"), page: to("page") };
}

interface ProsePlace {
  /** How many levels headings move down; negative is up. */
  readonly shift: number;
  readonly strings: SiteStrings;
}

function addContext(node: ElementContent, furnishing: ProsePlace): ElementContent {
  if (node.type !== "element") return node;
  const level = headingLevel(node);
  if (level > 0) return { ...node, tagName: `h${Math.min(6, Math.max(2, level + furnishing.shift))}` };
  if (node.tagName === "table") return scrollable(node, furnishing.strings);
  if (!containers.has(node.tagName)) return node;
  // The tree has just been made for this page, so it can be changed.
  node.children = node.children.map((child) => addContext(child, furnishing));
  return node;
}

/** What may hold a table or a heading. */
const containers: ReadonlySet<string> = new Set(["ul", "ol", "li", "blockquote"]);

function scrollable(table: Element, strings: SiteStrings): Element {
  const properties = { class: "scroll", role: "group", "aria-label": strings.scrollable, tabindex: 0 };
  return { type: "element", tagName: "div", properties, children: [table] };
}

function headingLevel(node: ElementContent): number {
  if (node.type !== "element") return 0;
  return /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0;
}

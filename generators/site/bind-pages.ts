import type { Element, ElementContent } from "hast";
import type { ContentsEntry } from "#site";

/** A page of the site as a part of the book. */
export interface BoundPage {
  /** Below the folder of the language. */
  readonly path: string;
  /** How many levels its headings move down. */
  readonly shift: number;
  readonly nodes: readonly ElementContent[];
}

export interface BoundMatter {
  readonly nodes: readonly ElementContent[];
  /** Its headings of the first two levels, in their order. */
  readonly entries: readonly ContentsEntry[];
}

/**
 * Makes one document of many pages: anchors get the name of their page before them, links between the
 * pages lead to those anchors, and what only a screen needs is left out. A page that is not in the book
 * but has its subject there, such as that of one requirement, is linked to that place.
 */
export function bindPages(pages: readonly BoundPage[], url: string | undefined): readonly BoundMatter[] {
  const anchors = anchorsOf(pages);
  return pages.map((page) => {
    const entries: ContentsEntry[] = [];
    const binding: Binding = { page, anchors, url, entries, taken: new Set() };
    return { nodes: page.nodes.flatMap((node) => bind(node, binding)), entries };
  });
}

/** The anchor of a page in the book. */
export function anchorOfPage(path: string): string {
  return path.replace(/\.html$/, "").replaceAll("/", "-");
}

interface Anchors {
  readonly pages: ReadonlySet<string>;
  /** `chapters/a.html#b` and the anchor in the book. */
  readonly places: ReadonlyMap<string, string>;
  /** The first place of each anchor in any page. */
  readonly subjects: ReadonlyMap<string, string>;
}

interface Binding {
  readonly page: BoundPage;
  readonly anchors: Anchors;
  readonly url: string | undefined;
  readonly entries: ContentsEntry[];
  readonly taken: Set<string>;
}

function anchorsOf(pages: readonly BoundPage[]): Anchors {
  const places = new Map<string, string>();
  const subjects = new Map<string, string>();
  for (const { path, nodes } of pages) {
    const walk = (node: ElementContent) => {
      if (node.type !== "element" || isLeftOut(node)) return;
      const { id } = node.properties;
      if (typeof id === "string") {
        const anchor = `${anchorOfPage(path)}--${id}`;
        places.set(`${path}#${id}`, anchor);
        if (!subjects.has(id)) subjects.set(id, anchor);
      }
      node.children.forEach(walk);
    };
    nodes.forEach(walk);
  }
  return { pages: new Set(pages.map(({ path }) => path)), places, subjects };
}

/** Ways to other places, things to type into, and examples that the reader would have to open. */
function isLeftOut({ tagName, properties, children }: Element): boolean {
  const classes = typeof properties.class === "string" ? properties.class.split(" ") : [];
  if (["nav", "form", "script", "button", "template"].includes(tagName)) return true;
  if (tagName === "details" && classes.includes("example")) return properties.open !== true;
  return classes.includes("fold") || classes.includes("tabs") || (classes.includes("part") && isEmptied(children));
}

/** A section of which nothing would be left but its heading. */
function isEmptied(children: readonly ElementContent[]): boolean {
  const matter = children.filter((child) => child.type !== "element" || !/^h[1-6]$/.test(child.tagName));
  return matter.length > 0 && matter.every((child) => child.type === "element" && isLeftOut(child));
}

function bind(node: ElementContent, binding: Binding): ElementContent[] {
  if (node.type !== "element") return [node];
  if (isLeftOut(node)) return [];
  const { tagName } = node;
  const level = /^h[1-6]$/.test(tagName) ? Math.min(6, Number(tagName[1]) + binding.page.shift) : 0;
  const properties = boundProperties(node, binding);
  const children = shortened(node).flatMap((child) => bind(child, binding));
  if (level > 0) return [heading({ ...node, tagName: `h${level}`, properties, children }, level, binding)];
  if (tagName === "a" && properties.href === undefined) return [{ ...node, tagName: "span", properties, children }];
  if (tagName === "details")
    return [{ ...node, tagName: "div", properties: withClass(properties, "unfolded"), children }];
  if (tagName === "summary") return [{ ...node, tagName: "p", properties: withClass(properties, "summary"), children }];
  return [{ ...node, properties, children }];
}

/** How a call is refused is the same for most operations: of such an answer the heading is enough on paper. */
function shortened({ properties, children }: Element): readonly ElementContent[] {
  const isRefusal = typeof properties.class === "string" && properties.class.split(" ").includes("refusal");
  return isRefusal ? children.filter((child) => child.type === "element" && /^h[1-6]$/.test(child.tagName)) : children;
}

function boundProperties({ tagName, properties }: Element, binding: Binding): Element["properties"] {
  const { id, href, tabindex: _, open: __, ...others } = properties;
  const { path } = binding.page;
  return {
    ...others,
    ...(typeof id === "string" && { id: `${anchorOfPage(path)}--${id}` }),
    ...(tagName === "a" && typeof href === "string" && { href: targetOf(href, binding) }),
  };
}

/** Where a link of a page leads in the book; `undefined` if its page is not there and has no address. */
function targetOf(href: string, { page, anchors, url }: Binding): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  const { pathname, hash } = new URL(href, `http://book/site/${page.path}`);
  const path = decodeURIComponent(pathname).replace(/^\/site\//, "");
  const anchor = decodeURIComponent(hash.slice(1));
  const place = anchors.places.get(`${path}#${anchor}`);
  if (place !== undefined) return `#${encodeURIComponent(place)}`;
  if (anchors.pages.has(path)) return `#${encodeURIComponent(anchorOfPage(path))}`;
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.html$/, "");
  const subject = anchors.subjects.get(anchor === "" ? name : anchor);
  if (subject !== undefined) return `#${encodeURIComponent(subject)}`;
  return url === undefined ? undefined : `${url}/${path}${hash}`;
}

/** Headings of the first two levels stand in the contents, so each has an anchor. */
function heading(node: Element, level: number, { page, entries, taken }: Binding): Element {
  if (level > 2) return node;
  const text = textOfNode(node).replace(/\s+/g, " ").trim();
  const known = node.properties.id;
  let id = typeof known === "string" ? known : `${anchorOfPage(page.path)}--h`;
  for (let number = 2; taken.has(id); number++) id = `${anchorOfPage(page.path)}--h${number}`;
  taken.add(id);
  entries.push({ id, text, depth: level });
  return { ...node, properties: { ...node.properties, id } };
}

function textOfNode(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" || node.tagName === "rt" || node.tagName === "rp") return "";
  return node.children.map(textOfNode).join("");
}

function withClass(properties: Element["properties"], name: string): Element["properties"] {
  const { class: known } = properties;
  return { ...properties, class: typeof known === "string" ? `${known} ${name}` : name };
}

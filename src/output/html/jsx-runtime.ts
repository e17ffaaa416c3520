import type { Element, ElementContent, Properties, Text } from "hast";

/**
 * The JSX of everything that is HTML: `<p class="x">…</p>` makes a hast element, and nothing else happens.
 *
 * Attributes are spelled as in HTML (`class`, `hreflang`, `aria-current`). A component is a function of
 * its attributes. Text is text: there is no way to put in markup, so whatever an author wrote is
 * escaped when the tree is printed.
 */
export function jsx(type: string | Component, attributes: AnyAttributes): Child {
  // JSX has checked the attributes against the component before they come here.
  if (typeof type === "function") return type(attributes as never);
  const { children } = attributes;
  // The compiler made this object for this element alone, so the element can keep it.
  if (children !== undefined) attributes.children = undefined;
  // JSX has checked that the rest are attributes that elements know.
  const element: Element = { type: "element", tagName: type, properties: attributes as Properties, children: [] };
  append(element.children, children);
  return element;
}

export const jsxs = jsx;
export const jsxDEV = jsx;

/** `<>…</>` */
export function Fragment({ children }: { readonly children?: Child }): Child {
  return children;
}

/** What may stand between tags. `undefined` and `false` print nothing. */
export type Child = ElementContent | Printed | string | number | undefined | false | readonly Child[];

const printedHtml = Symbol("printed HTML");

/** A part of a page that has been printed before. Only {@link printed} can make one: data has no symbols. */
export interface Printed {
  readonly type: "printed";
  readonly [printedHtml]: string;
}

/** Keeps HTML that came out of the printer, to be put into other pages as it is. */
export function printed(html: string): Printed {
  return { type: "printed", [printedHtml]: html };
}

/** The HTML of a kept part. */
export function htmlOf(part: Printed): string {
  return part[printedHtml];
}

/** Puts a child and what it holds at the end of a list of nodes. */
export function append(nodes: ElementContent[], child: Child): void {
  if (child === undefined || child === false) return;
  if (typeof child === "string" || typeof child === "number") nodes.push(text(String(child)));
  else if (Array.isArray(child)) for (const one of child) append(nodes, one);
  // hast has no name for a kept part; the printer, which alone reads these lists, knows it.
  else nodes.push(child as ElementContent);
}

/** Children one below the other: behind each a line ends, which a reader of the source sees and a browser does not. */
export function Lines({ children }: { readonly children?: Child }): Child {
  return nodesOf(children).flatMap((node) => (isLineEnd(node) ? [] : [node, text("\n")]));
}

function isLineEnd(node: ElementContent): boolean {
  return node.type === "text" && node.value === "\n";
}

/** What a child is made of. */
export function nodesOf(child: Child): readonly ElementContent[] {
  const nodes: ElementContent[] = [];
  append(nodes, child);
  return nodes;
}

function text(value: string): Text {
  return { type: "text", value };
}

interface AnyAttributes {
  children?: Child;
  readonly [name: string]: unknown;
}
type Component = (properties: never) => Child;

interface Attributes {
  readonly children?: Child;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
  readonly role?: string | undefined;
  readonly tabindex?: number;
  readonly hidden?: boolean;
}
interface LinkAttributes extends Attributes {
  readonly href: string;
  readonly rel?: string;
  readonly hreflang?: string;
  readonly type?: string;
  readonly media?: string;
  readonly download?: boolean;
}
interface MetaAttributes extends Attributes {
  readonly charset?: string;
  readonly name?: string;
  /** A property of Open Graph. */
  readonly property?: string;
  readonly content?: string;
  readonly "http-equiv"?: string;
}
interface CellAttributes extends Attributes {
  readonly scope?: "col" | "row" | "rowgroup";
  readonly colspan?: number;
}
/** The element that Redoc puts its matter into, and what it is told. */
interface RedocAttributes extends Attributes {
  readonly "spec-url": string;
  readonly sanitize: "true";
  readonly "disable-search": "true";
  readonly "native-scrollbars": "true";
}
interface FieldAttributes extends Attributes {
  readonly name?: string;
  readonly autocomplete?: "off";
}
interface InputAttributes extends FieldAttributes {
  readonly type: "search" | "text" | "date" | "file";
  /** Which files may be chosen. */
  readonly accept?: string;
}
interface DrawingAttributes extends Attributes {
  readonly viewBox?: string;
  readonly width?: number;
  readonly height?: number;
  readonly d?: string;
  readonly role?: "img";
  readonly x?: number;
  readonly y?: number;
  readonly cx?: number;
  readonly cy?: number;
  readonly r?: number;
}
interface ScriptAttributes {
  readonly src: string;
  readonly defer?: boolean;
}
/** What stands in a script element itself: code, or data as JSON without a `<`. */
interface InlineScriptAttributes {
  readonly id?: string;
  readonly type?: "application/json";
  readonly children: string;
}

type PlainName =
  | (
      | "html"
      | "head"
      | "title"
      | "body"
      | "header"
      | "footer"
      | "main"
      | "nav"
      | "article"
      | "section"
      | "aside"
      | "div"
      | "noscript"
    )
  | ("h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "p" | "ul" | "li" | "dl" | "dt" | "dd" | "pre" | "hr" | "br" | "wbr")
  | ("span" | "strong" | "em" | "small" | "code" | "dfn" | "abbr" | "ruby" | "rt" | "rp" | "bdi" | "ins" | "del")
  | ("table" | "caption" | "thead" | "tbody" | "tr" | "summary" | "figure" | "figcaption");

/** The elements and attributes that pages are made of; another name does not compile. */
export declare namespace JSX {
  type Element = Child;
  interface ElementChildrenAttribute {
    readonly children?: unknown;
  }
  type IntrinsicElements = Record<PlainName, Attributes> & {
    readonly a: LinkAttributes;
    readonly link: LinkAttributes;
    readonly meta: MetaAttributes;
    readonly th: CellAttributes;
    readonly td: CellAttributes;
    readonly redoc: RedocAttributes;
    readonly time: Attributes & { readonly datetime: string };
    readonly details: Attributes & { readonly open?: boolean };
    readonly ol: Attributes & { readonly start?: number };
    readonly form: Attributes & {
      readonly hidden?: boolean;
      readonly role?: "search";
      readonly "data-filter"?: string;
    };
    readonly label: Attributes & { readonly for?: string };
    readonly input: InputAttributes;
    readonly select: FieldAttributes;
    readonly textarea: FieldAttributes;
    readonly option: Attributes & { readonly value: string };
    readonly button: Attributes & { readonly type: "button" | "reset" };
    readonly output: Attributes & { readonly "data-one"?: string; readonly "data-many"?: string };
    readonly script: ScriptAttributes | InlineScriptAttributes;
    readonly style: { readonly children: string };
    readonly svg: DrawingAttributes;
    readonly path: DrawingAttributes;
    readonly g: DrawingAttributes;
    readonly rect: DrawingAttributes;
    readonly circle: DrawingAttributes;
    readonly text: DrawingAttributes;
  };
}

import type { Element, ElementContent, Properties } from "hast";
import type { List, ListItem, Prose, ProseBlock, ProseInline, Table, TableRow } from "#model";
import { joinLines, literalWording, type ProseWording } from "./prose-wording.ts";

/** Where the names in a text lead to; `undefined` prints the words without a link. */
export interface ProseLinks {
  /** A requirement, a checklist row or a clause. */
  readonly id: (id: string) => string | undefined;
  readonly source: (id: string) => string | undefined;
  /** A term by its id or by one of its written forms. */
  readonly term: (term: string) => string | undefined;
  /** Text in code marks that may name something in the API. */
  readonly code: (text: string) => string | undefined;
  /** `path#anchor` of a Markdown file of the guideline, seen from the folder that {@link Prose.file} starts in. */
  readonly page: (target: string) => string | undefined;
}

/** Links that lead nowhere. */
export const noLinks: ProseLinks = {
  id: () => undefined,
  source: () => undefined,
  term: () => undefined,
  code: () => undefined,
  page: () => undefined,
};

/**
 * Prose as HTML nodes. Escaping is left to the printer of the tree; a URL that is not `http:`,
 * `https:`, `mailto:`, `#…` or relative becomes plain words.
 *
 * Classes: `reference`, `citation` and `term` on links, `placeholder` on spans, `language-…` on code,
 * `align-right` and the like on cells.
 */
export function proseToHast(
  prose: Prose,
  links: ProseLinks,
  wording: ProseWording = literalWording,
): readonly ElementContent[] {
  return blocks(prose.children, { file: prose.file, links, wording });
}

/** The inside of a paragraph as HTML nodes: for titles, captions and cells. */
export function inlinesToHast(
  nodes: readonly ProseInline[],
  { file, links, wording = literalWording }: { file: string; links: ProseLinks; wording?: ProseWording },
): readonly ElementContent[] {
  return inlines(nodes, { file, links, wording });
}

interface Context {
  readonly file: string;
  readonly links: ProseLinks;
  readonly wording: ProseWording;
}

function blocks(nodes: readonly ProseBlock[], context: Context): ElementContent[] {
  return nodes.map((node) => block(node, context));
}

function block(node: ProseBlock, context: Context): Element {
  switch (node.type) {
    case "paragraph":
      return element("p", {}, inlines(node.children, context));
    case "heading":
      return element(`h${node.depth}`, {}, inlines(node.children, context));
    case "list":
      return list(node, context);
    case "table":
      return table(node, context);
    case "code": {
      const properties = node.lang === undefined ? {} : { className: [`language-${node.lang}`] };
      return element("pre", {}, [element("code", properties, [text(`${node.value}\n`)])]);
    }
    case "blockquote":
      return element("blockquote", {}, blocks(node.children, context));
    case "thematicBreak":
      return element("hr", {}, []);
    default:
      return node satisfies never;
  }
}

function list(node: List, context: Context): Element {
  const isLoose = node.spread || node.children.some((item) => item.spread);
  const start = node.ordered && node.start !== undefined && node.start !== 1 ? { start: node.start } : {};
  const items = node.children.map((item) => element("li", {}, itemContent(item, { context, isLoose })));
  return element(node.ordered ? "ol" : "ul", start, items);
}

/** In a tight list the paragraphs of an item lose their frame. */
function itemContent(
  item: ListItem,
  { context, isLoose }: { readonly context: Context; readonly isLoose: boolean },
): ElementContent[] {
  if (isLoose) return blocks(item.children, context);
  return item.children.flatMap((node) =>
    node.type === "paragraph" ? inlines(node.children, context) : [block(node, context)],
  );
}

function table(node: Table, context: Context): Element {
  const [head, ...body] = node.children;
  const row = (cells: TableRow, name: "th" | "td") =>
    element(
      "tr",
      {},
      cells.children.map((cell, column) => {
        const align = node.align[column];
        const properties: Properties = {
          ...(name === "th" && { scope: "col" }),
          ...(align && { className: [`align-${align}`] }),
        };
        return element(name, properties, inlines(cell.children, context));
      }),
    );
  return element("table", {}, [
    ...(head ? [element("thead", {}, [row(head, "th")])] : []),
    ...(body.length > 0
      ? [
          element(
            "tbody",
            {},
            body.map((cells) => row(cells, "td")),
          ),
        ]
      : []),
  ]);
}

function inlines(nodes: readonly ProseInline[], context: Context): ElementContent[] {
  return nodes.map((node) => inline(node, context));
}

function inline(node: ProseInline, context: Context): ElementContent {
  const { links, wording } = context;
  switch (node.type) {
    case "text":
      return text(joinLines(node.value));
    case "emphasis":
      return element("em", {}, inlines(node.children, context));
    case "strong":
      return element("strong", {}, inlines(node.children, context));
    case "delete":
      return element("del", {}, inlines(node.children, context));
    case "inlineCode":
      return linked(links.code(node.value), {}, [element("code", {}, [text(node.value)])]);
    case "break":
      return element("br", {}, []);
    case "link": {
      const title = node.title === undefined ? {} : { title: node.title };
      return linked(hrefOf(node.url, context), title, inlines(node.children, context));
    }
    case "idReference":
      return linked(links.id(node.id), { className: ["reference"] }, [text(wording.id(node.id))]);
    case "citation":
      return linked(links.source(node.id), { className: ["citation"] }, [text(wording.source(node.id))]);
    case "termReference":
      return linked(links.term(node.term), { className: ["term"] }, [text(node.value)]);
    case "placeholder":
      return element("span", { className: ["placeholder"] }, [text(wording.placeholder(node.name))]);
    default:
      return node satisfies never;
  }
}

/** A link if there is somewhere safe to go, otherwise its words alone. */
function linked(href: string | undefined, properties: Properties, children: ElementContent[]): ElementContent {
  if (href !== undefined && isSafeUrl(href)) return element("a", { ...properties, href }, children);
  const [only] = children;
  return children.length === 1 && only ? only : element("span", {}, children);
}

function hrefOf(url: string, { file, links }: Context): string | undefined {
  if (hasScheme.test(url) || url.startsWith("//")) return url;
  return links.page(resolveTarget(file, url));
}

const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/** Whether a browser takes the URL for an address of the web, of a mailbox, or of this site. */
export function isSafeUrl(url: string): boolean {
  // Browsers drop tabs and line ends anywhere, and control characters and spaces before a URL.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u0020\u007f\\]/.test(url) || url.startsWith("//")) return false;
  const scheme = hasScheme.exec(url)?.[0].toLowerCase();
  return scheme === undefined || scheme === "http:" || scheme === "https:" || scheme === "mailto:";
}

/** `b.md#x` written in `chapters/a.md` is `chapters/b.md#x`; `#x` is `chapters/a.md#x`. */
export function resolveTarget(file: string, url: string): string {
  if (url.startsWith("#")) return `${file}${url}`;
  const [path = "", ...anchor] = url.split("#");
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return [parts.join("/"), ...anchor].join("#");
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}

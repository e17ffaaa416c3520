import type { Element, ElementContent } from "hast";
import { append, type Child } from "#output/html";

/**
 * The matter of a page as Markdown (CommonMark with GFM tables): the same tree that is printed as HTML,
 * without what only helps to move around. Headings of the first level are left out, as the title stands
 * above. Ends with a line end; `linkTo` says where a link of the page leads from here.
 */
export function pageToMarkdown(title: string, child: Child, linkTo: (href: string) => string): string {
  const nodes: ElementContent[] = [];
  append(nodes, child);
  const blocks = blocksOf(nodes, { linkTo, isCell: false });
  return `${[`# ${escapeMarkdown(title)}`, ...blocks].join("\n\n")}\n`;
}

interface Printing {
  readonly linkTo: (href: string) => string;
  /** In a table a line must not end. */
  readonly isCell: boolean;
}

/** Paragraphs, lists, tables and the like, each without an empty line before or behind it. */
function blocksOf(nodes: readonly ElementContent[], printing: Printing): string[] {
  const blocks: string[] = [];
  let line = "";
  const endLine = () => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text !== "") blocks.push(/^(?:#{1,6}|[-+]|\d+[.)])(?= )|^>/.test(text) ? escapeStart(text) : text);
    line = "";
  };
  for (const node of nodes) {
    if (node.type === "element" && isBlock(node)) {
      endLine();
      blocks.push(...blockOf(node, printing));
    } else line += inlineOf(node, printing);
  }
  endLine();
  return blocks;
}

const inlineNames = ["a", "span", "strong", "em", "del", "small", "code", "dfn", "abbr", "ruby", "rt", "rp", "bdi"];
const inlines: ReadonlySet<string> = new Set([...inlineNames, "time", "br", "wbr"]);

function isBlock(node: Element): boolean {
  return !inlines.has(node.tagName) || hasClass(node, "line");
}

function hasClass({ properties }: Element, name: string): boolean {
  const value = properties.class;
  return typeof value === "string" && value.split(" ").includes(name);
}

/** What helps to move around on a screen, or cannot be put into words. */
const skipped: ReadonlySet<string> = new Set(["h1", "nav", "svg", "caption", "form", "script", "template", "button"]);

function blockOf(node: Element, printing: Printing): string[] {
  const { tagName } = node;
  if (skipped.has(tagName) || hasClass(node, "fold")) return [];
  if (/^h[2-6]$/.test(tagName)) return headingOf(node, printing);
  switch (tagName) {
    case "ul":
    case "ol":
      return listOf(node, printing);
    case "dl":
      return pairsOf(node, printing);
    case "table":
      return tableOf(node, printing);
    case "pre":
      return codeOf(node, printing);
    case "blockquote":
      return [indent(blocksOf(node.children, printing).join("\n\n"), "> ", "> ")];
    case "summary":
      return blocksOf(node.children, printing).map((text) => `**${text}**`);
    case "hr":
      return printing.isCell ? [] : ["---"];
    default:
      return blocksOf(node.children, printing);
  }
}

function headingOf(node: Element, printing: Printing): string[] {
  const text = blocksOf(node.children, printing).join(" ");
  if (printing.isCell || text === "") return text === "" ? [] : [text];
  return [`${"#".repeat(Number(node.tagName[1]))} ${text}`];
}

function listOf(node: Element, printing: Printing): string[] {
  const start = Number(node.properties.start ?? 1);
  const items = elementsOf(node).map((item) => blocksOf(item.children, printing));
  const mark = (index: number) => (node.tagName === "ol" ? `${start + index}. ` : "- ");
  if (printing.isCell) return items.map((blocks) => blocks.join(" "));
  const isLoose = items.some((blocks) => blocks.length > 1 && node.tagName === "ol");
  const texts = items.map((blocks, index) => marked(mark(index), blocks.join(isLoose ? "\n\n" : "\n")));
  return texts.length === 0 ? [] : [texts.join(isLoose ? "\n\n" : "\n")];
}

function marked(mark: string, text: string): string {
  return indent(text, mark, " ".repeat(mark.length));
}

/** Names and what is said of them, as a list. */
function pairsOf(node: Element, printing: Printing): string[] {
  const parts = elementsOf(node).flatMap((part) => (part.tagName === "div" ? elementsOf(part) : [part]));
  const items: string[][] = [];
  for (const { tagName, children } of parts) {
    const blocks = blocksOf(children, printing);
    if (tagName === "dt") items.push([`**${blocks.join(" ")}**`]);
    else items.at(-1)?.push(...blocks);
  }
  const texts = items.map(([name = "", first, ...rest]) => [first === undefined ? name : `${name}: ${first}`, ...rest]);
  if (printing.isCell) return texts.map((blocks) => blocks.join(" "));
  return texts.length === 0 ? [] : [texts.map((blocks) => marked("- ", blocks.join("\n\n"))).join("\n")];
}

function tableOf(node: Element, printing: Printing): string[] {
  const rows = elementsOf(node)
    .flatMap((part) => (part.tagName === "tr" ? [part] : elementsOf(part)))
    .filter(({ tagName }) => tagName === "tr")
    .map((row) => elementsOf(row).map((cell) => cellOf(cell, printing)));
  const [head = [], ...body] = rows;
  if (printing.isCell) return rows.map((cells) => cells.join(" "));
  if (head.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [[line(head), `|${" --- |".repeat(head.length)}`, ...body.map(line)].join("\n")];
}

function cellOf({ children }: Element, printing: Printing): string {
  return blocksOf(children, { ...printing, isCell: true })
    .join("<br>")
    .replaceAll("|", "\\|");
}

function codeOf(node: Element, printing: Printing): string[] {
  const text = plainText(node).replace(/\n$/, "");
  if (printing.isCell) return [codeSpan(text.replace(/\s+/g, " "))];
  const [code] = elementsOf(node);
  const classes = code?.properties.className;
  const language = Array.isArray(classes) ? String(classes[0] ?? "").replace(/^language-/, "") : "";
  const fence = fenceFor(text, 3);
  return [`${fence}${language}\n${text}\n${fence}`];
}

function inlineOf(node: ElementContent, printing: Printing): string {
  if (node.type === "text") return escapeMarkdown(node.value);
  if (node.type !== "element") return "";
  switch (node.tagName) {
    case "rt":
    case "rp":
      return "";
    case "br":
      return printing.isCell ? "<br>" : " ";
    case "code":
      return codeSpan(plainText(node));
    case "strong":
      return around("**", node, printing);
    case "em":
      return around("_", node, printing);
    case "del":
      return around("~~", node, printing);
    case "a":
      return linkOf(node, printing);
    default:
      return isBlock(node) ? blockOf(node, printing).join(" ") : insideOf(node, printing);
  }
}

function insideOf({ children }: Element, printing: Printing): string {
  return children.map((child) => inlineOf(child, printing)).join("");
}

function around(mark: string, node: Element, printing: Printing): string {
  const text = insideOf(node, printing).trim();
  return text === "" ? "" : `${mark}${text}${mark}`;
}

function linkOf(node: Element, printing: Printing): string {
  const text = insideOf(node, printing).replace(/\s+/g, " ").trim();
  const href = node.properties.href;
  if (typeof href !== "string" || text === "") return text;
  const target = printing
    .linkTo(href)
    .replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return `[${text}](${target})`;
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === "element");
}

function plainText(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(plainText).join("") : "";
}

function codeSpan(text: string): string {
  const fence = fenceFor(text, 1);
  return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Longer than any run of backquotes in the text. */
function fenceFor(text: string, shortest: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return "`".repeat(Math.max(shortest, text.includes("`") ? longest + 1 : shortest));
}

/** Signs that Markdown would take for marks; an underscore inside a word is none. */
export function escapeMarkdown(text: string): string {
  if (!/[\\*_`[\]<~&]/.test(text)) return text;
  return text.replace(/[\\*`[\]<~]|&(?=[#\w]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
}

function escapeStart(text: string): string {
  return text.replace(/^(\d+)?/, "$1\\");
}

function indent(text: string, first: string, others: string): string {
  return first + text.replace(/\n(?!\n|$)/g, `\n${others}`);
}

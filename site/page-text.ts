import type { Element, ElementContent } from "hast";
import { append, type Child, htmlOf, type Printed } from "#output/html";

/** What is said in a part of a page that has an anchor, or before the first of them (`""`). */
export interface SectionText {
  readonly anchor: string;
  readonly heading: string;
  /** What the section is called besides its heading: ids, names of fields, readings. */
  readonly names: readonly string[];
  /** Paragraphs, entries of lists, cells: a phrase stands in one of them, never across two. */
  readonly blocks: readonly string[];
}

/**
 * The words of a page as a reader sees them, by section. Navigation, contents, forms and drawings are left
 * out: what they say stands elsewhere. Words over characters (ruby) are blocks of their own, so that the
 * characters under them stay together.
 */
export function pageText(body: Child): readonly SectionText[] {
  const nodes: ElementContent[] = [];
  append(nodes, body);
  const first = createSection("");
  const reading: Reading = { sections: [first], current: first, line: "", readings: [], isCode: false };
  readAll(nodes, reading);
  endBlock(reading);
  return reading.sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ names, ...section }) => ({ ...section, names: [...names] }));
}

interface OpenSection {
  readonly anchor: string;
  heading: string;
  readonly names: Set<string>;
  readonly blocks: string[];
}

interface Reading {
  readonly sections: OpenSection[];
  current: OpenSection;
  /** The block that is being read. */
  line: string;
  /** Words over characters of that block. */
  readings: string[];
  /** Lines of code are blocks of their own. */
  isCode: boolean;
}

function createSection(anchor: string): OpenSection {
  return { anchor, heading: "", names: new Set(), blocks: [] };
}

const leftOut: ReadonlySet<string> = new Set(["nav", "svg", "form", "dialog", "script", "rp"]);
const inline: ReadonlySet<string> = new Set(
  "a abbr b bdi cite code data del dfn em i ins kbd mark q rt ruby s samp small span strong sub sup time var wbr".split(
    " ",
  ),
);

function readAll(nodes: readonly (ElementContent | Printed)[], reading: Reading): void {
  for (const node of nodes) {
    if (node.type === "text") reading.line += node.value;
    else if (node.type === "element") readElement(node, reading);
    else if (node.type === "printed") readPrinted(node, reading);
  }
}

function readElement(element: Element, reading: Reading): void {
  const { tagName, children } = element;
  if (leftOut.has(tagName) || hasClass(element, "contents")) return;
  if (tagName === "rt") {
    reading.readings.push(textIn(children));
    return;
  }
  if (inline.has(tagName) && !hasClass(element, "line")) {
    readAll(children, reading);
    if (tagName === "dfn") headSection(reading.current, textIn(children));
    return;
  }
  endBlock(reading);
  const before = reading.current;
  openSection(element, reading);
  nameFrom(element, reading.current);
  reading.isCode = tagName === "pre";
  readAll(children, reading);
  endBlock(reading);
  reading.isCode = false;
  if (scopes.has(tagName) || (element.properties.id !== undefined && !isHeading(tagName))) reading.current = before;
}

/** Where a section that began inside ends. */
const scopes: ReadonlySet<string> = new Set(["section", "article", "tr"]);

function openSection({ tagName, properties: { id } }: Element, reading: Reading): void {
  if (typeof id !== "string" || tagName === "table") return;
  reading.current = createSection(id);
  reading.sections.push(reading.current);
}

/** Takes what a heading, the line over it or the first cell of a row with an anchor calls the section. */
function nameFrom(element: Element, section: OpenSection): void {
  if (isHeading(element.tagName)) section.heading ||= textIn(element.children);
  else if (element.tagName === "tr" && element.properties.id === section.anchor) {
    const head = element.children.find((cell) => cell.type === "element" && cell.tagName === "th");
    for (const child of elementsIn(head)) headSection(section, textIn([child]));
  } else if (hasClass(element, "eyebrow")) {
    for (const child of elementsIn(element)) if (hasClass(child, "id")) section.names.add(textIn([child]));
  }
}

function elementsIn(node: ElementContent | undefined): readonly Element[] {
  const children = node?.type === "element" ? node.children : [];
  return children.filter((child): child is Element => child.type === "element");
}

function headSection(section: OpenSection, name: string): void {
  section.heading ||= name;
  section.names.add(name);
}

function endBlock(reading: Reading): void {
  for (const block of [...(reading.isCode ? reading.line.split("\n") : [reading.line]), ...reading.readings]) {
    const text = block.replace(/\s+/g, " ").trim();
    if (text !== "") reading.current.blocks.push(text);
  }
  reading.line = "";
  reading.readings = [];
}

/** A part that was printed before has no tree any more; between its tags are blocks. */
function readPrinted(part: Printed, reading: Reading): void {
  for (const text of htmlOf(part).split(/<[^>]*>/)) {
    endBlock(reading);
    reading.line = text.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  }
  endBlock(reading);
}

function textIn(nodes: readonly ElementContent[]): string {
  const texts = nodes.map((node) => {
    if (node.type === "text") return node.value;
    return node.type === "element" && node.tagName !== "rt" && node.tagName !== "rp" ? textIn(node.children) : "";
  });
  return texts.join("").replace(/\s+/g, " ").trim();
}

function hasClass({ properties }: Element, name: string): boolean {
  const value = properties.class ?? properties.className;
  return Array.isArray(value)
    ? value.includes(name)
    : String(value ?? "")
        .split(" ")
        .includes(name);
}

function isHeading(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}

import type { Element, ElementContent } from "hast";
import { append, type Child, htmlOf, type Printed, printed } from "./jsx-runtime.ts";

/**
 * A tree as HTML. Text and attribute values are always escaped, so no word of a guideline can become
 * markup; scripts and style sheets, which know no escapes, are refused where they could end themselves. Prints what `hast-util-to-html` prints for the nodes that pages are made of (tested), in a
 * sixth of its time: a large guideline has half a million elements.
 */
export function printHtml(child: Child): string {
  const nodes: ElementContent[] = [];
  append(nodes, child);
  // Pieces joined once: a string that grows by `+=` would be copied again when it is encoded.
  const pieces: string[] = [];
  printAll(nodes, pieces);
  return pieces.join("");
}

/** A whole document, from `<html>` on. */
export function printDocument(html: Child): string {
  return printHtml([printed("<!doctype html>\n"), html, "\n"]);
}

function printAll(nodes: readonly (ElementContent | Printed)[], pieces: string[]): void {
  for (const node of nodes) print(node, pieces);
}

function print(node: ElementContent | Printed, pieces: string[]): void {
  switch (node.type) {
    case "text":
      pieces.push(escapeText(node.value));
      return;
    case "element":
      pieces.push(tagStarts(node.tagName));
      printAttributes(node.properties, pieces);
      pieces.push(">");
      if (voidElements.has(node.tagName)) return;
      if (rawElements.has(node.tagName)) printRaw(node, pieces);
      else printAll(node.children, pieces);
      pieces.push(tagEnds(node.tagName));
      return;
    case "printed":
      pieces.push(htmlOf(node));
      return;
    case "comment":
      return;
    default:
      node satisfies never;
  }
}

/** Code, as it is: browsers read it up to the tag that ends it, and find no entities in it. */
function printRaw({ tagName, children }: Element, pieces: string[]): void {
  for (const child of children) {
    if (child.type !== "text" || /<\/|<!--/.test(child.value)) throw new Error(`A ${tagName} element could end early.`);
    pieces.push(child.value);
  }
}

function printAttributes(properties: Element["properties"], pieces: string[]): void {
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null || value === false) continue;
    if (value === true) pieces.push(" ", name);
    else
      pieces.push(attributeStarts(name), escapeAttribute(Array.isArray(value) ? value.join(" ") : String(value)), '"');
  }
}

const tagStarts = remembering((name) => `<${name}`);
const tagEnds = remembering((name) => `</${name}>`);
const attributeStarts = remembering((name) => ` ${name === "className" ? "class" : name}="`);

/** There are few names of tags and attributes, and each is needed very often. */
function remembering(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const made = make(name);
    known.set(name, made);
    return made;
  };
}

/** Elements without an end tag. */
const voidElements: ReadonlySet<string> = new Set(["br", "hr", "wbr", "link", "meta", "input"]);
/** Elements whose text is printed as it is. */
const rawElements: ReadonlySet<string> = new Set(["script", "style"]);

/** Text between tags. */
function escapeText(text: string): string {
  return /[<&]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
}

/** Text between the quotes of an attribute. */
function escapeAttribute(text: string): string {
  return /["&]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll('"', "&quot;") : text;
}

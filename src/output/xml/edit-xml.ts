import { SaxesParser } from "saxes";

/** A tag of an XML document and where it stands. */
export interface PlacedTag {
  /** As written, prefix included. */
  readonly name: string;
  readonly kind: "opening" | "closing" | "empty";
  readonly attributes: Readonly<Record<string, string>>;
  /** Offsets of its first character and of the one behind its last. */
  readonly start: number;
  readonly end: number;
}

/** A piece of a document and what stands there instead; an edit that ends where it starts puts something in. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What another library wrote does not have the place where something is to be put right: a bug, which a new version
 * of the library may bring.
 */
export class MissingPlace extends Error {
  override readonly name = "MissingPlace";
}

/** The tags of a whole document in their order. Throws what the parser throws: our own documents are well-formed. */
export function placedTags(xml: string): readonly PlacedTag[] {
  const tags: PlacedTag[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const add = (name: string, kind: PlacedTag["kind"], attributes: PlacedTag["attributes"]) => {
    // No `<` stands inside a tag.
    const end = parser.position;
    tags.push({ name, kind, attributes, start: xml.lastIndexOf("<", end - 1), end });
  };
  parser.on("opentag", ({ name, attributes, isSelfClosing }) =>
    add(name, isSelfClosing ? "empty" : "opening", attributes),
  );
  parser.on("closetag", ({ name, isSelfClosing }) => {
    if (!isSelfClosing) add(name, "closing", {});
  });
  parser.write(xml).close();
  return tags;
}

/** The same tag with other attributes; `undefined` takes one away, and new ones stand behind the others. */
export function withAttributes(tag: PlacedTag, changes: Readonly<Record<string, string | undefined>>): XmlEdit {
  const attributes = Object.entries({ ...tag.attributes, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`],
  );
  return {
    start: tag.start,
    end: tag.end,
    text: `<${tag.name}${attributes.join("")}${tag.kind === "empty" ? "/>" : ">"}`,
  };
}

/** A document with pieces of it replaced; they do not overlap. */
export function editXml(xml: string, edits: readonly XmlEdit[]): string {
  let text = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    text += xml.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + xml.slice(at);
}

/** What must be there; otherwise {@link MissingPlace} says what was looked for. */
export function placeOf<Place>(place: Place | undefined, what: string): Place {
  if (place === undefined) throw new MissingPlace(`There is no ${what} in what the library wrote.`);
  return place;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

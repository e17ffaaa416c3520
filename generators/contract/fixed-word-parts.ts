import { editXml, type PlacedTag, placedTags, placeOf, withAttributes, type XmlEdit } from "#output/xml";
import type { WordBlock, WordDocument } from "./word-blocks.ts";
import { typefaces } from "./word-styles.ts";

/**
 * The parts of a Word file with all that the library draws by lot or reads from the clock put right
 * (link ids are counted in the order of the text, dates are those of the guideline), and with what it
 * has no words for: that the contents are a table of contents, that the style of an article's heading
 * carries its number, and what a machine without the fonts takes instead. Throws `MissingPlace` where the
 * library writes something in another way.
 */
export function withFixedParts(
  parts: Readonly<Record<string, Uint8Array>>,
  { date, blocks }: Pick<WordDocument, "date" | "blocks">,
): Record<string, Uint8Array> {
  const files = Object.entries(parts).filter(([name]) => !name.endsWith("/"));
  const xml = new Map(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const edit = (name: string, editsOf: (tags: readonly PlacedTag[]) => readonly XmlEdit[]) => {
    const text = placeOf(xml.get(name), `part ${name}`);
    xml.set(name, editXml(text, editsOf(placedTags(text))));
  };
  const document = placedTags(placeOf(xml.get("word/document.xml"), "part word/document.xml"));
  const relations = placedTags(placeOf(xml.get("word/_rels/document.xml.rels"), "part of relations"));
  const links = countedLinks(document, relations);
  const hasContents = blocks.some(({ kind }) => kind === "contents");
  edit("docProps/core.xml", (tags) => datedBy(tags, date));
  edit("word/document.xml", (tags) => [
    ...linkEdits(tags, "r:id", links),
    ...(hasContents ? markedContents(tags) : []),
  ]);
  edit("word/_rels/document.xml.rels", (tags) => linkEdits(tags, "Id", links));
  edit("word/numbering.xml", linkedLevels);
  for (const style of ["ArticleHeading", "AnnexHeading"] as const) {
    if (blocks.some((block) => isNumbered(block, style))) edit("word/styles.xml", numberedBy(document, style));
  }
  placeOf(xml.get("word/fontTable.xml"), "table of fonts");
  xml.set("word/fontTable.xml", fontTable());
  return Object.fromEntries([...xml].map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

function datedBy(tags: readonly PlacedTag[], date: string): readonly XmlEdit[] {
  return ["dcterms:created", "dcterms:modified"].map((name) => {
    const at = tags.findIndex((tag) => tag.name === name);
    const start = placeOf(tags[at], name).end;
    return { start, end: placeOf(tags[at + 1], `end of ${name}`).start, text: `${date}T00:00:00Z` };
  });
}

/** The ids that links of the text have, drawn by lot, and what they are called instead. */
function countedLinks(document: readonly PlacedTag[], relations: readonly PlacedTag[]): ReadonlyMap<string, string> {
  const targets = new Set(relations.filter(isLink).map(({ attributes }) => attributes.Id));
  const counted = new Map<string, string>();
  for (const { name, attributes } of document) {
    const id = attributes["r:id"];
    if (name !== "w:hyperlink" || id === undefined) continue;
    if (!targets.has(id)) placeOf(undefined, `relation ${id}`);
    counted.set(id, `rIdLink${counted.size + 1}`);
  }
  return counted;
}

function isLink({ name, attributes }: PlacedTag): boolean {
  return name === "Relationship" && attributes.Type?.endsWith("/hyperlink") === true;
}

function linkEdits(
  tags: readonly PlacedTag[],
  attribute: "r:id" | "Id",
  links: ReadonlyMap<string, string>,
): readonly XmlEdit[] {
  return tags.flatMap((tag) => {
    const id = links.get(tag.attributes[attribute] ?? "");
    return id === undefined ? [] : [withAttributes(tag, { [attribute]: id })];
  });
}

/** Without this mark LibreOffice prints the field's code. */
function markedContents(tags: readonly PlacedTag[]): readonly XmlEdit[] {
  const properties = tags.findIndex(({ name }) => name === "w:sdtPr");
  const name = placeOf(
    tags.slice(properties).find((tag) => tag.name === "w:alias"),
    "name of the contents",
  );
  const mark = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
  return [{ start: name.end, end: name.end, text: mark }];
}

/** The style of a level stands where the schema wants it, and the levels of a list belong together. */
function linkedLevels(tags: readonly PlacedTag[]): readonly XmlEdit[] {
  const kinds = tags.filter(({ name }) => name === "w:multiLevelType");
  placeOf(kinds[0], "kind of a list");
  let format: PlacedTag | undefined;
  const moves = tags.flatMap((tag) => {
    if (tag.name === "w:lvl") format = undefined;
    if (tag.name === "w:numFmt") format = tag;
    if (tag.name !== "w:pStyle") return [];
    const { end } = placeOf(format, "format of a level before its style");
    return [
      { start: tag.start, end: tag.end, text: "" },
      { ...withAttributes(tag, {}), start: end, end },
    ];
  });
  return [...kinds.map((kind) => withAttributes(kind, { "w:val": "multilevel" })), ...moves];
}

function isNumbered(block: WordBlock, style: string): boolean {
  return block.kind === "paragraph" && block.style === style && block.list !== undefined;
}

/** Whoever gives a paragraph the style of a heading gets the next number with it. */
function numberedBy(document: readonly PlacedTag[], style: string) {
  const named = (name: string, value: string) => (tag: PlacedTag) =>
    tag.name === name && tag.attributes["w:val"] === value;
  const number = placeOf(
    document.flatMap((tag, at) => (named("w:pStyle", style)(tag) ? (numberBehind(document, at) ?? []) : []))[0],
    `numbered paragraph of the style ${style}`,
  );
  return (tags: readonly PlacedTag[]): readonly XmlEdit[] => {
    const start = tags.findIndex(({ attributes }) => attributes["w:styleId"] === style);
    const inside = tags.slice(start < 0 ? tags.length : start + 1);
    const until = inside.findIndex(({ name }) => name === "w:style");
    const at = inside.slice(0, until).findIndex(({ name }) => name === "w:pPr");
    const properties = placeOf(inside.slice(0, until)[at], `paragraph of the style ${style}`);
    const next = inside[at + 1];
    const { end } = next?.name === "w:keepNext" ? next : properties;
    return [{ start: end, end, text: `<w:numPr><w:numId w:val="${number}"/></w:numPr>` }];
  };
}

/** Of which list a paragraph is, from the place of its style on. */
function numberBehind(document: readonly PlacedTag[], at: number): string | undefined {
  const properties = document.slice(at, at + longestProperties);
  const end = properties.findIndex(({ name }) => name === "w:pPr");
  const list = properties.findIndex(({ name }) => name === "w:numPr");
  const number = properties.slice(Math.max(0, list), Math.max(0, end)).find(({ name }) => name === "w:numId");
  return list < 0 ? undefined : number?.attributes["w:val"];
}

/** More tags the properties of a paragraph do not have. */
const longestProperties = 40;

function fontTable(): string {
  const fonts = typefaces.map(
    ({ name, fallbacks, family, isJapanese }) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallbacks.join(",")}"/>` +
      `<w:charset w:val="${isJapanese ? "80" : "00"}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`
  );
}

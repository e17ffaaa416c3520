import { typefaces } from "./word-styles.ts";

/**
 * The parts of a Word file with all that the library draws by lot or reads from the clock put right
 * (link ids are counted in the order of the text, dates are those of the guideline), and with what it
 * has no words for: that the contents are a table of contents, that the style of an article's heading
 * carries its number, and what a machine without the fonts takes instead.
 */
export function withFixedParts(parts: Readonly<Record<string, Uint8Array>>, date: string): Record<string, Uint8Array> {
  const files = Object.entries(parts).filter(([name]) => !name.endsWith("/"));
  const xml = new Map(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const document = xml.get("word/document.xml") ?? "";
  const links = countedLinks(document);
  edit(xml, "docProps/core.xml", (text) => datedBy(text, date));
  edit(xml, "word/document.xml", (text) => markedContents(withLinks(text, links)));
  edit(xml, "word/_rels/document.xml.rels", (text) => withLinks(text, links));
  edit(xml, "word/numbering.xml", linkedLevels);
  edit(xml, "word/styles.xml", (text) =>
    numberedHeadings(numberedHeadings(text, document, "ArticleHeading"), document, "AnnexHeading"),
  );
  edit(xml, "word/fontTable.xml", fontTable);
  return Object.fromEntries([...xml].map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

function datedBy(core: string, date: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}

function edit(xml: Map<string, string>, name: string, change: (text: string) => string): void {
  const text = xml.get(name);
  if (text !== undefined) xml.set(name, change(text));
}

/** `rId` and 21 characters drawn by lot, as an attribute's value. */
const drawnId = /(?:r:id|Id)="(rId[a-z0-9_-]{21})"/g;

function countedLinks(document: string): ReadonlyMap<string, string> {
  const counted = new Map<string, string>();
  for (const [, id = ""] of document.matchAll(drawnId)) counted.set(id, `rIdLink${counted.size + 1}`);
  return counted;
}

function withLinks(text: string, links: ReadonlyMap<string, string>): string {
  return text.replace(drawnId, (whole, id: string) => whole.replace(id, links.get(id) ?? id));
}

/** Without this mark LibreOffice prints the field's code. */
function markedContents(document: string): string {
  const mark = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
  return document.replace(/(<w:sdtPr><w:alias [^>]*\/>)(?=<\/w:sdtPr>)/, `$1${mark}`);
}

/** The style of a level stands where the schema wants it, and the levels of a list belong together. */
function linkedLevels(numbering: string): string {
  return numbering
    .replace(/(<w:numFmt [^>]*\/>)((?:(?!<\/w:lvl>).)*?)(<w:pStyle [^>]*\/>)/gs, "$1$3$2")
    .replaceAll('<w:multiLevelType w:val="hybridMultilevel"/>', '<w:multiLevelType w:val="multilevel"/>');
}

/** Whoever gives a paragraph the style of a heading gets the next number with it. */
function numberedHeadings(styles: string, document: string, style: "ArticleHeading" | "AnnexHeading"): string {
  const used = new RegExp(`<w:pStyle w:val="${style}"/><w:numPr>.*?<w:numId w:val="(\\d+)"/>`).exec(document)?.[1];
  if (used === undefined) return styles;
  return styles.replace(
    new RegExp(`(<w:style [^>]*w:styleId="${style}".*?<w:pPr>(?:<w:keepNext/>)?)`, "s"),
    `$1<w:numPr><w:numId w:val="${used}"/></w:numPr>`,
  );
}

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

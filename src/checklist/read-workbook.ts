import { attributeOf, prefixedAttributeOf, xmlTags } from "#output/xml";
import { type Archive, openArchive } from "#output/zip";
import { type NumberFormats, readNumberFormats } from "./number-formats.ts";
import { readSharedStrings, readSheetCells, type SheetCell } from "./read-sheet.ts";

/** What is read of a workbook: the cells of its sheets, and what it says about itself. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Its custom properties. */
  readonly properties: ReadonlyMap<string, string>;
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
}

export interface WorkbookSheet {
  readonly name: string;
  /** By row, then by column, both from 0; empty cells are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  /** Whether it had more rows or columns than are read. */
  readonly isCut: boolean;
}

/** How much of a table is read. */
export interface TableLimits {
  readonly rowLimit: number;
  readonly columnLimit: number;
}

/**
 * Reads an XLSX from somebody else. Formulas are not calculated, macros, links and pictures not looked at;
 * only the parts that hold cells are unpacked. Throws `ArchiveFault` and `XmlFault`; gives
 * nothing for an archive that is no workbook.
 */
export function readWorkbook(bytes: Uint8Array, limits: TableLimits): Workbook | undefined {
  const archive = openArchive(bytes);
  const text = (path: string) => textOf(archive, path);
  const main = mainPart(text("_rels/.rels")) ?? "xl/workbook.xml";
  const workbook = text(main);
  if (workbook === undefined) return undefined;
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const relations = readRelations(text(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const strings = readSharedStrings(text(pathOfType(relations, "sharedStrings")) ?? "");
  const looks: NumberFormats = readNumberFormats(text(pathOfType(relations, "styles")) ?? "", uses1904(workbook));
  return {
    sheets: sheetsOf(workbook).flatMap(({ name, relation }) => {
      const path = relations.get(relation)?.path;
      const xml = path === undefined ? undefined : text(path);
      return xml === undefined ? [] : [{ name, ...readSheetCells(xml, { strings, looks, ...limits }) }];
    }),
    properties: readProperties(text("docProps/custom.xml") ?? ""),
    hasMacros: archive.names.some((name) => /vbaProject|\/macrosheets\//i.test(name)),
    hasExternalLinks: archive.names.some((name) => /externalLinks\/|connections\.xml|queryTables\//i.test(name)),
  };
}

function textOf(archive: Archive, path: string): string | undefined {
  const bytes = archive.read(path);
  if (!bytes) return undefined;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

function readRelations(xml: string | undefined, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const tag of xmlTags(xml ?? "")) {
    if (tag.name !== "Relationship" || attributeOf(tag, "TargetMode") === "External") continue;
    const target = attributeOf(tag, "Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : folder + target;
    relations.set(attributeOf(tag, "Id") ?? "", { type: attributeOf(tag, "Type") ?? "", path });
  }
  return relations;
}

function mainPart(xml: string | undefined): string | undefined {
  return [...readRelations(xml, "").values()].find(({ type }) => type.endsWith("/officeDocument"))?.path;
}

function pathOfType(relations: ReadonlyMap<string, Relation>, type: string): string {
  return [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.path ?? "";
}

function sheetsOf(workbook: string): readonly { readonly name: string; readonly relation: string }[] {
  const sheets: { name: string; relation: string }[] = [];
  for (const tag of xmlTags(workbook)) {
    if (tag.name !== "sheet" || tag.kind === "closing") continue;
    sheets.push({ name: attributeOf(tag, "name") ?? "", relation: prefixedAttributeOf(tag, "id") ?? "" });
  }
  return sheets;
}

function uses1904(workbook: string): boolean {
  for (const tag of xmlTags(workbook)) {
    if (tag.name === "workbookPr") return /^(?:1|true)$/.test(attributeOf(tag, "date1904") ?? "");
  }
  return false;
}

function readProperties(xml: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  for (const tag of xmlTags(xml)) {
    if (tag.name === "property") name = tag.kind === "opening" ? attributeOf(tag, "name") : undefined;
    else if (tag.kind === "closing" && name !== undefined) properties.set(name, tag.text);
  }
  return properties;
}

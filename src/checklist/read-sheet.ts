import { attributeOf, type XmlTag, xmlTags } from "#output/xml";
import type { NumberFormats } from "./number-formats.ts";

/** A cell as somebody sees it. */
export interface SheetCell {
  readonly text: string;
  /** The number behind it, if it is one. */
  readonly number?: number;
  /** Whether the text is what a formula gave when the file was saved. */
  readonly isFormula?: true;
}

/** The texts that cells refer to by number. Readings beside Japanese words are left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isReading = false;
  for (const tag of xmlTags(xml)) {
    if (tag.name === "si" && tag.kind !== "closing") text = "";
    if (tag.name === "rPh") isReading = tag.kind === "opening";
    if (tag.name === "t" && tag.kind === "closing" && !isReading) text += tag.text;
    if (tag.name === "si" && tag.kind !== "opening") strings.push(decodeEscapes(text));
  }
  return strings;
}

interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: NumberFormats;
  /** How many rows with something in them are read, and how many columns. */
  readonly rowLimit: number;
  readonly columnLimit: number;
}

type Rows = ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;

/** The cells of one sheet; reading stops when there are too many rows. */
export function readSheetCells(xml: string, context: SheetContext): { readonly rows: Rows; readonly isCut: boolean } {
  const rows = new Map<number, Map<number, SheetCell>>();
  let rowIndex = -1;
  let column = -1;
  let cell: PendingCell | undefined;
  for (const tag of xmlTags(xml)) {
    if (tag.name === "row" && tag.kind !== "closing") {
      rowIndex = indexFrom(attributeOf(tag, "r"), rowIndex);
      column = -1;
    } else if (tag.name === "c" && tag.kind !== "closing") {
      const place = placeOf(attributeOf(tag, "r"));
      column = place?.column ?? column + 1;
      cell = { type: attributeOf(tag, "t") ?? "n", style: Number(attributeOf(tag, "s") ?? 0), value: "" };
    } else if (tag.name === "c" && cell) {
      const finished = finish(cell, context);
      cell = undefined;
      if (finished.text === "" && !finished.isFormula) continue;
      if (column >= context.columnLimit) return { rows, isCut: true };
      const row = rows.get(rowIndex) ?? new Map<number, SheetCell>();
      if (row.size === 0) {
        if (rows.size >= context.rowLimit) return { rows, isCut: true };
        rows.set(rowIndex, row);
      }
      row.set(column, finished);
    } else if (cell) addTo(cell, tag);
    else if (tag.name === "sheetData" && tag.kind === "closing") break;
  }
  return { rows, isCut: false };
}

/** Letters of a column and number of a row: `K12` for row 11 and column 10. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

interface PendingCell {
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula?: true;
  isReading?: boolean;
}

function addTo(cell: PendingCell, tag: XmlTag): void {
  if (tag.name === "rPh") cell.isReading = tag.kind === "opening";
  if (tag.name === "f") cell.isFormula = true;
  if (tag.kind === "closing" && (tag.name === "v" || (tag.name === "t" && !cell.isReading))) cell.value += tag.text;
}

function finish({ type, style, value, isFormula }: PendingCell, { strings, looks }: SheetContext): SheetCell {
  const mark = isFormula && { isFormula };
  if (type === "s") return { text: strings[Number(value)] ?? "", ...mark };
  if (type === "str" || type === "inlineStr" || type === "d") return { text: decodeEscapes(value), ...mark };
  if (type === "b") return { text: value === "1" ? "TRUE" : "FALSE", ...mark };
  const number = Number(value);
  if (type === "e" || value.trim() === "" || !Number.isFinite(number)) return { text: value, ...mark };
  const date = looks.isDate(style) ? looks.dateOf(number) : undefined;
  return { text: date ?? String(number), number, ...mark };
}

function indexFrom(written: string | undefined, before: number): number {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 && number <= lastRow ? number - 1 : before + 1;
}

/** More rows no spreadsheet has. */
const lastRow = 1_048_576;

function placeOf(reference: string | undefined): { readonly column: number } | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** `_x0041_` is how a workbook writes a character that XML cannot hold, or that looked like such a code. */
function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

import type { CellStyle } from "hucre/xlsx";
import type { Part } from "#checklist";
import type { Locale } from "#diagnostic";

/** Fonts that the offices of a language have; others take what stands next. */
export const fontNames: Readonly<Record<Locale, string>> = { ja: "Yu Gothic", en: "Calibri" };

const line = { style: "thin", color: { rgb: "A6A6A6" } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const filled = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

/** `@` is the text format: a spreadsheet calculates nothing in such a cell. */
const textFormat = "@";

/** How the cells of every sheet look. */
export interface SheetStyles {
  readonly title: CellStyle;
  readonly heading: CellStyle;
  readonly plain: CellStyle;
  /** What a field of the head is called, and the field itself. */
  readonly label: CellStyle;
  readonly field: CellStyle;
  readonly cell: CellStyle;
  readonly centred: CellStyle;
  readonly term: CellStyle;
  readonly date: CellStyle;
  readonly number: CellStyle;
  /** Heads of the three parts; the words above them say the same as the colours. */
  readonly heads: Readonly<Record<Part | "added", CellStyle>>;
}

export function sheetStyles(locale: Locale): SheetStyles {
  const font = { name: fontNames[locale], size: 10 };
  const cell: CellStyle = { font, border, numFmt: textFormat, alignment: { vertical: "top", wrapText: true } };
  const centred: CellStyle = { ...cell, alignment: { vertical: "top", horizontal: "center", wrapText: true } };
  const head = (rgb: string): CellStyle => ({
    font: { ...font, bold: true },
    fill: filled(rgb),
    border,
    numFmt: textFormat,
    alignment: { vertical: "center", horizontal: "center", wrapText: true },
  });
  return {
    title: { font: { ...font, size: 14, bold: true }, numFmt: textFormat },
    heading: { font: { ...font, size: 12, bold: true }, numFmt: textFormat },
    plain: { font, numFmt: textFormat },
    label: { font: { ...font, bold: true }, numFmt: textFormat },
    field: { font, border: { bottom: line }, numFmt: textFormat },
    cell,
    centred,
    term: { ...cell, font: { ...font, bold: true } },
    date: { ...centred, numFmt: "yyyy-mm-dd" },
    number: { ...centred, numFmt: "0" },
    heads: {
      question: head("E7E6E6"),
      answer: head("DDEBF7"),
      review: head("E2EFDA"),
      record: head("F2F2F2"),
      added: head("FFFFFF"),
    },
  };
}

/** The look of a cell that can be written into although its sheet is protected. */
export function openCell(style: CellStyle): CellStyle {
  return { ...style, protection: { locked: false } };
}

import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import type { Locale } from "#diagnostic";
import { xmlText } from "#output/xml";

/** Gathers the cells of one sheet; rows and columns count from 0. */
export interface SheetBuilder {
  /** A cell that is always text: what looks like a formula stays what it is, also after an edit. */
  readonly text: (row: number, column: number, cell: { readonly value: string; readonly style: CellStyle }) => void;
  /** A number, or a day counted as one. */
  readonly number: (row: number, column: number, cell: { readonly value: number; readonly style: CellStyle }) => void;
  /** A formula of ours, with what it gives now: programs that do not calculate show that. */
  readonly formula: (row: number, column: number, cell: FormulaCell) => void;
  /** An empty cell with a look, to be filled in. */
  readonly blank: (row: number, column: number, style: CellStyle) => void;
  readonly content: () => Pick<WriteSheet, "rows" | "cells" | "columns" | "rowDefs">;
}

export interface FormulaCell {
  /** Without an equals sign. */
  readonly formula: string;
  readonly result: string | number;
  readonly style: CellStyle;
}

export interface SheetLayout {
  readonly locale: Locale;
  /** In characters, from left to right. */
  readonly widths: readonly number[];
  /** In lines: room for a pen in rows that are filled in. */
  readonly leastLines?: number;
  /** In points, for rows whose height is not that of their text. */
  readonly heights?: Readonly<Record<number, number>>;
}

export function createSheetBuilder({ locale, widths, leastLines = 1, heights = {} }: SheetLayout): SheetBuilder {
  const cells = new Map<string, Partial<Cell>>();
  const lines: number[] = [];
  const reach = (row: number, count: number) => {
    while (lines.length <= row) lines.push(1);
    lines[row] = Math.max(lines[row] ?? 1, count);
  };
  return {
    text(row, column, { value, style }) {
      const text = cellText(value);
      const wraps = style.alignment?.wrapText === true;
      reach(row, wraps ? Math.max(leastLines, lineCount(text, widths[column] ?? 0)) : 1);
      cells.set(`${row},${column}`, { value: text, type: "string", style });
    },
    number(row, column, { value, style }) {
      reach(row, 1);
      cells.set(`${row},${column}`, { value, type: "number", style });
    },
    formula(row, column, { formula, result, style }) {
      reach(row, 1);
      cells.set(`${row},${column}`, { value: result, type: "formula", formula, formulaResult: result, style });
    },
    blank(row, column, style) {
      reach(row, 1);
      cells.set(`${row},${column}`, { value: null, type: "empty", style });
    },
    content: () => ({
      columns: widths.map((width) => ({ width })),
      rows: lines.map(() => []),
      cells,
      rowDefs: new Map(lines.map((count, row) => [row, { height: heights[row] ?? rowHeight(count, locale) }])),
    }),
  };
}

/** About how many lines a text takes in a cell. */
function lineCount(text: string, width: number): number {
  const usable = Math.max(1, width - 1);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(roughWidth(line) / usable)), 0);
}

/**
 * The characters of a line, those of Chinese, Japanese and Korean counted twice. The exact width of a
 * text takes a hundred times as long, and the height of a row is an estimate in any case.
 */
function roughWidth(line: string): number {
  let width = line.length;
  for (let at = 0; at < line.length; at += 1) if (line.charCodeAt(at) >= 0x1100) width += 1;
  return width;
}

/** A row is no higher than Excel allows. */
function rowHeight(lines: number, locale: Locale): number {
  return Math.min(409, lines * pointsOfLine[locale] + 3);
}

/** At ten points; Japanese fonts stand further apart. */
const pointsOfLine: Readonly<Record<Locale, number>> = { ja: 16.5, en: 13.5 };

/** Excel takes a longer text for damage to the file. */
const longestText = 32_767;

function cellText(text: string): string {
  // A workbook reads `_x0041_` as `A`: the underscore before such a code is written as a code itself.
  const clean = xmlText(text)
    .replace(/\r\n?/g, "\n")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return clean.length > longestText ? `${xmlText(clean.slice(0, longestText - 1))}…` : clean;
}

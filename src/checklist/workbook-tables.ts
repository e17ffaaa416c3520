import { createSourceFile, type SourceFile } from "#text";
import type { AnswerCell, AnswerTable, AnswerTableRow } from "./answer-table.ts";
import { cellName } from "./read-sheet.ts";
import type { WorkbookSheet } from "./read-workbook.ts";

/**
 * The sheets of a workbook as tables, and a text that stands for each, so that its cells have places: a
 * line per row of the sheet, in which each cell has its name before it.
 *
 *     A9 CHK-001 │ B9 Rules │ K9 Conforms │ L9
 */
export function workbookTables(
  path: string,
  sheets: readonly WorkbookSheet[],
): { readonly tables: readonly AnswerTable[]; readonly files: readonly SourceFile[] } {
  const made = sheets.map((sheet, position) => sheetTable(position === 0 ? path : `${path}#${sheet.name}`, sheet));
  return { tables: made.map(({ table }) => table), files: made.map(({ file }) => file) };
}

const divider = " │ ";

function sheetTable(path: string, { name, rows }: WorkbookSheet): { table: AnswerTable; file: SourceFile } {
  const width = Math.max(0, ...[...rows.values()].map((cells) => Math.max(...cells.keys()) + 1));
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const found: AnswerTableRow[] = [];
  let text = "";
  let line = 0;
  for (const number of numbers) {
    text += "\n".repeat(number - line);
    line = number;
    const cells = new Map<number, AnswerCell>();
    const start = text.length;
    for (let column = 0; column < width; column += 1) {
      if (column > 0) text += divider;
      const cell = rows.get(number)?.get(column);
      const from = text.length;
      text += cellName(number, column);
      if (cell) text += ` ${cell.text.replace(/\s+/g, " ").trim().slice(0, 200)}`;
      const span = { file: path, start: from, end: text.length };
      cells.set(column, { text: "", ...cell, span });
    }
    found.push({ cells, span: { file: path, start, end: text.length } });
  }
  return { table: { name, rows: found }, file: createSourceFile(path, text) };
}

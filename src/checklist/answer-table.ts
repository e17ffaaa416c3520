import type { Span } from "#text";

/** A cell of a table that somebody filled in, and its place in the text that stands for the file. */
export interface AnswerCell {
  readonly text: string;
  readonly span: Span;
  /** The number behind the text, if it is one. */
  readonly number?: number;
  readonly isFormula?: true;
}

/** Rows from top to bottom, cells from left to right; `at` gives an empty cell where there is none. */
export interface AnswerTable {
  /** The name of the sheet; empty for a CSV. */
  readonly name: string;
  readonly rows: readonly AnswerTableRow[];
}

export interface AnswerTableRow {
  readonly cells: ReadonlyMap<number, AnswerCell>;
  readonly span: Span;
}

/** A text as titles and answers are compared: width, case and spaces do not matter. */
export function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** The cell of a column, or an empty one at the place of its row. */
export function cellAt(row: AnswerTableRow, column: number | undefined): AnswerCell {
  const cell = column === undefined ? undefined : row.cells.get(column);
  return cell ?? { text: "", span: row.span };
}

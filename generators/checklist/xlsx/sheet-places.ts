import { type AnswerFile, type Column, columns, respondentKeys } from "#checklist";
import { addedTitles } from "../csv/data-table.ts";

/** Where things stand on the sheet that is filled in; rows and columns count from 0. */
export const titleRow = 0;
export const editionRow = 1;
export const firstFieldRow = 2;
export const spaceRow = firstFieldRow + respondentKeys.length / 2;
export const partRow = spaceRow + 1;
export const headRow = partRow + 1;
export const firstRow = headRow + 1;

/** A column of the sheet: one of the form, or one that somebody has added. */
export type SheetColumn = Column | { readonly key: string; readonly part: "added"; readonly title: string };

/** The columns of the sheet from left to right. That of former answers is there if there are any. */
export function sheetColumns(file: AnswerFile): readonly SheetColumn[] {
  const hasFormer = file.rows.some(({ former }) => former !== undefined && former.length > 0);
  const shown = columns.filter(({ key }) => key !== "former" || hasFormer);
  return [...shown, ...addedTitles(file).map((title) => ({ key: `added ${title}`, part: "added" as const, title }))];
}

/** The place of a column of the form; the order of these never changes. */
export function columnAt(key: string): number {
  return columns.findIndex((column) => column.key === key);
}

/** `A` for 0, `AA` for 26. */
export function letters(column: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** The cells of a column over all rows, as a formula of another sheet names them. */
export function columnRange(sheet: string, key: string, rowCount: number): string {
  const letter = letters(columnAt(key));
  return `${sheet}!$${letter}$${firstRow + 1}:$${letter}$${firstRow + Math.max(1, rowCount)}`;
}

import type { AnswerFile } from "#checklist";
import { printCsv } from "#generate";
import { dataTable } from "./data-table.ts";

/** The form, or a filled one, as CSV: see {@link dataTable}. */
export function checklistCsv(file: AnswerFile): string {
  return printCsv(dataTable(file));
}

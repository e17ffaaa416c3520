import { type AnswerFile, printAnswerFile } from "#checklist";
import { checklistCsv } from "./csv/csv.ts";
import { comparisonPage } from "./html/comparison-page.ts";
import { checklistPage } from "./html/form-page.ts";
import { summaryPage } from "./html/summary-page.ts";

/** Each way in which a filled checklist is printed, for commands; heavy modules are loaded when asked for. */
export const checklistPrinters = {
  json: printAnswerFile,
  csv: checklistCsv,
  xlsx: async (file: AnswerFile): Promise<Uint8Array> => (await import("./xlsx/xlsx.ts")).checklistXlsx(file),
  data: async (file: AnswerFile): Promise<Uint8Array> => (await import("./xlsx/xlsx.ts")).checklistDataXlsx(file),
  html: checklistPage,
  summaryPage,
  comparisonPage,
};

import { type AnswerFile, printAnswerFile } from "#checklist";
import { comparisonPage } from "./comparison-page.ts";
import { checklistCsv } from "./csv.ts";
import { checklistPage } from "./form-page.ts";
import { summaryPage } from "./summary-page.ts";

/** Each way in which a filled checklist is printed, for commands; heavy modules are loaded when asked for. */
export const checklistPrinters = {
  json: printAnswerFile,
  csv: checklistCsv,
  xlsx: async (file: AnswerFile): Promise<Uint8Array> => (await import("./xlsx.ts")).checklistXlsx(file),
  data: async (file: AnswerFile): Promise<Uint8Array> => (await import("./xlsx.ts")).checklistDataXlsx(file),
  html: checklistPage,
  summaryPage,
  comparisonPage,
};

import { type AnswerFile, printAnswerFile } from "#checklist";
import type { ReadAsset } from "#generate";
import { checklistCsv } from "./csv/csv.ts";
import { comparisonPage } from "./html/comparison-page.tsx";
import { checklistPage } from "./html/form-page.tsx";
import { readFormAssets, readReportStyle } from "./html/page-assets.ts";
import { summaryPage } from "./html/summary-page.tsx";

/** Each way in which a filled checklist is printed, for commands; heavy modules are loaded when asked for. */
export const checklistPrinters = {
  json: printAnswerFile,
  csv: checklistCsv,
  xlsx: async (file: AnswerFile): Promise<Uint8Array> => (await import("./xlsx/xlsx.ts")).checklistXlsx(file),
  data: async (file: AnswerFile): Promise<Uint8Array> => (await import("./xlsx/xlsx.ts")).checklistDataXlsx(file),
  html: async (file: AnswerFile, readAsset: ReadAsset): Promise<string> =>
    checklistPage(file, await readFormAssets(readAsset)),
  summaryPage: async (file: AnswerFile, readAsset: ReadAsset): Promise<string> =>
    summaryPage(file, await readReportStyle(readAsset)),
  comparisonPage: async (files: Parameters<typeof comparisonPage>[0], readAsset: ReadAsset): Promise<string> =>
    comparisonPage(files, await readReportStyle(readAsset)),
};

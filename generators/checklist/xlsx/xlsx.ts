import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { type AnswerFile, answerSchemaVersion, answerStrings, printTailoring } from "#checklist";
import { localeOf } from "#generate";
import { packZip, unpackZip } from "#output/zip";
import { dataSheet } from "./data-workbook.ts";
import { withFinishedSheets } from "./finished-sheets.ts";
import { formSheet } from "./form-sheet.ts";
import { formerSheet } from "./former-sheet.ts";
import { guidanceSheet, requirementsSheet } from "./guidance-sheets.ts";
import { fontNames } from "./sheet-styles.ts";
import { summarySheet } from "./summary-sheet.ts";

/**
 * A blank or filled form as a workbook: the sheet to fill in, a summary, former answers, guidance, the text
 * of the requirements.
 */
export async function checklistXlsx(file: AnswerFile): Promise<Uint8Array> {
  const locale = localeOf(file.language);
  const former = formerSheet(file, locale);
  const hasTexts = file.names.requirements.some(({ text }) => text !== "");
  return printWorkbook(file, [
    formSheet(file, locale),
    summarySheet(file, locale),
    ...(former ? [former] : []),
    guidanceSheet(file, locale),
    ...(hasTexts ? [requirementsSheet(file, locale)] : []),
  ]);
}

/** The same as a workbook for programs, see {@link dataSheet}. */
export async function checklistDataXlsx(file: AnswerFile): Promise<Uint8Array> {
  return printWorkbook(file, [dataSheet(file, localeOf(file.language))]);
}

/** Which guideline, edition and side it belongs to stands in custom properties, for whoever reads it back. */
async function printWorkbook(file: AnswerFile, sheets: WriteSheet[]): Promise<Uint8Array> {
  const locale = localeOf(file.language);
  const { guideline, side, language, tailoring } = file;
  const date = new Date(`${guideline.date}T00:00:00Z`);
  const workbook = await writeXlsx({
    sheets,
    defaultFont: { name: fontNames[locale], size: 10 },
    properties: {
      title: `${guideline.title} ${answerStrings.checklist[locale]} ${side.title}`,
      creator: guideline.publisher,
      ...(Number.isNaN(date.getTime()) ? {} : { created: date, modified: date }),
      custom: {
        schemaVersion: answerSchemaVersion,
        guideline: guideline.id,
        edition: guideline.edition,
        side: side.id,
        language,
        ...(tailoring && { tailoring: printTailoring(tailoring) }),
      },
    },
  });
  return packZip(withFinishedSheets(unpackZip(workbook), sheets));
}

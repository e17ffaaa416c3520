import { writeXlsx } from "hucre/xlsx";
import { type AnswerFile, answerSchemaVersion, words } from "#checklist";
import { localeOf, packZip, unpackZip } from "#generate";
import { formSheet } from "./form-sheet.ts";
import { guidanceSheet, requirementsSheet } from "./guidance-sheets.ts";
import { fontNames } from "./sheet-styles.ts";

/**
 * The form as a workbook: the sheet to fill in, guidance, the text of the requirements. Which guideline,
 * edition and side it belongs to also stands in its custom properties, for programs that read it back.
 */
export async function checklistXlsx(form: AnswerFile): Promise<Uint8Array> {
  const locale = localeOf(form.language);
  const { guideline, side } = form;
  const date = new Date(`${guideline.date}T00:00:00Z`);
  const workbook = await writeXlsx({
    sheets: [formSheet(form, locale), guidanceSheet(form, locale), requirementsSheet(form, locale)],
    defaultFont: { name: fontNames[locale], size: 10 },
    properties: {
      title: `${guideline.title} ${words.checklist[locale]} ${side.title}`,
      creator: guideline.publisher,
      ...(Number.isNaN(date.getTime()) ? {} : { created: date, modified: date }),
      custom: {
        schemaVersion: answerSchemaVersion,
        guideline: guideline.id,
        edition: guideline.edition,
        side: side.id,
        language: form.language,
      },
    },
  });
  return packZip(withFinishedSheets(unpackZip(workbook)));
}

/**
 * What the library has no words for. Row heights are estimates: left as it marks them, as chosen by
 * hand, a row would not grow with a long answer. And what is asked is printed next to what is answered.
 */
function withFinishedSheets(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (!name.startsWith("xl/worksheets/")) return [name, bytes];
      const xml = new TextDecoder()
        .decode(bytes)
        .replaceAll(' customHeight="1"', "")
        .replace("<pageSetup ", '<pageSetup pageOrder="overThenDown" ');
      return [name, new TextEncoder().encode(xml)];
    }),
  );
}

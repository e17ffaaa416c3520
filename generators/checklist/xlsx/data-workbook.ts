import type { WriteSheet } from "hucre/xlsx";
import { type AnswerFile, columns, dateKeys, numberOfDate, recordColumns, sheetNames } from "#checklist";
import type { Locale } from "#diagnostic";
import { dataTable } from "../csv/data-table.ts";
import { createSheetBuilder } from "./sheet-builder.ts";
import { fontNames } from "./sheet-styles.ts";

/**
 * The file as data for programs: one table on one sheet, its titles in the first row, one value per cell,
 * no merged cells, colours, formulas or pictures.
 */
export function dataSheet(file: AnswerFile, locale: Locale): WriteSheet {
  const table = dataTable(file);
  const [head = []] = table;
  const dates = new Set(dateTitles(locale));
  const sheet = createSheetBuilder({ locale, widths: head.map(() => 16) });
  const font = { name: fontNames[locale], size: 10 };
  const [dateLook, textLook] = [
    { font, numFmt: "yyyy-mm-dd" },
    { font, numFmt: "@" },
  ];
  for (const [row, cells] of table.entries()) {
    for (const [column, value] of cells.entries()) {
      const day = row > 0 && dates.has(head[column] ?? "") ? numberOfDate(value) : undefined;
      if (day !== undefined) sheet.number(row, column, { value: day, style: dateLook });
      else if (value !== "") sheet.text(row, column, { value, style: textLook });
    }
  }
  return { name: sheetNames.data[locale], ...sheet.content() };
}

function dateTitles(locale: Locale): readonly string[] {
  return [...columns, ...recordColumns].filter(({ key }) => dateKeys.has(key)).map(({ title }) => title[locale]);
}

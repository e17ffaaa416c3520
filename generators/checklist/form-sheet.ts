import type { CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import {
  type AnswerFile,
  answerValues,
  answerWords,
  type Column,
  columns,
  partWords,
  respondentKeys,
  respondentTitles,
  sheetNames,
  titlesOf,
  words,
} from "#checklist";
import type { Locale } from "#diagnostic";
import { createSheetBuilder, type SheetBuilder } from "./sheet-builder.ts";
import { type SheetStyles, sheetStyles } from "./sheet-styles.ts";

/** Where things stand on the form; rows count from 0. */
const titleRow = 0;
const editionRow = 1;
const firstFieldRow = 2;
const spaceRow = firstFieldRow + respondentKeys.length / 2;
const partRow = spaceRow + 1;
export const headRow = partRow + 1;
export const firstRow = headRow + 1;

/**
 * The head block leaves the first column free: it is printed again on the answers' page, where half a
 * title would stand. Fields of the respondent stand in two columns, each a label and a value.
 */
const titleColumn = columnAt("group");
const fieldPlaces = [
  { label: titleColumn, value: columnAt("question") },
  { label: columnAt("requirements"), value: columnAt("method") },
];

/** The sheet to be filled in: a head block, then one row per question. */
export function formSheet(form: AnswerFile, locale: Locale): WriteSheet {
  const sheet = createSheetBuilder({
    locale,
    widths: columns.map(({ width }) => width),
    leastLines: 2,
    heights: { [titleRow]: 24, [spaceRow]: 6, [headRow]: 32 },
  });
  const styles = sheetStyles(locale);
  printHead(sheet, { form, locale, styles });
  printTitles(sheet, { locale, styles });
  printRows(sheet, { form, styles });
  const lastRow = firstRow + form.rows.length;
  const lastColumn = letter(columns.length - 1);
  return {
    name: sheetNames.form[locale],
    ...sheet.content(),
    freezePane: { rows: firstRow, columns: columnAt("question") + 1 },
    autoFilter: { range: `A${headRow + 1}:${lastColumn}${lastRow}` },
    dataValidations: form.rows.length > 0 ? validations(form, locale) : [],
    // Two pages side by side, what is asked and what is answered; "fit to width" would ignore the break.
    colBreaks: [columnAt("status") - 1],
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      scale: 68,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${partRow + 1}:$${headRow + 1}`,
      printTitlesColumn: "$A:$A",
      printArea: `$A$1:$${lastColumn}$${lastRow}`,
    },
    headerFooter: { oddFooter: `&L${footerText(form)}&R&P / &N` },
  };
}

interface Print {
  readonly form: AnswerFile;
  readonly locale: Locale;
  readonly styles: SheetStyles;
}

function printHead(sheet: SheetBuilder, { form, locale, styles }: Print): void {
  const { guideline } = form;
  // Once on each of the two pages.
  for (const column of [titleColumn, columnAt("status")]) {
    sheet.text(titleRow, column, { value: formTitle(form, locale), style: styles.title });
  }
  const facts = [
    `${words.edition[locale]} ${guideline.edition}${guideline.status === "draft" ? ` (${words.draft[locale]})` : ""}`,
    `${words.date[locale]} ${guideline.date}`,
    `${words.publisher[locale]} ${guideline.publisher}`,
  ];
  sheet.text(editionRow, titleColumn, { value: facts.join("　/　"), style: styles.plain });
  for (const [position, key] of respondentKeys.entries()) {
    const half = respondentKeys.length / 2;
    const place = fieldPlaces[position < half ? 0 : 1] ?? { label: 0, value: 0 };
    const row = firstFieldRow + (position % half);
    sheet.text(row, place.label, { value: respondentTitles[key][locale], style: styles.label });
    sheet.blank(row, place.value, styles.field);
  }
}

function formTitle({ guideline, side }: AnswerFile, locale: Locale): string {
  return locale === "ja"
    ? `${guideline.title}　${words.checklist.ja}（${side.title}）`
    : `${guideline.title}: ${words.checklist.en} (${side.title})`;
}

function printTitles(sheet: SheetBuilder, { locale, styles }: Omit<Print, "form">): void {
  for (const [position, column] of columns.entries()) {
    const style = styles.heads[column.part];
    const isFirstOfPart = columns[position - 1]?.part !== column.part;
    if (isFirstOfPart)
      sheet.text(partRow, position, { value: partWords[column.part][locale], style: leftAligned(style) });
    else sheet.blank(partRow, position, withoutSides(style));
    sheet.text(headRow, position, { value: column.title[locale], style });
  }
}

/** The word of a part runs over the empty cells beside it: no cells are merged on this sheet. */
function leftAligned(style: CellStyle): CellStyle {
  const { right: _, ...border } = style.border ?? {};
  return { ...style, border, alignment: { vertical: "center", horizontal: "left" } };
}

function withoutSides(style: CellStyle): CellStyle {
  const { left: _, right: __, ...border } = style.border ?? {};
  return { ...style, border };
}

function printRows(sheet: SheetBuilder, { form, styles }: Omit<Print, "locale">): void {
  const names = titlesOf(form);
  const looks = columns.map((column) => lookOf(column, styles));
  for (const [position, row] of form.rows.entries()) {
    for (const [place, column] of columns.entries()) {
      const style = looks[place] ?? styles.cell;
      const value = column.values(row, names).join("\n");
      if (value === "") sheet.blank(firstRow + position, place, style);
      else sheet.text(firstRow + position, place, { value, style });
    }
  }
}

function lookOf({ kind, isCentred }: Column, styles: SheetStyles): CellStyle {
  if (kind === "date") return styles.date;
  return isCentred ? styles.centred : styles.cell;
}

/** One rule for a whole column: rules cell by cell make a file that Excel is slow to open. */
function validations({ rows }: AnswerFile, locale: Locale): DataValidation[] {
  return columns.flatMap(({ kind, title }, position): DataValidation[] => {
    const range = `${letter(position)}${firstRow + 1}:${letter(position)}${firstRow + rows.length}`;
    const common = { range, allowBlank: true, showErrorMessage: true, errorTitle: title[locale] };
    if (kind === "answer") {
      const values = answerValues.map((value) => answerWords[value][locale]);
      return [{ ...common, type: "list", values, errorMessage: words.answerError[locale] }];
    }
    // 36526 is 2000-01-01: any real date, and no text.
    if (kind === "date") {
      const dates = { type: "date", operator: "greaterThanOrEqual", formula1: "36526" } as const;
      return [{ ...common, ...dates, errorMessage: words.dateError[locale] }];
    }
    return [];
  });
}

/** `&` starts a code in headers and footers. */
function footerText({ guideline, side }: AnswerFile): string {
  return `${guideline.title} ${guideline.edition} ${side.title}`.replaceAll("&", "&&").slice(0, 200);
}

function columnAt(key: string): number {
  return columns.findIndex((column) => column.key === key);
}

/** `A` for 0; the form has fewer columns than the alphabet letters. */
function letter(column: number): string {
  return String.fromCharCode("A".charCodeAt(0) + column);
}

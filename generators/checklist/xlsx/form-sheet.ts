import type { CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import {
  type AnswerFile,
  type AnswerRow,
  answerStrings,
  answerValues,
  columns,
  numberOfDate,
  partStrings,
  progressOf,
  respondentKeys,
  respondentTitles,
  sheetNames,
  type Titles,
  titlesOf,
} from "#checklist";
import type { Locale } from "#diagnostic";
import { answerNames, progressNames } from "#vocabulary";
import { progressFormula, shadings } from "./row-formulas.ts";
import { createSheetBuilder, type SheetBuilder } from "./sheet-builder.ts";
import {
  columnAt,
  editionRow,
  firstFieldRow,
  firstRow,
  headRow,
  letters,
  partRow,
  type SheetColumn,
  sheetColumns,
  spaceRow,
  titleRow,
} from "./sheet-places.ts";
import { openCell, type SheetStyles, sheetStyles } from "./sheet-styles.ts";

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
export function formSheet(file: AnswerFile, locale: Locale): WriteSheet {
  const shown = sheetColumns(file);
  const sheet = createSheetBuilder({
    locale,
    widths: shown.map((column) => (column.part === "added" ? 18 : column.width)),
    leastLines: 2,
    heights: { [titleRow]: 24, [spaceRow]: 6, [headRow]: 32 },
  });
  const print: Print = { sheet, file, locale, shown, styles: sheetStyles(locale) };
  printHead(print);
  printTitles(print);
  printRows(print);
  const lastRow = firstRow + file.rows.length;
  const lastColumn = letters(shown.length - 1);
  return {
    name: sheetNames.form[locale],
    ...sheet.content(),
    freezePane: { rows: firstRow, columns: columnAt("question") + 1 },
    autoFilter: { range: `A${headRow + 1}:${lastColumn}${lastRow}` },
    dataValidations: file.rows.length > 0 ? validations(file, locale) : [],
    conditionalRules: file.rows.length > 0 ? [...shadings(file.rows.length, locale)] : [],
    // Without a password: it keeps from slips, not from intent, which reading back notices.
    protection: { sheet: true, ...allowed },
    // Two pages side by side, what is asked and what is answered; "fit to width" would ignore the break.
    colBreaks: [columnAt("status") - 1],
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      scale: 67,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${partRow + 1}:$${headRow + 1}`,
      printTitlesColumn: "$A:$A",
      printArea: `$A$1:$${lastPrinted(shown)}$${lastRow}`,
    },
    headerFooter: { oddFooter: `&L${footerText(file)}&R&P / &N` },
  };
}

/** What can be done on the protected sheet beside writing into cells that are open. */
const allowed = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  sort: true,
  autoFilter: true,
} as const;

/** The columns that the tool keeps for itself are not printed. */
function lastPrinted(shown: readonly SheetColumn[]): string {
  const last = shown.findIndex(({ key }) => key === "state");
  return letters((last === -1 ? shown.length : last) - 1);
}

interface Print {
  readonly sheet: SheetBuilder;
  readonly file: AnswerFile;
  readonly locale: Locale;
  readonly shown: readonly SheetColumn[];
  readonly styles: SheetStyles;
}

function printHead({ sheet, file, locale, styles }: Print): void {
  const { guideline, respondent } = file;
  // Once on each of the two pages.
  for (const column of [titleColumn, columnAt("status")]) {
    sheet.text(titleRow, column, { value: formTitle(file, locale), style: styles.title });
  }
  const facts = [
    `${answerStrings.edition[locale]} ${guideline.edition}${guideline.status === "draft" ? ` (${answerStrings.draft[locale]})` : ""}`,
    `${answerStrings.date[locale]} ${guideline.date}`,
    `${answerStrings.publisher[locale]} ${guideline.publisher}`,
  ];
  sheet.text(editionRow, titleColumn, { value: facts.join("　/　"), style: styles.plain });
  const half = respondentKeys.length / 2;
  for (const [position, key] of respondentKeys.entries()) {
    const place = fieldPlaces[position < half ? 0 : 1] ?? { label: 0, value: 0 };
    const row = firstFieldRow + (position % half);
    sheet.text(row, place.label, { value: respondentTitles[key][locale], style: styles.label });
    const style = openCell(styles.field);
    if (respondent[key] === "") sheet.blank(row, place.value, style);
    else sheet.text(row, place.value, { value: respondent[key], style });
  }
}

function formTitle({ guideline, side }: AnswerFile, locale: Locale): string {
  return locale === "ja"
    ? `${guideline.title}　${answerStrings.checklist.ja}（${side.title}）`
    : `${guideline.title}: ${answerStrings.checklist.en} (${side.title})`;
}

function printTitles({ sheet, shown, locale, styles }: Print): void {
  for (const [position, column] of shown.entries()) {
    const style = styles.heads[column.part];
    const isFirstOfPart = shown[position - 1]?.part !== column.part;
    if (isFirstOfPart)
      sheet.text(partRow, position, { value: partStrings[column.part][locale], style: leftAligned(style) });
    else sheet.blank(partRow, position, withoutSides(style));
    sheet.text(headRow, position, { value: column.part === "added" ? column.title : column.title[locale], style });
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

function printRows({ sheet, file, shown, locale, styles }: Print): void {
  const titles = titlesOf(file);
  const looks = shown.map((column) => lookOf(column, styles));
  for (const [position, row] of file.rows.entries()) {
    const at = firstRow + position;
    for (const [place, column] of shown.entries()) {
      const style = looks[place] ?? styles.cell;
      if (column.key === "status") {
        const result = progressNames[progressOf(row)][locale];
        sheet.formula(at, place, { formula: progressFormula(at, locale), result, style });
        continue;
      }
      const value = cellValue(column, row, titles);
      const day = column.part !== "added" && column.kind === "date" ? numberOfDate(value) : undefined;
      if (value === "") sheet.blank(at, place, style);
      else if (day !== undefined) sheet.number(at, place, { value: day, style });
      else sheet.text(at, place, { value, style });
    }
  }
}

function cellValue(column: SheetColumn, row: AnswerRow, titles: Titles): string {
  if (column.part === "added") return row.added?.[column.title] ?? "";
  return column.values(row, titles).join("\n");
}

function lookOf(column: SheetColumn, styles: SheetStyles): CellStyle {
  if (column.part === "added") return openCell(styles.cell);
  const look = column.kind === "date" ? styles.date : column.isCentred ? styles.centred : styles.cell;
  const isOpen = (column.part === "answer" || column.part === "review") && column.kind !== "derived";
  return isOpen ? openCell(look) : look;
}

/** One rule for a whole column: rules cell by cell make a file that Excel is slow to open. */
function validations({ rows }: AnswerFile, locale: Locale): DataValidation[] {
  return columns.flatMap(({ key, kind, title, help }): DataValidation[] => {
    const letter = letters(columnAt(key));
    const range = `${letter}${firstRow + 1}:${letter}${firstRow + rows.length}`;
    const common = {
      ...{ range, allowBlank: true, showErrorMessage: true, errorTitle: title[locale] },
      ...{ showInputMessage: true, inputTitle: title[locale], inputMessage: help[locale] },
    };
    if (kind === "answer") {
      const values = answerValues.map((value) => answerNames[value][locale]);
      return [{ ...common, type: "list", values, errorMessage: answerStrings.answerError[locale] }];
    }
    // 36526 is 2000-01-01: any real date, and no text.
    if (kind === "date") {
      const dates = { type: "date", operator: "greaterThanOrEqual", formula1: "36526" } as const;
      return [{ ...common, ...dates, errorMessage: answerStrings.dateError[locale] }];
    }
    return [];
  });
}

/** `&` starts a code in headers and footers. */
function footerText({ guideline, side }: AnswerFile): string {
  return `${guideline.title} ${guideline.edition} ${side.title}`.replaceAll("&", "&&").slice(0, 200);
}

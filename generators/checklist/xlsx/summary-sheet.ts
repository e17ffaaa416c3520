import type { WriteSheet } from "hucre/xlsx";
import {
  type AnswerFile,
  type AnswerRow,
  answerStrings,
  answerValues,
  progressOf,
  progressValues,
  sheetNames,
  titlesOf,
} from "#checklist";
import type { Locale } from "#diagnostic";
import { levels } from "#model";
import { answerNames, levelNames, progressNames } from "#vocabulary";
import { createSheetBuilder, type SheetBuilder } from "./sheet-builder.ts";
import { columnRange, letters } from "./sheet-places.ts";
import { type SheetStyles, sheetStyles } from "./sheet-styles.ts";

/** Something that rows are counted by: the column that says it, and the word they have there. */
interface Count {
  readonly title: string;
  readonly key: string;
  readonly has: (row: AnswerRow) => boolean;
}

/**
 * How many rows have which answer and how far they have got, per group and per level. The figures are
 * formulas over the sheet that is filled in, so they follow it.
 */
export function summarySheet(file: AnswerFile, locale: Locale): WriteSheet {
  const counts = countsOf(locale);
  const sheet = createSheetBuilder({
    locale,
    widths: [30, ...counts.map(() => 12), 10],
    heights: { 0: 24 },
  });
  const styles = sheetStyles(locale);
  const { groups } = titlesOf(file);
  const print: Print = { sheet, styles, file, locale, counts };
  sheet.text(0, 0, { value: sheetNames.summary[locale], style: styles.title });
  sheet.text(1, 0, { value: answerStrings.summaryHelp[locale], style: styles.plain });
  const byGroup = [...new Set(file.rows.map(({ group }) => group))].map((id) => ({
    title: groups.get(id) ?? id,
    key: "group",
    has: (row: AnswerRow) => row.group === id,
  }));
  const next = printTable(print, { row: 3, title: answerStrings.group[locale], lines: byGroup });
  const byLevel = levels.map((level) => ({
    title: levelNames[level][locale],
    key: "level",
    has: (row: AnswerRow) => row.level === level,
  }));
  printTable(print, { row: next + 1, title: answerStrings.level[locale], lines: byLevel });
  return {
    name: sheetNames.summary[locale],
    ...sheet.content(),
    protection: { sheet: true },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&R&P / &N" },
  };
}

function countsOf(locale: Locale): readonly Count[] {
  return [
    ...answerValues.map((value) => ({
      title: answerNames[value][locale],
      key: "answer",
      has: ({ answer }: AnswerRow) => answer.answer === value,
    })),
    ...progressValues.map((value) => ({
      title: progressNames[value][locale],
      key: "status",
      has: (row: AnswerRow) => progressOf(row) === value,
    })),
  ];
}

interface Print {
  readonly sheet: SheetBuilder;
  readonly styles: SheetStyles;
  readonly file: AnswerFile;
  readonly locale: Locale;
  readonly counts: readonly Count[];
}

interface Table {
  readonly row: number;
  readonly title: string;
  readonly lines: readonly Count[];
}

/** Prints one table and tells the row behind it. */
function printTable(print: Print, { row, title, lines }: Table): number {
  const { sheet, styles, counts, locale } = print;
  const head = styles.heads.question;
  sheet.text(row, 0, { value: title, style: head });
  for (const [position, count] of counts.entries()) sheet.text(row, position + 1, { value: count.title, style: head });
  sheet.text(row, counts.length + 1, { value: answerStrings.total[locale], style: head });
  for (const [position, line] of lines.entries()) printLine(print, line, row + 1 + position);
  const last = row + lines.length;
  sheet.text(last + 1, 0, { value: answerStrings.total[locale], style: styles.term });
  for (let column = 1; column <= counts.length + 1; column += 1) {
    const letter = letters(column);
    const matches = print.file.rows.filter((one) => column > counts.length || counts[column - 1]?.has(one));
    const formula = lines.length === 0 ? "0" : `SUM(${letter}${row + 2}:${letter}${last + 1})`;
    sheet.formula(last + 1, column, { formula, result: matches.length, style: styles.number });
  }
  return last + 2;
}

function printLine({ sheet, styles, file, counts, locale }: Print, line: Count, row: number): void {
  const range = (key: string) => columnRange(sheetNames.form[locale], key, file.rows.length);
  const own = `(${range(line.key)}=$A${row + 1})`;
  const rows = file.rows.filter(line.has);
  sheet.text(row, 0, { value: line.title, style: styles.cell });
  for (const [position, count] of counts.entries()) {
    const formula = `SUMPRODUCT(${own}*(TRIM(${range(count.key)})="${count.title}"))`;
    sheet.formula(row, position + 1, { formula, result: rows.filter(count.has).length, style: styles.number });
  }
  sheet.formula(row, counts.length + 1, {
    formula: `SUMPRODUCT(${own}*1)`,
    result: rows.length,
    style: styles.number,
  });
}

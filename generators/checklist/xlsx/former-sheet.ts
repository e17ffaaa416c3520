import type { WriteSheet } from "hucre/xlsx";
import {
  type AnswerFile,
  type AnswerRow,
  columns,
  type FormerAnswer,
  formerColumns,
  sheetNames,
  titlesOf,
} from "#checklist";
import type { Locale } from "#diagnostic";
import { createSheetBuilder } from "./sheet-builder.ts";
import { sheetStyles } from "./sheet-styles.ts";

/**
 * Answers to earlier states of questions, and to questions that are not asked any more: one row each,
 * with everything that was filled in. Absent if there are none.
 */
export function formerSheet(file: AnswerFile, locale: Locale): WriteSheet | undefined {
  const lines = [
    ...file.rows.flatMap(({ id, former = [] }) => former.map((answer) => ({ now: id, former: answer }))),
    ...file.dropped.map((former) => ({ now: "", former })),
  ];
  if (lines.length === 0) return undefined;
  const shown = columns.filter(({ key, part, kind }) => {
    return key === "question" || key === "state" || ((part === "answer" || part === "review") && kind !== "derived");
  });
  const added = [...new Set(lines.flatMap(({ former }) => Object.keys(former.added ?? {})))];
  const titles = [
    formerColumns.now[locale],
    columns[0]?.title[locale] ?? "",
    formerColumns.edition[locale],
    ...shown.map(({ title }) => title[locale]),
    ...added,
  ];
  const sheet = createSheetBuilder({
    locale,
    widths: [10, 10, 9, ...shown.map(({ width }) => width), ...added.map(() => 16)],
  });
  const styles = sheetStyles(locale);
  const names = titlesOf(file);
  for (const [column, value] of titles.entries()) sheet.text(0, column, { value, style: styles.heads.record });
  for (const [position, { now, former }] of lines.entries()) {
    const row = asRow(former);
    const cells = [
      ...[now, former.id, former.edition],
      ...shown.map((column) => column.values(row, names).join("\n")),
      ...added.map((title) => former.added?.[title] ?? ""),
    ];
    for (const [column, value] of cells.entries()) {
      if (value === "") sheet.blank(position + 1, column, styles.cell);
      else sheet.text(position + 1, column, { value, style: styles.cell });
    }
  }
  return {
    name: sheetNames.former[locale],
    ...sheet.content(),
    freezePane: { rows: 1, columns: 3 },
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: {
      ...{ paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: "$1:$1",
    },
    headerFooter: { oddFooter: "&R&P / &N" },
  };
}

/** A former answer has what the columns of answers look at. */
function asRow(former: FormerAnswer): AnswerRow {
  const blank = { group: "", by: [], level: "may", requirements: [], method: "", evidence: "", proof: [], probes: [] };
  return { ...blank, level: "may", proof: [], ...former };
}

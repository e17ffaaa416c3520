import type { Bilingual } from "#diagnostic";
import { localeOf, printCsv } from "#generate";
import { type Column, columns, formNames } from "./columns.ts";
import type { ChecklistForm } from "./rows.ts";

/**
 * The form as CSV: the columns of the workbook, then the guideline, its edition and the side, which
 * are the same on each row. One value per cell: a column that may hold several values becomes
 * `… 1`, `… 2`, as many as the fullest row needs and at least one.
 */
export function checklistCsv(form: ChecklistForm): string {
  const locale = localeOf(form.language);
  const names = formNames(form);
  const spread = columns.map((column) => ({ column, count: countOf(column, form) }));
  const head = spread.flatMap(({ column, count }) => titles(column, count).map((title) => title[locale]));
  const body = form.rows.map((row) =>
    spread.flatMap(({ column, count }) => {
      const values = column.values(row, names);
      return Array.from({ length: count }, (_, position) => values[position] ?? "");
    }),
  );
  const { guideline, side } = form;
  return printCsv([
    [...head, ...originTitles.map((title) => title[locale])],
    ...body.map((cells) => [...cells, guideline.id, guideline.edition, side.id]),
  ]);
}

const originTitles: readonly Bilingual[] = [
  { ja: "指針ID", en: "Guideline" },
  { ja: "版", en: "Edition" },
  { ja: "様式", en: "Form" },
];

function countOf(column: Column, form: ChecklistForm): number {
  if (!column.isList) return 1;
  const names = formNames(form);
  return Math.max(1, ...form.rows.map((row) => column.values(row, names).length));
}

/** A column of lists is numbered even if no row needs a second one, so that its name never changes. */
function titles({ isList, title }: Column, count: number): readonly Bilingual[] {
  if (!isList) return [title];
  return Array.from({ length: count }, (_, position) => ({
    ja: `${title.ja} ${position + 1}`,
    en: `${title.en} ${position + 1}`,
  }));
}

import { type AnswerFile, type Column, columns, recordColumns, titlesOf } from "#checklist";
import type { Bilingual } from "#diagnostic";

/**
 * A file as one table, its titles first: the columns of the form, the columns that somebody has added,
 * then what is the same on each row. One value per cell: a column that may hold several values becomes
 * `… 1`, `… 2`, as many as the fullest row needs and at least one.
 */
export function dataTable(file: AnswerFile): readonly (readonly string[])[] {
  const titles = titlesOf(file);
  const { locale } = titles;
  const spread = columns
    .filter(({ key }) => key !== "former")
    .map((column) => ({ column, count: countOf(column, file) }));
  const added = addedTitles(file);
  const head = spread.flatMap(({ column, count }) => numberedTitles(column, count).map((title) => title[locale]));
  const constant = recordColumns.map(({ value }) => value(file));
  const body = file.rows.map((row) => [
    ...spread.flatMap(({ column, count }) => {
      const values = column.values(row, titles);
      return Array.from({ length: count }, (_, position) => cellText(column, values[position] ?? ""));
    }),
    ...added.map((title) => row.added?.[title] ?? ""),
    ...constant,
  ]);
  return [[...head, ...added, ...recordColumns.map(({ title }) => title[locale])], ...body];
}

/** What we print has no line ends for looks; what somebody wrote stays as it is. */
function cellText({ part }: Column, text: string): string {
  return part === "question" ? text.replace(/\s*\n\s*/g, " ") : text;
}

/** The titles of added columns, in the order in which they first occur. */
export function addedTitles({ rows }: Pick<AnswerFile, "rows">): readonly string[] {
  return [...new Set(rows.flatMap(({ added }) => Object.keys(added ?? {})))];
}

function countOf(column: Column, file: AnswerFile): number {
  if (!column.isList) return 1;
  const titles = titlesOf(file);
  return Math.max(1, ...file.rows.map((row) => column.values(row, titles).length));
}

/** A column of lists is numbered even if no row needs a second one, so that its name never changes. */
function numberedTitles({ isList, title }: Column, count: number): readonly Bilingual[] {
  if (!isList) return [title];
  return Array.from({ length: count }, (_, position) => ({
    ja: `${title.ja} ${position + 1}`,
    en: `${title.en} ${position + 1}`,
  }));
}

import type { Bilingual, Report } from "#diagnostic";
import { heading, nouns } from "#vocabulary";
import { respondentKeys } from "./answer-file.ts";
import { respondentTitles } from "./answer-strings.ts";
import { type AnswerTable, type AnswerTableRow, folded } from "./answer-table.ts";
import { checklistMessages } from "./checklist-messages.ts";
import { type Column, columns, recordColumns } from "./columns.ts";

/** Which column of a table holds what. */
export interface TableColumns {
  /** By key of the form; a list has several. */
  readonly known: ReadonlyMap<string, readonly number[]>;
  /** Columns that somebody has added, by title. */
  readonly added: ReadonlyMap<string, number>;
}

/** Where the titles of a table stand, and what they say. */
export interface TableHead {
  readonly row: number;
  readonly columns: TableColumns;
}

/** Columns of a sheet of former answers that the form does not have. */
export const formerColumns: Readonly<Record<"now" | "edition", Bilingual>> = {
  now: { ja: "今回のNo.", en: "No. now" },
  edition: heading(nouns.edition),
};

/** Titles stand in one of the first rows, below the head of a form. */
const deepestHead = 60;

/**
 * Finds the row of titles of a form: the first that names the columns of ids and of answers, in either
 * language, wherever they stand.
 */
export function findHead({ rows }: AnswerTable, report: Report): TableHead | undefined {
  for (const [index, row] of rows.slice(0, deepestHead).entries()) {
    const keys = [...row.cells.values()].map(({ text }) => keyAmong(titles, text)?.key);
    if (keys.includes("id") && keys.includes("answer")) return { row: index, columns: columnsOf(row, report) };
  }
  return undefined;
}

function columnsOf(row: AnswerTableRow, report: Report): TableColumns {
  const known = new Map<string, number[]>();
  const added = new Map<string, number>();
  const present = new Set([...row.cells.values()].flatMap(({ text }) => keyAmong(titles, text)?.key ?? []));
  for (const [position, { text, span }] of [...row.cells].sort(([a], [b]) => a - b)) {
    const title = text.trim();
    if (title === "") continue;
    const found = keyOfTitle(title, present);
    const isTwice = found ? known.has(found.key) && !found.isListItem : added.has(title);
    if (isTwice) report(checklistMessages["column-twice"]({ column: title }, span));
    else if (found) known.set(found.key, [...(known.get(found.key) ?? []), position]);
    else added.set(title, position);
  }
  return { known, added };
}

interface FoundKey {
  readonly key: string;
  /** Whether the title is numbered, as one of a list. */
  readonly isListItem?: true;
}

/** A former title counts only where no column has the present one: a column that somebody added may be called so. */
function keyOfTitle(title: string, present: ReadonlySet<string>): FoundKey | undefined {
  const former = keyAmong(formerTitles, title);
  return keyAmong(titles, title) ?? (former && !present.has(former.key) ? former : undefined);
}

function keyAmong({ single, lists }: KeysByTitle, title: string): FoundKey | undefined {
  const text = folded(title);
  const key = single.get(text);
  if (key !== undefined) return { key };
  const list = lists.get(text.replace(/\d+$/, ""));
  return list === undefined ? undefined : { key: list, isListItem: true };
}

interface KeysByTitle {
  readonly single: ReadonlyMap<string, string>;
  /** By the title without its number. */
  readonly lists: ReadonlyMap<string, string>;
}

const inBothLanguages = (column: { readonly key: string; readonly title: Bilingual }) =>
  [column.title.ja, column.title.en].map((name) => [folded(name), column.key] as const);

/** Keys by their titles in either language. */
const titles: KeysByTitle = {
  single: new Map(
    [
      ...[...columns, ...recordColumns].map(({ key, title }) => ({ key: recordKey(key, title), title })),
      ...Object.entries(formerColumns).map(([key, title]) => ({ key, title })),
    ].flatMap(inBothLanguages),
  ),
  lists: new Map(columns.filter(({ isList }) => isList).flatMap(inBothLanguages)),
};

const byFormerTitle = ({ key, formerTitles: names = [] }: Column) => names.map((name) => [folded(name), key] as const);

/** Keys by titles that earlier versions of the tool wrote. */
const formerTitles: KeysByTitle = {
  single: new Map(columns.flatMap(byFormerTitle)),
  lists: new Map(columns.filter(({ isList }) => isList).flatMap(byFormerTitle)),
};

/** A row and the head of the form both name somebody responsible: the head's is `respondent.responsible`. */
function recordKey(key: string, title: Bilingual): string {
  const isRespondents = respondentKeys.some((one) => one === key && respondentTitles[one] === title);
  return isRespondents ? `respondent.${key}` : key;
}

import type { Bilingual, Report } from "#diagnostic";
import { respondentKeys } from "./answer-file.ts";
import { type AnswerTable, folded, type TableRow } from "./answer-table.ts";
import { respondentTitles } from "./answer-words.ts";
import { checklistMessages } from "./checklist-messages.ts";
import { columns, recordColumns } from "./columns.ts";

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
  edition: { ja: "版", en: "Edition" },
};

/** Titles stand in one of the first rows, below the head of a form. */
const deepestHead = 60;

/**
 * Finds the row of titles of a form: the first that names the columns of ids and of answers, in either
 * language, wherever they stand.
 */
export function findHead({ rows }: AnswerTable, report: Report): TableHead | undefined {
  for (const [index, row] of rows.slice(0, deepestHead).entries()) {
    const keys = [...row.cells.values()].map(({ text }) => keyOfTitle(text)?.key);
    if (keys.includes("id") && keys.includes("answer")) return { row: index, columns: columnsOf(row, report) };
  }
  return undefined;
}

function columnsOf(row: TableRow, report: Report): TableColumns {
  const known = new Map<string, number[]>();
  const added = new Map<string, number>();
  for (const [position, { text, span }] of [...row.cells].sort(([a], [b]) => a - b)) {
    const title = text.trim();
    if (title === "") continue;
    const found = keyOfTitle(title);
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

function keyOfTitle(title: string): FoundKey | undefined {
  const text = folded(title);
  const key = keysByTitle.get(text);
  if (key !== undefined) return { key };
  const list = listsByTitle.get(text.replace(/\d+$/, ""));
  return list === undefined ? undefined : { key: list, isListItem: true };
}

/** Keys by their titles in either language. */
const keysByTitle = new Map(
  [
    ...[...columns, ...recordColumns].map(({ key, title }) => ({ key: recordKey(key, title), title })),
    ...Object.entries(formerColumns).map(([key, title]) => ({ key, title })),
  ].flatMap(({ key, title }) => [title.ja, title.en].map((name) => [folded(name), key] as const)),
);

const listsByTitle = new Map(
  columns
    .filter(({ isList }) => isList)
    .flatMap(({ key, title }) => [title.ja, title.en].map((name) => [folded(name), key] as const)),
);

/** A row and the head of the form both name somebody responsible: the head's is `respondent.responsible`. */
function recordKey(key: string, title: Bilingual): string {
  const isRespondents = respondentKeys.some((one) => one === key && respondentTitles[one] === title);
  return isRespondents ? `respondent.${key}` : key;
}

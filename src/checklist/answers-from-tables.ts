import type { Report } from "#diagnostic";
import { levels, type Proof, proofs } from "#model";
import type { Span } from "#text";
import { answerNames, levelNames, proofNames } from "#vocabulary";
import { dateOfNumber, readDate } from "./answer-dates.ts";
import {
  type AnswerFile,
  type AnswerRow,
  answerKeys,
  answerSchemaVersion,
  blankRespondent,
  dateKeys,
  type FormerAnswer,
  type Respondent,
  respondentKeys,
  reviewKeys,
} from "./answer-file.ts";
import { respondentTitles, sheetNames } from "./answer-strings.ts";
import { type AnswerCell, type AnswerTable, type AnswerTableRow, cellAt, folded } from "./answer-table.ts";
import { answerValues } from "./answer-values.ts";
import { checklistMessages } from "./checklist-messages.ts";
import { readTailoring } from "./checklist-tailoring.ts";
import { columns } from "./columns.ts";
import { isOwnState } from "./own-questions.ts";
import { findHead, type TableColumns, type TableHead } from "./table-columns.ts";

/** What was read of tables, and where it stands. */
export interface TableAnswers {
  readonly file: AnswerFile;
  /** The places of cells, by {@link placeKey}. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Names the cell of a row; without a key, the row itself; without an id, the head of the form. */
export function placeKey(id: string, key = ""): string {
  return `${id}\n${key}`;
}

/**
 * Reads the first table that is a form, and the sheet of former answers if there is one. Rows are known
 * by their ids, columns by their titles; where they stand does not matter. Gives nothing if no table is a form.
 */
export function answersFromTables(
  tables: readonly AnswerTable[],
  properties: ReadonlyMap<string, string>,
  report: Report,
): TableAnswers | undefined {
  for (const table of tables) {
    if (isNamed(table, sheetNames.former)) continue;
    const head = findHead(table, report);
    if (!head) continue;
    const places = new Map<string, Span>();
    const context: Context = { table, head, places, report };
    const rows = readRows(context);
    const former = tables.filter((other) => isNamed(other, sheetNames.former)).flatMap(readFormer);
    return { file: answerFile(context, properties, attachFormer(rows, former)), places };
  }
  return undefined;
}

interface Context {
  readonly table: AnswerTable;
  readonly head: TableHead;
  readonly places: Map<string, Span>;
  readonly report: Report;
}

function isNamed({ name }: AnswerTable, title: { readonly ja: string; readonly en: string }): boolean {
  return [title.ja, title.en].some((one) => folded(one) === folded(name));
}

function readRows(context: Context): readonly AnswerRow[] {
  const { table, head, places, report } = context;
  for (const column of columns) {
    const isNeeded = column.kind !== "derived" && (column.part === "answer" || column.key === "question");
    const titleRow = table.rows[head.row];
    if (!isNeeded || head.columns.known.has(column.key) || !titleRow) continue;
    report(checklistMessages["column-missing"]({ column: column.title }, titleRow.span));
  }
  const rows = new Map<string, AnswerRow>();
  for (const tableRow of table.rows.slice(head.row + 1)) {
    const row = readRow(tableRow, head.columns, report);
    const idCell = cellAt(tableRow, head.columns.known.get("id")?.[0]);
    if (row.id === "") {
      const isFilledIn = [...Object.values(row.answer), ...Object.values(row.review)].some((text) => text !== "");
      if (isFilledIn) report(checklistMessages["row-without-id"]({ column: idTitle }, idCell.span));
      continue;
    }
    if (rows.has(row.id)) {
      report(checklistMessages["row-twice"]({ id: row.id }, idCell.span));
      continue;
    }
    rows.set(row.id, row);
    places.set(placeKey(row.id), idCell.span);
    for (const [key, [position]] of head.columns.known) {
      places.set(placeKey(row.id, key), cellAt(tableRow, position).span);
    }
  }
  return [...rows.values()];
}

const idTitle = columns[0]?.title ?? "id";

function readRow(tableRow: AnswerTableRow, { known, added }: TableColumns, report?: Report): AnswerRow {
  const cells = (key: string): readonly AnswerCell[] => (known.get(key) ?? []).map((at) => cellAt(tableRow, at));
  const text = (key: string) => plainText(cells(key)[0]?.text ?? "");
  const list = (key: string) => cells(key).flatMap((cell) => plainText(cell.text).split("\n").filter(Boolean));
  const id = text("id").trim().normalize("NFKC");
  const filled = (key: string) => {
    const cell = cells(key)[0];
    if (cell?.isFormula && report) {
      const column = columns.find((one) => one.key === key)?.title ?? key;
      report(checklistMessages["formula-in-answer"]({ id, column }, cell.span));
    }
    return filledText(key, cell);
  };
  const others = [...added].flatMap(([title, at]) => {
    const value = plainText(cellAt(tableRow, at).text);
    return value === "" ? [] : [[title, value] as const];
  });
  return {
    id,
    group: text("group"),
    question: text("question"),
    by: list("by"),
    level: wordOf(text("level"), levels, levelNames) ?? "may",
    requirements: list("requirements"),
    method: text("method"),
    evidence: text("evidence"),
    proof: list("proof").flatMap((word) => formerProofs.get(word) ?? wordOf<Proof>(word, proofs, proofNames) ?? []),
    probes: list("probes"),
    state: text("state").trim(),
    ...(isOwnState(text("state").trim()) && { isOwn: true as const }),
    // Both have every key of their lists.
    answer: Object.fromEntries(answerKeys.map((key) => [key, filled(key)])) as AnswerRow["answer"],
    review: Object.fromEntries(reviewKeys.map((key) => [key, filled(key)])) as AnswerRow["review"],
    ...(others.length > 0 && { added: Object.fromEntries(others) }),
  };
}

/** What earlier versions of the tool wrote. */
const formerProofs: ReadonlyMap<string, Proof> = new Map([["自動", "automatic"]]);

/** What somebody wrote into a cell: an answer as its name, a day as a date, as far as they can be told. */
function filledText(key: string, cell: AnswerCell | undefined): string {
  if (!cell) return "";
  const text = plainText(cell.text);
  if (key === "answer") return wordOf(text, answerValues, answerNames) ?? text;
  if (!dateKeys.has(key)) return text;
  return readDate(text) ?? (cell.number === undefined ? undefined : dateOfNumber(cell.number)) ?? text;
}

function wordOf<Value extends string>(
  text: string,
  values: readonly Value[],
  titles: Readonly<Record<Value, { readonly ja: string; readonly en: string }>>,
): Value | undefined {
  const wanted = folded(text);
  return values.find((value) => [value, titles[value].ja, titles[value].en].some((word) => folded(word) === wanted));
}

/** Spreadsheets write one line end or the other. */
function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

interface FormerOf {
  /** The row that asks now; empty if none does. */
  readonly now: string;
  readonly former: FormerAnswer;
}

function readFormer(table: AnswerTable): readonly FormerOf[] {
  const head = findHead(table, () => undefined);
  if (!head) return [];
  return table.rows.slice(head.row + 1).flatMap((tableRow) => {
    const { id, question, state, answer, review, added } = readRow(tableRow, head.columns);
    if (id === "") return [];
    const text = (key: string) => cellAt(tableRow, head.columns.known.get(key)?.[0]).text.trim();
    const former = { id, edition: text("edition"), question, state, answer, review, ...(added && { added }) };
    return [{ now: text("now"), former }];
  });
}

function attachFormer(rows: readonly AnswerRow[], former: readonly FormerOf[]): Pick<AnswerFile, "rows" | "dropped"> {
  const known = new Set(rows.map(({ id }) => id));
  const of = (id: string) => former.filter(({ now }) => now === id).map((one) => one.former);
  return {
    rows: rows.map((row) => {
      const own = of(row.id);
      return own.length > 0 ? { ...row, former: own } : row;
    }),
    dropped: former.filter(({ now }) => !known.has(now)).map((one) => one.former),
  };
}

function answerFile(
  context: Context,
  properties: ReadonlyMap<string, string>,
  { rows, dropped }: Pick<AnswerFile, "rows" | "dropped">,
): AnswerFile {
  const { table, head, places } = context;
  const first = table.rows[head.row + 1];
  const recorded = (key: string) => {
    const position = head.columns.known.get(key)?.[0];
    return (first && position !== undefined ? cellAt(first, position).text : undefined) ?? properties.get(key) ?? "";
  };
  const language = recorded("language") || (usesJapanese(context) ? "ja" : "en");
  const tailoring = readTailoring(recorded("tailoring"));
  const ids = (values: readonly string[]) => [...new Set(values)].map((id) => ({ id, title: id }));
  const [titleRow] = table.rows.slice(head.row);
  if (titleRow) places.set(placeKey(""), titleRow.span);
  return {
    schemaVersion: answerSchemaVersion,
    kind: "checklist",
    guideline: {
      id: recorded("guideline"),
      title: "",
      edition: recorded("edition"),
      date: "",
      status: "draft",
      publisher: "",
      notice: "",
      license: "",
    },
    language,
    side: { id: recorded("side"), title: recorded("side") },
    ...(tailoring && { tailoring }),
    names: {
      parties: ids(rows.flatMap(({ by }) => by)),
      groups: ids(rows.map(({ group }) => group)),
      levels: levels.map((id) => ({ id, title: id })),
      proofs: proofs.map((id) => ({ id, title: id })),
      probes: ids(rows.flatMap(({ probes }) => probes)),
      answers: answerValues.map((id) => ({ id, title: id })),
      requirements: ids(rows.flatMap(({ requirements }) => requirements)).map((one) => ({
        ...one,
        level: "may",
        text: "",
      })),
    },
    respondent: readRespondent(context, recorded),
    rows,
    dropped,
  };
}

function usesJapanese({ table, head }: Context): boolean {
  const titles = [...(table.rows[head.row]?.cells.values() ?? [])].map(({ text }) => folded(text));
  return columns.filter(({ title }) => titles.includes(folded(title.ja))).length > columns.length / 3;
}

/** The respondent stands in columns of the data workbook, or above the table, each value behind its label. */
function readRespondent({ table, head, places }: Context, recorded: (key: string) => string): Respondent {
  const found: Record<string, string> = {};
  for (const key of respondentKeys) {
    const title = respondentTitles[key];
    const labels = [folded(title.ja), folded(title.en)];
    found[key] = recorded(`respondent.${key}`);
    for (const row of table.rows.slice(0, head.row)) {
      const cells = [...row.cells].sort(([a], [b]) => a - b);
      const at = cells.findIndex(([, { text }]) => labels.includes(folded(text)));
      if (at === -1) continue;
      const value = cells.slice(at + 1).find(([, { text }]) => text !== "")?.[1];
      const isLabel = value && respondentKeys.some((other) => isTitleOf(other, value.text));
      places.set(placeKey("", key), (isLabel ? undefined : value)?.span ?? cells[at]?.[1].span ?? row.span);
      if (value && !isLabel) found[key] = filledText(key, value);
    }
  }
  return { ...blankRespondent, ...found };
}

function isTitleOf(key: (typeof respondentKeys)[number], text: string): boolean {
  return [respondentTitles[key].ja, respondentTitles[key].en].some((title) => folded(title) === folded(text));
}

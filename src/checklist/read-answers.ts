import type { Diagnostic } from "#diagnostic";
import { XmlFault } from "#output/xml";
import { ArchiveFault } from "#output/zip";
import { createSourceFile, point, type SourceFile, type Span } from "#text";
import type { AnswerFile } from "./answer-file.ts";
import { answersFromJson } from "./answers-from-json.ts";
import { answersFromTables, placeKey, type TableAnswers } from "./answers-from-tables.ts";
import { checklistMessages } from "./checklist-messages.ts";
import { columns } from "./columns.ts";
import { decodeCsv, readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import { workbookTables } from "./workbook-tables.ts";

/** A filled checklist as it was read, and what is wrong with the file itself. */
export interface AnswerReading {
  /** Absent if nothing can be read. */
  readonly file?: AnswerFile;
  /** What the places point into: the text of the file, or a text that stands for a workbook's sheet. */
  readonly sources: readonly SourceFile[];
  /** The place of a cell by row and key; of the row without a key; of the file where there is no such row. */
  readonly place: (id: string, key?: string) => Span;
  readonly diagnostics: readonly Diagnostic[];
}

/** Larger files are not looked at, in bytes: nobody needs to load them. */
export const answerSizeLimit = 20 * 1024 * 1024;
const megabyte = 1024 * 1024;

/** A checklist has some hundred rows and some thirty columns. */
const tableLimits = { rowLimit: 20_000, columnLimit: 500 } as const;

/**
 * Reads a checklist from an XLSX, a CSV or a JSON, whatever the file is called. Never throws for what
 * stands in it, and takes a bounded time: macros, links and formulas are not followed.
 */
export function readAnswers(path: string, bytes: Uint8Array): AnswerReading {
  if (bytes.length > answerSizeLimit) return refuseLargeFile(path);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const start = point(path, 0);
  const kind = kindOf(bytes);
  if (kind === "unknown") {
    report(checklistMessages["file-kind-unknown"]({ path }, start));
    return reading(undefined, [createSourceFile(path, "")], diagnostics);
  }
  if (kind === "xlsx") {
    const { answers, sources } = readXlsx(path, bytes, report);
    return reading(answers, sources, diagnostics);
  }
  const source = createSourceFile(path, kind === "json" ? new TextDecoder().decode(bytes) : decodeCsv(bytes));
  const answers = kind === "json" ? answersFromJson(source, report) : readTable(source, report);
  const isTooLong = (answers?.file.rows.length ?? 0) > tableLimits.rowLimit;
  if (isTooLong) reportSize(path, report);
  return reading(isTooLong ? undefined : answers, [source], diagnostics);
}

/** What is said of a file that is larger than the limit. */
export function refuseLargeFile(path: string): AnswerReading {
  const limit = answerSizeLimit / megabyte;
  const diagnostic = checklistMessages["file-too-large"]({ path, limit }, point(path, 0));
  return reading(undefined, [createSourceFile(path, "")], [diagnostic]);
}

function reading(
  answers: TableAnswers | undefined,
  sources: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
): AnswerReading {
  const path = sources[0]?.path ?? "";
  const places = answers?.places ?? new Map<string, Span>();
  return {
    ...(answers && { file: answers.file }),
    sources,
    place: (id, key) =>
      places.get(placeKey(id, key)) ?? places.get(placeKey(id)) ?? places.get(placeKey("")) ?? point(path, 0),
    diagnostics,
  };
}

type Kind = "xlsx" | "json" | "csv" | "unknown";

/** What a file is by its first bytes: names and endings are no help. */
function kindOf(bytes: Uint8Array): Kind {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return "xlsx";
  const isOldOffice = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
  const isPdf = first === 0x25 && second === 0x50 && third === 0x44 && fourth === 0x46;
  if (isOldOffice || isPdf || bytes.length === 0) return "unknown";
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const beginning = new TextDecoder().decode(bytes.subarray(0, 1000));
  if (/^\s*\{/.test(beginning)) return "json";
  return beginning.includes("\u0000") && !isUtf16 ? "unknown" : "csv";
}

function readTable(source: SourceFile, report: (diagnostic: Diagnostic) => void): TableAnswers | undefined {
  const { table, isCut } = readCsv(source, tableLimits.rowLimit);
  if (isCut) {
    reportSize(source.path, report);
    return undefined;
  }
  return answersFromTables([table], new Map(), report) ?? reportNoTable(source.path, report);
}

function readXlsx(
  path: string,
  bytes: Uint8Array,
  report: (diagnostic: Diagnostic) => void,
): { readonly answers: TableAnswers | undefined; readonly sources: readonly SourceFile[] } {
  const start = point(path, 0);
  const nothing = { answers: undefined, sources: [createSourceFile(path, "")] };
  try {
    const workbook = readWorkbook(bytes, tableLimits);
    if (!workbook) {
      report(checklistMessages["file-kind-unknown"]({ path }, start));
      return nothing;
    }
    if (workbook.hasMacros) report(checklistMessages["macros-ignored"]({ path }, start));
    if (workbook.hasExternalLinks) report(checklistMessages["external-links-ignored"]({ path }, start));
    if (workbook.sheets.some(({ isCut }) => isCut)) {
      reportSize(path, report);
      return nothing;
    }
    const { tables, files } = workbookTables(path, workbook.sheets);
    const answers = answersFromTables(tables, workbook.properties, report) ?? reportNoTable(path, report);
    return { answers, sources: files };
  } catch (error) {
    if (error instanceof ArchiveFault && error.kind === "too-large") {
      report(checklistMessages["file-too-large"]({ path, limit: answerSizeLimit / megabyte }, start));
    } else if (error instanceof ArchiveFault || error instanceof XmlFault) {
      report(checklistMessages["file-damaged"]({ path, kind: "XLSX" }, start));
    } else throw error;
    return nothing;
  }
}

function reportSize(path: string, report: (diagnostic: Diagnostic) => void): void {
  const { rowLimit: rows, columnLimit } = tableLimits;
  report(checklistMessages["table-too-large"]({ path, rows, columns: columnLimit }, point(path, 0)));
}

function reportNoTable(path: string, report: (diagnostic: Diagnostic) => void): undefined {
  const [id, answer] = ["id", "answer"].map((key) => columns.find((column) => column.key === key)?.title ?? key);
  report(checklistMessages["table-not-found"]({ path, id: id ?? "id", answer: answer ?? "answer" }, point(path, 0)));
  return undefined;
}

import type { SourceFile } from "#text";
import type { AnswerCell, AnswerTable, AnswerTableRow } from "./answer-table.ts";

/** The text of a CSV: UTF-8, UTF-16 with its mark, or else Shift_JIS, in which a Japanese Excel saves. */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

/**
 * Reads a CSV (RFC 4180) whose cells are divided by commas, semicolons or tabs. Tells whether there were
 * more rows than the limit. An apostrophe that was put before a text that looks like a formula is taken away.
 */
export function readCsv(file: SourceFile, rowLimit: number): { readonly table: AnswerTable; readonly isCut: boolean } {
  const divider = dividerOf(file.text);
  const rows: AnswerTableRow[] = [];
  let at = 0;
  while (at < file.text.length) {
    if (rows.length >= rowLimit) return { table: { name: "", rows }, isCut: true };
    const { row, next } = readRow(file, at, divider);
    rows.push(row);
    at = next;
  }
  return { table: { name: "", rows }, isCut: false };
}

function dividerOf(text: string): string {
  const lineEnd = text.search(/[\r\n]/);
  const head = lineEnd === -1 ? text : text.slice(0, lineEnd);
  const counts = [",", ";", "\t"].map((divider) => [divider, head.split(divider).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function readRow(
  file: SourceFile,
  start: number,
  divider: string,
): { readonly row: AnswerTableRow; readonly next: number } {
  const { text } = file;
  const cells = new Map<number, AnswerCell>();
  let at = start;
  for (let column = 0; ; column += 1) {
    const { value, end } = readField(text, at, divider);
    cells.set(column, { text: withoutGuard(value), span: { file: file.path, start: at, end } });
    at = end;
    if (text[at] === divider) {
      at += 1;
      continue;
    }
    const span = { file: file.path, start, end: at };
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    return { row: { cells, span }, next: at };
  }
}

function readField(text: string, start: number, divider: string): { readonly value: string; readonly end: number } {
  if (text[start] !== '"') return readBare(text, start, divider);
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const rest = readBare(text, quote + 1, divider);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = quote + 2;
  }
}

/** What stands without quotes up to the end of the field; against the standard, also behind a closing quote. */
function readBare(text: string, start: number, divider: string): { readonly value: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== divider && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end), end };
}

/** The other way round of `neutralizeFormula`. */
function withoutGuard(text: string): string {
  return /^'+[=+\-@＝＋－＠\t\r\n]/.test(text) ? text.slice(1) : text;
}

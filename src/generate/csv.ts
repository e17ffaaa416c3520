/**
 * A table as CSV (RFC 4180: CRLF after each row, quotes only where they are needed) in UTF-8 with a
 * byte order mark: without the mark a Japanese Excel reads the file as Shift_JIS.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; see
 * {@link neutralizeFormula}. The first row is the head.
 */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(printField).join(",")}\r\n`).join("");
}

/**
 * `=1+1` becomes `'=1+1`. First characters that are guarded: `= + - @`, their full-width forms (which
 * a Japanese Excel takes for the same), tab, carriage return and line feed. Apostrophes that stand before
 * one already get another, so that whoever reads the file takes away exactly one.
 */
export function neutralizeFormula(text: string): string {
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

const byteOrderMark = "\ufeff";

function printField(text: string): string {
  const safe = neutralizeFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

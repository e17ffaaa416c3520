import { attributeOf, xmlTags } from "#output/xml";

/** What a cell's style says about its number. */
export interface NumberFormats {
  /** Whether a style shows numbers as dates. */
  readonly isDate: (style: number) => boolean;
  /** A day's number as `YYYY-MM-DD`; `undefined` if it is no day of a calendar. */
  readonly dateOf: (serial: number) => string | undefined;
}

/** Reads which styles of a workbook are dates. */
export function readNumberFormats(styles: string, is1904: boolean): NumberFormats {
  const dateFormats = new Set(builtInDates);
  const dateStyles = new Set<number>();
  let isInCells = false;
  let style = 0;
  for (const tag of xmlTags(styles)) {
    if (tag.name === "numFmt" && isDateFormat(attributeOf(tag, "formatCode") ?? "")) {
      dateFormats.add(Number(attributeOf(tag, "numFmtId")));
    }
    if (tag.name === "cellXfs") isInCells = tag.kind === "opening";
    if (!isInCells || tag.name !== "xf" || tag.kind === "closing") continue;
    if (dateFormats.has(Number(attributeOf(tag, "numFmtId") ?? 0))) dateStyles.add(style);
    style += 1;
  }
  return { isDate: (index) => dateStyles.has(index), dateOf: (serial) => dateOf(is1904 ? serial + 1462 : serial) };
}

/** Numbers of the formats that every spreadsheet knows, those of East Asia included. */
const builtInDates = [
  ...[14, 15, 16, 17, 22],
  ...Array.from({ length: 10 }, (_, index) => 27 + index),
  ...Array.from({ length: 9 }, (_, index) => 50 + index),
];

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return /[yde]/i.test(bare) && !/general|standard|@/i.test(bare);
}

/** Days are counted from 1899-12-30, which puts right that 1900 is taken for a leap year. */
function dateOf(serial: number): string | undefined {
  const day = Math.floor(serial);
  if (day < 61 || day > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
}

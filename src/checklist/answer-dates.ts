/**
 * A date as people write it, as `YYYY-MM-DD`: `2026-1-31`, `2026/01/31`, `2026年1月31日`, `令和8年1月31日`,
 * `R8.1.31`, in any width. `undefined` if it is no day of the calendar.
 */
export function readDate(written: string): string | undefined {
  const text = written.normalize("NFKC").replace(/\s+/g, "").replace(/T.*$/, "");
  const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (western) return dayOf(Number(western[1]), Number(western[2]), Number(western[3]));
  const era = /^(令和|平成|[RHrh])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!era) return undefined;
  const before = /^(?:令和|[Rr])/.test(era[1] ?? "") ? 2018 : 1988;
  const year = era[2] === "元" ? 1 : Number(era[2]);
  return dayOf(before + year, Number(era[3]), Number(era[4]));
}

/** A day's number in a spreadsheet as `YYYY-MM-DD`, for numbers that are likely to be one: 1982 to 2119. */
export function dateOfNumber(serial: number): string | undefined {
  if (serial < 30_000 || serial > 80_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10);
}

/** Days since 1899-12-30, as spreadsheets count, of a date `YYYY-MM-DD`. */
export function numberOfDate(date: string): number | undefined {
  if (readDate(date) !== date) return undefined;
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
  return days >= 61 ? days : undefined;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000) return undefined;
  return date.toISOString().slice(0, 10);
}

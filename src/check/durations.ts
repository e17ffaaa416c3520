import type { ContractParameter, Language, Prose } from "#model";
import type { Span } from "#text";
import { textRuns } from "./text-runs.ts";

/** A length of time that a text speaks of. Times are minutes, calendar times months: no day count makes a month. */
export interface Duration {
  readonly kind: "time" | "calendar";
  readonly length: number;
  /** As it was written. */
  readonly written: string;
}

/** The lengths of time that some prose names in figures, and where. Languages without a table have none. */
export function durationsIn(prose: Prose, language: Language): readonly (Duration & { readonly span: Span })[] {
  const pattern = patterns[language.split("-")[0] ?? ""];
  if (!pattern) return [];
  return textRuns(prose).flatMap(({ text, spanOf }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [written, amount = "", unit = ""] = match;
      const duration = durationOf(Number(amount.normalize("NFKC")), unit.toLowerCase(), written);
      return duration ? [{ ...duration, span: spanOf(match.index, written.length) }] : [];
    }),
  );
}

/** A value of a parameter as a length of time; nothing if it is none. */
export function durationOfValue({ type, unit }: ContractParameter, value: unknown): Duration | undefined {
  if (type !== "duration" || unit === undefined || typeof value !== "number") return undefined;
  return durationOf(value, unit.replace(/s$/, ""), `${value} ${unit}`);
}

export function isSameDuration(one: Duration, other: Duration): boolean {
  return one.kind === other.kind && one.length === other.length;
}

function durationOf(amount: number, unit: string, written: string): Duration | undefined {
  const minutes = timeUnits[unit];
  if (minutes !== undefined) return { kind: "time", length: amount * minutes, written };
  const months = calendarUnits[unit];
  // 2018年 is a year, not a length of time.
  if (months === undefined || amount >= 1000) return undefined;
  return { kind: "calendar", length: amount * months, written };
}

const patterns: Readonly<Record<string, RegExp>> = {
  // 4月1日 is a date, 3日目 a rank.
  ja: /(?<![月第\d０-９.．])([0-9０-９]+)\s?(分|時間|日|週間|[かヶカケヵ箇]月|年)(?!目|次|度|版|法|[0-9０-９]*の[一二三])/g,
  en: /(?<![\d.,-])(\d+)[- ](minute|hour|day|week|month|year)s?\b/gi,
};

const timeUnits: Readonly<Record<string, number>> = {
  分: 1,
  時間: 60,
  日: 1440,
  週間: 10_080,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
};

const calendarUnits: Readonly<Record<string, number>> = {
  か月: 1,
  ヶ月: 1,
  カ月: 1,
  ケ月: 1,
  ヵ月: 1,
  箇月: 1,
  年: 12,
  month: 1,
  year: 12,
};

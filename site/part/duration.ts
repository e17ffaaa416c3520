import type { SiteStrings } from "../strings.ts";

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const;

/** An ISO 8601 duration in words: `P1DT12H` is "1 day 12 hours". What is none stays as it is. */
export function durationInWords(duration: string, strings: SiteStrings): string {
  const match = pattern.exec(duration);
  const parts = units.flatMap((unit, index) => {
    const count = match?.[index + 1];
    return count === undefined ? [] : [strings[unit](Number(count))];
  });
  return parts.length === 0 ? duration : parts.join(strings.language === "ja" ? "" : " ");
}

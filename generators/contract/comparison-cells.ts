import type { Locale } from "#diagnostic";
import type { Comparison, ComparisonRow } from "./compare-contracts.ts";
import { comparisonStrings, enumeration } from "./contract-strings.ts";
import type { MarkedText } from "./mark-changes.ts";

export type ComparisonSide = keyof Comparison["sides"];

/** The order of the columns: Japanese tables of this kind have the new text first. */
export function comparisonColumns(locale: Locale): readonly [ComparisonSide, ComparisonSide] {
  return locale === "ja" ? ["after", "before"] : ["before", "after"];
}

/** The lines of one cell; where a side does not have the clause, a word that says so. */
export function comparisonCells(
  row: ComparisonRow,
  side: ComparisonSide,
  locale: Locale,
): readonly (readonly MarkedText[])[] {
  if (row.kind === "added" && side === "before") return [[{ text: comparisonStrings.added[locale], isChanged: false }]];
  if (row.kind === "removed" && side === "after")
    return [[{ text: comparisonStrings.removed[locale], isChanged: false }]];
  return row[side];
}

/** What stands above the table. */
export function comparisonIntroduction(
  { title, renumbered, unchanged }: Comparison,
  locale: Locale,
): readonly string[] {
  const numbers = enumeration(
    renumbered.map(({ text }) => text),
    locale,
  );
  return [
    title,
    comparisonStrings.legend[locale],
    ...(numbers === "" ? [] : [`${comparisonStrings.renumbered[locale]}${numbers}`]),
    `${comparisonStrings.unchanged[locale]}${unchanged}`,
  ];
}

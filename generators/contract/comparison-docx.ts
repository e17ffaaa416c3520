import { localeOf } from "#generate";
import type { Comparison } from "./compare-contracts.ts";
import { comparisonCells, comparisonColumns, comparisonIntroduction } from "./comparison-cells.ts";
import { comparisonStrings } from "./contract-strings.ts";
import { printWord } from "./print-word.ts";
import type { WordDocument, WordRun } from "./word-blocks.ts";

/** Two contracts side by side as a Word file: what is new is underlined, what is gone struck out. */
export function comparisonDocx(comparison: Comparison): Promise<Uint8Array> {
  return printWord(comparisonWord(comparison), localeOf(comparison.language));
}

function comparisonWord(comparison: Comparison): WordDocument {
  const locale = localeOf(comparison.language);
  const title = comparisonStrings.title[locale];
  const columns = comparisonColumns(locale);
  const head = columns.map((side): readonly WordRun[] => [
    { text: `${comparisonStrings[side][locale]}\n${comparison.sides[side]}` },
  ]);
  const rows = comparison.rows.map((row) =>
    columns.map((side) =>
      comparisonCells(row, side, locale).flatMap((line, at): readonly WordRun[] => [
        ...(at === 0 ? [] : [{ text: "\n" }]),
        ...line.map(({ text, isChanged }): WordRun => {
          if (!isChanged) return { text };
          return side === "before" ? { text, isStruck: true } : { text, isUnderlined: true };
        }),
      ]),
    ),
  );
  return {
    title: `${title}: ${comparison.title}`,
    author: comparison.publisher,
    date: comparison.date,
    isLandscape: true,
    header: [title, comparison.title],
    blocks: [
      { kind: "paragraph", style: "Title", runs: [{ text: title }] },
      ...comparisonIntroduction(comparison, locale).map((text) => ({
        kind: "paragraph" as const,
        style: "Notice" as const,
        runs: [{ text }],
      })),
      { kind: "table", widths: [1, 1], rows: [head, ...rows], hasLongRows: true },
    ],
    lists: [],
  };
}

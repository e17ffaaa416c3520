import type { ElementContent } from "hast";
import { localeOf } from "#generate";
import type { Comparison, ComparisonRow } from "./compare-contracts.ts";
import { type ComparisonSide, comparisonCells, comparisonColumns, comparisonIntroduction } from "./comparison-cells.ts";
import { comparisonStrings } from "./contract-strings.ts";
import { element, htmlPage, text } from "./html-page.ts";

/** Two contracts side by side as one page: what is new is `ins`, what is gone `del`. */
export function comparisonHtml(comparison: Comparison): string {
  const locale = localeOf(comparison.language);
  const title = comparisonStrings.title[locale];
  const columns = comparisonColumns(locale);
  const head = columns.map((side) =>
    element("th", { scope: "col" }, [
      text(comparisonStrings[side][locale]),
      element("br", {}),
      text(comparison.sides[side]),
    ]),
  );
  const rows = comparison.rows.map((row) =>
    element(
      "tr",
      { id: row.id },
      columns.map((side) => element("td", {}, cellLines(row, side, comparison))),
    ),
  );
  return htmlPage({ language: comparison.language, title: `${title}: ${comparison.title}`, bodyClass: "comparison" }, [
    element("header", {}, [
      element("h1", {}, [text(title)]),
      ...comparisonIntroduction(comparison, locale).map((line) =>
        element("p", { className: ["notice"] }, [text(line)]),
      ),
    ]),
    element("main", {}, [
      element("table", {}, [element("thead", {}, [element("tr", {}, head)]), element("tbody", {}, rows)]),
    ]),
  ]);
}

function cellLines(row: ComparisonRow, side: ComparisonSide, { language }: Comparison): readonly ElementContent[] {
  return comparisonCells(row, side, localeOf(language)).map((line) =>
    element(
      "p",
      {},
      line.map((part) => {
        if (!part.isChanged) return text(part.text);
        return element(side === "before" ? "del" : "ins", {}, [text(part.text)]);
      }),
    ),
  );
}

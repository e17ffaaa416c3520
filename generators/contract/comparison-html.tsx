import { localeOf } from "#generate";
import type { Child } from "#output/html";
import type { Comparison, ComparisonRow } from "./compare-contracts.ts";
import { type ComparisonSide, comparisonCells, comparisonColumns, comparisonIntroduction } from "./comparison-cells.ts";
import { comparisonStrings } from "./contract-strings.ts";
import { htmlPage } from "./html-page.tsx";

/** Two contracts side by side as one page: what is new is `ins`, what is gone `del`. */
export function comparisonHtml(comparison: Comparison, style: string): string {
  const { language, rows, sides } = comparison;
  const locale = localeOf(language);
  const title = comparisonStrings.title[locale];
  const columns = comparisonColumns(locale);
  return htmlPage(
    { language, title: `${title}: ${comparison.title}`, bodyClass: "comparison", style },
    <>
      <header>
        <h1>{title}</h1>
        {comparisonIntroduction(comparison, locale).map((line) => (
          <p class="notice">{line}</p>
        ))}
      </header>
      <main>
        <table>
          <thead>
            <tr>
              {columns.map((side) => (
                <th scope="col">
                  {comparisonStrings[side][locale]}
                  <br />
                  {sides[side]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr id={row.id}>
                {columns.map((side) => (
                  <td>{cellLines(row, side, comparison)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </main>
    </>,
  );
}

function cellLines(row: ComparisonRow, side: ComparisonSide, { language }: Comparison): Child {
  return comparisonCells(row, side, localeOf(language)).map((line) => (
    <p>
      {line.map(({ text, isChanged }) => {
        if (!isChanged) return text;
        return side === "before" ? <del>{text}</del> : <ins>{text}</ins>;
      })}
    </p>
  ));
}

import { type AnswerFile, answerTitle, type ComparedRow, columns, compareAnswers, reportStrings } from "#checklist";
import { localeOf } from "#generate";
import { levelNames } from "#vocabulary";
import { html } from "./html-text.ts";
import { reportPage, reportTable } from "./report-page.ts";

/** Two filled checklists side by side, as a page to be printed; its language is that of the second. */
export function comparisonPage(first: AnswerFile, second: AnswerFile, names: readonly [string, string]): string {
  const locale = localeOf(second.language);
  const { changed, reworded, same, onlyFirst, onlySecond } = compareAnswers(first, second);
  const words = (key: keyof typeof reportStrings) => reportStrings[key][locale];
  const answer = (one: ComparedRow["first"]) =>
    one ? [answerTitle(one.answer, locale) || words("open"), one.measures, one.reason].filter(Boolean).join("\n") : "—";
  const cells = (row: ComparedRow) =>
    row.cells.map((key) => columns.find((column) => column.key === key)?.title[locale] ?? key).join("\n");
  const table = (title: string, rows: readonly ComparedRow[]) =>
    rows.length === 0
      ? []
      : [
          html`<h2>${title} (${rows.length})</h2>
${reportTable(
  [words("row"), words("level"), words("question"), names[0], names[1], words("direction"), words("differs")],
  rows.map((row) => [
    row.id,
    levelNames[row.level][locale],
    row.asksTheSame ? row.question : `${row.question}\n(${words("questionChanged")})`,
    answer(row.first),
    answer(row.second),
    words(row.direction),
    cells(row),
  ]),
)}`,
        ];
  return reportPage(words("comparison"), second, [
    html`<p>${names[0]} → ${names[1]}</p>`,
    ...table(words("changed"), changed),
    ...table(words("reworded"), reworded),
    ...table(`${words("only")} ${names[0]}`, onlyFirst),
    ...table(`${words("only")} ${names[1]}`, onlySecond),
    html`<p>${words("same")}: ${same}</p>`,
  ]);
}

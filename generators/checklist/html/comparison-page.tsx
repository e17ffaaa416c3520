import { type AnswerFile, answerTitle, type ComparedRow, columns, compareAnswers, reportStrings } from "#checklist";
import { localeOf } from "#generate";
import { Lines } from "#output/html";
import { levelNames } from "#vocabulary";
import { ReportTable, reportPage } from "./report-page.tsx";

interface ComparedFiles {
  readonly first: AnswerFile;
  readonly second: AnswerFile;
  /** What the two are called. */
  readonly names: readonly [string, string];
}

/** Two filled checklists side by side, as a page to be printed; its language is that of the second. */
export function comparisonPage({ first, second, names }: ComparedFiles, style: string): string {
  const locale = localeOf(second.language);
  const { changed, reworded, same, onlyFirst, onlySecond } = compareAnswers(first, second);
  const strings = (key: keyof typeof reportStrings) => reportStrings[key][locale];
  const answer = (one: ComparedRow["first"]) =>
    one
      ? [answerTitle(one.answer, locale) || strings("open"), one.measures, one.reason].filter(Boolean).join("\n")
      : "—";
  const cells = (row: ComparedRow) =>
    row.cells.map((key) => columns.find((column) => column.key === key)?.title[locale] ?? key).join("\n");
  const heads = [
    strings("row"),
    strings("level"),
    strings("question"),
    ...names,
    strings("direction"),
    strings("differs"),
  ];
  const table = (title: string, rows: readonly ComparedRow[]) =>
    rows.length > 0 && (
      <Lines>
        <h2>
          {title} ({rows.length})
        </h2>
        <ReportTable
          heads={heads}
          rows={rows.map((row) => [
            row.id,
            levelNames[row.level][locale],
            row.asksTheSame ? row.question : `${row.question}\n(${strings("questionChanged")})`,
            answer(row.first),
            answer(row.second),
            strings(row.direction),
            cells(row),
          ])}
        />
      </Lines>
    );
  return reportPage(
    { title: strings("comparison"), file: second, style },
    <Lines>
      <p>
        {names[0]} → {names[1]}
      </p>
      {table(strings("changed"), changed)}
      {table(strings("reworded"), reworded)}
      {table(`${strings("only")} ${names[0]}`, onlyFirst)}
      {table(`${strings("only")} ${names[1]}`, onlySecond)}
      <p>
        {strings("same")}: {same}
      </p>
    </Lines>,
  );
}

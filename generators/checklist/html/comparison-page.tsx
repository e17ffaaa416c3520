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
  const words = (key: keyof typeof reportStrings) => reportStrings[key][locale];
  const answer = (one: ComparedRow["first"]) =>
    one ? [answerTitle(one.answer, locale) || words("open"), one.measures, one.reason].filter(Boolean).join("\n") : "—";
  const cells = (row: ComparedRow) =>
    row.cells.map((key) => columns.find((column) => column.key === key)?.title[locale] ?? key).join("\n");
  const heads = [words("row"), words("level"), words("question"), ...names, words("direction"), words("differs")];
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
            row.asksTheSame ? row.question : `${row.question}\n(${words("questionChanged")})`,
            answer(row.first),
            answer(row.second),
            words(row.direction),
            cells(row),
          ])}
        />
      </Lines>
    );
  return reportPage(
    { title: words("comparison"), file: second, style },
    <Lines>
      <p>
        {names[0]} → {names[1]}
      </p>
      {table(words("changed"), changed)}
      {table(words("reworded"), reworded)}
      {table(`${words("only")} ${names[0]}`, onlyFirst)}
      {table(`${words("only")} ${names[1]}`, onlySecond)}
      <p>
        {words("same")}: {same}
      </p>
    </Lines>,
  );
}

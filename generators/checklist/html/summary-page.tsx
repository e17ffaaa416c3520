import {
  type AnswerCounts,
  type AnswerFile,
  answerTitle,
  reportStrings,
  type SummaryRow,
  summarizeAnswers,
} from "#checklist";
import { localeOf } from "#generate";
import { Lines } from "#output/html";
import { levelNames } from "#vocabulary";
import { ReportTable, reportPage } from "./report-page.tsx";

/** Where a filled checklist stands, as a page to be printed. */
export function summaryPage(file: AnswerFile, style: string): string {
  const locale = localeOf(file.language);
  const { groups, total, blocking, incomplete } = summarizeAnswers(file);
  const counts = (one: AnswerCounts) => [one.met, one.partly, one.notMet, one.notApplicable, one.open, one.total];
  const heads = ["group", "met", "partly", "notMet", "notApplicable", "open", "total"] as const;
  const rowHeads = ["row", "level", "question", "answer", "requirements"] as const;
  const cells = (row: SummaryRow) => [
    row.id,
    levelNames[row.level][locale],
    row.question,
    answerTitle(row.answer, locale) || reportStrings.open[locale],
    row.requirements.join("\n"),
  ];
  const titled = (title: string, list: readonly SummaryRow[]) => (
    <Lines>
      <h2>{title}</h2>
      {list.length === 0 ? (
        <p>{reportStrings.none[locale]}</p>
      ) : (
        <ReportTable heads={rowHeads.map((key) => reportStrings[key][locale])} rows={list.map(cells)} />
      )}
    </Lines>
  );
  return reportPage(
    { title: reportStrings.summary[locale], file, style },
    <Lines>
      <ReportTable
        heads={heads.map((key) => reportStrings[key][locale])}
        rows={[
          ...groups.map((group) => [group.title, ...counts(group.counts)]),
          [reportStrings.total[locale], ...counts(total)],
        ]}
      />
      {titled(reportStrings.blocking[locale], blocking)}
      {titled(reportStrings.incomplete[locale], incomplete)}
    </Lines>,
  );
}

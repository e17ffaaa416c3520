import {
  type AnswerCounts,
  type AnswerFile,
  answerTitle,
  levelWords,
  reportWords,
  type SummaryRow,
  summarizeAnswers,
} from "#checklist";
import { localeOf } from "#generate";
import { Lines } from "#output/html";
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
    levelWords[row.level][locale],
    row.question,
    answerTitle(row.answer, locale) || reportWords.open[locale],
    row.requirements.join("\n"),
  ];
  const titled = (title: string, list: readonly SummaryRow[]) => (
    <Lines>
      <h2>{title}</h2>
      {list.length === 0 ? (
        <p>{reportWords.none[locale]}</p>
      ) : (
        <ReportTable heads={rowHeads.map((key) => reportWords[key][locale])} rows={list.map(cells)} />
      )}
    </Lines>
  );
  return reportPage(
    { title: reportWords.summary[locale], file, style },
    <Lines>
      <ReportTable
        heads={heads.map((key) => reportWords[key][locale])}
        rows={[
          ...groups.map((group) => [group.title, ...counts(group.counts)]),
          [reportWords.total[locale], ...counts(total)],
        ]}
      />
      {titled(reportWords.blocking[locale], blocking)}
      {titled(reportWords.incomplete[locale], incomplete)}
    </Lines>,
  );
}

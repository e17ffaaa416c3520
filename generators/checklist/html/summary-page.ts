import {
  type AnswerCounts,
  type AnswerFile,
  answerTitle,
  reportStrings,
  type SummaryRow,
  summarizeAnswers,
} from "#checklist";
import { localeOf } from "#generate";
import { levelNames } from "#vocabulary";
import { html } from "./html-text.ts";
import { reportPage, reportTable } from "./report-page.ts";

/** Where a filled checklist stands, as a page to be printed. */
export function summaryPage(file: AnswerFile): string {
  const locale = localeOf(file.language);
  const { groups, total, blocking, incomplete } = summarizeAnswers(file);
  const counts = (one: AnswerCounts) => [one.met, one.partly, one.notMet, one.notApplicable, one.open, one.total];
  const heads = ["group", "met", "partly", "notMet", "notApplicable", "open", "total"] as const;
  const rows = (list: readonly SummaryRow[]) =>
    list.map((row) => [
      row.id,
      levelNames[row.level][locale],
      row.question,
      answerTitle(row.answer, locale) || reportStrings.open[locale],
      row.requirements.join("\n"),
    ]);
  const rowHeads = ["row", "level", "question", "answer", "requirements"] as const;
  const titled = (title: string, list: readonly SummaryRow[]) =>
    html`<h2>${title}</h2>
${
  list.length === 0
    ? html`<p>${reportStrings.none[locale]}</p>`
    : reportTable(
        rowHeads.map((key) => reportStrings[key][locale]),
        rows(list),
      )
}`;
  return reportPage(reportStrings.summary[locale], file, [
    reportTable(
      heads.map((key) => reportStrings[key][locale]),
      [
        ...groups.map((group) => [group.title, ...counts(group.counts)]),
        [reportStrings.total[locale], ...counts(total)],
      ],
    ),
    titled(reportStrings.blocking[locale], blocking),
    titled(reportStrings.incomplete[locale], incomplete),
  ]);
}

import type { Locale } from "#diagnostic";
import type { MergeReport } from "./merge-answers.ts";
import { reasonStrings } from "./report-strings.ts";

/** What has become of the rows, as a person reads it: what must be answered again comes first. */
export function printMergeReport(report: MergeReport, locale: Locale): string {
  const isJapanese = locale === "ja";
  const head = (ja: string, en: string, count: number) =>
    isJapanese ? `${ja}（${count} 件）\n` : `${en} (${count})\n`;
  const reopened = report.reopened.map(({ id, from, reasons }) => {
    const why = reasons.map((reason) => reasonStrings[reason][locale]).join(isJapanese ? "、" : ", ");
    const source = from.join() === id ? "" : ` ← ${from.join(", ")}`;
    return `  ${id}${source}: ${why}\n`;
  });
  const parts = [
    ...(reopened.length > 0 ? [head("答え直す項目", "To be answered again", reopened.length), ...reopened] : []),
    ...section(head("新しい項目", "New", report.added.length), report.added),
    ...section(
      head("番号が変わった項目", "Moved", report.moved.length),
      report.moved.map(({ id, from }) => `${id} ← ${from}`),
    ),
    ...section(
      head("なくなった項目", "Not asked any more", report.dropped.length),
      report.dropped.map(({ id, question }) => `${id} ${question.replace(/\s+/g, " ")}`),
    ),
    isJapanese ? `回答を移した項目：${report.kept.length} 件\n` : `Kept: ${report.kept.length}\n`,
  ];
  return parts.join("");
}

function section(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [head, ...lines.map((line) => `  ${line}\n`)];
}

import { assetReader } from "#build";
import {
  type AnswerCounts,
  type AnswerSummary,
  answerTitle,
  formForAnswers,
  reportStrings,
  type SummaryRow,
  summarizeAnswers,
  withNamesOfForm,
} from "#checklist";
import { type Locale, sortDiagnostics } from "#diagnostic";
import { jsonText } from "#generate";
import { checklistPrinters } from "#generators";
import { filesOf, findGuideline, guidelineOption, readAnswerFile } from "../answer-input.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { textTable } from "../text-table.ts";

/** How a report about filled files is printed. */
export const reportFormatOption = {
  value: "pretty|json|html",
  among: ["pretty", "json", "html"],
  summary: { en: "How it is printed; html is a page for the printer.", ja: "出力形式。html は印刷用のページです。" },
} as const;

export const checklistSummaryCommand = defineCommand({
  name: "checklist summary",
  summary: {
    en: "Count the answers of a filled checklist per group, and tell what stands in the way of a MUST.",
    ja: "記入されたチェックリストの回答を分類ごとに数え、必須の要件を妨げている項目を示します。",
  },
  arguments: [{ name: "FILE", isRequired: true }],
  options: { guideline: guidelineOption, format: reportFormatOption },
  async run(invocation, world) {
    const [given] = invocation.arguments;
    const reading = given && (await readAnswerFile(given, invocation, world));
    if (!given || !reading) return exitCode.usage;
    if (!reading.file || exitCodeOf(reading.diagnostics) !== exitCode.clean) {
      const diagnostics = sortDiagnostics(reading.diagnostics);
      printDiagnostics({ diagnostics, files: filesOf([reading]) }, { ...invocation, options: {} }, world);
      return exitCode.guideline;
    }
    const known = await findGuideline(given.value, invocation, world);
    if (known === "faulty") return exitCode.guideline;
    const file = known === "none" ? reading.file : withNamesOfForm(reading.file, formForAnswers(reading, known));
    const format = invocation.options.format?.value ?? "pretty";
    const summary = summarizeAnswers(file);
    if (format === "html") world.out.write(await checklistPrinters.summaryPage(file, assetReader(world)));
    else if (format === "json") world.out.write(jsonText(JSON.parse(JSON.stringify(summary))));
    else world.out.write(printSummary(summary, invocation.locale));
    return exitCode.clean;
  },
});

function printSummary({ groups, total, blocking, incomplete }: AnswerSummary, locale: Locale): string {
  const word = (key: keyof typeof reportStrings) => reportStrings[key][locale];
  const counts = (one: AnswerCounts) =>
    [one.met, one.partly, one.notMet, one.notApplicable, one.open, one.total].map(String);
  const heads = ["group", "met", "partly", "notMet", "notApplicable", "open", "total"] as const;
  const table = textTable([
    heads.map(word),
    ...groups.map(({ title, counts: own }) => [title, ...counts(own)]),
    [word("total"), ...counts(total)],
  ]);
  const list = (title: string, rows: readonly SummaryRow[]) => {
    if (rows.length === 0) return `\n${title}: ${word("none")}\n`;
    const lines = rows.map(({ id, answer, question }) => [
      `  ${id}`,
      answerTitle(answer, locale) || word("open"),
      question.replace(/\s+/g, " "),
    ]);
    return `\n${title} (${rows.length})\n${textTable(lines)}`;
  };
  return table + list(word("blocking"), blocking) + list(word("incomplete"), incomplete);
}

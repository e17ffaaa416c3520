import { assetReader } from "#build";
import { type AnswerComparison, answerTitle, type ComparedRow, compareAnswers, reportStrings } from "#checklist";
import { type Locale, sortDiagnostics } from "#diagnostic";
import { jsonText } from "#generate";
import { checklistPrinters } from "#generators";
import { filesOf, readAnswerFile } from "../answer-input.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { textTable } from "../text-table.ts";
import { reportFormatOption } from "./checklist-summary.ts";

export const checklistCompareCommand = defineCommand({
  name: "checklist compare",
  summary: {
    en: "Show two filled checklists side by side: of two years, or of two applicants.",
    ja: "記入された二つのチェックリスト（二つの年、または二つの会社）を並べて比べます。",
  },
  arguments: [
    { name: "A", isRequired: true },
    { name: "B", isRequired: true },
  ],
  options: { format: reportFormatOption },
  async run(invocation, world) {
    const [first, second] = invocation.arguments;
    if (!first || !second) return exitCode.usage;
    const readings = [
      await readAnswerFile(first, invocation, world),
      await readAnswerFile(second, invocation, world),
    ] as const;
    const [a, b] = readings;
    if (!a || !b) return exitCode.usage;
    const diagnostics = sortDiagnostics([...a.diagnostics, ...b.diagnostics]);
    if (!a.file || !b.file || exitCodeOf(diagnostics) !== exitCode.clean) {
      printDiagnostics({ diagnostics, files: filesOf([a, b]) }, { ...invocation, options: {} }, world);
      return exitCode.guideline;
    }
    const format = invocation.options.format?.value ?? "pretty";
    const names = [first.value, second.value] as const;
    const comparison = compareAnswers(a.file, b.file);
    if (format === "html") {
      const files = { first: a.file, second: b.file, names };
      world.out.write(await checklistPrinters.comparisonPage(files, assetReader(world)));
    } else if (format === "json") world.out.write(jsonText(JSON.parse(JSON.stringify(comparison))));
    else world.out.write(printComparison(comparison, names, invocation.locale));
    return exitCode.clean;
  },
});

function printComparison(comparison: AnswerComparison, [first, second]: readonly [string, string], locale: Locale) {
  const word = (key: keyof typeof reportStrings) => reportStrings[key][locale];
  const answer = (one: ComparedRow["first"]) => (one ? answerTitle(one.answer, locale) || word("open") : "");
  const list = (title: string, rows: readonly ComparedRow[]) => {
    if (rows.length === 0) return "";
    const lines = rows.map((row) => [
      `  ${row.id}`,
      `${answer(row.first)} → ${answer(row.second)}`,
      word(row.direction),
      row.question.replace(/\s+/g, " "),
    ]);
    return `${title} (${rows.length})\n${textTable(lines)}\n`;
  };
  const { changed, reworded, same, onlyFirst, onlySecond } = comparison;
  return [
    list(word("changed"), changed),
    list(word("reworded"), reworded),
    list(`${word("only")} ${first}`, onlyFirst),
    list(`${word("only")} ${second}`, onlySecond),
    `${word("same")}: ${same}\n`,
  ].join("");
}

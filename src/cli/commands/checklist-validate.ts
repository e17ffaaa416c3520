import { formForAnswers, judgeAnswers } from "#checklist";
import { sortDiagnostics } from "#diagnostic";
import { filesOf, findGuideline, guidelineOption, readAnswerFile } from "../answer-input.ts";
import { defineCommand, formatOption } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";

export const checklistValidateCommand = defineCommand({
  name: "checklist validate",
  summary: {
    en: "Tell what is missing from a filled checklist (XLSX, CSV, JSON) or contradicts itself.",
    ja: "記入されたチェックリスト（XLSX、CSV、JSON）の、足りないところと食い違いを示します。",
  },
  arguments: [{ name: "FILE", isRequired: true }],
  options: { guideline: guidelineOption, format: formatOption },
  async run(invocation, world) {
    const [given] = invocation.arguments;
    const reading = given && (await readAnswerFile(given, invocation, world));
    if (!given || !reading) return exitCode.usage;
    const known = await findGuideline(given.value, invocation, world);
    if (known === "faulty") return exitCode.guideline;
    const { form, diagnostics: ofForm } = known === "none" ? { diagnostics: [] } : formForAnswers(reading, known);
    const judged = judgeAnswers({
      reading,
      ...(form && { form }),
      ...(known !== "none" && { guideline: known.guideline }),
    });
    const diagnostics = sortDiagnostics([...reading.diagnostics, ...ofForm, ...judged]);
    printDiagnostics({ diagnostics, files: filesOf([reading]) }, invocation, world);
    if ((invocation.options.format?.value ?? "pretty") === "pretty") {
      const count = reading.file?.rows.length ?? 0;
      if (diagnostics.length === 0) world.out.write(allWell(count)[invocation.locale]);
      if (!form) world.out.write(comparedWithNothing[invocation.locale]);
    }
    return exitCodeOf(diagnostics);
  },
});

function allWell(count: number) {
  return {
    en: `${count} answers, nothing to report.\n`,
    ja: `回答 ${count} 件に問題はありません。\n`,
  };
}

const comparedWithNothing = {
  en: "No guideline was found to compare the questions with; name it with --guideline.\n",
  ja: "確認項目を照らし合わせる指針が見つかりませんでした。--guideline で指定してください。\n",
};

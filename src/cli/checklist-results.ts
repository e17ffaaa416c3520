import { hasError } from "#diagnostic";
import { localeOf } from "#generate";
import type { ChecklistResults } from "#generators";
import { answerNames } from "#vocabulary";
import { filesOf, readAnswerFile } from "./answer-input.ts";
import type { GivenValue, Invocation } from "./define-command.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import type { World } from "./world.ts";

/**
 * What came out of filled checklists, by row, in words of a language: for the annex of a contract.
 * Nothing if a file cannot be read, which has been told then.
 */
export async function checklistResults(
  given: readonly GivenValue[],
  language: string,
  invocation: Invocation,
  world: World,
): Promise<ChecklistResults | undefined> {
  const results = new Map<string, { readonly result: string; readonly note: string }>();
  const locale = localeOf(language);
  const words: Readonly<Record<string, { readonly ja: string; readonly en: string } | undefined>> = answerNames;
  for (const one of given) {
    const reading = await readAnswerFile(one, invocation, world);
    if (!reading) return undefined;
    const { file, diagnostics } = reading;
    if (!file || hasError(diagnostics)) {
      printDiagnostics({ diagnostics, files: filesOf([reading]), root: world.cwd }, invocation, world);
      return undefined;
    }
    for (const { id, answer, review } of file.rows) {
      if (answer.answer === "") continue;
      const said = [answer.measures, answer.reason, review.openPoints].filter((text) => text !== "");
      results.set(id, { result: words[answer.answer]?.[locale] ?? answer.answer, note: said.join("\n") });
    }
  }
  return results;
}

import { localeOf } from "#generate";
import type { Language } from "#model";
import { answerNames } from "#vocabulary";
import type { AnswerFile } from "./answer-file.ts";

/** What came out of a row, in words: the answer, and what was said with it. */
export interface AnswerResult {
  readonly result: string;
  readonly note: string;
}

/** What came out of filled checklists, by row, in a language; a later file counts where two answer the same row. */
export function answerResults(files: readonly AnswerFile[], language: Language): ReadonlyMap<string, AnswerResult> {
  const results = new Map<string, AnswerResult>();
  const locale = localeOf(language);
  const words: Readonly<Record<string, { readonly ja: string; readonly en: string } | undefined>> = answerNames;
  for (const { id, answer, review } of files.flatMap(({ rows }) => rows)) {
    if (answer.answer === "") continue;
    const said = [answer.measures, answer.reason, review.openPoints].filter((text) => text !== "");
    results.set(id, { result: words[answer.answer]?.[locale] ?? answer.answer, note: said.join("\n") });
  }
  return results;
}

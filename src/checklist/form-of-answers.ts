import type { Diagnostic } from "#diagnostic";
import type { ChecklistSide, Guideline, GuidelineIndex } from "#model";
import type { AnswerFile } from "./answer-file.ts";
import { type ChecklistForm, checklistForm } from "./checklist-form.ts";
import { checklistMessages } from "./checklist-messages.ts";
import { completeAnswers } from "./complete-answers.ts";
import type { AnswerReading } from "./read-answers.ts";

/** The questions of a filled file, without the answers: a blank form of the same edition. */
export function formOfAnswers(file: AnswerFile): ChecklistForm {
  const { respondent: _, dropped: _dropped, schemaVersion: _version, kind: _kind, rows, ...head } = file;
  return {
    ...head,
    rows: rows.map(({ answer: _answer, review: _review, added: _added, former: _former, ...row }) => row),
  };
}

export interface KnownForm {
  /** Absent if the guideline has no such form, which the diagnostics tell then. */
  readonly form?: ChecklistForm;
  readonly diagnostics: readonly Diagnostic[];
}

/** The form of a guideline that a filled file answers, in the file's language and with its selection of rows. */
export function formForAnswers(
  { file, place }: AnswerReading,
  { guideline, index }: { readonly guideline: Guideline; readonly index: GuidelineIndex },
): KnownForm {
  if (!file) return { diagnostics: [] };
  const { sides } = guideline.checklist;
  const side = sides.find(({ id }) => id === file.side.id) ?? (file.side.id === "" ? likelySide() : undefined);
  if (!side) {
    const params = { side: file.side.id, sides: sides.map(({ id }) => `\`${id}\``).join(", ") };
    return { diagnostics: [checklistMessages["side-unknown"](params, place(""))] };
  }
  const language = guideline.languages.find((one) => one === file.language) ?? guideline.languages[0] ?? "";
  return { form: checklistForm({ guideline, index, tailoring: file.tailoring }, side, language), diagnostics: [] };

  /** Some programs drop what a workbook says about itself: then the side that asks most of its rows. */
  function likelySide(): ChecklistSide | undefined {
    const ids = new Set(file?.rows.map(({ id }) => id));
    const [language = ""] = guideline.languages;
    const counted = sides.map((one) => {
      const { rows } = checklistForm({ guideline, index }, one, language);
      return { one, count: rows.filter(({ id }) => ids.has(id)).length };
    });
    return counted.sort((a, b) => b.count - a.count)[0]?.one;
  }
}

/** A filled file with the guideline's names for what it only has titles of. */
export function withNamesOfForm(file: AnswerFile, { form }: KnownForm): AnswerFile {
  return form ? completeAnswers(file, form) : file;
}

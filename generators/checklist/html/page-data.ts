import {
  type AnswerFile,
  answerTitle,
  answerValues,
  formPageStrings,
  neededBy,
  neededByEvidence,
  progressValues,
} from "#checklist";
import type { Locale } from "#diagnostic";
import { progressNames } from "#vocabulary";

/** What the script of the form works with; it stands in the page as JSON. */
export interface PageData {
  /** The form as it was when the page was made. */
  readonly file: AnswerFile;
  /** What the saved file is called. */
  readonly name: string;
  /** What each answer needs beside it, as keys of the answer. */
  readonly needs: typeof neededBy;
  /** What evidence that is named needs beside it. */
  readonly evidenceNeeds: typeof neededByEvidence;
  readonly words: {
    readonly answers: Readonly<Record<string, string>>;
    readonly progress: Readonly<Record<string, string>>;
    readonly former: string;
    readonly saved: string;
    readonly loaded: string;
    readonly notLoaded: string;
  };
}

export function pageData(file: AnswerFile, locale: Locale): PageData {
  return {
    file,
    name: `${file.guideline.id}.${file.side.id}.json`,
    needs: neededBy,
    evidenceNeeds: neededByEvidence,
    words: {
      answers: Object.fromEntries(answerValues.map((value) => [value, answerTitle(value, locale)])),
      progress: Object.fromEntries(progressValues.map((value) => [value, progressNames[value][locale]])),
      former: formPageStrings.former[locale],
      saved: formPageStrings.saved[locale],
      loaded: formPageStrings.loaded[locale],
      notLoaded: formPageStrings.notLoaded[locale],
    },
  };
}

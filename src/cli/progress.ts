import type { BuildStep } from "#build";
import type { Bilingual, Locale } from "#diagnostic";
import type { World } from "./world.ts";

export interface ProgressLine {
  readonly show: (step: BuildStep) => void;
  readonly clear: () => void;
}

/** One line on standard error that says what is being done; silent unless somebody is watching. */
export function createProgress({ err }: World, locale: Locale): ProgressLine {
  if (!err.isTerminal) return { show: () => undefined, clear: () => undefined };
  return {
    show: (step) => err.write(`\r\u001b[2K${steps[step][locale]} …`),
    clear: () => err.write("\r\u001b[2K"),
  };
}

const steps: Readonly<Record<BuildStep, Bilingual>> = {
  load: { en: "Reading", ja: "読み込んでいます" },
  check: { en: "Checking", ja: "調べています" },
  generate: { en: "Making", ja: "作っています" },
  write: { en: "Writing", ja: "書き込んでいます" },
};

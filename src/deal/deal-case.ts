import type { Bilingual } from "#diagnostic";
import type { DealFile } from "#load";
import type { Contract, Guideline, GuidelineIndex } from "#model";

/** A deal and the model that it is made from. */
export interface DealCase {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly contract: Contract;
  readonly deal: DealFile;
}

/** Where the allowed levels of something are written. */
export const levelsAreHere: Bilingual = {
  en: "The levels that allow it are written here.",
  ja: "認められる準拠レベルは、ここに書かれています。",
};

/** Names between backquotes, in a row. */
export function quotedIds(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(", ");
}

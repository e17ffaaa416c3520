import type { Guideline, GuidelineIndex } from "#model";
import type { Tailoring } from "./checklist-form.ts";

/** What a form is made of. */
export interface FormSource {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly tailoring?: Tailoring | undefined;
}

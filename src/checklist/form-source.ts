import type { Guideline, GuidelineIndex } from "#model";

/** What a form is made of. */
export interface FormSource {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly tailoring?: Tailoring | undefined;
}

/** Which rows a form was made of. */
export interface Tailoring {
  /** Ids of parties; a row stays if one of them answers it. */
  readonly parties?: readonly string[];
  /** Id of a conformance level; rows about operations above it are left out. */
  readonly level?: string;
  /** Ids of provenance entries; a row stays if its requirement appeared in one of them. */
  readonly since?: readonly string[];
}

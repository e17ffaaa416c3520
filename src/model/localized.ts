import type { Origin } from "./origin.ts";

/** A BCP 47 language tag as the manifest lists it, such as `ja`. */
export type Language = string;

/**
 * One value per language. The guideline's first language is normative and always there once a
 * guideline has passed its checks; a translation may be missing.
 */
export type Localized<Value> = Readonly<Partial<Record<Language, Value>>>;

/**
 * How a translation stands to its original: `current` (made from this state of it), `stale`
 * (the original has moved on), `unstamped` (it does not say), `missing`.
 */
export type TranslationState = "current" | "stale" | "unstamped" | "missing";

/** One translation of a node. */
export interface Translation {
  readonly state: TranslationState;
  /** The state of the original that was translated, as written. */
  readonly of?: string;
  /** Where the translation stands; `parts.of` is the stamp itself. Absent if it is missing. */
  readonly origin?: Origin;
}

/** The text of a language, or of the first language that has one. */
export function localized<Value>(values: Localized<Value>, language: Language): Value | undefined {
  const exact = values[language];
  if (exact !== undefined) return exact;
  return Object.values(values).find((value) => value !== undefined);
}

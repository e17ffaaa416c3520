import type { Locale } from "#diagnostic";
import type { Language } from "#model";

/** The language of the tool's own words in an artifact of a language: Japanese beside Japanese, else English. */
export function localeOf(language: Language): Locale {
  return /^ja(?:-|$)/i.test(language) ? "ja" : "en";
}

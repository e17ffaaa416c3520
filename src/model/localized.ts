/** A BCP 47 language tag as the manifest lists it, such as `ja`. */
export type Language = string;

/**
 * One value per language. The guideline's first language is normative and always there once a
 * guideline has passed its checks; a translation may be missing.
 */
export type Localized<Value> = Readonly<Partial<Record<Language, Value>>>;

/** The text of a language, or of the first language that has one. */
export function localized<Value>(values: Localized<Value>, language: Language): Value | undefined {
  const exact = values[language];
  if (exact !== undefined) return exact;
  return Object.values(values).find((value) => value !== undefined);
}

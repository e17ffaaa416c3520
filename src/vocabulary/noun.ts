import type { Bilingual, Locale } from "#diagnostic";

/** What each of several things is called, by its name in files and in code. */
export type Names<Key extends string> = Readonly<Record<Key, Bilingual>>;

/** What a thing of the domain is called inside a sentence; Japanese has one form for one and for many. */
export interface Noun extends Bilingual {
  /** The English word for several of it. */
  readonly plural: string;
}

/** A noun in both languages. Its plural is told if it is not the word with an `s`. */
export function noun(en: string, ja: string, plural = `${en}s`): Noun {
  return { en, ja, plural };
}

/** The word as it stands above a column or beside a value: `Level`, 強さ. */
export function heading({ en, ja }: Bilingual): Bilingual {
  return { en: capitalized(en), ja };
}

/** The word as it stands above several of its kind: `Requirements`, 要件. */
export function pluralHeading({ plural, ja }: Noun): Bilingual {
  return { en: capitalized(plural), ja };
}

/** One language of a table of words: what each of its keys is called there. */
export function namesIn<Key extends string>(names: Names<Key>, language: Locale): Readonly<Record<Key, string>> {
  const entries = Object.entries<Bilingual>(names).map(([key, term]) => [key, term[language]]);
  // The same keys as those of `names`.
  return Object.fromEntries(entries) as Record<Key, string>;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

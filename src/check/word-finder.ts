/** A known word, as it stands in a text. */
export interface FoundWord<Value> {
  /** As written: letter case and a plural ending may differ from the known word. */
  readonly text: string;
  /** Offset in the text, in UTF-16 code units. */
  readonly index: number;
  readonly value: Value;
}

export type WordFinder<Value> = (text: string) => readonly FoundWord<Value>[];

/**
 * Finds any of many words in one pass. Where several begin, the longest is taken, and words do not
 * overlap. Latin words stand alone (`loan` is not in `loanword`) and may have a plural `s`; words of
 * scripts without spaces may stand anywhere. Of a word given twice, the first counts. A word with the
 * value `undefined` is passed over: it keeps the shorter words inside it from being found.
 */
export function createWordFinder<Value>(
  words: Iterable<readonly [word: string, value: Value | undefined]>,
): WordFinder<Value> {
  const values = new Map<string, Value | undefined>();
  for (const [word, value] of words) {
    const key = keyOf(word);
    if (key !== "" && !values.has(key)) values.set(key, value);
  }
  if (values.size === 0) return () => [];
  const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(patternOf).join("|"), "giu");
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
      const value = valueAt(values, written);
      return value === undefined ? [] : [{ text: written, index, value }];
    });
}

const latin = "[\\p{Script=Latin}\\p{Nd}]";
const startsLatin = new RegExp(`^${latin}`, "u");
const endsLatin = new RegExp(`${latin}$`, "u");

function keyOf(word: string): string {
  return word.trim().replace(/\s+/g, " ").toLowerCase();
}

function patternOf(key: string): string {
  const escaped = key.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll(" ", "\\s+");
  const before = startsLatin.test(key) ? `(?<!${latin})` : "";
  return before + escaped + (endsLatin.test(key) ? `(?:e?s)?(?!${latin})` : "");
}

/** Of what was written: of the word itself, else of the word that it is the plural of. */
function valueAt<Value>(values: ReadonlyMap<string, Value | undefined>, written: string): Value | undefined {
  const key = keyOf(written);
  const known = [key, key.replace(/s$/, ""), key.replace(/es$/, "")].find((form) => values.has(form));
  return values.get(known ?? "");
}

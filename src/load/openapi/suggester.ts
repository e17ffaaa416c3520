import { type Bilingual, didYouMean } from "#diagnostic";
import { nearest } from "#text";

/** Finds the name that was probably meant. */
export type Suggest = (word: string, candidates: readonly string[]) => Bilingual | undefined;

/** Suggests for the first hundred problems: more are not read, and each costs a look at every candidate. */
export function createSuggester(): Suggest {
  let left = 100;
  return (word, candidates) => (left-- > 0 ? didYouMean(nearest(word, candidates)) : undefined);
}

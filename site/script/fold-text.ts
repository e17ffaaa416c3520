/**
 * A text as it is compared: half and full width, letter case, hiragana and katakana, and every kind of
 * blank are the same.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶヽヾ]+/g, toHiragana)
    .replace(/[^\S\n]+/g, " ");
}

const betweenKana = 0x60;

function toHiragana(katakana: string): string {
  let folded = "";
  for (let i = 0; i < katakana.length; i++) folded += String.fromCharCode(katakana.charCodeAt(i) - betweenKana);
  return folded;
}

/** A part of a text: from the first character to before the last. */
export type TextRange = readonly [start: number, end: number];

/**
 * Where a folded phrase stands in a text that is not folded: the characters that the reader sees.
 * `undefined` if it stands there only when the whole text is folded.
 */
export function findFolded(text: string, phrase: string): TextRange | undefined {
  const pieces = [...text.matchAll(character)].map(([piece]) => piece);
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  let at = 0;
  for (const piece of pieces) {
    const one = foldText(piece);
    for (let i = 0; i < one.length; i++) {
      starts.push(at);
      ends.push(at + piece.length);
    }
    folded += one;
    at += piece.length;
  }
  const found = phrase === "" ? -1 : folded.indexOf(phrase);
  const start = starts[found];
  const end = ends[found + phrase.length - 1];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** A character with the marks that stand on it; half-width sound marks come after their letter. */
const character = /\s+|[\s\S](?:[\uDC00-\uDFFF]|[\p{M}\u3099\u309a\uff9e\uff9f])*/gu;

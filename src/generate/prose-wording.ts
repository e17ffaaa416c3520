/** How a printer words what an author named only by its id. */
export interface ProseWording {
  /** A requirement, a checklist row or a clause. */
  readonly id: (id: string) => string;
  /** A citation, with its brackets if it has any. */
  readonly source: (id: string) => string;
  /** A value that is filled in later. */
  readonly placeholder: (name: string) => string;
}

/** Every name as the author wrote it. */
export const literalWording: ProseWording = {
  id: (id) => id,
  source: (id) => `[${id}]`,
  placeholder: (name) => `{{${name}}}`,
};

/**
 * A text in which each line end of the source is what a reader expects: nothing beside a Japanese or
 * Chinese character, because those scripts set no spaces, and one space between other words.
 */
export function joinLines(text: string): string {
  if (!text.includes("\n")) return text;
  // The spaces before a line end are looked for from their first on, so that many of them take no longer.
  return text.replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/g, (lineEnd, at: number) => {
    const end = at + lineEnd.length;
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(end, end + 2);
    return endsUnspaced.test(before) || startsUnspaced.test(after) ? "" : " ";
  });
}

const unspaced = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]";
const endsUnspaced = new RegExp(`${unspaced}$`, "u");
const startsUnspaced = new RegExp(`^${unspaced}`, "u");

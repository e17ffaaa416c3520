import type { Locale } from "#diagnostic";
import type { WordList, WordListLevel } from "./word-blocks.ts";

/** The list that counts articles, and inside each article its paragraphs and items. */
export const articleList = "articles";
/** The same for annexes. */
export const annexList = "annexes";
export const bulletList = "bullets";

/** The lists of a document; those that do not count on with the articles are opened as they come. */
export interface WordLists {
  /** Opens a list that starts at a number on one of the levels of {@link numberLevels}; gives its name. */
  readonly open: (place: { readonly start: number; readonly level: number }) => string;
  readonly all: () => readonly WordList[];
}

export function createWordLists(locale: Locale): WordLists {
  const lists: WordList[] = [
    { name: articleList, levels: [articleLevel(locale), ...numberLevels(locale, 2)] },
    { name: bulletList, levels: bulletLevels },
    { name: annexList, levels: [annexLevel(locale), ...numberLevels(locale, 2)] },
  ];
  return {
    open({ start, level }) {
      const name = `list-${lists.length}`;
      const levels = numberLevels(locale, 1).map((look, at) => (at === level ? { ...look, start } : look));
      lists.push({ name, levels });
      return name;
    },
    all: () => lists,
  };
}

/** Where the text of a numbered paragraph begins, by level of the numbers, in twips. */
export function textIndent(level: number): number {
  return textIndents[Math.min(level, textIndents.length - 1)] ?? 0;
}

const textIndents = [420, 945, 1365, 1890];

function articleLevel(locale: Locale): WordListLevel {
  return {
    format: "decimal",
    text: locale === "ja" ? "第%1条" : "Article %1",
    start: 1,
    left: 0,
    hanging: 0,
    suffix: locale === "ja" ? "nothing" : "space",
    style: "ArticleHeading",
  };
}

function annexLevel(locale: Locale): WordListLevel {
  return {
    ...articleLevel(locale),
    text: locale === "ja" ? "別紙%1" : "Annex %1",
    suffix: "space",
    style: "AnnexHeading",
  };
}

/**
 * The levels below an article: 項 `1.`, 号 `(1)`, then `ア` and `(イ)`; in English `1.`, `(1)`, `(a)`
 * and `(i)`. `first` is the place of the first of them in its list, from 1.
 */
function numberLevels(locale: Locale, first: number): readonly WordListLevel[] {
  const looks: readonly (readonly [format: WordListLevel["format"], around: (number: string) => string])[] =
    locale === "ja"
      ? [
          ["decimal", (number) => `${number}.`],
          ["decimal", (number) => `(${number})`],
          ["aiueoFullWidth", (number) => number],
          ["aiueoFullWidth", (number) => `(${number})`],
        ]
      : [
          ["decimal", (number) => `${number}.`],
          ["decimal", (number) => `(${number})`],
          ["lowerLetter", (number) => `(${number})`],
          ["lowerRoman", (number) => `(${number})`],
        ];
  return looks.map(([format, around], level) => ({
    format,
    text: around(`%${first + level}`),
    start: 1,
    left: textIndent(level),
    hanging: level === 1 || level === 3 ? 525 : 420,
    suffix: "tab",
  }));
}

const bulletLevels: readonly WordListLevel[] = ["•", "–", "•", "–"].map((text, level) => ({
  format: "bullet",
  text,
  start: 1,
  left: textIndent(level),
  hanging: 315,
  suffix: "tab",
}));

import { expect, test } from "vitest";
import { readRepositoryFile } from "#testing/world";
import { partUnder, readAvoidedWords, readGlossaryValues, readGlossaryWords } from "../testing/vocabulary/glossary.ts";
import {
  type PrintedPair,
  type PrintedText,
  printedPairs,
  printedTexts,
  textsOfPage,
  textsOfSource,
} from "../testing/vocabulary/printed-texts.ts";
import { allowedPairs, allowedWords } from "../testing/vocabulary/word-exceptions.ts";
import type { Names } from "./noun.ts";
import { nouns } from "./nouns.ts";

import * as values from "./values.ts";

/* The words that the tool prints, held against `site/handbook/glossary.md`. */

const glossary = readRepositoryFile("site/handbook/glossary.md");
const guidelinePart = partUnder(glossary, "The guideline");
const valuesPart = partUnder(glossary, "Values");
const avoided = readAvoidedWords(guidelinePart + valuesPart);
const lists: readonly Names<string>[] = [nouns, ...Object.values(values)];
const japanese = lists.flatMap((list) => Object.values(list).map(({ ja }) => ja));
const avoidedWords = avoided.map((word) => ({
  word,
  english: new RegExp(`\\b${word}s?\\b`, "i"),
  longer: japanese.filter((known) => known.includes(word) && known !== word),
}));

/** Entries that are no nouns of what is printed: of files, of states, and of how a guideline is written. */
const unprinted = ["answer file", "annotation", "normative language", "state"];

test("has each noun of the glossary, and none that the glossary does not have", () => {
  const written = readGlossaryWords(guidelinePart).filter(({ key }) => !unprinted.includes(key));
  const described = written.map(({ key, en, ja }) => [camelCase(key), { en, ja }] as const);
  const ours = Object.entries(nouns).map(([key, { en, ja }]) => [key, { en, ja }] as const);
  expect(sorted(ours)).toEqual(sorted(described));
});

test("has each value of the glossary's lists, in the same words", () => {
  const described = Object.entries(readGlossaryValues(valuesPart)).map(([list, words]) => [
    `${camelCase(list)}Names`,
    Object.fromEntries(words.map(({ key, en, ja }) => [key, { en, ja }])),
  ]);
  expect({ ...values }).toEqual(Object.fromEntries(described));
});

test("has no word twice in a language", () => {
  const all = lists.flatMap((list) => Object.values(list));
  expect(twice(all.map(({ ja }) => ja))).toEqual([]);
  // The text of a requirement, and a parameter that is a text; a choice that is offered, and a parameter to choose.
  expect(twice(all.map(({ en }) => en.toLowerCase()))).toEqual(["text", "choice"]);
});

test("the tool prints no word that the glossary avoids, but where a reason is given", () => {
  expect(avoided.length).toBeGreaterThan(40);
  const found = printedTexts().flatMap(avoidedIn);
  const isAllowed = (fault: Fault) => allowedWords.some((one) => fits(fault, one));
  expect(
    found.filter((fault) => !isAllowed(fault)).map(({ word, path, text }) => `${word} · ${path} · ${text}`),
  ).toEqual([]);
  expect(allowedWords.filter((one) => !found.some((fault) => fits(fault, one)))).toEqual([]);
});

test("a word in one language has one word in the other, but where a reason is given", () => {
  // A sentence may be said in several ways, and what stands between backquotes is no word.
  const isWord = ({ en, ja }: PrintedPair) => !/[.{`]/.test(en) && !/[。{`]/.test(ja);
  const known = [...vocabularyPairs(), ...printedPairs()].filter(isWord);
  const found = [...severalOf(known, "en", "ja"), ...severalOf(known, "ja", "en")];
  expect(
    found.filter(([word]) => !Object.hasOwn(allowedPairs, word)).map(([word, others]) => `${word} = ${others}`),
  ).toEqual([]);
  expect(Object.keys(allowedPairs).filter((word) => !found.some(([other]) => other === word))).toEqual([]);
});

test("notices words to avoid in sources and pages, in both languages", () => {
  const source =
    'const a = { en: "The area and its category", ja: "要件の領域" }; const b = `$' + "{a}の区分`; // 質問";
  const page = "## load/area\n\nこの質問は`領域`です。\n\n```yaml\n# 領域\n```\n\nIts priority.\n";
  const told = [...textsOfSource({ path: "x.ts", text: source }), ...textsOfPage({ path: "x.md", text: page })].flatMap(
    avoidedIn,
  );
  expect(told.map(({ word, path }) => `${path} ${word}`)).toEqual([
    "x.ts category",
    "x.ts 領域",
    "x.ts 区分",
    "x.md 質問",
    "x.md priority",
  ]);
  expect(avoidedIn({ path: "x", language: "ja", text: "準拠レベルと条文例" })).toEqual([]);
});

test("notices a word with two words in the other language", () => {
  const pairs = [
    { path: "a", en: "Level", ja: "強さ" },
    { path: "b", en: "level", ja: "区分" },
    { path: "c", en: "Class", ja: "区分" },
  ];
  expect(severalOf(pairs, "en", "ja")).toEqual([["level", "強さ | 区分"]]);
  expect(severalOf(pairs, "ja", "en")).toEqual([["区分", "level | class"]]);
});

interface Fault extends PrintedText {
  readonly word: string;
}

/** A word to avoid inside a longer word of the vocabulary is no fault: レベル in 準拠レベル. */
function avoidedIn(printed: PrintedText): readonly Fault[] {
  const { language, text } = printed;
  return avoidedWords
    .filter(({ word, english, longer }) => {
      if (language === "en") return english.test(text);
      return text.includes(word) && longer.reduce((rest, known) => rest.replaceAll(known, ""), text).includes(word);
    })
    .map(({ word }) => ({ ...printed, word }));
}

function fits(fault: Fault, allowed: (typeof allowedWords)[number]): boolean {
  return fault.word === allowed.word && allowed.where.test(fault.path) && (allowed.text?.test(fault.text) ?? true);
}

function vocabularyPairs(): readonly PrintedPair[] {
  return lists.flatMap((list) => Object.values(list).map(({ en, ja }) => ({ path: "src/vocabulary", en, ja })));
}

/** Words that have several in the other language, with these. Capitals, articles and plurals do not count. */
function severalOf(
  pairs: readonly PrintedPair[],
  from: "en" | "ja",
  to: "en" | "ja",
): readonly (readonly [string, string])[] {
  const found = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const folded = { en: singular(pair.en.toLowerCase()), ja: pair.ja };
    found.set(folded[from], (found.get(folded[from]) ?? new Set()).add(folded[to]));
  }
  return [...found].filter(([, others]) => others.size > 1).map(([word, others]) => [word, [...others].join(" | ")]);
}

const singulars = new Map(Object.values(nouns).map(({ en, plural }) => [plural.toLowerCase(), en.toLowerCase()]));

function singular(text: string): string {
  const word = text.replace(/^(?:an?|the) /, "");
  return singulars.get(word) ?? word;
}

function camelCase(words: string): string {
  const [first = "", ...others] = words.split(" ");
  const small = first === first.toUpperCase() ? first.toLowerCase() : first;
  return small + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function twice(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): readonly (readonly [string, Value])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

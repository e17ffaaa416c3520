import type { Bilingual } from "#diagnostic";
import { type Language, type Level, levels, type Prose, type ProseBlock, type ProseInline } from "#model";
import { type Span, span } from "#text";

/** A word by which a text says how strongly it binds. */
export interface ModalVerb {
  readonly level: Level;
  /** As it is written. */
  readonly word: string;
  readonly span: Span;
}

/**
 * The words of strength in some prose, in reading order; `undefined` for a language whose words are
 * not known. Code, tables, block quotes, quoted words and what is struck out say nothing.
 */
export function modalVerbs(prose: Prose, language: Language): readonly ModalVerb[] | undefined {
  const wording = wordingOf(language);
  if (!wording) return undefined;
  const last = found.get(prose);
  if (last?.wording === wording) return last.words;
  const words = passagesOf(prose.children).flatMap((passage) => wordsOf(passage, wording, prose.file));
  found.set(prose, { wording, words });
  return words;
}

/** Several checks ask of the same prose, and again after each save while somebody edits; prose never changes. */
const found = new WeakMap<Prose, { readonly wording: Wording; readonly words: readonly ModalVerb[] }>();

/** The first of the strongest words: it decides what a text with several sentences demands. */
export function strongest(words: readonly ModalVerb[]): ModalVerb | undefined {
  return levels.flatMap((level) => words.find((word) => word.level === level) ?? [])[0];
}

/** What an author writes for a level, for hints; the language is one that {@link modalVerbs} knows. */
export function usualWords(language: Language, level: Level): Bilingual {
  const words = (wordingOf(language)?.usual[level] ?? []).map((word) => `\`${word}\``);
  return { en: words.join(" or "), ja: words.join(" か ") };
}

/** How one language says how strongly a sentence binds. */
interface Wording {
  readonly patterns: Readonly<Record<Level, RegExp>>;
  /** Stretches that only mention words. */
  readonly quoted: RegExp;
  readonly usual: Readonly<Record<Level, readonly string[]>>;
}

/**
 * In Japanese only a word that closes a clause binds: 知らせなければならない。 does, the same word
 * before a noun (知らせなければならない相手) or 場合 does not, nor does できる in できるように.
 */
const closing = String.raw`(?=\s*(?:$|[。．.!！?？、，,;；:：)）(（]|[がし][、，]|です|(?:もの|こと)と(?:する|します|し)))`;
const linking = "(?=[、，])";
const cannotBe = "(?:なければ|ねば|なくては|[てで]は)";

const wordings: Readonly<Record<Language, Wording>> = {
  ja: {
    patterns: {
      must: new RegExp(`${cannotBe}(?:なら(?:ない|ず)|なりません|いけない|いけません)${closing}`, "g"),
      should: new RegExp(
        `(?:望まし(?:い|くない|くありません)|望まれる|べき(?:である|だ|です|ではない|でない|ではありません)|推奨(?:する|しない|します|しません|される|されます))${closing}|望ましく${linking}`,
        "g",
      ),
      may: new RegExp(
        `(?:(?:ことが)?(?:でき|出来)(?:る|ます)|[てで]も(?:よい|良い|かまわない|構わない)|差し支え(?:ない|ありません)|要しない)${closing}`,
        "g",
      ),
    },
    quoted: /「[^「」]*」|『[^『』]*』/g,
    usual: {
      must: ["〜なければならない", "〜てはならない"],
      should: ["〜ことが望ましい"],
      may: ["〜ことができる", "〜てもよい"],
    },
  },
  en: {
    patterns: {
      must: /(?<![\w-])(?:(?:MUST|SHALL)(?: NOT)?|REQUIRED)(?![\w-])/g,
      should: /(?<![\w-])(?:SHOULD(?: NOT)?|(?:NOT )?RECOMMENDED)(?![\w-])/g,
      may: /(?<![\w-])(?:MAY|OPTIONAL)(?![\w-])/g,
    },
    quoted: /"[^"]*"|“[^”]*”/g,
    usual: { must: ["MUST", "MUST NOT"], should: ["SHOULD", "SHOULD NOT"], may: ["MAY"] },
  },
};

function wordingOf(language: Language): Wording | undefined {
  const [tag = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(wordings, tag) ? wordings[tag] : undefined;
}

/** The words of one paragraph, and where each code unit stands in the file. */
interface Passage {
  readonly text: string;
  readonly places: readonly number[];
}

/** Stands for what is named rather than said: code, ids, terms, placeholders, quoted words. */
const thing = "\ufffc";

function wordsOf({ text, places }: Passage, { patterns, quoted }: Wording, file: string): ModalVerb[] {
  const said = text.replace(quoted, (words) => thing.repeat(words.length));
  const found = levels.flatMap((level) => [...said.matchAll(patterns[level])].map((match) => ({ level, match })));
  return found
    .sort((a, b) => a.match.index - b.match.index)
    .map(({ level, match: { index, 0: word } }) => {
      const start = places[index] ?? 0;
      return { level, word, span: span(file, start, (places[index + word.length - 1] ?? start) + 1) };
    });
}

function passagesOf(blocks: readonly ProseBlock[]): Passage[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [passageOf(block.children)];
    if (block.type === "list") return block.children.flatMap((item) => passagesOf(item.children));
    return [];
  });
}

function passageOf(nodes: readonly ProseInline[]): Passage {
  let text = "";
  const places: number[] = [];
  const add = (words: string, start: number) => {
    text += words;
    for (let index = 0; index < words.length; index++) places.push(start + index);
  };
  const read = (node: ProseInline): void => {
    if (node.type === "delete" || node.type === "citation") return;
    if ("children" in node) node.children.forEach(read);
    else if (node.type === "text") add(node.value, node.at[0]);
    else add(node.type === "break" ? "\n" : thing, node.at[0]);
  };
  nodes.forEach(read);
  return { text, places };
}

import type { SearchSection, SearchShard } from "../search-data.ts";
import { foldText } from "./fold-text.ts";

/** A part of the site, ready to be searched. */
export interface SearchIndex {
  readonly shards: readonly ReadyShard[];
}

interface ReadyShard {
  readonly shard: SearchShard;
  /** All blocks, folded, each on a line of its own. */
  readonly text: string;
  /** Where each block begins in `text`. */
  readonly starts: Uint32Array;
  /** The places of each block: number of the page and of the section, one after the other. */
  readonly places: readonly (readonly number[])[];
  readonly pages: readonly FoldedPage[];
}

interface FoldedPage {
  readonly title: string;
  readonly name: string;
  readonly sections: readonly { readonly heading: string; readonly names: readonly string[] }[];
}

/** A page that was found, and the best place in it. */
export interface Found {
  /** Below the folder of the language, with an anchor. */
  readonly href: string;
  readonly title: string;
  readonly name: string;
  readonly kind: string;
  readonly heading: string;
  /** The block that the phrase stands in. */
  readonly text: string;
  readonly lang: string | undefined;
}

export interface SearchResult {
  /** Pages that the phrase stands on as it is, the best first. */
  readonly phrase: readonly Found[];
  /** Other pages that have all its words. */
  readonly words: readonly Found[];
}

/** Makes one file of the index ready. The longest part of loading, so it is done file by file. */
export function readyShard(shard: SearchShard): ReadyShard {
  const text = `${foldText(shard.b.join("\n"))}\n`;
  const starts = new Uint32Array(shard.b.length + 1);
  for (let block = 0, at = 0; block < shard.b.length; block++) {
    at = text.indexOf("\n", at) + 1;
    starts[block + 1] = at;
  }
  const places: number[][] = shard.b.map(() => []);
  shard.p.forEach(([, , , , , sections], page) => {
    sections.forEach(([, , , blocks], section) => {
      for (const block of blocks) places[block]?.push(page, section);
    });
  });
  return { shard, text, starts, places, pages: shard.p.map(foldPage) };
}

function foldPage([, title, name, , , sections]: SearchShard["p"][number]): FoldedPage {
  return {
    title: foldText(title),
    name: foldText(name),
    sections: sections.map(([, heading, names]: SearchSection) => ({
      heading: foldText(heading),
      names: names.map(foldText),
    })),
  };
}

/** Finds every page that a phrase stands on, and besides those that have all of its words. */
export function searchIndex(index: SearchIndex, query: string): SearchResult {
  const phrase = foldText(query).trim();
  if (phrase === "") return { phrase: [], words: [] };
  const found = hitsOf(index, phrase);
  const words = [...new Set(phrase.split(" "))];
  if (words.length === 1) return { phrase: inOrder(found), words: [] };
  const lists = words.map((word) => hitsOf(index, word));
  const [first, ...others] = lists.sort((a, b) => a.size - b.size);
  const known = new Set(found.keys());
  const both = [...(first ?? [])].filter(([key]) => !known.has(key) && others.every((list) => list.has(key)));
  return { phrase: inOrder(found), words: inOrder(new Map(both)) };
}

/** A page, its best section, and how good it is: less is better. */
interface Hit {
  readonly shard: ReadyShard;
  readonly page: number;
  readonly section: number;
  readonly block: number;
  readonly rank: number;
}

type Hits = ReadonlyMap<string, Hit>;

function hitsOf({ shards }: SearchIndex, phrase: string): Hits {
  const hits = new Map<string, Hit>();
  shards.forEach((shard, number) => {
    for (const hit of hitsIn(shard, phrase)) {
      const key = `${number} ${hit.page}`;
      const other = hits.get(key);
      if (!other || compareHits(hit, other) < 0) hits.set(key, hit);
    }
  });
  return hits;
}

/** Of the places on a page: the best rank, then the first section, and a sentence rather than a name or the heading. */
function compareHits(a: Hit, b: Hit): number {
  return a.rank - b.rank || a.section - b.section || saysLittle(a) - saysLittle(b);
}

function saysLittle(hit: Hit): number {
  if (isHeading(hit)) return 2;
  return (hit.shard.shard.b[hit.block] ?? "").length < 20 ? 1 : 0;
}

function isHeading({ shard: { shard }, page, section, block }: Hit): boolean {
  const [, title, , , , sections] = shard.p[page] ?? [];
  const text = shard.b[block];
  return text === undefined || text === title || text === sections?.[section]?.[1];
}

function* hitsIn(shard: ReadyShard, phrase: string): Generator<Hit> {
  const { text, starts, places } = shard;
  let block = 0;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, starts[block + 1])) {
    block = blockAt(starts, at, block);
    const here = places[block] ?? [];
    for (let i = 0; i < here.length; i += 2) {
      const place = { page: here[i] ?? 0, section: here[i + 1] ?? 0 };
      yield { shard, ...place, block, rank: rankOf(shard, place, phrase) };
    }
    if (block + 1 >= places.length) break;
  }
  yield* namesIn(shard, phrase);
}

/** Titles and names that are just what was asked for, also such as no block has: `Loan.dueDate`. */
function* namesIn(shard: ReadyShard, phrase: string): Generator<Hit> {
  for (const [page, { title, name, sections }] of shard.pages.entries()) {
    if (title === phrase || name === phrase) yield { shard, page, section: 0, block: -1, rank: 0 };
    for (const [section, { names }] of sections.entries()) {
      if (names.includes(phrase))
        yield { shard, page, section, block: -1, rank: rankOf(shard, { page, section }, phrase) };
    }
  }
}

/** The block that a character belongs to, not before `from`. */
function blockAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** 0: the page is called so; 1: a section is; then beginnings of titles, titles, headings, text. */
function rankOf(shard: ReadyShard, place: { readonly page: number; readonly section: number }, phrase: string): number {
  const page = shard.pages[place.page];
  const section = page?.sections[place.section];
  if (!page || !section) return 9;
  if (page.title === phrase || page.name === phrase) return 0;
  if (section.names.includes(phrase) || section.heading === phrase) return 1;
  if (page.title.startsWith(phrase) || page.name.startsWith(phrase)) return 2;
  if (page.title.includes(phrase)) return 3;
  return section.heading.includes(phrase) || section.names.some((name) => name.includes(phrase)) ? 4 : 5;
}

function inOrder(hits: Hits): readonly Found[] {
  const weight = ({ shard, page }: Hit) => shard.shard.p[page]?.[4] ?? 0;
  return [...hits.values()].sort((a, b) => a.rank - b.rank || weight(a) - weight(b)).map(foundAt);
}

function foundAt(hit: Hit): Found {
  const { page, section, block, rank } = hit;
  const { shard } = hit.shard;
  const [path = "", title = "", name = "", kind = 0, , sections = [], lang] = shard.p[page] ?? [];
  const [anchor = "", heading = "", , blocks = []] = sections[rank === 0 ? 0 : section] ?? [];
  // The beginning of a page needs no anchor.
  const isPage = anchor === "" || rank === 0 || (section === 0 && heading === title);
  return {
    href: isPage ? path : `${path}#${encodeURIComponent(anchor)}`,
    title,
    name,
    kind: shard.k[kind] ?? "",
    heading,
    text: shard.b[rank <= 1 && isHeading(hit) ? longest(shard, blocks) : block] ?? "",
    lang,
  };
}

/** What says most about a section whose name was asked for. */
function longest({ b }: SearchShard, blocks: readonly number[]): number {
  return blocks.reduce(
    (best, block) => ((b[block] ?? "").length > (b[best] ?? "").length ? block : best),
    blocks[0] ?? -1,
  );
}

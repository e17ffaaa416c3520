/**
 * What the site's script searches, as the generator writes it: some pages of one language in each file.
 * Short names, because there is much of it.
 */
export interface SearchShard {
  /** Every block of these pages, each once. */
  readonly b: readonly string[];
  /** What kinds of pages there are, in words. */
  readonly k: readonly string[];
  readonly p: readonly SearchPage[];
}

/** Place below the folder of the language, title, id or name if it has one, place in `k`, weight, sections, language if foreign. */
export type SearchPage = readonly [
  path: string,
  title: string,
  name: string,
  kind: number,
  weight: number,
  sections: readonly SearchSection[],
  lang?: string,
];

/** Anchor, heading, other names, and places in `b`. */
export type SearchSection = readonly [
  anchor: string,
  heading: string,
  names: readonly string[],
  blocks: readonly number[],
];

/** The files of a language that {@link SearchShard}s stand in, without `.js`. */
export interface SearchManifest {
  readonly shards: readonly string[];
}

/** What is shown when somebody points at a link: id, title, a word such as the strength, first sentence. */
export type Preview = readonly [id: string, title: string, mark: string, text: string, lang?: string];

/** By the place below the folder of the language. */
export type Previews = Readonly<Record<string, Preview>>;

/**
 * Data as a script, because a page that was opened from a disk may load scripts and nothing else.
 * The site's script finds it as `siteData[name]`.
 */
export function dataScript(name: string, data: SearchShard | SearchManifest | Previews): string {
  // A string that is parsed at once is read faster than a large literal.
  const json = JSON.stringify(data)
    .replace(/[\\']/g, "\\$&")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `(self.siteData??={})[${JSON.stringify(name)}]=JSON.parse('${json}');\n`;
}

import { type Artifact, artifact } from "#generate";
import {
  dataScript,
  type PageHead,
  type SearchManifest,
  type SearchPage,
  type SearchSection,
  type SearchShard,
  stringsFor,
  textOf,
} from "#site";
import { isLate, lateArtifact } from "./package/late-page.ts";
import type { Page } from "./planned-page.ts";
import type { Site } from "./site.ts";

/** More pages than this are searched from several files, so that an edit makes few pages anew. */
const pagesInShard = 48;

/**
 * The pages of a language with the files that they are searched from: each stands right behind its
 * pages, so that what was drawn for them is still known. `later` are such files that come with their page.
 */
export function planSearch(site: Site, pages: readonly Page[], later: readonly string[] = []): readonly Artifact[] {
  const shards = shardsOf(site, pages);
  const manifest: SearchManifest = { shards: [...shards.map(({ name }) => name), ...later] };
  return [
    ...shards.flatMap((shard) => [...shard.pages, planShard(site, shard)]),
    artifact(`site/${site.language}/search/manifest.js`, { manifest }, (inputs) =>
      dataScript(`${site.language}/search/manifest`, inputs.manifest),
    ),
  ];
}

interface Shard {
  readonly name: string;
  readonly pages: readonly Page[];
}

/** A chapter with the requirements that stand in it, because they say the same; other pages by folder. */
function shardsOf(site: Site, pages: readonly Page[]): readonly Shard[] {
  const chapterOf = chaptersOfRequirements(site);
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    const path = page.address;
    const folder = path.includes("/") ? (path.split("/")[0] ?? "") : "front";
    const name = folder === "chapters" ? path : (chapterOf.get(path) ?? folder);
    const group = groups.get(name);
    if (group) group.push(page);
    else groups.set(name, [page]);
  }
  return [...groups.values()]
    .flatMap((group) => chunks(group, pagesInShard))
    .map((group, index) => ({ name: String(index + 1), pages: group }));
}

function chaptersOfRequirements({ guideline, map }: Site): ReadonlyMap<string, string> {
  return new Map(
    guideline.requirements.flatMap(({ id, section }) => {
      const page = map.ids.get(id);
      const chapter = map.sections.get(section)?.split("#")[0];
      return page !== undefined && chapter !== undefined ? [[page, chapter] as const] : [];
    }),
  );
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** One file that some pages are searched from. */
export function planShard(site: Site, { name, pages }: Shard): Artifact {
  const { language } = site;
  // Heads and views are shared with the pages, so their hashes are known.
  const shared = () =>
    pages.flatMap(({ address, head, inputs }) => [
      [`head ${address}`, head],
      [`view ${address}`, inputs.view],
    ]);
  const shard = artifact(
    `site/${language}/search/${name}.js`,
    () => ({ language, ...Object.fromEntries(shared()) }),
    () => dataScript(`${language}/search/${name}`, makeShard(language, pages)),
  );
  const late = pages.find(isLate);
  return late ? lateArtifact(shard, late.waiting) : shard;
}

function makeShard(language: string, pages: readonly Page[]): SearchShard {
  const blocks = new Map<string, number>();
  const kinds = new Map<string, number>();
  const p = pages.map((page) => searchPage(page, { blocks, kinds, language }));
  return { b: [...blocks.keys()], k: [...kinds.keys()], p };
}

interface Tables {
  readonly blocks: Map<string, number>;
  readonly kinds: Map<string, number>;
  readonly language: string;
}

function searchPage(page: Page, { blocks, kinds, language }: Tables): SearchPage {
  const { section, head } = page;
  const strings = stringsFor(language);
  const texts = page.text();
  const title = textOf(head.title);
  const name = texts[0]?.names[0] ?? "";
  const sections = texts.map(({ anchor, heading, names, blocks: own }): SearchSection => {
    const all = names.length > 0 && anchor.startsWith("field-") ? [...names, `${name}.${names.at(-1)}`] : names;
    return [anchor, heading, all, own.map((block) => placeIn(blocks, block))];
  });
  const kind = placeIn(kinds, section === undefined ? strings.home : strings[section]);
  // The number before a title is its name already.
  const bare = name !== "" && title.startsWith(`${name} `) ? title.slice(name.length + 1) : title;
  const entry = [head.path, bare, name, kind, weightOf(head), sections] as const;
  return typeof head.title === "string" ? entry : [...entry, head.title.lang];
}

function placeIn(table: Map<string, number>, entry: string): number {
  const known = table.get(entry);
  if (known !== undefined) return known;
  table.set(entry, table.size);
  return table.size - 1;
}

/** Among equals: what is said of one thing comes before what is said of many, and lists come last. */
function weightOf({ path }: PageHead): number {
  const folders = ["requirements", "chapters", "operations", "schemas"];
  const at = folders.indexOf(path.split("/")[0] ?? "");
  if (at !== -1) return at;
  if (path === "glossary.html") return 4;
  if (path === "contract.html") return 5;
  return path.includes("/") ? 6 : 7;
}

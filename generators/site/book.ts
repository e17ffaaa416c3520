import { type Artifact, artifact, defineGenerator } from "#generate";
import { nodesOf } from "#output/html";
import { type BookChapter, type BookView, bookStyleSheets, chapterStyles, layOutBook, stringsFor, textOf } from "#site";
import { anchorOfPage, type BoundMatter, type BoundPage, bindPages } from "./bind-pages.ts";
import { planLanguage } from "./generator.ts";
import { isPage, type Page } from "./planned-page.ts";
import { createSite, type Site } from "./site.ts";
import { mapSite } from "./site-map.ts";

/**
 * The whole guideline as one document per language, in reading order, for printing: `book/ja.html` and
 * what it needs. Not part of a build, because it has to be made anew after every edit.
 */
export const bookGenerator = defineGenerator({
  name: "book",
  summary: { en: "The whole guideline as one document to print.", ja: "印刷用に全体を一つにまとめた文書です。" },
  outputs: ["book/"],
  options: [],
  generate: (guideline, { index }) => {
    const map = mapSite(guideline, index);
    const sites = guideline.languages.map((language) => createSite({ guideline, index }, map, language));
    return [
      ...sites.flatMap(planBook),
      ...bookStyleSheets.map((name) => artifact(`book/assets/${name}`, {}, () => ({ copyOf: `site/style/${name}` }))),
    ];
  },
});

function planBook(site: Site): readonly Artifact[] {
  const { frame, language } = site;
  const view: BookView = { frame, chapters: chaptersOf(site) };
  return [
    artifact(`book/${language}.html`, {}, () => layOutBook(view)),
    artifact(`book/assets/chapters.${language}.css`, {}, () => chapterStyles(view)),
  ];
}

/** Pages that make a chapter together, under a title of its own; without a title each is a chapter. */
interface Group {
  readonly title?: string;
  readonly pages: readonly Page[];
}

/** The pages in the order of reading. What only helps to find something on a screen is left out. */
function groupsOf(site: Site): readonly Group[] {
  const pages = planLanguage(site).filter(isPage);
  const strings = stringsFor(site.language);
  const named = (pattern: RegExp) => pages.filter(({ address }) => pattern.test(address));
  const api = [/^operations\//, /^problems\.html$/, /^levels\.html$/, /^schemas\//].flatMap(named);
  const groups: readonly Group[] = [
    ...named(/^chapters\//).map((page) => ({ pages: [page] })),
    { title: strings.api, pages: api },
    { pages: named(/^contract\.html$/) },
    { title: strings.checklist, pages: named(/^checklist\/(?!view-)/) },
    { pages: named(/^glossary\.html$/) },
    { pages: named(/^sources\.html$/) },
  ];
  return groups.filter((group) => group.pages.length > 0);
}

function chaptersOf(site: Site): readonly BookChapter[] {
  const groups = groupsOf(site);
  const pages = groups.flatMap((group) => group.pages.map((page) => boundPage(page, group)));
  const places = new Map(pages.map(({ path }, index) => [path, index]));
  const matter = bindPages(pages, site.frame.url && `${site.frame.url}/${site.language}`);
  return groups.map((group) => {
    const parts = group.pages.flatMap(({ address }) => matter[places.get(address) ?? -1] ?? []);
    return group.title === undefined ? ownChapter(group, parts) : groupChapter(group.title, group, parts);
  });
}

function boundPage({ address, draw }: Page, { title }: Group): BoundPage {
  return { path: address, shift: title === undefined ? 0 : 1, nodes: nodesOf(draw()) };
}

function ownChapter({ pages }: Group, [part]: readonly BoundMatter[]): BookChapter {
  const [page] = pages;
  return {
    id: anchorOfPage(page?.address ?? ""),
    title: page ? textOf(page.head.title) : "",
    parts: [{ body: part?.nodes }],
    entries: part?.entries ?? [],
  };
}

function groupChapter(title: string, { pages }: Group, parts: readonly BoundMatter[]): BookChapter {
  const id = `part-${anchorOfPage(pages[0]?.address ?? "")}`;
  return {
    id,
    title,
    heading: title,
    parts: pages.map(({ address }, index) => ({ id: anchorOfPage(address), body: parts[index]?.nodes })),
    entries: [{ id, text: title, depth: 1 }, ...parts.flatMap(({ entries }) => entries)],
  };
}

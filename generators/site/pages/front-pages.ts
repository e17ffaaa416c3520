import { type Artifact, artifact } from "#generate";
import { areaOf, type Level } from "#model";
import {
  type AboutView,
  type ChooseLanguageView,
  type Count,
  drawAbout,
  drawHome,
  drawSearch,
  type HomeView,
  type NotFoundView,
  type PageLink,
  prefixed,
  printChooseLanguage,
  printNotFound,
  stringsFor,
  textOf,
} from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import { entryTitle, type Site } from "../site.ts";
import { anchorOf } from "../site-map.ts";
import { countTranslations } from "../translation.ts";

const homePage: PageKind<HomeView> = { section: undefined, draw: drawHome };
const aboutPage: PageKind<AboutView> = { section: "about", draw: drawAbout };

/** The page before the languages. */
export function planChooseLanguage(sites: readonly Site[]): Artifact {
  const view: ChooseLanguageView = {
    normative: sites[0]?.normative ?? "",
    languages: sites.map(({ language, frame }) => ({ language, title: frame.title })),
  };
  return artifact("site/index.html", { view }, (inputs) => printChooseLanguage(inputs.view));
}

/** The page that servers show where nothing stands. Servers look for it in the folder of the site. */
export function planNotFound(sites: readonly Site[]): Artifact {
  const url = sites[0]?.frame.url;
  const view: NotFoundView = {
    base: url === undefined ? "/" : `${new URL(url).pathname.replace(/\/$/, "")}/`,
    languages: sites.map(({ language, frame }) => ({ language, title: frame.title })),
  };
  return artifact("site/404.html", { view }, (inputs) => printNotFound(inputs.view));
}

/** Where a reader of a language begins. */
export function planHome(site: Site): Artifact {
  const { frame, guideline } = site;
  const strings = stringsFor(site.language);
  const view = () => ({
    title: frame.title,
    edition: frame.edition,
    date: frame.date,
    status: frame.status,
    publisher: frame.publisher,
    sections: frame.sections,
    chapters: guideline.chapters.map(({ id, number, title }) => ({
      href: site.map.chapters.get(id) ?? "",
      label: prefixed(number, site.say(title) ?? id),
    })),
    areas: countAreas(site),
    counts: countNodes(site),
  });
  const head = { title: frame.title, description: strings.purpose, trail: [] };
  return planPage(site, homePage, "index.html", () => ({ head, view: view() }));
}

function countAreas(site: Site): HomeView["areas"] {
  const { areas, requirements } = site.guideline;
  const byArea = new Map<string, Record<Level, number>>(areas.map(({ id }) => [id, { must: 0, should: 0, may: 0 }]));
  for (const { id, level } of requirements) {
    const counts = byArea.get(areaOf(id)) ?? { must: 0, should: 0, may: 0 };
    counts[level]++;
    byArea.set(areaOf(id), counts);
  }
  return [...byArea]
    .filter(([, levels]) => levels.must + levels.should + levels.may > 0)
    .map(([id, levels]) => ({
      title: entryTitle(site, areas, id),
      href: `requirements.html#${anchorOf(id)}`,
      levels,
    }));
}

function countNodes({ guideline }: Site): readonly Count[] {
  const { requirements, checklist, contract, apis, terms, sources } = guideline;
  const counts: readonly Count[] = [
    { of: "requirements", count: requirements.length, href: "requirements.html" },
    { of: "operations", count: apis.flatMap(({ operations }) => operations).length, href: "api.html" },
    { of: "schemas", count: apis.flatMap(({ schemas }) => schemas).length, href: "api.html" },
    { of: "rows", count: checklist.sides.length > 0 ? checklist.rows.length : 0, href: "checklist.html" },
    { of: "clauses", count: contract?.clauses.length ?? 0, href: "contract.html" },
    { of: "terms", count: terms.length, href: "glossary.html" },
    { of: "sources", count: sources.length, href: "sources.html" },
  ];
  return counts.filter(({ count }) => count > 0);
}

/** What the document is and how it came about. */
export function planAbout(site: Site): Artifact {
  const { frame } = site;
  const { about } = stringsFor(site.language);
  const { title, edition, date, status, publisher, license, notice, languages } = frame;
  const view = () => ({
    title,
    edition,
    date,
    status,
    publisher,
    license,
    notice,
    languages,
    translations: countTranslations(site.guideline),
  });
  const head = { title: about, description: `${about}: ${textOf(title)}`, trail: [] };
  return planPage(site, aboutPage, "about.html", () => ({ head, view: view() }));
}

const searchPage: PageKind<{ readonly lists: readonly PageLink[] }> = { section: undefined, draw: drawSearch };

/** Where one searches, and what to read where no script runs. */
export function planSearchPage(site: Site): Artifact {
  const strings = stringsFor(site.language);
  const lists = site.frame.sections.map((key) => ({ href: `${key}.html`, label: strings[key] }));
  const head = { title: strings.search, description: strings.search, trail: [] };
  return planPage(site, searchPage, "search.html", () => ({ head, view: { lists } }));
}

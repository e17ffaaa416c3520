import type { Artifact } from "#generate";
import { type Source, sourceKinds, type Term } from "#model";
import {
  drawGlossary,
  drawSources,
  type GlossaryView,
  type PageLink,
  type SourcesView,
  type SourceView,
  stringsFor,
  type TermView,
} from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import { requirementLinks, type Site, sourceLinks } from "../site.ts";
import { translationOfTexts } from "../translation.ts";
import { webAddress } from "../web-address.ts";
import { citedElsewhere } from "./cited-by.ts";

const glossaryPage: PageKind<GlossaryView> = { section: "glossary", draw: drawGlossary };
const sourcesPage: PageKind<SourcesView> = { section: "sources", draw: drawSources };

/** The glossary and the bibliography, each on one page. */
export function planReferences(site: Site): readonly Artifact[] {
  const { terms, sources } = site.guideline;
  return [...(terms.length > 0 ? [planGlossary(site)] : []), ...(sources.length > 0 ? [planSources(site)] : [])];
}

function planGlossary(site: Site): Artifact {
  const { terms } = site.guideline;
  const { glossary } = stringsFor(site.language);
  const head = () => ({
    title: glossary,
    description: glossary,
    trail: [],
    translation: translationOfTexts(
      site,
      terms.map(({ texts }) => texts),
    ),
  });
  const view = () => ({ terms: terms.flatMap((term) => termView(site, term)).sort(byReading) });
  return planPage(site, glossaryPage, "glossary.html", () => ({ head: head(), view: view() }));
}

function termView(site: Site, term: Term): readonly TermView[] {
  const { language, normative } = site;
  const text = term.texts[language] ?? term.texts[normative];
  if (!text) return [];
  return [
    {
      id: term.id,
      term: text.term,
      reading: text.reading,
      definition: text.definition,
      avoid: text.avoid,
      lang: term.texts[language] ? undefined : normative,
      elsewhere: site.guideline.languages.flatMap((other) => {
        const translated = term.texts[other];
        return other === language || !translated || translated === text
          ? []
          : [{ language: other, term: translated.term }];
      }),
      sources: sourceLinks(site, term.sources),
    },
  ];
}

/** In the order of how a term is read; by code units, so that every machine sorts alike. */
function byReading(a: TermView, b: TermView): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function sortKey({ reading, term }: TermView): string {
  return (reading ?? term).toLowerCase();
}

function planSources(site: Site): Artifact {
  const { sources } = site.guideline;
  const strings = stringsFor(site.language);
  const groups = () => {
    const elsewhere = citedElsewhere(site);
    return sourceKinds
      .map((kind) => ({
        kind,
        sources: sources.filter(({ type }) => type === kind).map((source) => sourceView(site, source, elsewhere)),
      }))
      .filter((group) => group.sources.length > 0);
  };
  const head = () => ({
    title: strings.sources,
    description: strings.sources,
    trail: [],
    translation: translationOfTexts(
      site,
      sources.map(({ title }) => title),
    ),
  });
  return planPage(site, sourcesPage, "sources.html", () => ({ head: head(), view: { groups: groups() } }));
}

function sourceView(site: Site, source: Source, elsewhere: ReadonlyMap<string, readonly PageLink[]>): SourceView {
  const { id, date, url } = source;
  return {
    id,
    title: site.say(source.title) ?? id,
    publisher: site.say(source.publisher),
    date,
    url: webAddress(url),
    seen: site.say(source.seen),
    note: site.say(source.note),
    requirements: requirementLinks(site, site.index.requirementsOfSource.get(id)),
    elsewhere: elsewhere.get(id) ?? [],
  };
}

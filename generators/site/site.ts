import type {
  Guideline,
  GuidelineIndex,
  Language,
  Localized,
  NamedEntry,
  Prose,
  Provenance,
  Reference,
  Requirement,
} from "#model";
import type { Frame, MovedPart, ProseView, ProvenanceView, RequirementLink, SourceLink, Wording } from "#site";
import { frameOf } from "./frame.ts";
import { movedParts } from "./moved-parts.ts";
import { viewProse } from "./prose-view.ts";
import type { SiteMap } from "./site-map.ts";

/** What the makers of views know: the guideline, where things stand, and the language of the pages. */
export interface Site {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly map: SiteMap;
  readonly language: Language;
  readonly normative: Language;
  readonly frame: Frame;
  /** The parts of pages that stand elsewhere now, by the path of the page. */
  readonly moved: ReadonlyMap<string, readonly MovedPart[]>;
  /** A text in the language of the pages, or in the one that has it. */
  readonly say: (values: Localized<string>) => Wording | undefined;
  readonly prose: (values: Localized<Prose>) => ProseView | undefined;
  /** One prose of a known language. */
  readonly passage: (prose: Prose, language: Language) => ProseView;
  readonly requirement: (id: string) => readonly RequirementLink[];
  /** The titles of entries of the manifest, by id. */
  readonly titles: (entries: readonly NamedEntry[]) => ReadonlyMap<string, Wording>;
  /** A source as a link: one, or none if there is no such source. */
  readonly source: (id: string) => readonly SourceLink[];
}

export function createSite(
  { guideline, index }: { readonly guideline: Guideline; readonly index: GuidelineIndex },
  map: SiteMap,
  language: Language,
): Site {
  const normative = guideline.languages[0] ?? language;
  const foreign = (written: Language) => (written === language ? undefined : written);
  const say = (values: Localized<string>): Wording | undefined => {
    const written = languageOf(values, language, normative);
    if (written === undefined) return undefined;
    const text = values[written] ?? "";
    return written === language ? text : { text, lang: written };
  };
  const proseViews = new Map<Prose, ProseView>();
  const passage = (prose: Prose, written: Language) => {
    const view = proseViews.get(prose) ?? viewProse(prose, { map, index, lang: foreign(written) });
    proseViews.set(prose, view);
    return view;
  };
  return {
    guideline,
    index,
    map,
    language,
    normative,
    frame: frameOf(guideline, language, say),
    moved: movedParts(guideline),
    say,
    passage,
    prose: (values) => {
      const written = languageOf(values, language, normative);
      const prose = written === undefined ? undefined : values[written];
      return prose && written !== undefined ? passage(prose, written) : undefined;
    },
    requirement: remembering((id: string) => requirementLink(index.requirements.get(id), { map, say })),
    titles: remembering((entries: readonly NamedEntry[]) => {
      return new Map(entries.map(({ id, title }) => [id, say(title) ?? id]));
    }),
    source: remembering((id: string) => {
      const source = index.sources.get(id);
      const href = map.sources.get(id);
      return source && href !== undefined ? [{ id, href, label: say(source.title) ?? id }] : [];
    }),
  };
}

function requirementLink(
  requirement: Requirement | undefined,
  { map, say }: Pick<Site, "map" | "say">,
): readonly RequirementLink[] {
  const href = requirement && map.ids.get(requirement.id);
  if (!requirement || href === undefined) return [];
  const { id, level, status } = requirement;
  return [{ id, href, title: say(requirement.title) ?? id, level, status }];
}

/** Many pages ask the same; the answer is made once. */
function remembering<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = answer(key);
    known.set(key, made);
    return made;
  };
}

/** The language that a text is taken from: the wanted one, the normative one, or any that has it. */
function languageOf(values: Localized<unknown>, wanted: Language, normative: Language): Language | undefined {
  if (values[wanted] !== undefined) return wanted;
  if (values[normative] !== undefined) return normative;
  return Object.keys(values).find((language) => values[language] !== undefined);
}

/** Links to several requirements, in the given order; ids that do not exist are left out. */
export function requirementLinks(site: Site, ids: readonly string[] | undefined): readonly RequirementLink[] {
  return (ids ?? []).flatMap(site.requirement);
}

/** The title of an entry that the manifest declares, or its id. */
export function entryTitle(site: Site, entries: readonly NamedEntry[], id: string): Wording {
  return site.titles(entries).get(id) ?? id;
}

export function partyTitles(site: Site, parties: readonly Reference[]): readonly Wording[] {
  return parties.map(({ id }) => entryTitle(site, site.guideline.parties, id));
}

export function provenanceView(site: Site, { since, confidence, sources }: Provenance): ProvenanceView {
  const { provenances, confidences } = site.guideline;
  const entry = since && provenances.find(({ id }) => id === since.id);
  return {
    since: since && entryTitle(site, provenances, since.id),
    sinceSource: entry?.source && sourceLinks(site, [entry.source])[0],
    confidence: confidence && entryTitle(site, confidences, confidence.id),
    sources: sourceLinks(site, sources),
  };
}

export function sourceLinks(site: Site, sources: readonly Reference[]): readonly SourceLink[] {
  return sources.flatMap(({ id }) => site.source(id));
}

/** The words of a text without marks, cut to what a search engine shows. */
export function summaryOf(text: string | undefined): string {
  const strings = (text ?? "").replace(/\s+/g, " ").trim();
  return strings.length <= 160 ? strings : `${strings.slice(0, 159)}…`;
}

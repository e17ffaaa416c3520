import type { Artifact } from "#generate";
import { areaOf, type ProvenanceEntry, type Requirement } from "#model";
import {
  drawEdition,
  drawEditions,
  type EditionEntry,
  type EditionRequirement,
  type EditionsView,
  type EditionView,
  type SectionNavigation,
  stringsFor,
} from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import { entryTitle, type Site, sourceLinks } from "../site.ts";
import { translationOf } from "../translation.ts";

const editionsPage: PageKind<EditionsView> = { section: "requirements", draw: drawEditions };
const editionPage: PageKind<EditionView> = { section: "requirements", draw: drawEdition };

/**
 * The guideline as it stood in each of the editions that its provenances name, earliest first, and what
 * each of them added. With fewer than two provenances there is nothing to compare.
 */
export function planEditions(site: Site, navigation: SectionNavigation): readonly Artifact[] {
  const editions = editionsOf(site);
  if (editions.length < 2) return [];
  const strings = stringsFor(site.language);
  const trail = [{ href: "requirements.html", label: strings.requirements }];
  const overview = planPage(site, editionsPage, "editions.html", () => ({
    navigation,
    head: {
      title: strings.editions,
      description: strings.editionsLead,
      trail,
      current: "editions.html",
    },
    view: { editions: editions.map(({ entry }) => entry), areas: addedByArea(site, editions) },
  }));
  const pages = editions.map((edition) => {
    const title = strings.asOf(
      typeof edition.entry.title === "string" ? edition.entry.title : edition.entry.title.text,
    );
    const head = () => ({
      title,
      description: strings.editionCounts(edition.entry.added, edition.entry.total),
      trail: [...trail, { href: "editions.html", label: strings.editions }],
      current: "editions.html",
      translation: translationOf(
        site,
        edition.standing.map(({ translations }) => translations),
      ),
    });
    return planPage(site, editionPage, edition.entry.href, () => ({
      navigation,
      head: head(),
      view: editionView(site, edition, title),
    }));
  });
  return [overview, ...pages];
}

interface Edition {
  readonly entry: EditionEntry;
  readonly added: readonly Requirement[];
  /** Its own and those of earlier editions. */
  readonly standing: readonly Requirement[];
}

function editionsOf(site: Site): readonly Edition[] {
  const { provenances, requirements } = site.guideline;
  const brought = (entry: ProvenanceEntry) =>
    requirements.filter(({ provenance, status }) => provenance.since?.id === entry.id && status !== "withdrawn");
  const present = provenances.filter((entry) => brought(entry).length > 0);
  return present.map((entry, index) => {
    const added = brought(entry);
    const earlier = new Set(present.slice(0, index + 1).map(({ id }) => id));
    const standing = requirements.filter(
      ({ provenance, status }) => status !== "withdrawn" && earlier.has(provenance.since?.id ?? ""),
    );
    return {
      entry: {
        id: entry.id,
        href: `editions/${entry.id}.html`,
        title: entryTitle(site, provenances, entry.id),
        source: entry.source && sourceLinks(site, [entry.source])[0],
        added: added.length,
        total: standing.length,
      },
      added,
      standing,
    };
  });
}

function addedByArea(site: Site, editions: readonly Edition[]): EditionsView["areas"] {
  const { areas } = site.guideline;
  return areas
    .map(({ id }) => ({
      title: entryTitle(site, areas, id),
      added: editions.map(({ added }) => added.filter((requirement) => areaOf(requirement.id) === id).length),
    }))
    .filter(({ added }) => added.some((count) => count > 0));
}

function editionView(site: Site, { entry, added, standing }: Edition, title: string): EditionView {
  const { areas } = site.guideline;
  const isNew = new Set(added);
  return {
    title,
    added: entry.added,
    total: entry.total,
    areas: areas
      .map(({ id }) => ({
        id,
        title: entryTitle(site, areas, id),
        requirements: standing
          .filter((requirement) => areaOf(requirement.id) === id)
          .flatMap((requirement) => inEdition(site, requirement, isNew)),
      }))
      .filter(({ requirements }) => requirements.length > 0),
  };
}

function inEdition(
  site: Site,
  requirement: Requirement,
  isNew: ReadonlySet<Requirement>,
): readonly EditionRequirement[] {
  const [link] = site.requirement(requirement.id);
  if (!link) return [];
  return [
    {
      ...link,
      isNew: isNew.has(requirement),
      since: entryTitle(site, site.guideline.provenances, requirement.provenance.since?.id ?? ""),
      statement: site.prose(requirement.statement),
    },
  ];
}

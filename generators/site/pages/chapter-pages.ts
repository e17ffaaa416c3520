import type { Artifact } from "#generate";
import { type Chapter, plainText, type Section, type SectionItem } from "#model";
import {
  type ChapterEntry,
  type ChapterView,
  drawChapter,
  drawChapters,
  type PageLink,
  prefixed,
  type RequirementBlockView,
  type RiskBlockView,
  type SectionNavigation,
  type SectionView,
  stringsFor,
  textOf,
  type Wording,
} from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import { entryTitle, partyTitles, provenanceView, requirementLinks, type Site, summaryOf } from "../site.ts";
import { translationOf, troubleOf } from "../translation.ts";
import { datasetView } from "./dataset-view.ts";
import { itemsIn, type WrittenItem } from "./section-items.ts";

const chapterPage: PageKind<ChapterView> = { section: "chapters", draw: drawChapter };
const contentsPage: PageKind<{ readonly chapters: readonly ChapterEntry[] }> = {
  section: "chapters",
  draw: drawChapters,
};

/** The table of contents, and a page for each chapter. */
export function planChapters(site: Site): readonly Artifact[] {
  const { chapters } = site.guideline;
  if (chapters.length === 0) return [];
  const strings = stringsFor(site.language);
  const navigation: SectionNavigation = {
    groups: [
      {
        links: chapters.map((chapter) => ({
          href: pathOf(site, chapter),
          label: site.say(chapter.title) ?? chapter.id,
          mark: chapter.number || undefined,
        })),
      },
    ],
  };
  const contents = planPage(site, contentsPage, "chapters.html", () => ({
    navigation,
    head: { title: strings.chapters, description: strings.chapters, trail: [] },
    view: { chapters: chapters.map((chapter) => chapterEntry(site, chapter)) },
  }));
  const pages = chapters.map((chapter, index) =>
    planPage(site, chapterPage, pathOf(site, chapter), () => ({
      navigation,
      head: headOf(site, chapter),
      view: {
        sections: sectionViews(site, chapter),
        previous: chapterLink(site, chapters[index - 1]),
        next: chapterLink(site, chapters[index + 1]),
      },
    })),
  );
  return [contents, ...pages];
}

function headOf(site: Site, chapter: Chapter) {
  return {
    title: titleOf(site, chapter),
    description: descriptionOf(site, chapter),
    trail: [{ href: "chapters.html", label: stringsFor(site.language).chapters }],
    current: pathOf(site, chapter),
    translation: translationOf(site, translatedNodes(site, chapter)),
  };
}

function sectionViews(site: Site, { sections }: Chapter): readonly SectionView[] {
  return sections.map((section, at) => sectionView(site, section, enclosing(sections.slice(0, at), section)));
}

function pathOf(site: Site, chapter: Chapter): string {
  return site.map.chapters.get(chapter.id) ?? "";
}

function titleOf(site: Site, chapter: Chapter): Wording {
  return prefixed(chapter.number, site.say(chapter.title) ?? chapter.id);
}

function chapterLink(site: Site, chapter: Chapter | undefined): PageLink | undefined {
  return chapter && { href: pathOf(site, chapter), label: titleOf(site, chapter) };
}

/** The first words of the chapter, or its title if it begins with a requirement. */
function descriptionOf(site: Site, chapter: Chapter): string {
  const passages = chapter.sections.flatMap(({ content }) =>
    (content[site.language] ?? content[site.normative] ?? []).flatMap((item) =>
      item.kind === "prose" ? [plainText(item.prose.children)] : [],
    ),
  );
  return summaryOf(passages[0]) || textOf(titleOf(site, chapter));
}

function chapterEntry(site: Site, chapter: Chapter): ChapterEntry {
  const [, ...sections] = chapter.sections;
  return {
    href: pathOf(site, chapter),
    number: chapter.number,
    title: site.say(chapter.title) ?? chapter.id,
    requirementCount: chapter.sections.flatMap((section) => requirementsIn(site, section)).length,
    sections: sections.map(({ id, number, title, depth }) => ({
      href: site.map.sections.get(id) ?? pathOf(site, chapter),
      number,
      title: site.say(title) ?? id,
      depth,
    })),
  };
}

function requirementsIn(site: Site, { content }: Section): readonly string[] {
  return (content[site.normative] ?? []).flatMap((item: SectionItem) => (item.kind === "requirement" ? [item.id] : []));
}

function translatedNodes(site: Site, { sections }: Chapter) {
  return sections.flatMap((section) => [
    section.translations,
    ...(section.content[site.normative] ?? []).flatMap((item) => {
      const node =
        item.kind === "requirement"
          ? site.index.requirements.get(item.id)
          : item.kind === "risk" && site.index.risks.get(item.id);
      return node ? [node.translations] : [];
    }),
  ]);
}

/** The section that another stands in. */
function enclosing(before: readonly Section[], { depth }: Section): Section | undefined {
  return before.findLast((section) => section.depth < depth);
}

function sectionView(site: Site, section: Section, outer: Section | undefined): SectionView {
  const { id, number, depth } = section;
  const provenance = provenanceView(site, section.provenance);
  const known = outer && provenanceView(site, outer.provenance);
  return {
    id,
    number,
    depth,
    title: site.say(section.title) ?? id,
    // What is said of the whole is not said again of its parts.
    provenance: JSON.stringify(known) === JSON.stringify(provenance) ? undefined : provenance,
    translation: troubleOf(site, section.translations),
    items: itemsIn(section, site).flatMap((item) => itemView(site, item)),
  };
}

function itemView(site: Site, { item, language }: WrittenItem): SectionView["items"] {
  if (item.kind === "prose") return [{ kind: "passage", text: site.passage(item.prose, language) }];
  if (item.kind === "requirement") return requirementBlock(site, item.id);
  if (item.kind === "risk") return riskBlock(site, item.id);
  const dataset = site.index.datasets.get(item.dataset.id);
  return dataset ? [datasetView(site, dataset)] : [];
}

function riskBlock(site: Site, id: string): readonly RiskBlockView[] {
  const risk = site.index.risks.get(id);
  if (!risk) return [];
  return [
    {
      kind: "risk",
      id,
      title: site.say(risk.title) ?? id,
      statement: site.prose(risk.statement),
      answeredBy: requirementLinks(
        site,
        risk.answeredBy.map((reference) => reference.id),
      ),
      provenance: provenanceView(site, risk.provenance),
      translation: troubleOf(site, risk.translations),
    },
  ];
}

function requirementBlock(site: Site, id: string): readonly RequirementBlockView[] {
  const requirement = site.index.requirements.get(id);
  const [link] = site.requirement(id);
  if (!requirement || !link) return [];
  const { since } = requirement.provenance;
  return [
    {
      kind: "requirement",
      id,
      href: link.href,
      level: link.level,
      status: link.status,
      title: link.title,
      parties: partyTitles(site, requirement.parties),
      since: since && entryTitle(site, site.guideline.provenances, since.id),
      statement: site.prose(requirement.statement),
      rationale: site.prose(requirement.rationale),
      translation: troubleOf(site, requirement.translations),
    },
  ];
}

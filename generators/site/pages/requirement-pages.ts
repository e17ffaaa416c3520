import type { Artifact } from "#generate";
import { areaOf, labelledFields, nodes, plainText, type Requirement } from "#model";
import {
  drawRequirement,
  drawRequirements,
  type PageLink,
  prefixed,
  type RequirementRow,
  type RequirementView,
  type SectionNavigation,
  stringsFor,
} from "#site";
import { requirementInPackage } from "../package/package-links.ts";
import { type PageKind, planPage } from "../planned-page.ts";
import { entryTitle, partyTitles, provenanceView, requirementLinks, type Site, summaryOf } from "../site.ts";
import { anchorOf } from "../site-map.ts";
import { translationOf } from "../translation.ts";
import { apiNodeViews } from "./api-nodes.ts";
import { planEditions } from "./edition-pages.ts";
import { planMatrix } from "./matrix-page.ts";

const requirementPage: PageKind<RequirementView> = { section: "requirements", draw: drawRequirement };
const listPage: PageKind<{ readonly areas: readonly AreaRows[] }> = { section: "requirements", draw: drawRequirements };

/** The list of requirements, and a page for each. */
export function planRequirements(site: Site): readonly Artifact[] {
  const { requirements } = site.guideline;
  if (requirements.length === 0) return [];
  const strings = stringsFor(site.language);
  const areas = areasInUse(site);
  const navigation: SectionNavigation = {
    groups: [
      {
        links: [
          { href: "matrix.html", label: strings.matrix },
          ...(site.guideline.provenances.length > 1 ? [{ href: "editions.html", label: strings.editions }] : []),
        ],
      },
      {
        links: areas.map((id) => ({
          href: `requirements.html#${anchorOf(id)}`,
          label: entryTitle(site, site.guideline.areas, id),
          mark: id,
        })),
      },
    ],
  };
  const list = planPage(site, listPage, "requirements.html", () => ({
    navigation,
    head: { title: strings.requirements, description: strings.requirements, trail: [] },
    view: { areas: areas.map((id) => areaRows(site, id)) },
  }));
  const pages = requirements.map((requirement, index) =>
    planPage(site, requirementPage, site.map.ids.get(requirement.id) ?? "", () => ({
      navigation,
      head: headOf(site, requirement),
      view: requirementView(site, requirement, { previous: requirements[index - 1], next: requirements[index + 1] }),
    })),
  );
  return [list, planMatrix(site, navigation), ...planEditions(site, navigation), ...pages];
}

function headOf(site: Site, requirement: Requirement) {
  const { id, title, statement, translations } = requirement;
  const area = areaOf(id);
  const current = `requirements.html#${anchorOf(area)}`;
  const said = statement[site.language] ?? statement[site.normative];
  return {
    title: prefixed(id, site.say(title) ?? ""),
    description: summaryOf(said && plainText(said.children)) || id,
    trail: [
      { href: "requirements.html", label: stringsFor(site.language).requirements },
      { href: current, label: entryTitle(site, site.guideline.areas, area) },
    ],
    current,
    translation: translationOf(site, [translations]),
  };
}

interface AreaRows {
  readonly id: string;
  readonly title: RequirementRow["title"];
  readonly requirements: readonly RequirementRow[];
}

/** In the order of the manifest; areas that it does not declare come last. */
function areasInUse({ guideline }: Site): readonly string[] {
  const used = new Set(guideline.requirements.map(({ id }) => areaOf(id)));
  const declared = guideline.areas.map(({ id }) => id).filter((id) => used.has(id));
  return [...new Set([...declared, ...used])];
}

function areaRows(site: Site, id: string): AreaRows {
  const { areas, requirements } = site.guideline;
  const rows = requirements.filter((requirement) => areaOf(requirement.id) === id);
  return { id, title: entryTitle(site, areas, id), requirements: rows.flatMap((one) => requirementRow(site, one)) };
}

function requirementRow(site: Site, requirement: Requirement): readonly RequirementRow[] {
  const { since } = requirement.provenance;
  return site.requirement(requirement.id).map(({ id, href, title, level, status }) => ({
    id,
    href,
    title,
    level,
    status,
    parties: partyTitles(site, requirement.parties),
    since: since && entryTitle(site, site.guideline.provenances, since.id),
    proof: requirement.proof,
  }));
}

interface NeighbourNodes {
  readonly previous: Requirement | undefined;
  readonly next: Requirement | undefined;
}

function requirementView(site: Site, requirement: Requirement, { previous, next }: NeighbourNodes): RequirementView {
  const { index } = site;
  const { id, level, status, proof } = requirement;
  return {
    id,
    level,
    status,
    proof,
    replacedBy: requirementLinks(
      site,
      requirement.replacedBy.map((reference) => reference.id),
    ),
    title: site.say(requirement.title) ?? id,
    parties: partyTitles(site, requirement.parties),
    provenance: provenanceView(site, requirement.provenance),
    labelled: labelledFields(nodes.requirement.structure.node, requirement).map(({ label, value }) => ({
      name: site.say({ ...label }) ?? label.en,
      value,
    })),
    place: placeOf(site, requirement),
    statement: site.prose(requirement.statement),
    rationale: site.prose(requirement.rationale),
    tests: requirement.tests.map(({ probe, safe, description }) => ({
      probe: probe && entryTitle(site, site.guideline.probes, probe.id),
      probeId: probe?.id,
      safe,
      description: site.prose(description),
    })),
    governs: apiNodeViews(site, index.apiNodesOfRequirement.get(id)),
    inPackage: requirementInPackage(site, id),
    rows: (index.rowsOfRequirement.get(id) ?? []).flatMap((row) => rowLink(site, row)),
    clauses: (index.clausesOfRequirement.get(id) ?? []).flatMap((clause) => clauseLink(site, clause)),
    risks: (index.risksOfRequirement.get(id) ?? []).flatMap((risk) => riskLink(site, risk)),
    related: requirementLinks(site, index.relatedToRequirement.get(id)),
    previous: neighbourLink(site, previous),
    next: neighbourLink(site, next),
  };
}

/** The section that a requirement stands in, and its own place there. */
function placeOf(site: Site, { id, section }: Requirement): PageLink {
  const node = sectionsOf(site).get(section);
  const page = site.map.sections.get(section)?.split("#")[0];
  return {
    href: page === undefined ? "chapters.html" : `${page}#${anchorOf(id)}`,
    label: node ? prefixed(node.number, site.say(node.title) ?? section) : section,
  };
}

type SectionTitles = ReadonlyMap<string, Site["guideline"]["chapters"][number]["sections"][number]>;
const sectionsOfSite = new WeakMap<Site, SectionTitles>();

function sectionsOf(site: Site): SectionTitles {
  const known = sectionsOfSite.get(site);
  if (known) return known;
  const sections = new Map(
    site.guideline.chapters.flatMap(({ sections }) => sections.map((section) => [section.id, section] as const)),
  );
  sectionsOfSite.set(site, sections);
  return sections;
}

function rowLink(site: Site, id: string): RequirementView["rows"] {
  const row = site.index.rows.get(id);
  const href = site.map.ids.get(id);
  if (!row || href === undefined) return [];
  return [{ id, href, question: site.prose(row.question), evidence: site.say(row.evidence) }];
}

function clauseLink(site: Site, id: string): readonly PageLink[] {
  const clause = site.index.clauses.get(id);
  const href = site.map.ids.get(id);
  if (!clause || href === undefined) return [];
  const article = stringsFor(site.language).article(clause.number);
  return [{ href, label: prefixed(`${id} ${article}`, site.say(clause.title) ?? "") }];
}

function riskLink(site: Site, id: string): readonly PageLink[] {
  const risk = site.index.risks.get(id);
  const href = site.map.ids.get(id);
  return risk && href !== undefined ? [{ href, label: prefixed(id, site.say(risk.title) ?? "") }] : [];
}

function neighbourLink(site: Site, requirement: Requirement | undefined): PageLink | undefined {
  const [link] = requirement ? site.requirement(requirement.id) : [];
  return link && { href: link.href, label: prefixed(link.id, link.title) };
}

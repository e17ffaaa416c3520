import type { Artifact } from "#generate";
import type { ChecklistRow, ChecklistSide } from "#model";
import {
  type ChecklistGroupView,
  type ChecklistPageView,
  type ChecklistRowView,
  type ChecklistSideView,
  drawChecklist,
  drawChecklistSide,
  type FileLink,
  type PageLink,
  type SectionNavigation,
  stringsFor,
} from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import { partyTitles, requirementLinks, type Site } from "../site.ts";
import { translationOfTexts } from "../translation.ts";

const overviewPage: PageKind<ChecklistPageView> = { section: "checklist", draw: drawChecklist };
const sidePage: PageKind<ChecklistSideView> = { section: "checklist", draw: drawChecklistSide };

/** The forms there are, and a page for each. */
export function planChecklist(site: Site): readonly Artifact[] {
  if (!site.frame.sections.includes("checklist")) return [];
  const { sides } = site.guideline.checklist;
  const strings = stringsFor(site.language);
  const pathOf = ({ id }: ChecklistSide) => site.map.sides.get(id) ?? "";
  const titleOf = ({ id, title }: ChecklistSide) => site.say(title) ?? id;
  const navigation: SectionNavigation = {
    groups: [
      { links: sides.map((side) => ({ href: pathOf(side), label: titleOf(side) })) },
      { label: strings.otherGrouping, links: viewLinks(site) },
    ].filter(({ links }) => links.length > 0),
  };
  const overview = planPage(site, overviewPage, "checklist.html", () => ({
    navigation,
    head: { title: strings.checklist, description: strings.checklist, trail: [] },
    view: {
      sides: sides.map((side) => ({
        id: side.id,
        href: pathOf(side),
        title: titleOf(side),
        parties: partyTitles(site, side.parties),
        rowCount: rowsOf(site, side).length,
        files: formsOf(site, side),
      })),
      views: viewLinks(site),
    },
  }));
  const pages = sides.map((side) =>
    planPage(site, sidePage, pathOf(side), () => {
      const rows = rowsOf(site, side);
      const title = titleOf(side);
      const translation = translationOfTexts(
        site,
        rows.map(({ question }) => question),
      );
      const head = { ...headOf(site, { href: pathOf(side), label: title }, rows), translation };
      return { navigation, head, view: { title, files: formsOf(site, side), groups: groupsOf(site, rows) } };
    }),
  );
  return [overview, ...pages, ...planViews(site, navigation)];
}

function headOf(site: Site, { href, label }: PageLink, rows: readonly ChecklistRow[]) {
  const strings = stringsFor(site.language);
  return {
    title: label,
    description: `${strings.checklist}: ${strings.rowCount(rows.length)}`,
    trail: [{ href: "checklist.html", label: strings.checklist }],
    current: href,
  };
}

/** The forms of a side that people fill in, by the paths that their generator uses. */
function formsOf({ language }: Site, { id }: ChecklistSide): readonly FileLink[] {
  const { formNames } = stringsFor(language);
  return (["xlsx", "html", "csv"] as const).map((ending) => ({
    path: `checklist/${id}.${language}.${ending}`,
    form: formNames[ending],
  }));
}

function viewLinks(site: Site): readonly PageLink[] {
  return site.guideline.checklist.views.map(({ id, title }) => ({
    href: `checklist/view-${id}.html`,
    label: site.say(title) ?? id,
  }));
}

/** All rows of all forms, in each of the other groupings. */
function planViews(site: Site, navigation: SectionNavigation): readonly Artifact[] {
  const { views, rows } = site.guideline.checklist;
  const links = viewLinks(site);
  return views.flatMap((view, index) => {
    const link = links[index];
    if (!link) return [];
    const groups = () =>
      view.groups.map(({ id, title, of }) => ({
        id,
        title: site.say(title) ?? id,
        rows: rows
          .filter(({ group }) => of.some((reference) => reference.id === group.id))
          .map((row) => rowView(site, row)),
      }));
    return [
      planPage(site, sidePage, link.href, () => ({
        navigation,
        head: headOf(site, link, rows),
        view: { title: link.label, files: [], groups: groups() },
      })),
    ];
  });
}

function rowsOf({ guideline }: Site, { parties }: ChecklistSide): readonly ChecklistRow[] {
  const answering = new Set(parties.map(({ id }) => id));
  return guideline.checklist.rows.filter(({ by }) => by.some(({ id }) => answering.has(id)));
}

/** The rows by group, in the order of the manifest; groups that it does not declare come last. */
function groupsOf(site: Site, rows: readonly ChecklistRow[]): readonly ChecklistGroupView[] {
  const { groups } = site.guideline.checklist;
  const byGroup = new Map<string, ChecklistRowView[]>(groups.map(({ id }) => [id, []]));
  for (const row of rows) {
    const known = byGroup.get(row.group.id);
    if (known) known.push(rowView(site, row));
    else byGroup.set(row.group.id, [rowView(site, row)]);
  }
  return [...byGroup]
    .filter(([, views]) => views.length > 0)
    .map(([id, views]) => {
      const group = groups.find((candidate) => candidate.id === id);
      return { id, title: (group && site.say(group.title)) ?? id, rows: views };
    });
}

function rowView(site: Site, { id, question, evidence, method, proof, requirement, also }: ChecklistRow) {
  return {
    id,
    question: site.prose(question),
    evidence: site.say(evidence),
    method: site.prose(method),
    proof,
    requirements: requirementLinks(site, [requirement, ...also.map((reference) => reference.id)]),
  };
}

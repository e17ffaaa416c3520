import type { Artifact } from "#generate";
import { areaOf, levels, proofs, type Requirement, statuses } from "#model";
import { drawMatrix, type IdLink, type MatrixRow, type MatrixView, type SectionNavigation, stringsFor } from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import { entryTitle, partyTitles, type Site } from "../site.ts";

const matrixPage: PageKind<MatrixView> = { section: "requirements", draw: drawMatrix };

/** One table from each requirement to everything that it is linked to. */
export function planMatrix(site: Site, navigation: SectionNavigation): Artifact {
  const strings = stringsFor(site.language);
  const head = {
    title: strings.matrix,
    description: strings.matrixLead,
    trail: [{ href: "requirements.html", label: strings.requirements }],
    current: "matrix.html",
  };
  return planPage(site, matrixPage, "matrix.html", () => {
    const rows = site.guideline.requirements.flatMap((requirement) => matrixRow(site, requirement));
    return { navigation, head, view: { rows, facets: facetsOf(site, rows) } };
  });
}

function matrixRow(site: Site, requirement: Requirement): readonly MatrixRow[] {
  const { index, map, guideline } = site;
  const { id, provenance, parties, proof, level, status } = requirement;
  const [link] = site.requirement(id);
  if (!link) return [];
  const linked = (ids: readonly string[] | undefined, places: ReadonlyMap<string, string>): readonly IdLink[] =>
    (ids ?? []).flatMap((target) => {
      const href = places.get(target);
      return href === undefined ? [] : [{ id: target, href }];
    });
  const { since } = provenance;
  return [
    {
      ...link,
      keys: {
        area: [areaOf(id)],
        level: [level],
        party: parties.map((party) => party.id),
        since: since ? [since.id] : [],
        proof,
        status: [status],
      },
      parties: partyTitles(site, parties),
      since: since && entryTitle(site, guideline.provenances, since.id),
      proof,
      risks: linked(index.risksOfRequirement.get(id), map.ids),
      governs: linked(index.apiNodesOfRequirement.get(id), map.api),
      rows: linked(index.rowsOfRequirement.get(id), map.ids),
      clauses: linked(index.clausesOfRequirement.get(id), map.ids),
      sources: linked(
        provenance.sources.map((source) => source.id),
        map.sources,
      ),
    },
  ];
}

/** What the table can be narrowed by: only values that some row has. */
function facetsOf(site: Site, rows: readonly MatrixRow[]): MatrixView["facets"] {
  const { areas, parties, provenances } = site.guideline;
  const strings = stringsFor(site.language);
  const entries = (list: typeof areas) => list.map(({ id }) => ({ value: id, label: entryTitle(site, list, id) }));
  const facets = [
    { name: "area", label: strings.area, choices: entries(areas) },
    { name: "level", label: strings.level, choices: levels.map((value) => ({ value, label: strings[value] })) },
    { name: "party", label: strings.parties, choices: entries(parties) },
    { name: "since", label: strings.since, choices: entries(provenances) },
    { name: "proof", label: strings.proof, choices: proofs.map((value) => ({ value, label: strings.proofOf[value] })) },
    { name: "status", label: strings.status, choices: statuses.map((value) => ({ value, label: strings[value] })) },
  ];
  return facets
    .map(({ name, label, choices }) => ({
      name,
      label,
      choices: choices
        .map((choice) => ({
          ...choice,
          count: rows.filter(({ keys }) => keys[name]?.includes(choice.value)).length,
        }))
        .filter(({ count }) => count > 0),
    }))
    .filter(({ choices }) => choices.length > 1);
}

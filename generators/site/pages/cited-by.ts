import { type Guideline, type Localized, type Prose, type Reference, walkProse } from "#model";
import { type PageLink, prefixed } from "#site";
import type { Site } from "../site.ts";
import { anchorOf } from "../site-map.ts";

/** Sections, risks, clauses, annexes, datasets and terms that name or cite each source, in reading order. */
export function citedElsewhere(site: Site): ReadonlyMap<string, readonly PageLink[]> {
  const links = new Map<string, PageLink[]>();
  for (const { link, ids } of citers(site)) {
    for (const id of ids) {
      const known = links.get(id);
      if (known) known.push(link);
      else links.set(id, [link]);
    }
  }
  return links;
}

interface Citer {
  readonly link: PageLink;
  readonly ids: ReadonlySet<string>;
}

function citers(site: Site): readonly Citer[] {
  const { guideline, map } = site;
  const { contract } = guideline;
  const at = (href: string | undefined, id: string, title: Localized<string>): PageLink => ({
    href: href ?? "",
    label: prefixed(id, site.say(title) ?? ""),
  });
  const found: readonly Citer[] = [
    ...guideline.chapters
      .flatMap(({ sections }) => sections)
      .map(({ id, number, title, content, provenance }) => ({
        link: at(map.sections.get(id), number, title),
        ids: idsOf(provenance.sources, passagesIn(content[site.normative])),
      })),
    ...guideline.risks.map(({ id, title, statement, provenance }) => ({
      link: at(map.ids.get(id), id, title),
      ids: idsOf(provenance.sources, [statement[site.normative]]),
    })),
    ...(contract?.clauses ?? []).map(({ id, title, text, alternatives, commentary, provenance }) => ({
      link: at(map.ids.get(id), id, title),
      ids: idsOf(provenance.sources, [
        text[site.normative],
        ...alternatives.map((alternative) => alternative.text[site.normative]),
        commentary[site.normative],
      ]),
    })),
    ...(contract?.annexes ?? []).map(({ id, title, text, provenance }) => ({
      link: at(map.ids.get(id), id, title),
      ids: idsOf(provenance.sources, [text[site.normative]]),
    })),
    ...guideline.datasets.map(({ id, title, rows }) => ({
      link: at(datasetPlace(site, id), "", title),
      ids: idsOf(
        rows.flatMap(({ provenance }) => provenance.sources),
        [],
      ),
    })),
    ...guideline.terms.map(({ id, texts, sources }) => ({
      link: { href: map.terms.get(id) ?? "", label: texts[site.language]?.term ?? texts[site.normative]?.term ?? id },
      ids: idsOf(sources, []),
    })),
  ];
  return found.filter(({ link, ids }) => link.href !== "" && ids.size > 0);
}

/** Where a chapter shows a dataset. */
function datasetPlace({ guideline, normative, map }: Site, id: string): string | undefined {
  const section = sectionsOf(guideline).find(({ content }) =>
    content[normative]?.some((item) => item.kind === "dataset" && item.dataset.id === id),
  );
  const page = section && map.sections.get(section.id)?.split("#")[0];
  return page === undefined ? undefined : `${page}#${anchorOf(`data-${id}`)}`;
}

function sectionsOf({ chapters }: Guideline) {
  return chapters.flatMap(({ sections }) => sections);
}

function passagesIn(items: Guideline["chapters"][number]["sections"][number]["content"][string]): readonly Prose[] {
  return (items ?? []).flatMap((item) => (item.kind === "prose" ? [item.prose] : []));
}

function idsOf(sources: readonly Reference[], proses: readonly (Prose | undefined)[]): ReadonlySet<string> {
  const ids = new Set(sources.map(({ id }) => id));
  for (const prose of proses) {
    if (!prose) continue;
    walkProse(prose, (node) => {
      if (node.type === "citation") ids.add(node.id);
    });
  }
  return ids;
}

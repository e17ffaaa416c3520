import { anchorOf, apiAddresses, createPageNames, type DeclaredPackage } from "#generate";
import type { Guideline, GuidelineIndex } from "#model";
import { mapPackage, type PackagePlaces } from "./package/package-places.ts";

export { anchorOf, fieldAnchor } from "#generate";

/**
 * Where everything stands on the site. The same in every language: places are seen from the folder of
 * the language, such as `requirements/LEND-01.html`.
 */
export interface SiteMap {
  readonly chapters: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  /** Requirements, checklist rows, risks, clauses and annexes. */
  readonly ids: ReadonlyMap<string, string>;
  /** Operations, schemas and fields by their ids. */
  readonly api: ReadonlyMap<string, string>;
  /** The pages of operations and schemas, also of those whose ids another API has taken. */
  readonly apiPages: ReadonlyMap<object, string>;
  /** The pages about the npm package; absent: nobody asked for them. */
  readonly package?: PackagePlaces;
  readonly sides: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly terms: ReadonlyMap<string, string>;
  /** Where `path#anchor` of a file of the guideline is printed. */
  readonly file: (target: string) => string | undefined;
}

export function mapSite(guideline: Guideline, index: GuidelineIndex, declared?: DeclaredPackage): SiteMap {
  const chapters = pagesOf("chapters", guideline.chapters);
  const sections = new Map<string, string>();
  const files = new Map<string, string>();
  for (const chapter of guideline.chapters) {
    const page = chapters.get(chapter.id) ?? "";
    for (const section of chapter.sections) {
      sections.set(section.id, section.depth === 1 ? page : `${page}#${anchorOf(section.id)}`);
      if (!files.has(section.origin.span.file)) files.set(section.origin.span.file, page);
    }
  }
  for (const clause of guideline.contract?.clauses ?? []) files.set(clause.origin.span.file, "contract.html");
  const sides = pagesOf("checklist", guideline.checklist.sides);
  const ids = mapIds(guideline, sides);
  for (const { id, section } of guideline.risks) {
    const page = sections.get(section)?.split("#")[0];
    if (page !== undefined) ids.set(id, `${page}#${anchorOf(id)}`);
  }
  return {
    chapters,
    sections,
    ids,
    ...apiAddresses(guideline.apis),
    ...(declared && { package: mapPackage(declared, guideline.apis) }),
    sides,
    sources: anchorsOf("sources.html", index.sources.keys()),
    terms: anchorsOf("glossary.html", index.terms.keys()),
    file: (target) => {
      const [path = "", anchor] = target.split("#");
      if (anchor !== undefined) return sections.get(anchor) ?? ids.get(anchor);
      return files.get(path) ?? files.get(withoutLanguage(path, guideline.languages));
    },
  };
}

function mapIds(guideline: Guideline, sides: ReadonlyMap<string, string>): Map<string, string> {
  const ids = new Map(pagesOf("requirements", guideline.requirements));
  for (const row of guideline.checklist.rows) {
    const side = guideline.checklist.sides.find(({ parties }) =>
      parties.some((party) => row.by.some(({ id }) => id === party.id)),
    );
    const page = side ? sides.get(side.id) : ids.get(row.requirement);
    if (page !== undefined) ids.set(row.id, side ? `${page}#${anchorOf(row.id)}` : page);
  }
  for (const { id } of [...(guideline.contract?.clauses ?? []), ...(guideline.contract?.annexes ?? [])])
    ids.set(id, `contract.html#${anchorOf(id)}`);
  return ids;
}

function pagesOf(folder: string, nodes: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const nameOf = createPageNames();
  return new Map(nodes.map(({ id }) => [id, `${folder}/${nameOf(id)}.html`]));
}

function anchorsOf(page: string, ids: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...ids].map((id) => [id, `${page}#${anchorOf(id)}`]));
}

/** `chapters/a.en.md` stands for `chapters/a.md`. */
function withoutLanguage(path: string, languages: readonly string[]): string {
  for (const language of languages) {
    const ending = `.${language}.md`;
    if (path.endsWith(ending)) return `${path.slice(0, -ending.length)}.md`;
  }
  return path;
}

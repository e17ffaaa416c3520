import { literalWording, proseToMdast } from "#generate";
import {
  type ChecklistRow,
  type Guideline,
  type GuidelineIndex,
  type JsonObject,
  type Language,
  type Localized,
  localized,
  type Proof,
  type Prose,
  type Requirement,
} from "#model";
import { printMarkdown } from "#output/markdown";
import { oscalMetadata, ownNames, stableUuid } from "./oscal-metadata.ts";

/** The guideline as an OSCAL catalog in one language: a group per area, a control per requirement. */
export function oscalCatalog(guideline: Guideline, index: GuidelineIndex, language: Language): JsonObject {
  return printDraft(draftCatalog(guideline, index, language));
}

/** A catalog whose prose has not been printed yet: printing takes long, and is done only where it is needed. */
export type CatalogDraft = Readonly<Record<string, unknown>>;

/** The catalog of a draft. */
export function printDraft(draft: CatalogDraft): JsonObject {
  // A draft is JSON but for its Markdown nodes, which become texts here.
  return printed(draft) as JsonObject;
}

function printed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== "object" || value === null) return value;
  // Only what is still to be printed has this key.
  if ("markdown" in value) return printMarkdown((value as Unprinted).markdown).trim() || "–";
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printed(member)]));
}

interface Unprinted {
  readonly markdown: ReturnType<typeof proseToMdast>;
}

/** What {@link printDraft} makes a catalog of. */
export function draftCatalog(guideline: Guideline, index: GuidelineIndex, language: Language): CatalogDraft {
  const context: Context = { guideline, index, language };
  const groups = guideline.areas.flatMap((area) => {
    const own = guideline.requirements.filter(({ id }) => id.startsWith(`${area.id}-`));
    if (own.length === 0) return [];
    const controls = own.map((requirement) => control(requirement, context));
    return [{ id: area.id, class: "area", title: textOf(area.title, language) || area.id, controls }];
  });
  const cited = new Set(guideline.requirements.flatMap(({ provenance }) => provenance.sources.map(({ id }) => id)));
  const resources = guideline.sources
    .filter(({ id }) => cited.has(id))
    .map(({ id, title, url }) => ({
      uuid: stableUuid(guideline, `source ${id}`),
      title: textOf(title, language) || id,
      ...(url !== undefined && { rlinks: [{ href: url }] }),
    }));
  return {
    catalog: {
      uuid: stableUuid(guideline, `catalog ${language}`),
      metadata: oscalMetadata(guideline, language, textOf(guideline.title, language)),
      ...(groups.length > 0 && { groups }),
      ...(resources.length > 0 && { "back-matter": { resources } }),
    },
  };
}

interface Context {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly language: Language;
}

function control(requirement: Requirement, context: Context): CatalogDraft {
  const { guideline, index, language } = context;
  const { id, level, status, parties, provenance, related, replacedBy } = requirement;
  const own = (name: string, value: string) => ({ name, ns: ownNames, value });
  const known = (ids: readonly { readonly id: string }[]) => ids.filter((one) => index.requirements.has(one.id));
  const links = [
    ...known(related).map((one) => ({ href: `#${one.id}`, rel: "related" })),
    ...known(replacedBy).map((one) => ({ href: `#${one.id}`, rel: "incorporated-into" })),
    ...provenance.sources.flatMap((one) => {
      return index.sources.has(one.id)
        ? [{ href: `#${stableUuid(guideline, `source ${one.id}`)}`, rel: "reference" }]
        : [];
    }),
  ];
  const rows = requirement.rows.flatMap((row) => index.rows.get(row) ?? []);
  return {
    id,
    class: "requirement",
    title: textOf(requirement.title, language) || id,
    props: [
      { name: "label", value: id },
      ...(status === "active"
        ? []
        : [{ name: "status", ...(status === "candidate" && { ns: ownNames }), value: status }]),
      own("level", level),
      ...parties.map((party) => own("party", party.id)),
      ...(provenance.since ? [own("since", provenance.since.id)] : []),
      ...(provenance.confidence ? [own("confidence", provenance.confidence.id)] : []),
    ],
    ...(links.length > 0 && { links }),
    parts: [
      { id: `${id}_smt`, name: "statement", prose: markdown(requirement.statement, language) },
      ...(hasText(requirement.rationale, language)
        ? [{ id: `${id}_gdn`, name: "guidance", prose: markdown(requirement.rationale, language) }]
        : []),
      ...rows.flatMap((row) => assessment(row, language)),
    ],
  };
}

/** A question of the checklist, and each way in which its answer is verified. */
function assessment(row: ChecklistRow, language: Language): readonly CatalogDraft[] {
  const evidence = textOf(row.evidence, language);
  const method = hasText(row.method, language) && markdown(row.method, language);
  return [
    {
      id: `${row.id}_obj`,
      name: "assessment-objective",
      props: [
        { name: "label", value: row.id },
        ...row.by.map(({ id }) => ({ name: "party", ns: ownNames, value: id })),
      ],
      prose: markdown(row.question, language),
    },
    ...row.proof.map((proof) => ({
      id: `${row.id}_asm-${proof}`,
      name: "assessment-method",
      props: [
        { name: "method", value: methods[proof] },
        { name: "label", value: `${row.id}-${proof}` },
      ],
      ...(method && { prose: method }),
      ...(evidence !== "" && { parts: [{ name: "assessment-objects", prose: evidence }] }),
    })),
  ];
}

/** OSCAL's own words for the ways of verification. */
const methods: Readonly<Record<Proof, string>> = { document: "EXAMINE", self: "INTERVIEW", automatic: "TEST" };

function markdown(prose: Localized<Prose>, language: Language): Unprinted {
  return { markdown: proseToMdast(localized(prose, language), literalWording) };
}

function hasText(prose: Localized<Prose>, language: Language): boolean {
  return localized(prose, language) !== undefined;
}

/** On one line, as titles and values of OSCAL are. */
function textOf(texts: Localized<string>, language: Language): string {
  return (localized(texts, language) ?? "").replace(/\s+/g, " ").trim();
}

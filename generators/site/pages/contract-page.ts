import type { Artifact } from "#generate";
import type { Annex, Clause, ContractParameter } from "#model";
import {
  type AnnexView,
  type ClauseView,
  type ContractView,
  drawContract,
  type PageContext,
  type ParameterRow,
  stringsFor,
  textOf,
} from "#site";
import { type PageKind, planPage } from "../planned-page.ts";
import { provenanceView, requirementLinks, type Site } from "../site.ts";
import { translationOf, troubleOf } from "../translation.ts";

const contractPage: PageKind<ContractView> = {
  section: "contract",
  draw: drawContract,
  wordId: articleOf,
  wordPlaceholder: valueName,
};

/** The model contract as one page. */
export function planContract(site: Site): readonly Artifact[] {
  const { contract } = site.guideline;
  if (!contract) return [];
  const title = site.say(contract.title) ?? contract.kind;
  const view = () => ({
    title,
    files: (["docx", "html", "md"] as const).map((ending) => ({
      path: `contract/contract.${site.language}.${ending}`,
      form: stringsFor(site.language).formNames[ending],
    })),
    preamble: site.prose(contract.preamble),
    clauses: contract.clauses.map((clause) => clauseView(site, clause)),
    annexes: contract.annexes.map((annex) => annexView(site, annex)),
    parameters: contract.parameters.map((parameter) => parameterRow(site, parameter)),
  });
  const head = () => ({
    title,
    description: textOf(title),
    trail: [],
    translation: translationOf(
      site,
      [...contract.clauses, ...contract.annexes].map(({ translations }) => translations),
    ),
  });
  return [planPage(site, contractPage, "contract.html", () => ({ head: head(), view: view() }))];
}

/** Inside the contract a clause is an article by its number. */
function articleOf({ clauses, annexes }: ContractView, id: string, { strings }: PageContext): string {
  const clause = clauses.find((candidate) => candidate.id === id);
  if (clause) return strings.article(clause.number);
  const annex = annexes.find((candidate) => candidate.id === id);
  return annex ? strings.annex(annex.number) : id;
}

/** A value to fill in, as a contract that is still blank shows it. */
function valueName({ parameters }: ContractView, name: string): string {
  const parameter = parameters.find((candidate) => candidate.name === name);
  return parameter ? textOf(parameter.title) : name;
}

function clauseView(site: Site, clause: Clause): ClauseView {
  return {
    id: clause.id,
    number: clause.number,
    title: site.say(clause.title) ?? clause.id,
    text: site.prose(clause.text),
    alternatives: clause.alternatives.map(({ id, isDefault, title, text }) => ({
      id,
      isDefault,
      title: site.say(title),
      text: site.prose(text),
    })),
    commentary: site.prose(clause.commentary),
    secures: requirementLinks(
      site,
      clause.secures.map(({ id }) => id),
    ),
    optional: clause.optional,
    provenance: provenanceView(site, clause.provenance),
    translation: troubleOf(site, clause.translations),
  };
}

function annexView(site: Site, { id, number, title, text, fills, provenance, translations }: Annex): AnnexView {
  return {
    id,
    number,
    title: site.say(title) ?? id,
    text: site.prose(text),
    fills,
    provenance: provenanceView(site, provenance),
    translation: troubleOf(site, translations),
  };
}

function parameterRow(site: Site, parameter: ContractParameter): ParameterRow {
  const { name, title, description, type, unit, minimum, maximum, choices } = parameter;
  const value = parameter.default;
  return {
    name,
    title: site.say(title) ?? name,
    description: site.say(description),
    type,
    unit,
    default: value === undefined || typeof value === "string" ? value : String(value),
    range: rangeOf(minimum, maximum),
    choices: choices.map((choice) => site.say(choice.title) ?? choice.value),
  };
}

function rangeOf(minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (minimum === undefined && maximum === undefined) return undefined;
  return `${minimum ?? ""} – ${maximum ?? ""}`.trim();
}

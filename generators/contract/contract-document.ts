import { literalWording, localeOf, type ProseWording } from "#generate";
import {
  type Clause,
  type Contract,
  type ContractParameter,
  type Guideline,
  type GuidelineIndex,
  type Language,
  type Level,
  type Localized,
  localized,
  type Prose,
  type Provenance,
  walkProse,
} from "#model";
import { continueNumbering, nameArticles, tidyArticleMentions } from "./article-prose.ts";
import { defaultText, limitsText, placeholderText } from "./parameter-text.ts";
import { alternativeLabel, articleLabel, enumeration, kindWords } from "./words.ts";

/** The blank model contract in one language, as plain data: what every format prints. */
export interface ContractDocument {
  readonly language: Language;
  readonly guideline: {
    readonly title: string;
    readonly edition: string;
    /** `YYYY-MM-DD` */
    readonly date: string;
    readonly status: Guideline["status"];
    readonly publisher: string;
    readonly notice: string;
  };
  readonly title: string;
  readonly preamble: Prose;
  readonly articles: readonly Article[];
  readonly parameters: readonly ParameterEntry[];
  /** Requirements that an article secures, in the guideline's order. */
  readonly requirements: readonly SecuredRequirement[];
  /** What names in the texts are printed as, by name. */
  readonly names: {
    readonly articles: Readonly<Record<string, string>>;
    readonly placeholders: Readonly<Record<string, string>>;
    readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
  };
}

export interface Article {
  /** The clause's id, which stays when the number changes. */
  readonly id: string;
  readonly number: number;
  /** `第3条` */
  readonly label: string;
  readonly title: string;
  readonly isOptional: boolean;
  /** Where it comes from and how sure that is, in words; may be empty. */
  readonly provenance: string;
  /** Common to all alternatives; may be empty. */
  readonly text: Prose;
  readonly alternatives: readonly {
    readonly id: string;
    /** `案A（標準）` */
    readonly label: string;
    readonly title: string;
    readonly text: Prose;
  }[];
  readonly commentary: Prose;
  /** Ids of the requirements that it secures. */
  readonly secures: readonly string[];
}

export interface ParameterEntry {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly initial: string;
  readonly limits: string;
  /** Labels of the articles that use it. */
  readonly articles: readonly string[];
  readonly note: string;
}

export interface SecuredRequirement {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** Ids of the clauses. */
  readonly clauses: readonly string[];
}

/** Gathers a contract with everything that its articles name. */
export function contractDocument(
  { guideline, index }: { readonly guideline: Guideline; readonly index: GuidelineIndex },
  contract: Contract,
  language: Language,
): ContractDocument {
  const scope: Scope = { guideline, index, contract, language };
  const articles = contract.clauses.map((clause) => article(clause, scope));
  const preamble = prose(contract.preamble, scope);
  const secured = new Map(articles.flatMap(({ secures }) => secures).map((id) => [id, index.requirements.get(id)]));
  return {
    language,
    guideline: {
      title: textOf(guideline.title, language),
      edition: guideline.edition,
      date: guideline.date,
      status: guideline.status,
      publisher: textOf(guideline.publisher, language),
      notice: textOf(guideline.notice, language),
    },
    title: textOf(contract.title, language),
    preamble,
    articles,
    parameters: contract.parameters.map((parameter) => parameterEntry(parameter, { articles, language })),
    requirements: guideline.requirements
      .filter(({ id }) => secured.has(id))
      .map(({ id, title, level }) => ({
        id,
        title: textOf(title, language),
        level,
        clauses: articles.filter(({ secures }) => secures.includes(id)).map((node) => node.id),
      })),
    names: {
      articles: Object.fromEntries(articles.map(({ id, label }) => [id, label])),
      placeholders: Object.fromEntries(
        contract.parameters.map((parameter) => [parameter.name, placeholderText(parameter, language)]),
      ),
      sources: citedSources([preamble, ...articles.flatMap(prosesOf)], scope),
    },
  };
}

/** How every format words what an author named only by its id. */
export function contractWording({ names }: ContractDocument): ProseWording {
  return {
    id: (id) => entryOf(names.articles, id) ?? id,
    source: (id) => `[${entryOf(names.sources, id)?.title ?? id}]`,
    placeholder: (name) => entryOf(names.placeholders, name) ?? literalWording.placeholder(name),
  };
}

/** A name may be that of a property which every object has. */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

interface Scope {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly contract: Contract;
  readonly language: Language;
}

function article(clause: Clause, scope: Scope): Article {
  const locale = localeOf(scope.language);
  const text = prose(clause.text, scope);
  return {
    id: clause.id,
    number: clause.number,
    label: articleLabel(clause.number, locale),
    title: textOf(clause.title, scope.language),
    isOptional: clause.optional,
    provenance: provenanceText(clause.provenance, scope),
    text,
    alternatives: clause.alternatives.map((alternative) => ({
      id: alternative.id,
      label: alternativeLabel(alternative, locale),
      title: textOf(alternative.title, scope.language),
      text: continueNumbering(text, prose(alternative.text, scope)),
    })),
    commentary: prose(clause.commentary, scope),
    secures: [...new Set(clause.secures.map(({ id }) => id))].filter((id) => scope.index.requirements.has(id)),
  };
}

function prose(texts: Localized<Prose>, { index, language }: Scope): Prose {
  const text = localized(texts, language) ?? { file: "", children: [] };
  return tidyArticleMentions(text, (id) => index.clauses.has(id), localeOf(language));
}

function provenanceText({ since, confidence }: Provenance, { guideline, language }: Scope): string {
  const titles = [
    guideline.provenances.find(({ id }) => id === since?.id)?.title,
    guideline.confidences.find(({ id }) => id === confidence?.id)?.title,
  ];
  return enumeration(
    titles.flatMap((title) => (title ? [textOf(title, language)] : [])),
    localeOf(language),
  );
}

function parameterEntry(
  parameter: ContractParameter,
  { articles, language }: { readonly articles: readonly Article[]; readonly language: Language },
): ParameterEntry {
  const labels = new Map(articles.map(({ id, label }) => [id, label]));
  const uses = articles.filter((node) => prosesOf(node).some((text) => placeholdersIn(text).has(parameter.name)));
  return {
    name: parameter.name,
    title: localized(parameter.title, language) ?? parameter.name,
    kind: kindWords[parameter.type][localeOf(language)],
    initial: defaultText(parameter, language),
    limits: limitsText(parameter, language),
    articles: uses.map(({ label }) => label),
    note: nameArticles(textOf(parameter.description, language), labels, localeOf(language)),
  };
}

function prosesOf({ text, alternatives, commentary }: Article): readonly Prose[] {
  return [text, ...alternatives.map((alternative) => alternative.text), commentary];
}

function placeholdersIn(text: Prose): ReadonlySet<string> {
  const names = new Set<string>();
  walkProse(text, (node) => {
    if (node.type === "placeholder") names.add(node.name);
  });
  return names;
}

function citedSources(
  texts: readonly Prose[],
  { index, language }: Scope,
): Record<string, { readonly title: string; readonly url: string }> {
  const sources = new Map<string, { readonly title: string; readonly url: string }>();
  for (const text of texts) {
    walkProse(text, (node) => {
      if (node.type !== "citation") return;
      const source = index.sources.get(node.id);
      if (source) sources.set(node.id, { title: textOf(source.title, language) || node.id, url: source.url ?? "" });
    });
  }
  return Object.fromEntries(sources);
}

function textOf(texts: Localized<string>, language: Language): string {
  return localized(texts, language) ?? "";
}

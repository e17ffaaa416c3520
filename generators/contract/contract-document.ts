import { literalWording, localeOf, type ProseWording } from "#generate";
import {
  type Annex,
  type Clause,
  type Contract,
  type ContractParameter,
  type DealTerms,
  type Guideline,
  type GuidelineIndex,
  type Language,
  type Level,
  type Localized,
  localized,
  type Prose,
} from "#model";
import { parameterTypeNames } from "#vocabulary";
import { annexTables, type ChecklistResults } from "./annex-tables.ts";
import { continueNumbering, fillPlaceholders, joinTexts, nameArticles, tidyArticleMentions } from "./article-prose.ts";
import { alternativeLabel, annexLabel, articleLabel, dealPreamble, missingArticle } from "./contract-strings.ts";
import type { ContractTable } from "./contract-table.ts";
import { citedSources, placeholdersIn, provenanceText } from "./document-facts.ts";
import { defaultText, filledText, limitsText, placeholderText } from "./parameter-text.ts";

/** A contract in one language, as plain data: what every format prints. */
export interface ContractDocument {
  /** The model with all its alternatives, or what two parties agree. */
  readonly form: "model" | "deal";
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
  readonly hasCommentary: boolean;
  /** Of a deal: where the parties sign. */
  readonly signing?: Signing;
  readonly annexes: readonly AnnexPart[];
  /** Of the model: the values to fill in. */
  readonly parameters: readonly ParameterEntry[];
  /** Requirements that an article secures, in the guideline's order; empty if the table is not wanted. */
  readonly requirements: readonly SecuredRequirement[];
  /** What names in the texts are printed as, by name. */
  readonly names: {
    readonly articles: Readonly<Record<string, string>>;
    readonly annexes: Readonly<Record<string, string>>;
    /** Clauses that this contract does not have. */
    readonly missing: Readonly<Record<string, string>>;
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
  /** Common to all alternatives, or the whole text of a deal; may be empty. */
  readonly text: Prose;
  /** To choose from; empty in a deal. */
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

export interface AnnexPart {
  readonly id: string;
  readonly number: number;
  /** `別紙1` */
  readonly label: string;
  readonly title: string;
  readonly text: Prose;
  readonly tables: readonly ContractTable[];
}

export interface Signing {
  /** `YYYY-MM-DD`; empty while it is open. */
  readonly date: string;
  readonly closing: string;
  readonly parties: readonly {
    readonly label: string;
    readonly name: string;
    readonly address: string;
    readonly representative: string;
  }[];
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
  /** Operations and schemas that it governs. */
  readonly api: readonly string[];
}

export interface ContractWishes {
  readonly language: Language;
  /** What the parties agree; absent: the model with everything to choose from. */
  readonly terms?: DealTerms;
  readonly hasCommentary: boolean;
  /** Whether the table of articles, requirements and API stands at the end. */
  readonly hasMatrix: boolean;
  /** What came out of the checklist, for the annex that holds it. */
  readonly results?: ChecklistResults;
}

/** The model with all alternatives, commentary and tables. */
export function wholeModel(language: Language): ContractWishes {
  return { language, hasCommentary: true, hasMatrix: true };
}

/** Gathers a contract with everything that its articles name. */
export function contractDocument(
  { guideline, index }: { readonly guideline: Guideline; readonly index: GuidelineIndex },
  contract: Contract,
  wishes: ContractWishes,
): ContractDocument {
  const scope: Scope = { ...wishes, guideline, index, contract, locale: localeOf(wishes.language) };
  const { language, terms } = scope;
  const left = new Set(terms?.without);
  const clauses = contract.clauses.filter(({ id }) => !left.has(id));
  const articles = clauses.map((clause, at) => article(clause, at + 1, scope));
  const annexes = contract.annexes.map((annex) => annexPart(annex, scope));
  const preamble = terms ? ownPreamble(terms, scope) : prose(contract.preamble, scope);
  const texts = [preamble, ...articles.flatMap(prosesOf), ...annexes.map(({ text }) => text)];
  const parts = [...articles, ...annexes];
  return {
    form: terms ? "deal" : "model",
    language,
    guideline: {
      title: textOf(guideline.title, language),
      edition: guideline.edition,
      date: guideline.date,
      status: guideline.status,
      publisher: textOf(guideline.publisher, language),
      notice: textOf(guideline.notice, language),
    },
    title: textOf(terms?.title ?? {}, language) || textOf(contract.title, language),
    preamble,
    articles,
    hasCommentary: wishes.hasCommentary,
    ...(terms && { signing: signing(terms, language) }),
    annexes,
    parameters: terms ? [] : contract.parameters.map((parameter) => parameterEntry(parameter, { parts, scope })),
    requirements: wishes.hasMatrix ? securedRequirements(articles, scope) : [],
    names: {
      articles: labelsOf(articles),
      annexes: labelsOf(annexes),
      missing: Object.fromEntries(
        contract.clauses
          .filter(({ id }) => left.has(id))
          .map(({ id, title }) => [id, missingArticle(textOf(title, language), scope.locale)]),
      ),
      placeholders: Object.fromEntries(
        contract.parameters.map((parameter) => [parameter.name, placeholderText(parameter, language)]),
      ),
      sources: citedSources(texts, scope),
    },
  };
}

/** The names of the values that the texts of a contract still have to be filled with. */
export function openValues({ articles, annexes }: ContractDocument): readonly string[] {
  const texts = [...articles, ...annexes].flatMap(prosesOf);
  return [...new Set(texts.flatMap((text) => [...placeholdersIn(text)]))];
}

/** How every format words what an author named only by its id. */
export function contractWording({ names }: ContractDocument): ProseWording {
  return {
    id: (id) => entryOf(names.articles, id) ?? entryOf(names.annexes, id) ?? entryOf(names.missing, id) ?? id,
    source: (id) => `[${entryOf(names.sources, id)?.title ?? id}]`,
    placeholder: (name) => entryOf(names.placeholders, name) ?? literalWording.placeholder(name),
  };
}

/** A name may be that of a property which every object has. */
export function entryOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

interface Scope extends ContractWishes {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly contract: Contract;
  readonly locale: ReturnType<typeof localeOf>;
}

function article(clause: Clause, number: number, scope: Scope): Article {
  const { language, locale, terms } = scope;
  const text = prose(clause.text, scope);
  const taken = terms && chosenAlternative(clause, terms);
  return {
    id: clause.id,
    number,
    label: articleLabel(number, locale),
    title: textOf(clause.title, language),
    isOptional: clause.optional,
    provenance: provenanceText(clause.provenance, scope),
    text: taken ? joinTexts(text, prose(taken.text, scope)) : text,
    alternatives: terms
      ? []
      : clause.alternatives.map((alternative) => ({
          id: alternative.id,
          label: alternativeLabel(alternative, locale),
          title: textOf(alternative.title, language),
          text: continueNumbering(text, prose(alternative.text, scope)),
        })),
    commentary: scope.hasCommentary ? prose(clause.commentary, scope) : { file: "", children: [] },
    secures: [...new Set(clause.secures.map(({ id }) => id))].filter((id) => scope.index.requirements.has(id)),
  };
}

/** Without a choice it is the default, and the first if none is. */
function chosenAlternative(
  { id, alternatives }: Clause,
  { choices }: DealTerms,
): Clause["alternatives"][number] | undefined {
  const wanted = entryOf(choices, id);
  return (
    alternatives.find((alternative) => alternative.id === wanted) ??
    alternatives.find(({ isDefault }) => isDefault) ??
    alternatives[0]
  );
}

function annexPart({ id, number, title, text, fills }: Annex, scope: Scope): AnnexPart {
  const { guideline, language, locale, terms, results } = scope;
  return {
    id,
    number,
    label: annexLabel(number, locale),
    title: textOf(title, language),
    text: prose(text, scope),
    tables: annexTables(fills, { guideline, language, level: terms?.level, results }),
  };
}

function prose(texts: Localized<Prose>, { index, language, locale, terms, contract }: Scope): Prose {
  const text = localized(texts, language) ?? { file: "", children: [] };
  const tidy = tidyArticleMentions(text, (id) => index.clauses.has(id) || index.annexes.has(id), locale);
  if (!terms) return tidy;
  return fillPlaceholders(tidy, (name) => {
    const parameter = contract.parameters.find((candidate) => candidate.name === name);
    const value = entryOf(terms.values, name) ?? parameter?.default;
    return parameter && value !== undefined ? filledText(parameter, value, language) : undefined;
  });
}

function ownPreamble({ preamble, parties }: DealTerms, { language, locale }: Scope): Prose {
  const names = parties.map(({ name }) => textOf(name, language)).filter(Boolean);
  return plainProse(textOf(preamble, language) || dealPreamble(names, locale));
}

/** A text without marks; an empty line starts a new paragraph. */
function plainProse(text: string): Prose {
  const paragraphs = text.split(/\n[ \t]*\n/).filter((part) => part.trim() !== "");
  const at = [0, 0] as const;
  return {
    file: "",
    children: paragraphs.map((value) => ({
      type: "paragraph",
      children: [{ type: "text", value: value.trim(), at }],
      at,
    })),
  };
}

function signing({ date, closing, parties }: DealTerms, language: Language): Signing {
  return {
    date: date ?? "",
    closing: textOf(closing, language),
    parties: parties.map(({ label, name, address, representative }) => ({
      label: textOf(label, language),
      name: textOf(name, language),
      address: textOf(address, language),
      representative: textOf(representative, language),
    })),
  };
}

function parameterEntry(
  parameter: ContractParameter,
  { parts, scope }: { readonly parts: readonly (Article | AnnexPart)[]; readonly scope: Scope },
): ParameterEntry {
  const { language, locale } = scope;
  const uses = parts.filter((part) => prosesOf(part).some((text) => placeholdersIn(text).has(parameter.name)));
  return {
    name: parameter.name,
    title: localized(parameter.title, language) ?? parameter.name,
    kind: parameterTypeNames[parameter.type][locale],
    initial: defaultText(parameter, language),
    limits: limitsText(parameter, language),
    articles: uses.map(({ label }) => label),
    note: nameArticles(
      textOf(parameter.description, language),
      new Map(parts.map(({ id, label }) => [id, label])),
      locale,
    ),
  };
}

function securedRequirements(
  articles: readonly Article[],
  { guideline, index, language }: Scope,
): readonly SecuredRequirement[] {
  const secured = new Set(articles.flatMap(({ secures }) => secures));
  return guideline.requirements
    .filter(({ id }) => secured.has(id))
    .map(({ id, title, level }) => ({
      id,
      title: textOf(title, language),
      level,
      clauses: articles.filter(({ secures }) => secures.includes(id)).map((node) => node.id),
      // A field stands for its schema: one line for each would fill pages.
      api: [...new Set((index.apiNodesOfRequirement.get(id) ?? []).map((node) => node.split(".")[0] ?? node))],
    }));
}

function labelsOf(parts: readonly (Article | AnnexPart)[]): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.map(({ id, label }) => [id, label]));
}

function prosesOf(part: Article | AnnexPart): readonly Prose[] {
  if (!("alternatives" in part)) return [part.text];
  return [part.text, ...part.alternatives.map((alternative) => alternative.text), part.commentary];
}

function textOf(texts: Localized<string>, language: Language): string {
  return localized(texts, language) ?? "";
}

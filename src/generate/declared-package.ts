import type { Language, Level, Localized } from "#model";
import type { ReadAsset } from "./define-generator.ts";

/**
 * What the npm package of types declares: handed by the generator that makes it to the one that
 * describes it, as generators do not import each other. `generators/index.ts` brings them together.
 */
export interface DeclaredPackage {
  /** As npm knows it. */
  readonly name: string;
  /** What can be imported, in the order in which a reader wants to know it. */
  readonly modules: readonly DeclaredModule[];
  readonly apis: readonly DeclaredApi[];
  /** All that the declarations are made from: while it is equal, they are. Plain data. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Writes the declarations; `readAsset` gives those that come with the tool. */
  readonly declare: (readAsset: ReadAsset) => Promise<Declarations>;
}

export interface DeclaredModule {
  /** Path of its declarations without `.d.ts`, such as `client/lending`. */
  readonly file: string;
  /** What it is imported by, shortest first: `@example/lending/client`. */
  readonly doors: readonly string[];
  readonly part: ModulePart;
  /** The API that it is of; absent: of the whole package. */
  readonly api?: string;
}

export const moduleParts = [
  "api",
  "client",
  "server",
  "validators",
  "messages",
  "operations",
  "guideline",
  "runtime",
  "oauth",
] as const;
export type ModulePart = (typeof moduleParts)[number];

export interface DeclaredApi {
  readonly id: string;
  /** The name of each schema's type, by the schema's name. */
  readonly types: Readonly<Record<string, string>>;
  /** The ids of the operations that have a type of their own. */
  readonly operations: readonly string[];
}

export interface Declarations {
  /** Text of each `.d.ts`, by its path in the package. A comment that is only `§7` stands for `comments[7]`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly comments: readonly DocComment[];
}

/** What a reader of the types is told about one place of an API. Texts are in the order of the languages. */
export interface DocComment {
  /** The operation, schema or field that it is about, if it has an id. */
  readonly node?: string;
  readonly title: Localized<string>;
  /** Markdown as OpenAPI allows it. */
  readonly meaning: Localized<string>;
  readonly facts: readonly DocFact[];
  readonly deprecated: boolean;
  /** As JSON. */
  readonly default?: string;
  /** As JSON. */
  readonly examples: readonly string[];
  /** Whole addresses of the page of the site that says the same. */
  readonly pages: Localized<string>;
}

export type DocFact =
  /** A word or a number that reads the same in each language. */
  | { readonly kind: PlainFactKind; readonly text: string; readonly ofItems?: true }
  | { readonly kind: "condition"; readonly text: Localized<string> }
  /** An entry of the manifest. */
  | { readonly kind: "since" | "conformance"; readonly id: string; readonly text: Localized<string> }
  | {
      readonly kind: "requirement";
      readonly id: string;
      readonly level: Level;
      readonly isCandidate: boolean;
      readonly text: Localized<string>;
    };

export type PlainFactKind =
  | "format"
  | "pattern"
  | "length"
  | "range"
  | "multiple"
  | "items"
  | "distinct"
  | "unit"
  | "request"
  | "message"
  | "scopes"
  | "freshness"
  | "extension";

/** The texts of a comment, each once, in the order of the languages. */
export function distinctTexts(texts: Localized<string>): readonly string[] {
  const present = Object.values(texts).flatMap((text: string | undefined) => text?.trim() || []);
  return [...new Set(present)];
}

/** Texts by language, without those that are absent or empty. */
export function presentTexts(
  languages: readonly Language[],
  textIn: (language: Language) => unknown,
): Localized<string> {
  const entries = languages.flatMap((language) => {
    const text = textIn(language);
    return typeof text === "string" && text.trim() !== "" ? [[language, text.trim()] as const] : [];
  });
  return Object.fromEntries(entries);
}

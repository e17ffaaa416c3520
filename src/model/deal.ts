import type { Localized } from "./localized.ts";

/** What a parameter of a contract is given: a number, a text (one, or one per language) or a list of texts. */
export type ParameterValue = number | string | Localized<string> | readonly (string | Localized<string>)[];

/** What two parties agree on the basis of the model contract: plain data, without places. */
export interface DealTerms {
  /** In place of the title of the model contract. */
  readonly title: Localized<string>;
  /** In place of its preamble, which speaks to those who choose. */
  readonly preamble: Localized<string>;
  /** What stands above the signatures. */
  readonly closing: Localized<string>;
  /** Day of signing, `YYYY-MM-DD`; absent while it is open. */
  readonly date?: string;
  /** Conformance level that the parties agree on. */
  readonly level?: string;
  readonly parties: readonly DealParty[];
  /** Ids of the clauses that are left out. */
  readonly without: readonly string[];
  /** The alternative taken, by the clause's id; a clause that is not named keeps its default. */
  readonly choices: Readonly<Record<string, string>>;
  /** By the parameter's name; one that is not named keeps its default. */
  readonly values: Readonly<Record<string, ParameterValue>>;
}

/** One who signs. */
export interface DealParty {
  /** What the clauses call it. */
  readonly label: Localized<string>;
  readonly name: Localized<string>;
  readonly address: Localized<string>;
  /** Who signs for it, with the office held. */
  readonly representative: Localized<string>;
}

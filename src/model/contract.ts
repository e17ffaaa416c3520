import type { AnnexId, ClauseId } from "./id.ts";
import type { Language, Localized, Translation } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Prose } from "./prose.ts";
import type { Provenance } from "./provenance.ts";

/** The model contract: clauses to choose from and the values to put in. */
export interface Contract {
  readonly kind: "contract";
  readonly title: Localized<string>;
  readonly preamble: Localized<Prose>;
  readonly clauses: readonly Clause[];
  /** What stands behind the clauses, in order. */
  readonly annexes: readonly Annex[];
  readonly parameters: readonly ContractParameter[];
  readonly origin: Origin;
}

export interface Clause {
  readonly kind: "clause";
  readonly id: ClauseId;
  /** The article's number in the full model contract, from 1. */
  readonly number: number;
  readonly title: Localized<string>;
  /** Text common to all alternatives; may be empty. */
  readonly text: Localized<Prose>;
  readonly alternatives: readonly Alternative[];
  readonly commentary: Localized<Prose>;
  /** The requirements that it secures. */
  readonly secures: readonly Reference[];
  readonly optional: boolean;
  readonly provenance: Provenance;
  readonly translations: Readonly<Record<Language, Translation>>;
  readonly state: string;
  readonly origin: Origin;
}

/** What an annex can be filled with from the rest of the guideline. */
export const annexFills = ["operations", "scopes", "problems", "checklist", "recipients"] as const;
export type AnnexFill = (typeof annexFills)[number];

/** A part behind the clauses: text, and tables made from the guideline. */
export interface Annex {
  readonly kind: "annex";
  readonly id: AnnexId;
  /** From 1. */
  readonly number: number;
  readonly title: Localized<string>;
  readonly text: Localized<Prose>;
  readonly fills: readonly AnnexFill[];
  readonly provenance: Provenance;
  readonly translations: Readonly<Record<Language, Translation>>;
  readonly state: string;
  readonly origin: Origin;
}

/** One of several texts to choose from. */
export interface Alternative {
  /** `A`, `B`, … */
  readonly id: string;
  readonly isDefault: boolean;
  /** The conformance levels at which it may be taken; absent: at all. */
  readonly levels?: readonly Reference[];
  readonly title: Localized<string>;
  readonly text: Localized<Prose>;
  readonly origin: Origin;
}

export const parameterTypes = [
  "text",
  "integer",
  "duration",
  "percentage",
  "money",
  "date",
  "url",
  "choice",
  "list",
] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** A value that the parties of a contract fill in. */
export interface ContractParameter {
  readonly kind: "parameter";
  readonly name: string;
  readonly type: ParameterType;
  /** Of a duration: `minutes`, `hours`, `days`, `months`, `years`; of money: an ISO 4217 code. */
  readonly unit?: string;
  readonly title: Localized<string>;
  readonly description: Localized<string>;
  readonly default?: string | number | readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** The parameter, of the same type and unit, that its value is not less than. */
  readonly atLeast?: Reference;
  /** The requirement that sets its limits, or allows its choices at some levels only. */
  readonly limitedBy?: Reference;
  readonly choices: readonly ParameterChoice[];
  readonly origin: Origin;
}

/** A value of a parameter that is chosen and not written. */
export interface ParameterChoice {
  readonly value: string;
  readonly title: Localized<string>;
  /** The conformance levels at which it may be chosen; absent: at all. */
  readonly levels?: readonly Reference[];
}

import type { Localized } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Provenance } from "./provenance.ts";

/** What the party that gets a problem does about it. */
export const problemActions = [
  "fix",
  "refresh",
  "restart",
  "wait",
  "retry",
  "reconsent",
  "stop",
  "tell",
  "contact",
  "none",
] as const;
export type ProblemAction = (typeof problemActions)[number];

/** An entry of an API's error catalogue, answered as a problem of RFC 9457. */
export interface Problem {
  readonly kind: "problem";
  /** Last part of its `type`, such as `invalid-cursor`. */
  readonly id: string;
  readonly api: string;
  /** Its `type`: a URI. */
  readonly type: string;
  /** HTTP status. */
  readonly status: number;
  readonly title: Localized<string>;
  /** When it is answered. */
  readonly meaning: Localized<string>;
  readonly action: ProblemAction;
  /** What to do about it, for people. */
  readonly advice: Localized<string>;
  readonly counterparts: readonly { readonly system: string; readonly name: string }[];
  readonly requirements: readonly Reference[];
  readonly provenance: Provenance;
  readonly origin: Origin;
}

import type { RequirementId, RowId } from "./id.ts";
import type { Language, Localized, Translation } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Prose } from "./prose.ts";
import type { Provenance } from "./provenance.ts";

/** How strongly a requirement binds, in the sense of RFC 2119 and RFC 8174. */
export const levels = ["must", "should", "may"] as const;
export type Level = (typeof levels)[number];

/** How a requirement is shown to be met: by a document, by the party's own word, by a test. */
export const proofs = ["document", "self", "automatic"] as const;
export type Proof = (typeof proofs)[number];

/** `active` is in force; `candidate` is shown to editors and readers but asked of nobody yet. */
export const statuses = ["active", "candidate", "withdrawn"] as const;
export type Status = (typeof statuses)[number];

/** What an automatic proof tries, and where it may be tried without harm. */
export interface AutomaticTest {
  /** Id of a `probes:` entry of the manifest. */
  readonly probe?: Reference;
  readonly safe: "production" | "sandbox";
  readonly description: Localized<Prose>;
  readonly origin: Origin;
}

/** One sentence of the guideline that somebody must, should or may follow. */
export interface Requirement {
  readonly kind: "requirement";
  readonly id: RequirementId;
  readonly level: Level;
  /** Ids of the parties that it binds. */
  readonly parties: readonly Reference[];
  readonly proof: readonly Proof[];
  readonly status: Status;
  /** Of a withdrawn requirement: what stands in its place. */
  readonly replacedBy: readonly Reference[];
  readonly provenance: Provenance;
  readonly title: Localized<string>;
  /** The normative text. */
  readonly statement: Localized<Prose>;
  readonly rationale: Localized<Prose>;
  /** What it governs in the API: an operation, a schema or a field. */
  readonly governs: readonly Reference[];
  readonly related: readonly Reference[];
  readonly tests: readonly AutomaticTest[];
  /** The checklist rows written inside it, in order. */
  readonly rows: readonly RowId[];
  /** Id of the section it stands in. */
  readonly section: string;
  readonly translations: Readonly<Record<Language, Translation>>;
  /** The state of the normative language's text, as eight hexadecimal digits. */
  readonly state: string;
  readonly origin: Origin;
}

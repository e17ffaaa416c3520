import type { RequirementId, RiskId } from "./id.ts";
import type { Language, Localized, Translation } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Prose } from "./prose.ts";
import type { Provenance } from "./provenance.ts";

/** What stands in a section, in reading order. */
export type SectionItem =
  | { readonly kind: "prose"; readonly prose: Prose }
  | { readonly kind: "requirement"; readonly id: RequirementId }
  | { readonly kind: "risk"; readonly id: RiskId }
  | { readonly kind: "dataset"; readonly dataset: Reference };

/** A heading and what stands under it, up to the next heading with an id. */
export interface Section {
  readonly kind: "section";
  readonly id: string;
  /** Computed: `2.3.1`. A chapter's own section has the chapter's number. */
  readonly number: string;
  /** 1 for the chapter itself. */
  readonly depth: number;
  readonly title: Localized<string>;
  readonly content: Localized<readonly SectionItem[]>;
  readonly provenance: Provenance;
  readonly translations: Readonly<Record<Language, Translation>>;
  readonly state: string;
  readonly origin: Origin;
}

export interface Chapter {
  readonly kind: "chapter";
  readonly id: string;
  readonly number: string;
  readonly title: Localized<string>;
  /** The first is the chapter itself: its title and what stands before its first section. */
  readonly sections: readonly Section[];
  readonly origin: Origin;
}

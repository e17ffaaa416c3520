import type { RequirementId, RowId } from "./id.ts";
import type { Localized } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Prose } from "./prose.ts";
import type { Proof } from "./requirement.ts";

/** One question of the checklist. It belongs to the requirement it is written in. */
export interface ChecklistRow {
  readonly kind: "row";
  readonly id: RowId;
  readonly requirement: RequirementId;
  /** Further requirements that it asks about. */
  readonly also: readonly Reference[];
  /** Rows of earlier editions that it takes over: where a row has moved, was split, or several were merged. */
  readonly was?: readonly Reference[];
  /** Id of a group of the manifest. */
  readonly group: Reference;
  /** Ids of the parties that answer. */
  readonly by: readonly Reference[];
  /** How the answer is verified. */
  readonly proof: readonly Proof[];
  readonly question: Localized<Prose>;
  /** The evidence asked for. */
  readonly evidence: Localized<string>;
  /** How it can be met or is verified. */
  readonly method: Localized<Prose>;
  readonly origin: Origin;
}

export interface ChecklistGroup {
  readonly id: string;
  readonly title: Localized<string>;
  readonly origin: Origin;
}

/** Another grouping of the same rows. */
export interface ChecklistView {
  readonly id: string;
  readonly title: Localized<string>;
  readonly groups: readonly ChecklistViewGroup[];
  readonly origin: Origin;
}

export interface ChecklistViewGroup {
  readonly id: string;
  readonly title: Localized<string>;
  /** Ids of the groups that it takes together. */
  readonly of: readonly Reference[];
  readonly origin: Origin;
}

/** A form: the rows that the listed parties answer. */
export interface ChecklistSide {
  readonly id: string;
  readonly title: Localized<string>;
  readonly parties: readonly Reference[];
  readonly origin: Origin;
}

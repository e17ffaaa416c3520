import type { Api, Json } from "./api.ts";
import type { Chapter } from "./chapter.ts";
import type { ChecklistGroup, ChecklistRow, ChecklistSide, ChecklistView } from "./checklist.ts";
import type { Contract } from "./contract.ts";
import type { Dataset } from "./dataset.ts";
import type { Language, Localized } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Requirement } from "./requirement.ts";
import type { Risk } from "./risk.ts";
import type { Source } from "./source.ts";
import type { Term } from "./term.ts";

/**
 * A whole guideline as one tree of plain data: what `load` makes and everything else reads.
 *
 * Nodes mention each other by id, never by object, so the tree can be printed, compared and
 * handed to another thread. Lists that an author orders keep that order.
 */
export interface Guideline {
  readonly kind: "guideline";
  readonly id: string;
  readonly title: Localized<string>;
  /** SemVer of this edition. */
  readonly edition: string;
  /** Date of this edition, `YYYY-MM-DD`. */
  readonly date: string;
  readonly status: "draft" | "final";
  /** The first is normative. */
  readonly languages: readonly Language[];
  readonly publisher: Localized<string>;
  readonly license?: string;
  readonly notice: Localized<string>;
  readonly url?: string;
  readonly areas: readonly NamedEntry[];
  readonly parties: readonly Party[];
  readonly provenances: readonly ProvenanceEntry[];
  readonly confidences: readonly NamedEntry[];
  /** Conformance levels of operations, lowest first. */
  readonly conformance: readonly NamedEntry[];
  readonly probes: readonly Probe[];
  readonly chapters: readonly Chapter[];
  readonly requirements: readonly Requirement[];
  readonly risks: readonly Risk[];
  readonly datasets: readonly Dataset[];
  readonly apis: readonly Api[];
  readonly checklist: {
    readonly groups: readonly ChecklistGroup[];
    readonly sides: readonly ChecklistSide[];
    readonly views: readonly ChecklistView[];
    readonly rows: readonly ChecklistRow[];
  };
  readonly contract?: Contract;
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly waivers: readonly Waiver[];
  /** What has moved on the site since its address was published. */
  readonly redirects: readonly Redirect[];
  /** What the manifest says to each generator, by the generator's name. */
  readonly generators: Readonly<Record<string, GeneratorSettings>>;
  readonly origin: Origin;
}

/** The parts of a guideline that stand in files of their own. */
export type GuidelinePart = "chapters" | "contract" | "parameters" | "terms" | "sources" | "api" | "data";

/** An id with a title, declared in the manifest. */
export interface NamedEntry {
  readonly id: string;
  readonly title: Localized<string>;
  readonly origin: Origin;
}

export interface Party extends NamedEntry {
  /** A letter or short word for narrow columns. */
  readonly short: Localized<string>;
}

export interface ProvenanceEntry extends NamedEntry {
  readonly source?: Reference;
}

/** A named kind of automatic test. */
export interface Probe extends NamedEntry {
  readonly safe: "production" | "sandbox";
}

/** A warning that the editors have decided to live with. */
export interface Waiver {
  readonly code: string;
  /** The id it is about, or a path; absent: everywhere. */
  readonly at?: string;
  readonly reason: string;
  readonly origin: Origin;
}

/** An address that was published and where its subject stands now, both below the folder of a language: `a/b.html#c`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly origin: Origin;
}

export interface GeneratorSettings {
  readonly options: Readonly<Record<string, Json>>;
  readonly origin: Origin;
}

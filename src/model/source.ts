import type { Localized } from "./localized.ts";
import type { Origin } from "./origin.ts";

export const sourceKinds = ["guideline", "law", "standard", "specification", "report", "article", "website"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** An entry of the bibliography. */
export interface Source {
  readonly kind: "source";
  readonly id: string;
  readonly type: SourceKind;
  readonly title: Localized<string>;
  readonly publisher: Localized<string>;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly url?: string;
  /** What of it was actually read. */
  readonly seen: Localized<string>;
  readonly note: Localized<string>;
  readonly origin: Origin;
}

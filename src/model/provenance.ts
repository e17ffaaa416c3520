import type { Reference } from "./origin.ts";

/** Where a statement comes from, and how sure that is. All three are ids of the manifest or of sources. */
export interface Provenance {
  /** Id of a `provenance:` entry of the manifest, such as `2018` or `proposed`. */
  readonly since?: Reference;
  /** Id of a `confidence:` entry of the manifest. */
  readonly confidence?: Reference;
  /** Ids of sources. */
  readonly sources: readonly Reference[];
}

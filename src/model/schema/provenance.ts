import type { ValueOf } from "./model-type.ts";
import { informative, node, optional } from "./node.ts";
import { reference, references } from "./plain-types.ts";

/** The table of {@link Provenance}. */
export const provenanceNode = node(
  { name: "Provenance", description: "Where a statement comes from, and how sure that is." },
  {
    since: optional(informative("Id of an entry of `provenances`.", reference("provenance"))),
    confidence: optional(informative("Id of an entry of `confidences`.", reference("confidence"))),
    sources: informative("Ids of sources.", references("source")),
  },
);

/** Where a statement comes from, and how sure that is. All three are ids of the manifest or of sources. */
export interface Provenance extends ValueOf<typeof provenanceNode> {}

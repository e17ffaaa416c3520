import { type Attributes, wordsOf } from "#load/markdown";
import type { Provenance, Reference } from "#model";
import { toReferences } from "./block-parts.ts";

/** Provenance from `since=`, `confidence=` and `source=`, and from `::source` lines. */
export function provenanceOf({ values }: Attributes, sources: readonly Reference[] = []): Provenance {
  const [since] = toReferences(wordsOf(values.since));
  const [confidence] = toReferences(wordsOf(values.confidence));
  return {
    ...(since && { since }),
    ...(confidence && { confidence }),
    sources: [...toReferences(wordsOf(values.source)), ...sources],
  };
}

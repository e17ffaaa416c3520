import { type Attributes, wordsOf } from "#load/markdown";
import { type Prose, type Provenance, plainText, type Reference } from "#model";
import { toReferences } from "./block-parts.ts";

/** The words of some prose, for states: line breaks in the source do not change it. */
export function proseWords(prose: Prose | undefined): string {
  return prose ? plainText(prose.children) : "";
}

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

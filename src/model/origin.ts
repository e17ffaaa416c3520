import type { Span } from "#text";

/**
 * Where a node was written. `span` is the smallest stretch that names it (its id, or the line
 * that opens it); `parts` are the stretches of its attributes and keys, by name.
 *
 * Origins are never serialised and never compared.
 */
export interface Origin {
  readonly span: Span;
  readonly parts?: Readonly<Record<string, Span>>;
}

/** A mention of another node by its id, and where it stands. */
export interface Reference {
  readonly id: string;
  readonly span: Span;
}

/** The span of a named part, or of the node itself if the part was not written. */
export function partSpan(origin: Origin, part: string): Span {
  return origin.parts?.[part] ?? origin.span;
}

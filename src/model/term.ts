import type { Language } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";

/** A term in one language. */
export interface TermText {
  readonly term: string;
  /** How it is read, for languages that need it. */
  readonly reading?: string;
  readonly definition: string;
  /** Words that must not be used for it. */
  readonly avoid: readonly string[];
}

/** An entry of the glossary. */
export interface Term {
  readonly kind: "term";
  readonly id: string;
  readonly texts: Readonly<Partial<Record<Language, TermText>>>;
  readonly sources: readonly Reference[];
  readonly origin: Origin;
}

import type { Translation } from "../localized.ts";
import type { Provenance } from "../provenance.ts";
import { proseShape } from "./prose.ts";
import { dropped, field, list, localizedBy, named, node, optional, record, reference, text, word } from "./shape.ts";

/** A text per language. */
export const localizedText = named(
  "LocalizedText",
  "A text per language, in the guideline's order of languages. A language without a text is absent.",
  localizedBy(text),
);

/** Prose per language. */
export const localizedProse = named(
  "LocalizedProse",
  "Prose per language, in the guideline's order of languages. A language without prose is absent.",
  localizedBy(proseShape),
);

/** Mentions of other nodes, as ids. */
export const ids = list(reference);

export const provenanceShape = node<Provenance>("Provenance", "Where a statement comes from, and how sure that is.", {
  since: optional("Id of an entry of `provenances`.", reference),
  confidence: optional("Id of an entry of `confidences`.", reference),
  sources: field("Ids of sources.", ids),
});

/** The translations of a node, by language. */
export const translations = record(
  node<Translation>("Translation", "How one translation stands to the original.", {
    state: field(
      "`current`: made from this state of the original; `stale`: the original has moved on; `unstamped`: it does not say; `missing`.",
      word(["current", "stale", "unstamped", "missing"]),
    ),
    of: optional("The state of the original that was translated, as written.", text),
    origin: dropped,
  }),
);

/** The two fields that many nodes share the meaning of. */
export const translated = {
  translations: field("Translations by language; the normative language is not among them.", translations),
  state: field("The state of the normative language's text, as eight hexadecimal digits.", text),
  origin: dropped,
};

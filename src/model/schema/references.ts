import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, optional, origin, tag } from "./node.ts";
import { list, localizedBy, references, text, word } from "./plain-types.ts";
import { localizedText } from "./translated-text.ts";

/** The table of {@link TermText}. */
export const termTextNode = node(
  { name: "TermText", description: "A term in one language." },
  {
    term: normative("The term.", text),
    reading: optional(informative("How it is read, for languages that need it.", text)),
    definition: normative("What it means.", text),
    avoid: informative("Words that are not used for it.", list(text)),
  },
);

/** A term in one language. */
export interface TermText extends ValueOf<typeof termTextNode> {}

/** The table of {@link Term}. */
export const termNode = node(
  {
    name: "Term",
    description: "An entry of the glossary.",
    kind: "term",
    identity: { key: "id" },
    part: "terms",
    translations: "place",
  },
  {
    kind: tag("term"),
    id: informative("Its id.", text),
    texts: normative("The term per language.", localizedBy(termTextNode)),
    sources: informative("Ids of sources.", references("source")),
    origin,
  },
);

/** An entry of the glossary. */
export interface Term extends ValueOf<typeof termNode> {}

/** What kinds of text a bibliography lists. */
export const sourceKinds = ["guideline", "law", "standard", "specification", "report", "article", "website"] as const;
/** One of {@link sourceKinds}. */
export type SourceKind = (typeof sourceKinds)[number];

/** The table of {@link Source}. */
export const sourceNode = node(
  {
    name: "Source",
    description: "An entry of the bibliography.",
    kind: "source",
    identity: { key: "id" },
    part: "sources",
    translations: "place",
    quoted: "A title is cited in the words that its author chose.",
  },
  {
    kind: tag("source"),
    id: informative("Its id.", text),
    type: informative("What kind of text it is.", word(sourceKinds)),
    title: informative("Its title.", localizedText),
    publisher: informative("Who published it.", localizedText),
    date: optional(informative("`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.", text)),
    url: optional(informative("Where it is found.", text)),
    seen: informative("What of it was actually read.", localizedText),
    note: informative("A note.", localizedText),
    origin,
  },
);

/** An entry of the bibliography. */
export interface Source extends ValueOf<typeof sourceNode> {}

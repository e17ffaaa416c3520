import type { ValueOf } from "./model-type.ts";
import { informative, node, optional, origin, originIfThere } from "./node.ts";
import { localizedBy, named, record, text, word } from "./plain-types.ts";
import { proseType } from "./prose.ts";

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
  localizedBy(proseType),
);

/**
 * How a translation stands to its original: `current` (made from this state of it), `stale`
 * (the original has moved on), `unstamped` (it does not say), `missing`.
 */
const translationStates = ["current", "stale", "unstamped", "missing"] as const;
/** One of the four states above. */
export type TranslationState = (typeof translationStates)[number];

const translationNode = node(
  { name: "Translation", description: "How one translation stands to the original." },
  {
    state: informative(
      "`current`: made from this state of the original; `stale`: the original has moved on; `unstamped`: it does not say; `missing`.",
      word(translationStates),
    ),
    of: optional(informative("The state of the original that was translated, as written.", text)),
    origin: originIfThere,
  },
);

/** One translation of a node. `origin` is where it stands, `parts.of` in it the stamp itself; absent if it is missing. */
export interface Translation extends ValueOf<typeof translationNode> {}

/** What nodes have whose translations say which state of the original they were made from. */
export const translated = {
  translations: informative(
    "Translations by language; the normative language is not among them.",
    record(translationNode),
  ),
  state: informative("The state of the normative language's text, as eight hexadecimal digits.", text),
  origin,
};

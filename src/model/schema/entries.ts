import type { ValueOf } from "./model-type.ts";
import type { Kind } from "./names.ts";
import { informative, node, normative, optional, origin } from "./node.ts";
import { reference, text, word } from "./plain-types.ts";
import { safePlaces } from "./requirement.ts";
import { localizedText } from "./translated-text.ts";

const entry = {
  id: informative("Its id.", text),
  title: informative("What it is called.", localizedText),
  origin,
};

/** Entries of one list of the manifest. */
function namedEntry<const K extends Kind>(kind: K) {
  return node({ kind, name: "NamedEntry", description: "An id with a title.", ...declared }, entry);
}

const declared = { identity: { key: "id" }, translations: "place" } as const;

/** Areas: the first parts of requirement ids. */
export const areaNode = namedEntry("area");
/** Confidences: how sure an origin may be. */
export const confidenceNode = namedEntry("confidence");
/** Conformance levels of operations. */
export const conformanceNode = namedEntry("conformance");

/** An id with a title, declared in the manifest. */
export interface NamedEntry extends ValueOf<typeof areaNode> {}

/** The table of {@link Party}. */
export const partyNode = node(
  { name: "Party", description: "Somebody whom requirements bind.", kind: "party", ...declared },
  { ...entry, short: informative("A letter or short word for narrow columns.", localizedText) },
);

/** Somebody whom requirements bind. */
export interface Party extends ValueOf<typeof partyNode> {}

/** The table of {@link ProvenanceEntry}. */
export const provenanceEntryNode = node(
  { name: "ProvenanceEntry", description: "Where a statement may come from.", kind: "provenance", ...declared },
  { ...entry, source: optional(informative("Id of a source.", reference("source"))) },
);

/** Where statements may come from: an edition, a law, the editors' own proposal. */
export interface ProvenanceEntry extends ValueOf<typeof provenanceEntryNode> {}

/** The table of {@link Probe}. */
export const probeNode = node(
  { name: "Probe", description: "A named kind of automatic test.", kind: "probe", ...declared },
  { ...entry, safe: normative("Where it may be tried without harm.", word(safePlaces)) },
);

/** A named kind of automatic test. */
export interface Probe extends ValueOf<typeof probeNode> {}

/** The table of {@link Waiver}. */
export const waiverNode = node(
  { name: "Waiver", description: "A warning that the editors have decided to live with.", kind: "waiver" },
  {
    code: informative("The code of the check.", text),
    at: optional(informative("The id it is about, or a path; absent: everywhere.", text)),
    reason: informative("Why.", text),
    origin,
  },
);

/** A warning that the editors have decided to live with. */
export interface Waiver extends ValueOf<typeof waiverNode> {}

/** The table of {@link Redirect}. */
export const redirectNode = node(
  {
    name: "Redirect",
    description: "An address of the site that has moved, below the folder of a language.",
    kind: "redirect",
  },
  {
    from: informative("The address that was published, such as `chapters/old.html#part`.", text),
    to: informative("Where its subject stands now.", text),
    origin,
  },
);

/** An address that was published and where its subject stands now, both below the folder of a language: `a/b.html#c`. */
export interface Redirect extends ValueOf<typeof redirectNode> {}

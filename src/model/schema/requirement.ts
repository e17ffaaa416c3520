import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, optional, origin, tag } from "./node.ts";
import { list, parent, reference, references, text, word } from "./plain-types.ts";
import { provenanceNode } from "./provenance.ts";
import { localizedProse, localizedText, translated } from "./translated-text.ts";

/** How strongly a requirement binds, in the sense of RFC 2119 and RFC 8174. */
export const levels = ["must", "should", "may"] as const;
/** One of {@link levels}. */
export type Level = (typeof levels)[number];

/** How a requirement is shown to be met: by a document, by the party's own word, by a test. */
export const proofs = ["document", "self", "automatic"] as const;
/** One of {@link proofs}. */
export type Proof = (typeof proofs)[number];

/** `active` is in force; `candidate` is shown to editors and readers but asked of nobody yet. */
export const statuses = ["active", "candidate", "withdrawn"] as const;
/** One of {@link statuses}. */
export type Status = (typeof statuses)[number];

/** Where something may be tried without harm. */
export const safePlaces = ["production", "sandbox"] as const;

/** The table of a test of a requirement. */
export const testNode = node(
  {
    name: "AutomaticTest",
    description: "One thing that an automatic proof tries.",
    kind: "test",
    state: ["description"],
  },
  {
    probe: optional(informative("Id of an entry of `probes`.", reference("probe"))),
    safe: normative("Where it may be tried without harm.", word(safePlaces)),
    description: normative("What exactly is tried.", localizedProse),
    origin,
  },
);

/** What an automatic proof tries, and where it may be tried without harm. */
export interface AutomaticTest extends ValueOf<typeof testNode> {}

/** The table of a requirement (要件). */
export const requirementNode = node(
  {
    name: "Requirement",
    description: "One sentence of the guideline that somebody must, should or may follow.",
    kind: "requirement",
    identity: { key: "id", space: "numbered" },
    part: "chapters",
    translations: "files",
    state: ["title", "level", "statement", "rationale", "tests", "rows"],
  },
  {
    kind: tag("requirement"),
    id: normative("`AREA-NN` or `AREA-TOPIC-NN`. Never used again for anything else.", text),
    level: normative("How strongly it binds, in the sense of RFC 2119 and RFC 8174.", word(levels)),
    parties: normative("Ids of the parties that it binds.", references("party")),
    proof: normative(
      "How it is shown to be met: by a document, by the party's own word, by a test.",
      list(word(proofs)),
    ),
    status: normative(
      "`active`: in force; `candidate`: shown, but asked of nobody yet; `withdrawn`: no longer in force.",
      word(statuses),
    ),
    replacedBy: normative(
      "Of a withdrawn requirement: ids of the requirements that stand in its place.",
      references("requirement"),
    ),
    provenance: informative("Where it comes from.", provenanceNode),
    title: informative("Its heading.", localizedText),
    statement: normative("The normative text.", localizedProse),
    rationale: informative("Why it is there.", localizedProse),
    governs: normative("Ids of operations, schemas and fields of the API that it governs.", references("apiNode")),
    related: informative("Ids of related requirements.", references("requirement")),
    tests: normative("What an automatic proof tries.", list(testNode)),
    rows: informative("Ids of the checklist rows written inside it, in order.", list(text)),
    section: informative("Id of the section it stands in.", parent("section")),
    ...translated,
  },
);

/** One sentence of the guideline that somebody must, should or may follow. */
export interface Requirement extends ValueOf<typeof requirementNode> {}

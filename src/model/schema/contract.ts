import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, optional, origin, tag } from "./node.ts";
import { boolean, list, number, plain, reference, references, text, word } from "./plain-types.ts";
import { provenanceNode } from "./provenance.ts";
import { localizedProse, localizedText, translated } from "./translated-text.ts";

/** What an annex can be filled with from the rest of the guideline. */
export const annexFills = ["operations", "scopes", "problems", "checklist", "recipients"] as const;
/** How an annex comes to its text. */
export type AnnexFill = (typeof annexFills)[number];

/** What kinds of value stand in a contract; each is checked and printed in its own way. */
export const parameterTypes = [
  "text",
  "integer",
  "duration",
  "percentage",
  "money",
  "date",
  "url",
  "choice",
  "list",
] as const;
/** One of {@link parameterTypes}. */
export type ParameterType = (typeof parameterTypes)[number];

/** The table of an alternative: one wording of a clause to choose. */
export const alternativeNode = node(
  {
    name: "Alternative",
    description: "One of several texts of a clause to choose from.",
    kind: "alternative",
    identity: { key: "id", within: "clause" },
    state: ["id", "title", "text"],
  },
  {
    id: normative("`A`, `B`, …", text),
    isDefault: normative("Whether it is the one that stands without a choice.", boolean),
    levels: optional(
      normative("Ids of the conformance levels at which it may be taken; absent: at all.", references("conformance")),
    ),
    title: informative("Its heading.", localizedText),
    text: normative("Its text, after the text common to all.", localizedProse),
    origin,
  },
);

/** One of several texts of a clause to choose from. */
export interface Alternative extends ValueOf<typeof alternativeNode> {}

/** The table of a clause (条). */
export const clauseNode = node(
  {
    name: "Clause",
    description: "A clause of the model contract.",
    kind: "clause",
    identity: { key: "id", space: "numbered" },
    part: "contract",
    translations: "files",
    state: ["title", "text", "commentary", "alternatives"],
  },
  {
    kind: tag("clause"),
    id: normative("Its id. Never used again for anything else.", text),
    number: informative("The article's number in the full model contract, from 1.", number),
    title: informative("Its heading.", localizedText),
    text: normative("Text common to all alternatives.", localizedProse),
    alternatives: normative("Texts to choose from; empty if there is nothing to choose.", list(alternativeNode)),
    commentary: informative("What it is for, its advantages and drawbacks.", localizedProse),
    secures: informative("Ids of the requirements that it secures.", references("requirement")),
    optional: normative("Whether a contract may leave it out.", boolean),
    provenance: informative("Where it comes from.", provenanceNode),
    ...translated,
  },
);

/** A clause of the model contract. */
export interface Clause extends ValueOf<typeof clauseNode> {}

/** The table of an annex (別紙). */
export const annexNode = node(
  {
    name: "Annex",
    description: "A part behind the clauses of the model contract.",
    kind: "annex",
    identity: { key: "id", space: "numbered" },
    part: "contract",
    translations: "files",
    state: ["title", "text"],
  },
  {
    kind: tag("annex"),
    id: normative("Its id. Never used again for anything else.", text),
    number: informative("From 1.", number),
    title: informative("Its heading.", localizedText),
    text: normative("Its own text.", localizedProse),
    fills: normative("The tables made from the rest of the guideline that stand in it.", list(word(annexFills))),
    provenance: informative("Where it comes from.", provenanceNode),
    ...translated,
  },
);

/** A part behind the clauses: text, and tables made from the guideline. */
export interface Annex extends ValueOf<typeof annexNode> {}

/** The table of {@link ParameterChoice}. */
export const choiceNode = node(
  {
    name: "ParameterChoice",
    description: "A value to choose.",
    kind: "choice",
    identity: { key: "value", space: false, within: "parameter" },
  },
  {
    value: normative("The value.", text),
    title: normative("What it is called.", localizedText),
    levels: optional(
      normative("Ids of the conformance levels at which it may be chosen; absent: at all.", references("conformance")),
    ),
    origin,
  },
);

/** A value of a parameter that is chosen and not written. */
export interface ParameterChoice extends ValueOf<typeof choiceNode> {}

/** The table of {@link ContractParameter}. */
export const parameterNode = node(
  {
    name: "ContractParameter",
    description: "A value that the parties of a contract fill in.",
    kind: "parameter",
    identity: { key: "name" },
    part: "parameters",
    translations: "place",
  },
  {
    kind: tag("parameter"),
    name: normative("The name between the braces of a placeholder.", text),
    type: normative("What kind of value it is.", word(parameterTypes)),
    unit: optional(
      normative("Of a duration: `minutes`, `hours`, `days`, `months`, `years`; of money: an ISO 4217 code.", text),
    ),
    title: normative("What it is called.", localizedText),
    description: informative("What it means.", localizedText),
    default: optional(
      normative(
        "What stands there if nothing is filled in.",
        plain<string | number | readonly string[]>({
          anyOf: [{ type: "string" }, { type: "number" }, { type: "array", items: { type: "string" } }],
        }),
      ),
    ),
    minimum: optional(normative("The least number or duration.", number)),
    maximum: optional(normative("The greatest number or duration.", number)),
    atLeast: optional(normative("Name of the parameter that its value is not less than.", reference("parameter"))),
    limitedBy: optional(normative("Id of the requirement that sets the limits.", reference("requirement"))),
    choices: normative("Of a choice: the values.", list(choiceNode)),
    origin,
  },
);

/** A value that the parties of a contract fill in. */
export interface ContractParameter extends ValueOf<typeof parameterNode> {}

/** The table of {@link Contract}. */
export const contractNode = node(
  {
    name: "Contract",
    description: "The model contract: clauses to choose from and values to put in.",
    kind: "contract",
    part: "contract",
    translations: "files",
  },
  {
    kind: tag("contract"),
    title: informative("Its heading.", localizedText),
    preamble: informative("What stands before the first clause.", localizedProse),
    clauses: normative("Its clauses in order.", list(clauseNode)),
    annexes: normative("What stands behind the clauses, in order.", list(annexNode)),
    parameters: normative("The values to fill in, in the order they are declared.", list(parameterNode)),
    origin,
  },
);

/** The model contract: clauses to choose from and the values to put in. */
export interface Contract extends ValueOf<typeof contractNode> {}

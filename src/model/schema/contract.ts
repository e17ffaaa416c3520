import {
  type Alternative,
  type Annex,
  annexFills,
  type Clause,
  type Contract,
  type ContractParameter,
  type ParameterChoice,
  parameterTypes,
} from "../contract.ts";
import { ids, localizedProse, localizedText, provenanceShape, translated } from "./common.ts";
import { boolean, dropped, field, list, node, number, optional, plain, reference, tag, text, word } from "./shape.ts";

const alternativeShape = node<Alternative>("Alternative", "One of several texts of a clause to choose from.", {
  id: field("`A`, `B`, …", text),
  isDefault: field("Whether it is the one that stands without a choice.", boolean),
  levels: optional("Ids of the conformance levels at which it may be taken; absent: at all.", ids),
  title: field("Its heading.", localizedText),
  text: field("Its text, after the text common to all.", localizedProse),
  origin: dropped,
});

const clauseShape = node<Clause>("Clause", "A clause of the model contract.", {
  kind: tag("clause"),
  id: field("Its id. Never used again for anything else.", text),
  number: field("The article's number in the full model contract, from 1.", number),
  title: field("Its heading.", localizedText),
  text: field("Text common to all alternatives.", localizedProse),
  alternatives: field("Texts to choose from; empty if there is nothing to choose.", list(alternativeShape)),
  commentary: field("What it is for, its advantages and drawbacks.", localizedProse),
  secures: field("Ids of the requirements that it secures.", ids),
  optional: field("Whether a contract may leave it out.", boolean),
  provenance: field("Where it comes from.", provenanceShape),
  ...translated,
});

const annexShape = node<Annex>("Annex", "A part behind the clauses of the model contract.", {
  kind: tag("annex"),
  id: field("Its id. Never used again for anything else.", text),
  number: field("From 1.", number),
  title: field("Its heading.", localizedText),
  text: field("Its own text.", localizedProse),
  fills: field("The tables made from the rest of the guideline that stand in it.", list(word(annexFills))),
  provenance: field("Where it comes from.", provenanceShape),
  ...translated,
});

const parameterShape = node<ContractParameter>("ContractParameter", "A value that the parties of a contract fill in.", {
  kind: tag("parameter"),
  name: field("The name between the braces of a placeholder.", text),
  type: field("What kind of value it is.", word(parameterTypes)),
  unit: optional("Of a duration: `minutes`, `hours`, `days`, `months`, `years`; of money: an ISO 4217 code.", text),
  title: field("What it is called.", localizedText),
  description: field("What it means.", localizedText),
  default: optional(
    "What stands there if nothing is filled in.",
    plain<string | number | readonly string[]>({
      anyOf: [{ type: "string" }, { type: "number" }, { type: "array", items: { type: "string" } }],
    }),
  ),
  minimum: optional("The least number or duration.", number),
  maximum: optional("The greatest number or duration.", number),
  atLeast: optional("Name of the parameter that its value is not less than.", reference),
  limitedBy: optional("Id of the requirement that sets the limits.", reference),
  choices: field(
    "Of a choice: the values.",
    list(
      node<ParameterChoice>("ParameterChoice", "A value to choose.", {
        value: field("The value.", text),
        title: field("What it is called.", localizedText),
        levels: optional("Ids of the conformance levels at which it may be chosen; absent: at all.", ids),
      }),
    ),
  ),
  origin: dropped,
});

export const contractShape = node<Contract>(
  "Contract",
  "The model contract: clauses to choose from and values to put in.",
  {
    kind: tag("contract"),
    title: field("Its heading.", localizedText),
    preamble: field("What stands before the first clause.", localizedProse),
    clauses: field("Its clauses in order.", list(clauseShape)),
    annexes: field("What stands behind the clauses, in order.", list(annexShape)),
    parameters: field("The values to fill in, in the order they are declared.", list(parameterShape)),
    origin: dropped,
  },
);

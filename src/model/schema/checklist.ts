import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, optional, origin, tag } from "./node.ts";
import { list, parent, reference, references, text, word } from "./plain-types.ts";
import { proofs } from "./requirement.ts";
import { localizedProse, localizedText } from "./translated-text.ts";

/** The table of {@link ChecklistGroup}. */
export const groupNode = node(
  {
    name: "ChecklistGroup",
    description: "A group of checklist rows.",
    kind: "group",
    identity: { key: "id" },
    translations: "place",
  },
  {
    id: informative("Its id.", text),
    title: informative("Its heading.", localizedText),
    origin,
  },
);

/** A group of checklist rows, printed under one heading. */
export interface ChecklistGroup extends ValueOf<typeof groupNode> {}

/** The table of {@link ChecklistSide}. */
export const sideNode = node(
  {
    name: "ChecklistSide",
    description: "A form: the rows that the listed parties answer.",
    kind: "side",
    identity: { key: "id" },
    translations: "place",
  },
  {
    id: informative("Its id.", text),
    title: informative("Its heading.", localizedText),
    parties: normative("Ids of parties.", references("party")),
    origin,
  },
);

/** A form: the rows that the listed parties answer. */
export interface ChecklistSide extends ValueOf<typeof sideNode> {}

/** The table of {@link ChecklistViewGroup}. */
export const viewGroupNode = node(
  {
    name: "ChecklistViewGroup",
    description: "A group of a view.",
    kind: "viewGroup",
    identity: { key: "id", within: "view" },
    translations: "place",
  },
  {
    id: informative("Its id.", text),
    title: informative("Its heading.", localizedText),
    of: informative("Ids of the groups that it takes together.", references("group")),
    origin,
  },
);

/** A group of a view: some of the checklist's groups taken together. */
export interface ChecklistViewGroup extends ValueOf<typeof viewGroupNode> {}

/** The table of {@link ChecklistView}. */
export const viewNode = node(
  {
    name: "ChecklistView",
    description: "Another grouping of the same rows.",
    kind: "view",
    identity: { key: "id" },
    translations: "place",
  },
  {
    id: informative("Its id.", text),
    title: informative("Its heading.", localizedText),
    groups: informative("Its groups in order.", list(viewGroupNode)),
    origin,
  },
);

/** Another grouping of the same rows. */
export interface ChecklistView extends ValueOf<typeof viewNode> {}

/** The table of a row: one question to one requirement. */
export const rowNode = node(
  {
    name: "ChecklistRow",
    description: "One question of the checklist.",
    kind: "row",
    identity: { key: "id", space: "numbered" },
    part: "chapters",
    translations: "files",
    state: ["id", "question", "evidence", "method"],
  },
  {
    kind: tag("row"),
    id: normative("Its id. Never used again for anything else.", text),
    requirement: normative("Id of the requirement that it is written in.", parent("requirement")),
    also: normative("Ids of further requirements that it asks about.", references("requirement")),
    was: optional(
      informative(
        "Ids of rows of earlier editions that it takes over.",
        references({ elsewhere: "Earlier editions are not read here." }),
      ),
    ),
    group: informative("Id of its group.", reference("group")),
    by: normative("Ids of the parties that answer.", references("party")),
    proof: normative("How the answer is verified.", list(word(proofs))),
    question: normative("The question.", localizedProse),
    evidence: normative("The evidence asked for.", localizedText),
    method: informative("How it can be met or is verified.", localizedProse),
    origin,
  },
);

/** One question of the checklist. It belongs to the requirement it is written in. */
export interface ChecklistRow extends ValueOf<typeof rowNode> {}

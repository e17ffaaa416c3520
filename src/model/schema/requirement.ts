import type { Chapter, Section, SectionItem } from "../chapter.ts";
import type { ChecklistGroup, ChecklistRow, ChecklistSide, ChecklistView, ChecklistViewGroup } from "../checklist.ts";
import { type AutomaticTest, levels, proofs, type Requirement, statuses } from "../requirement.ts";
import type { Risk } from "../risk.ts";
import { ids, localizedProse, localizedText, provenanceShape, translated } from "./common.ts";
import { proseShape } from "./prose.ts";
import {
  dropped,
  field,
  list,
  localizedBy,
  node,
  number,
  optional,
  reference,
  tag,
  tagged,
  text,
  word,
} from "./shape.ts";

const safe = word(["production", "sandbox"]);

export const requirementShape = node<Requirement>(
  "Requirement",
  "One sentence of the guideline that somebody must, should or may follow.",
  {
    kind: tag("requirement"),
    id: field("`AREA-NN` or `AREA-TOPIC-NN`. Never used again for anything else.", text),
    level: field("How strongly it binds, in the sense of RFC 2119 and RFC 8174.", word(levels)),
    parties: field("Ids of the parties that it binds.", ids),
    proof: field("How it is shown to be met: by a document, by the party's own word, by a test.", list(word(proofs))),
    status: field(
      "`active`: in force; `candidate`: shown, but asked of nobody yet; `withdrawn`: no longer in force.",
      word(statuses),
    ),
    replacedBy: field("Of a withdrawn requirement: ids of the requirements that stand in its place.", ids),
    provenance: field("Where it comes from.", provenanceShape),
    title: field("Its heading.", localizedText),
    statement: field("The normative text.", localizedProse),
    rationale: field("Why it is there.", localizedProse),
    governs: field("Ids of operations, schemas and fields of the API that it governs.", ids),
    related: field("Ids of related requirements.", ids),
    tests: field(
      "What an automatic proof tries.",
      list(
        node<AutomaticTest>("AutomaticTest", "One thing that an automatic proof tries.", {
          probe: optional("Id of an entry of `probes`.", reference),
          safe: field("Where it may be tried without harm.", safe),
          description: field("What exactly is tried.", localizedProse),
          origin: dropped,
        }),
      ),
    ),
    rows: field("Ids of the checklist rows written inside it, in order.", list(text)),
    section: field("Id of the section it stands in.", text),
    ...translated,
  },
);

const itemShape = tagged<SectionItem, "kind">("SectionItem", "kind", {
  prose: node<Extract<SectionItem, { kind: "prose" }>>("SectionProse", "Text between requirements.", {
    kind: tag("prose"),
    prose: field("The text.", proseShape),
  }),
  requirement: node<Extract<SectionItem, { kind: "requirement" }>>("SectionRequirement", "A requirement's place.", {
    kind: tag("requirement"),
    id: field("Id of the requirement.", text),
  }),
  risk: node<Extract<SectionItem, { kind: "risk" }>>("SectionRisk", "A risk's place.", {
    kind: tag("risk"),
    id: field("Id of the risk.", text),
  }),
  dataset: node<Extract<SectionItem, { kind: "dataset" }>>("SectionDataset", "A dataset's place.", {
    kind: tag("dataset"),
    dataset: field("Id of the dataset.", reference),
  }),
});

export const chapterShape = node<Chapter>("Chapter", "A chapter of the guideline.", {
  kind: tag("chapter"),
  id: field("Its id: the anchor of its heading.", text),
  number: field("Computed, such as `2`.", text),
  title: field("Its heading.", localizedText),
  sections: field(
    "Its sections in reading order; the first is the chapter itself.",
    list(
      node<Section>("Section", "A heading and what stands under it, up to the next heading with an id.", {
        kind: tag("section"),
        id: field("Its id: the anchor of its heading.", text),
        number: field("Computed, such as `2.3.1`.", text),
        depth: field("1 for the chapter itself.", number),
        title: field("Its heading.", localizedText),
        content: field("What stands in it, per language, in reading order.", localizedBy(list(itemShape))),
        provenance: field("Where it comes from.", provenanceShape),
        ...translated,
      }),
    ),
  ),
  origin: dropped,
});

export const groupShape = node<ChecklistGroup>("ChecklistGroup", "A group of checklist rows.", {
  id: field("Its id.", text),
  title: field("Its heading.", localizedText),
  origin: dropped,
});

export const sideShape = node<ChecklistSide>("ChecklistSide", "A form: the rows that the listed parties answer.", {
  id: field("Its id.", text),
  title: field("Its heading.", localizedText),
  parties: field("Ids of parties.", ids),
  origin: dropped,
});

export const viewShape = node<ChecklistView>("ChecklistView", "Another grouping of the same rows.", {
  id: field("Its id.", text),
  title: field("Its heading.", localizedText),
  groups: field(
    "Its groups in order.",
    list(
      node<ChecklistViewGroup>("ChecklistViewGroup", "A group of a view.", {
        id: field("Its id.", text),
        title: field("Its heading.", localizedText),
        of: field("Ids of the groups that it takes together.", ids),
        origin: dropped,
      }),
    ),
  ),
  origin: dropped,
});

export const riskShape = node<Risk>("Risk", "Something that may go wrong, and the requirements that answer it.", {
  kind: tag("risk"),
  id: field("Its id. Never used again for anything else.", text),
  title: field("Its heading.", localizedText),
  statement: field("What may happen, to whom, and how.", localizedProse),
  answeredBy: field("Ids of the requirements that answer it.", ids),
  provenance: field("Where it comes from.", provenanceShape),
  section: field("Id of the section it stands in.", text),
  ...translated,
});

export const rowShape = node<ChecklistRow>("ChecklistRow", "One question of the checklist.", {
  kind: tag("row"),
  id: field("Its id. Never used again for anything else.", text),
  requirement: field("Id of the requirement that it is written in.", text),
  also: field("Ids of further requirements that it asks about.", ids),
  was: optional("Ids of rows of earlier editions that it takes over.", ids),
  group: field("Id of its group.", reference),
  by: field("Ids of the parties that answer.", ids),
  proof: field("How the answer is verified.", list(word(proofs))),
  question: field("The question.", localizedProse),
  evidence: field("The evidence asked for.", localizedText),
  method: field("How it can be met or is verified.", localizedProse),
  origin: dropped,
});

import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, origin, tag, union } from "./node.ts";
import { list, localizedBy, number, reference, text } from "./plain-types.ts";
import { proseType } from "./prose.ts";
import { provenanceNode } from "./provenance.ts";
import { localizedText, translated } from "./translated-text.ts";

/** What a section holds, in the order of writing. */
const sectionItem = union("SectionItem", "kind", {
  prose: node(
    { name: "SectionProse", description: "Text between requirements." },
    { kind: tag("prose"), prose: informative("The text.", proseType) },
  ),
  requirement: node(
    { name: "SectionRequirement", description: "A requirement's place." },
    { kind: tag("requirement"), id: informative("Id of the requirement.", text) },
  ),
  risk: node(
    { name: "SectionRisk", description: "A risk's place." },
    { kind: tag("risk"), id: informative("Id of the risk.", text) },
  ),
  dataset: node(
    { name: "SectionDataset", description: "A dataset's place." },
    { kind: tag("dataset"), dataset: informative("Id of the dataset.", reference("dataset")) },
  ),
});

/** What stands in a section, in reading order. */
export type SectionItem = ValueOf<typeof sectionItem>;

/** The table of {@link Section}. */
export const sectionNode = node(
  {
    name: "Section",
    description: "A heading and what stands under it, up to the next heading with an id.",
    kind: "section",
    identity: { key: "id" },
    part: "chapters",
    translations: "files",
    state: ["title", "content"],
  },
  {
    kind: tag("section"),
    id: informative("Its id: the anchor of its heading.", text),
    number: informative("Computed, such as `2.3.1`.", text),
    depth: informative("1 for the chapter itself.", number),
    title: informative("Its heading.", localizedText),
    content: informative("What stands in it, per language, in reading order.", localizedBy(list(sectionItem))),
    provenance: informative("Where it comes from.", provenanceNode),
    ...translated,
  },
);

/** A heading and what stands under it, up to the next heading with an id. */
export interface Section extends ValueOf<typeof sectionNode> {}

/** The table of {@link Chapter}. */
export const chapterNode = node(
  {
    name: "Chapter",
    description: "A chapter of the guideline.",
    kind: "chapter",
    // Its first section has the same id.
    identity: { key: "id", space: false },
    part: "chapters",
    translations: "files",
    lead: "sections",
  },
  {
    kind: tag("chapter"),
    id: informative("Its id: the anchor of its heading.", text),
    number: informative("Computed, such as `2`.", text),
    title: informative("Its heading.", localizedText, { copied: "It is the title of its first section." }),
    sections: normative("Its sections in reading order; the first is the chapter itself.", list(sectionNode)),
    origin,
  },
);

/** A chapter. Its first section is the chapter itself: its title and what stands before the second. */
export interface Chapter extends ValueOf<typeof chapterNode> {}

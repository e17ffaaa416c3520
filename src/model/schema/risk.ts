import type { ValueOf } from "./model-type.ts";
import { informative, node, tag } from "./node.ts";
import { parent, references, text } from "./plain-types.ts";
import { provenanceNode } from "./provenance.ts";
import { localizedProse, localizedText, translated } from "./translated-text.ts";

/** The table of {@link Risk}. */
export const riskNode = node(
  {
    name: "Risk",
    description: "Something that may go wrong, and the requirements that answer it.",
    kind: "risk",
    identity: { key: "id", space: "numbered" },
    part: "chapters",
    translations: "files",
    state: ["title", "statement"],
  },
  {
    kind: tag("risk"),
    id: informative("Its id. Never used again for anything else.", text),
    title: informative("Its heading.", localizedText),
    statement: informative("What may happen, to whom, and how.", localizedProse),
    answeredBy: informative("Ids of the requirements that answer it.", references("requirement")),
    provenance: informative("Where it comes from.", provenanceNode),
    section: informative("Id of the section it stands in.", parent("section")),
    ...translated,
  },
);

/** Something that may go wrong, and the requirements that answer it. */
export interface Risk extends ValueOf<typeof riskNode> {}

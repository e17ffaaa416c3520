import { apiNode } from "./api.ts";
import { chapterNode } from "./chapter.ts";
import { groupNode, rowNode, sideNode, viewNode } from "./checklist.ts";
import { contractNode } from "./contract.ts";
import { datasetNode } from "./dataset.ts";
import {
  areaNode,
  confidenceNode,
  conformanceNode,
  partyNode,
  probeNode,
  provenanceEntryNode,
  redirectNode,
  waiverNode,
} from "./entries.ts";
import type { ValueOf } from "./model-type.ts";
import { informative, node, normative, optional, origin, tag } from "./node.ts";
import { json, list, record, text, word } from "./plain-types.ts";
import { sourceNode, termNode } from "./references.ts";
import { requirementNode } from "./requirement.ts";
import { riskNode } from "./risk.ts";
import { localizedText } from "./translated-text.ts";

/** The table of {@link GeneratorSettings}. */
export const generatorNode = node(
  { name: "GeneratorSettings", description: "What the manifest says to one generator.", kind: "generator" },
  { options: informative("Its options.", record(json)), origin },
);

/** What the manifest says to one generator. */
export interface GeneratorSettings extends ValueOf<typeof generatorNode> {}

const checklistNode = node(
  { name: "Checklist", description: "Questions that the parties answer." },
  {
    groups: informative("The groups in order.", list(groupNode)),
    sides: normative("The forms.", list(sideNode)),
    views: informative("Other groupings of the same rows.", list(viewNode)),
    rows: normative("The rows, in the order of their requirements.", list(rowNode)),
  },
);

/** What a guideline is: from here everything that walks it sets out. */
export const guidelineNode = node(
  {
    name: "Guideline",
    description: "A whole guideline.",
    kind: "guideline",
    identity: { key: "id" },
    translations: "place",
  },
  {
    kind: tag("guideline"),
    id: informative("Its short name, used in file names.", text),
    title: informative("Its title.", localizedText),
    edition: normative("SemVer of this edition.", text),
    date: normative("Date of this edition, `YYYY-MM-DD`.", text),
    status: normative("Whether it is still a draft.", word(["draft", "final"])),
    languages: normative("Its languages as BCP 47 tags; the first is normative.", list(text)),
    publisher: informative("Who publishes it.", localizedText),
    license: optional(informative("Its licence, as an SPDX expression.", text)),
    notice: informative("What readers are told on every page.", localizedText),
    url: optional(informative("Where its site stands, without a slash at the end.", text)),
    areas: informative("The first parts of requirement ids.", list(areaNode)),
    parties: normative("Whom requirements bind.", list(partyNode)),
    provenances: informative("Where statements may come from.", list(provenanceEntryNode)),
    confidences: informative("How sure an origin may be.", list(confidenceNode)),
    conformance: normative("Conformance levels of operations, lowest first.", list(conformanceNode)),
    probes: normative("Kinds of automatic test.", list(probeNode)),
    chapters: normative("The chapters in reading order.", list(chapterNode)),
    requirements: normative("All requirements in reading order.", list(requirementNode)),
    risks: informative("All risks in reading order.", list(riskNode)),
    datasets: informative("Facts as rows and columns.", list(datasetNode)),
    apis: normative("The APIs.", list(apiNode)),
    checklist: normative("The checklist.", checklistNode),
    contract: optional(normative("The model contract.", contractNode)),
    terms: normative("The glossary.", list(termNode)),
    sources: informative("The bibliography.", list(sourceNode)),
    waivers: informative("Warnings that the editors have decided to live with.", list(waiverNode)),
    redirects: informative("What has moved on the site since its address was published.", list(redirectNode)),
    generators: informative(
      "What the manifest says to each generator, by the generator's name.",
      record(generatorNode),
    ),
    origin,
  },
);

/**
 * A whole guideline as one tree of plain data: what `load` makes and everything else reads.
 *
 * Nodes mention each other by id, never by object, so the tree can be printed, compared and
 * handed to another thread. Lists that an author orders keep that order.
 */
export interface Guideline extends ValueOf<typeof guidelineNode> {}

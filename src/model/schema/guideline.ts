import type {
  GeneratorSettings,
  Guideline,
  NamedEntry,
  Party,
  Probe,
  ProvenanceEntry,
  Redirect,
  Waiver,
} from "../guideline.ts";
import { type Source, sourceKinds } from "../source.ts";
import type { Term, TermText } from "../term.ts";
import { apiShape } from "./api.ts";
import { ids, localizedText } from "./common.ts";
import { contractShape } from "./contract.ts";
import { datasetShape } from "./dataset.ts";
import {
  chapterShape,
  groupShape,
  requirementShape,
  riskShape,
  rowShape,
  sideShape,
  viewShape,
} from "./requirement.ts";
import {
  dropped,
  field,
  json,
  list,
  localizedBy,
  node,
  optional,
  record,
  reference,
  tag,
  text,
  word,
} from "./shape.ts";

const entry = {
  id: field("Its id.", text),
  title: field("What it is called.", localizedText),
  origin: dropped,
};

const entries = list(node<NamedEntry>("NamedEntry", "An id with a title.", entry));

const termShape = node<Term>("Term", "An entry of the glossary.", {
  kind: tag("term"),
  id: field("Its id.", text),
  texts: field(
    "The term per language.",
    localizedBy(
      node<TermText>("TermText", "A term in one language.", {
        term: field("The term.", text),
        reading: optional("How it is read, for languages that need it.", text),
        definition: field("What it means.", text),
        avoid: field("Words that are not used for it.", list(text)),
      }),
    ),
  ),
  sources: field("Ids of sources.", ids),
  origin: dropped,
});

const sourceShape = node<Source>("Source", "An entry of the bibliography.", {
  kind: tag("source"),
  id: field("Its id.", text),
  type: field("What kind of text it is.", word(sourceKinds)),
  title: field("Its title.", localizedText),
  publisher: field("Who published it.", localizedText),
  date: optional("`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.", text),
  url: optional("Where it is found.", text),
  seen: field("What of it was actually read.", localizedText),
  note: field("A note.", localizedText),
  origin: dropped,
});

/** How a whole guideline is written as JSON. */
export const guidelineShape = node<Guideline>("Guideline", "A whole guideline.", {
  kind: tag("guideline"),
  id: field("Its id.", text),
  title: field("Its title.", localizedText),
  edition: field("SemVer of this edition.", text),
  date: field("Date of this edition, `YYYY-MM-DD`.", text),
  status: field("Whether it is still a draft.", word(["draft", "final"])),
  languages: field("Its languages as BCP 47 tags; the first is normative.", list(text)),
  publisher: field("Who publishes it.", localizedText),
  license: optional("Its licence, as an SPDX expression.", text),
  notice: field("What readers are told on every page.", localizedText),
  url: optional("Where its site lives.", text),
  areas: field("The first parts of requirement ids.", entries),
  parties: field(
    "Whom requirements bind.",
    list(
      node<Party>("Party", "Somebody whom requirements bind.", {
        ...entry,
        short: field("A letter or short word for narrow columns.", localizedText),
      }),
    ),
  ),
  provenances: field(
    "Where statements may come from.",
    list(
      node<ProvenanceEntry>("ProvenanceEntry", "Where a statement may come from.", {
        ...entry,
        source: optional("Id of a source.", reference),
      }),
    ),
  ),
  confidences: field("How sure an origin may be.", entries),
  conformance: field("Conformance levels of operations, lowest first.", entries),
  probes: field(
    "Kinds of automatic test.",
    list(
      node<Probe>("Probe", "A named kind of automatic test.", {
        ...entry,
        safe: field("Where it may be tried without harm.", word(["production", "sandbox"])),
      }),
    ),
  ),
  chapters: field("The chapters in reading order.", list(chapterShape)),
  requirements: field("All requirements in reading order.", list(requirementShape)),
  risks: field("All risks in reading order.", list(riskShape)),
  datasets: field("Facts as rows and columns.", list(datasetShape)),
  apis: field("The APIs.", list(apiShape)),
  checklist: field(
    "The checklist.",
    node<Guideline["checklist"]>("Checklist", "Questions that the parties answer.", {
      groups: field("The groups in order.", list(groupShape)),
      sides: field("The forms.", list(sideShape)),
      views: field("Other groupings of the same rows.", list(viewShape)),
      rows: field("The rows, in the order of their requirements.", list(rowShape)),
    }),
  ),
  contract: optional("The model contract.", contractShape),
  terms: field("The glossary.", list(termShape)),
  sources: field("The bibliography.", list(sourceShape)),
  waivers: field(
    "Warnings that the editors have decided to live with.",
    list(
      node<Waiver>("Waiver", "A warning that the editors have decided to live with.", {
        code: field("The code of the check.", text),
        at: optional("The id it is about, or a path; absent: everywhere.", text),
        reason: field("Why.", text),
        origin: dropped,
      }),
    ),
  ),
  redirects: field(
    "What has moved on the site since its address was published.",
    list(
      node<Redirect>("Redirect", "An address of the site that has moved, below the folder of a language.", {
        from: field("The address that was published, such as `chapters/old.html#part`.", text),
        to: field("Where its subject stands now.", text),
        origin: dropped,
      }),
    ),
  ),
  generators: field(
    "What the manifest says to each generator, by the generator's name.",
    record(
      node<GeneratorSettings>("GeneratorSettings", "What the manifest says to one generator.", {
        options: field("Its options.", record(json)),
        origin: dropped,
      }),
    ),
  ),
  origin: dropped,
});

import type { Report } from "#diagnostic";
import {
  anything,
  entriesOf,
  listOf,
  localizedTextShape,
  objectOf,
  optionalShape,
  type PlacedEntry,
  readYaml,
  referenceShape,
  required,
  truth,
} from "#load/yaml";
import type { Language, Localized, Reference } from "#model";
import type { SourceFile, Span } from "#text";
import { calendarDate, rootCursor } from "./manifest.ts";

/** What a file says about a deal, not yet compared with any model contract. */
export interface DealFile {
  readonly title: Localized<string>;
  readonly preamble: Localized<string>;
  readonly closing: Localized<string>;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly level?: Reference;
  readonly parties: readonly DealFileParty[];
  /** Clause, and the alternative taken. */
  readonly choose: readonly PlacedEntry<Reference>[];
  readonly without: readonly Reference[];
  /** Parameter, and its value as it is written. */
  readonly parameters: readonly PlacedEntry<unknown>[];
  /** Directory of the guideline, seen from the file. */
  readonly guideline?: Reference;
  readonly lang?: Reference;
  /** File to write, seen from this one. */
  readonly out?: Reference;
  readonly draft?: boolean;
  readonly commentary?: boolean;
  readonly matrix?: boolean;
  /** Where a thing that is missing is missed: the key `parameters`, or the beginning of the file. */
  readonly span: Span;
}

export interface DealFileParty {
  readonly label: Localized<string>;
  readonly name: Localized<string>;
  readonly address: Localized<string>;
  readonly representative: Localized<string>;
  /** The parameter that its name is the value of. */
  readonly parameter?: Reference;
  readonly span: Span;
}

const party = objectOf({
  label: required(localizedTextShape(), "What the clauses call it, per language."),
  name: required(localizedTextShape(), "Its name, per language."),
  address: optionalShape(localizedTextShape(), "Its address, per language."),
  representative: optionalShape(localizedTextShape(), "Who signs for it, with the office held, per language."),
  parameter: optionalShape(referenceShape(), "The parameter of the contract that its name is the value of."),
});

const shape = objectOf({
  title: optionalShape(localizedTextShape(), "Title of the contract, in place of the model's."),
  preamble: optionalShape(localizedTextShape(), "What stands before the first article."),
  closing: optionalShape(localizedTextShape(), "What stands above the signatures."),
  date: optionalShape(calendarDate, "Day of signing, YYYY-MM-DD."),
  level: optionalShape(referenceShape(), "Conformance level that the parties agree on."),
  parties: optionalShape(listOf(party), "Who signs, in order."),
  choose: optionalShape(entriesOf(referenceShape()), "The alternative taken, by the clause's id."),
  without: optionalShape(listOf(referenceShape()), "Ids of optional clauses that are left out."),
  parameters: optionalShape(entriesOf(anything()), "The values, by the parameter's name."),
  guideline: optionalShape(referenceShape(), "Directory of the guideline, seen from this file."),
  lang: optionalShape(referenceShape(), "Language of the contract."),
  out: optionalShape(referenceShape(), "File to write, seen from this one: .docx, .html or .md."),
  draft: optionalShape(truth(), "Whether values that are missing stay to be filled in."),
  commentary: optionalShape(truth(), "Whether the commentary stays; it is left out by default."),
  matrix: optionalShape(
    truth(),
    "Whether the table of articles, requirements and API stands at the end; it does by default.",
  ),
});

/** JSON Schema of a deal of any model contract. */
export const dealSchema = shape.schema;

/** Reads a deal; nothing if the file is no map. */
export function readDealFile(file: SourceFile, languages: readonly Language[], report: Report): DealFile | undefined {
  const source = readYaml(file, report);
  if (source.value === undefined) return undefined;
  const read = shape.read(rootCursor(source, languages, report));
  if (!read) return undefined;
  const { origin, title, preamble, closing, parties, choose, without, parameters, ...rest } = read;
  return {
    ...rest,
    title: title ?? {},
    preamble: preamble ?? {},
    closing: closing ?? {},
    parties: (parties ?? []).map(({ label, name, address, representative, parameter, origin: place }) => ({
      label,
      name,
      address: address ?? {},
      representative: representative ?? {},
      ...(parameter && { parameter }),
      span: place.parts?.name ?? place.span,
    })),
    choose: choose ?? [],
    without: without ?? [],
    parameters: parameters ?? [],
    span: parameters ? source.keySpan(["parameters"]) : origin.span,
  };
}

import type { Report } from "#diagnostic";
import {
  anything,
  entriesOf,
  listOf,
  localizedText,
  objectOf,
  optional,
  type PlacedEntry,
  parseYaml,
  reference,
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
  label: required(localizedText(), "What the clauses call it, per language."),
  name: required(localizedText(), "Its name, per language."),
  address: optional(localizedText(), "Its address, per language."),
  representative: optional(localizedText(), "Who signs for it, with the office held, per language."),
  parameter: optional(reference(), "The parameter of the contract that its name is the value of."),
});

const shape = objectOf({
  title: optional(localizedText(), "Title of the contract, in place of the model's."),
  preamble: optional(localizedText(), "What stands before the first article."),
  closing: optional(localizedText(), "What stands above the signatures."),
  date: optional(calendarDate, "Day of signing, YYYY-MM-DD."),
  level: optional(reference(), "Conformance level that the parties agree on."),
  parties: optional(listOf(party), "Who signs, in order."),
  choose: optional(entriesOf(reference()), "The alternative taken, by the clause's id."),
  without: optional(listOf(reference()), "Ids of optional clauses that are left out."),
  parameters: optional(entriesOf(anything()), "The values, by the parameter's name."),
  guideline: optional(reference(), "Directory of the guideline, seen from this file."),
  lang: optional(reference(), "Language of the contract."),
  out: optional(reference(), "File to write, seen from this one: .docx, .html or .md."),
  draft: optional(truth(), "Whether values that are missing stay to be filled in."),
  commentary: optional(truth(), "Whether the commentary stays; it is left out by default."),
  matrix: optional(
    truth(),
    "Whether the table of articles, requirements and API stands at the end; it does by default.",
  ),
});

/** JSON Schema of a deal of any model contract. */
export const dealSchema = shape.schema;

/** Reads a deal; nothing if the file is no map. */
export function readDealFile(file: SourceFile, languages: readonly Language[], report: Report): DealFile | undefined {
  const source = parseYaml(file, report);
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

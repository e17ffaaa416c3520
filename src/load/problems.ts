import type { Report } from "#diagnostic";
import {
  choice,
  listOf,
  localizedText,
  number,
  objectOf,
  optional,
  readYaml,
  reference,
  required,
  text,
} from "#load/yaml";
import { type Language, type Problem, problemActions } from "#model";
import type { SourceFile } from "#text";
import { kebabId, rootCursor, webAddress } from "./manifest.ts";

const fileShape = objectOf({
  base: required(webAddress, "What stands before the code in the `type` of a problem.", ""),
  problems: required(
    listOf(
      objectOf({
        code: required(kebabId, "Last part of its `type`."),
        status: required(number(), "HTTP status.", 0),
        title: required(localizedText(), "Its `title`.", {}),
        meaning: optional(localizedText(), "When it is answered."),
        action: required(choice(problemActions), "What a program does about it.", "none"),
        advice: optional(localizedText(), "What to do about it, for people."),
        requirements: optional(listOf(reference()), "Ids of requirements that ask for it."),
        since: optional(reference(), "Id of a provenance."),
        confidence: optional(reference(), "Id of a confidence."),
        source: optional(listOf(reference()), "Ids of sources."),
        counterparts: optional(
          listOf(
            objectOf({
              system: required(text(), "Id of a source, or a word."),
              name: required(text(), "Its name there."),
            }),
          ),
          "The nearest things elsewhere.",
        ),
      }),
    ),
    "The catalogue in order.",
    [],
  ),
});

/** JSON Schema of an error catalogue's file. */
export const problemsSchema = fileShape.schema;

/** Reads the error catalogue of an API. */
export function readProblems(
  file: SourceFile,
  { api, languages }: { readonly api: string; readonly languages: readonly Language[] },
  report: Report,
): readonly Problem[] {
  const source = readYaml(file, report);
  if (source.value === undefined) return [];
  const read = fileShape.read(rootCursor(source, languages, report));
  return (read?.problems ?? []).map((problem) => ({
    kind: "problem",
    id: problem.code,
    api,
    type: `${read?.base ?? ""}${problem.code}`,
    status: problem.status,
    title: problem.title,
    meaning: problem.meaning ?? {},
    action: problem.action,
    advice: problem.advice ?? {},
    counterparts: (problem.counterparts ?? []).map(({ system, name }) => ({ system, name })),
    requirements: problem.requirements ?? [],
    provenance: {
      ...(problem.since && { since: problem.since }),
      ...(problem.confidence && { confidence: problem.confidence }),
      sources: problem.source ?? [],
    },
    origin: { ...problem.origin, span: problem.origin.parts?.code ?? problem.origin.span },
  }));
}

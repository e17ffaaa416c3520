import type { Report } from "#diagnostic";
import {
  choice,
  listOf,
  localizedTextShape,
  numberShape,
  objectOf,
  optionalShape,
  readYaml,
  referenceShape,
  required,
  textShape,
} from "#load/yaml";
import { type Language, type Problem, problemActions } from "#model";
import type { SourceFile } from "#text";
import { kebabId, rootCursor, webAddressShape } from "./manifest.ts";

const fileShape = objectOf({
  base: required(webAddressShape, "What stands before the code in the `type` of a problem.", ""),
  problems: required(
    listOf(
      objectOf({
        code: required(kebabId, "Last part of its `type`."),
        status: required(numberShape(), "HTTP status.", 0),
        title: required(localizedTextShape(), "Its `title`.", {}),
        meaning: optionalShape(localizedTextShape(), "When it is answered."),
        action: required(choice(problemActions), "What a program does about it.", "none"),
        advice: optionalShape(localizedTextShape(), "What to do about it, for people."),
        requirements: optionalShape(listOf(referenceShape()), "Ids of requirements that ask for it."),
        since: optionalShape(referenceShape(), "Id of a provenance."),
        confidence: optionalShape(referenceShape(), "Id of a confidence."),
        source: optionalShape(listOf(referenceShape()), "Ids of sources."),
        counterparts: optionalShape(
          listOf(
            objectOf({
              system: required(textShape(), "Id of a source, or a word."),
              name: required(textShape(), "Its name there."),
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

import type { Report } from "#diagnostic";
import { listOf, nodeShape, objectOf, readYaml, required } from "#load/yaml";
import { type Language, nodes, type Problem } from "#model";
import type { SourceFile } from "#text";
import { flatProvenance, kebabId, rootCursor, webAddressShape } from "./manifest.ts";

const fileShape = objectOf({
  base: required(webAddressShape, "What stands before the code in the `type` of a problem.", ""),
  problems: required(
    listOf(
      nodeShape(nodes.problem, {
        elsewhere: ["api", "type"],
        required: ["title"],
        standIns: { status: 0, title: {}, action: "none" },
        keys: { id: "code" },
        shapes: { id: kebabId },
        flat: { provenance: flatProvenance },
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
    ...problem,
    api,
    type: `${read?.base ?? ""}${problem.id}`,
    origin: { ...problem.origin, span: problem.origin.parts?.code ?? problem.origin.span },
  }));
}

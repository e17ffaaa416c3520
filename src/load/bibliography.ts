import type { Report } from "#diagnostic";
import { listOf, nodeShape, readYaml } from "#load/yaml";
import { type Language, nodes, type Source } from "#model";
import type { SourceFile } from "#text";
import { partialDate, rootCursor, webAddressShape } from "./manifest.ts";

const entries = listOf(
  nodeShape(nodes.source, {
    required: ["title"],
    keys: { type: "kind" },
    shapes: { date: partialDate, url: webAddressShape },
  }),
);

/** JSON Schema of the bibliography's file. */
export const bibliographySchema = entries.schema;

export function readBibliography(file: SourceFile, languages: readonly Language[], report: Report): readonly Source[] {
  const source = readYaml(file, report);
  return source.value === undefined ? [] : (entries.read(rootCursor(source, languages, report)) ?? []);
}

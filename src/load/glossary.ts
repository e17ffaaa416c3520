import type { Report } from "#diagnostic";
import { listOf, nodeShape, optionalShape, readYaml, type Shape, withKeys } from "#load/yaml";
import { type Language, nodes, type Term, type TermText, termTextNode } from "#model";
import type { SourceFile } from "#text";
import { rootCursor } from "./manifest.ts";

const termText = nodeShape(termTextNode);

/** An entry: its id, its sources, and one block per language of the guideline. */
function entryShape(languages: readonly Language[]) {
  const entry = nodeShape(nodes.term, { elsewhere: ["texts"], keys: { sources: "source" } });
  const perLanguage = Object.fromEntries(languages.map((tag) => [tag, optionalShape(termText, `The term in ${tag}.`)]));
  return withKeys(entry, perLanguage);
}

/** JSON Schema of the glossary's file. */
export function glossarySchema(languages: readonly Language[]): Shape<unknown>["schema"] {
  return listOf(entryShape(languages)).schema;
}

export function readGlossary(file: SourceFile, languages: readonly Language[], report: Report): readonly Term[] {
  const source = readYaml(file, report);
  if (source.value === undefined) return [];
  const entries = listOf(entryShape(languages)).read(rootCursor(source, languages, report)) ?? [];
  return entries.map(({ node, keys }) => {
    const written = new Map(Object.entries(keys));
    // What stands under a language was read as its text.
    const texts = languages.flatMap((tag) => (written.has(tag) ? [[tag, written.get(tag) as TermText] as const] : []));
    return { ...node, texts: Object.fromEntries(texts) };
  });
}

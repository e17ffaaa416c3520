import type { Report } from "#diagnostic";
import {
  type Cursor,
  listOf,
  objectOf,
  optionalShape,
  parseYaml,
  referenceShape,
  required,
  type Shape,
  textShape,
} from "#load/yaml";
import type { Language, Term, TermText } from "#model";
import type { SourceFile } from "#text";
import { rootCursor } from "./manifest.ts";

const termText = objectOf({
  term: required(textShape(), "The term."),
  reading: optionalShape(textShape(), "How it is read."),
  definition: required(textShape(), "What it means, in one or two sentences."),
  avoid: optionalShape(listOf(textShape()), "Words that must not be used for it."),
});

/** An entry: its id, its sources, and one block per language of the guideline. */
function entryShape(languages: readonly Language[]) {
  const perLanguage = Object.fromEntries(languages.map((tag) => [tag, optionalShape(termText, `The term in ${tag}.`)]));
  return objectOf({
    id: required(textShape(), "Its id."),
    source: optionalShape(listOf(referenceShape()), "Ids of sources."),
    ...perLanguage,
  });
}

/** JSON Schema of the glossary's file. */
export function glossarySchema(languages: readonly Language[]): Shape<unknown>["schema"] {
  return listOf(entryShape(languages)).schema;
}

export function readGlossary(file: SourceFile, languages: readonly Language[], report: Report): readonly Term[] {
  const source = parseYaml(file, report);
  if (source.value === undefined) return [];
  const shape = entryShape(languages);
  const entries: Shape<Term> = {
    schema: shape.schema,
    read(at: Cursor) {
      const entry = shape.read(at);
      if (!entry) return undefined;
      const texts: Record<Language, TermText> = {};
      for (const tag of languages) {
        const written = readText(at, tag);
        if (written) texts[tag] = written;
      }
      return { kind: "term", id: entry.id, texts, sources: entry.source ?? [], origin: entry.origin };
    },
  };
  return listOf(entries).read(rootCursor(source, languages, report)) ?? [];
}

/** The problems of this block were reported when the whole entry was read. */
function readText(at: Cursor, language: Language): TermText | undefined {
  const value = typeof at.value === "object" && at.value !== null ? Reflect.get(at.value, language) : undefined;
  if (value === undefined || value === null) return undefined;
  const written = termText.read({ ...at, path: [...at.path, language], value, report: () => undefined });
  if (!written) return undefined;
  const { term, reading, definition, avoid } = written;
  return { term, ...(reading !== undefined && { reading }), definition, avoid: avoid ?? [] };
}

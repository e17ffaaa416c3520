import type { Report } from "#diagnostic";
import {
  choice,
  listOf,
  localizedTextShape,
  objectOf,
  optionalShape,
  parseYaml,
  required,
  textShape,
} from "#load/yaml";
import { type Language, type Source, sourceKinds } from "#model";
import type { SourceFile } from "#text";
import { partialDate, rootCursor, webAddressShape } from "./manifest.ts";

const entry = objectOf({
  id: required(textShape(), "Its id, cited as `[@id]`."),
  kind: required(choice(sourceKinds), "What kind of source it is."),
  title: required(localizedTextShape(), "Its title, per language."),
  publisher: optionalShape(localizedTextShape(), "Who published it."),
  date: optionalShape(partialDate, "When: YYYY, YYYY-MM or YYYY-MM-DD."),
  url: optionalShape(webAddressShape, "Where it can be read."),
  seen: optionalShape(localizedTextShape(), "What of it was actually read."),
  note: optionalShape(localizedTextShape(), "What a reader must know about it."),
});

/** JSON Schema of the bibliography's file. */
export const bibliographySchema = listOf(entry).schema;

export function readBibliography(file: SourceFile, languages: readonly Language[], report: Report): readonly Source[] {
  const source = parseYaml(file, report);
  if (source.value === undefined) return [];
  const entries = listOf(entry).read(rootCursor(source, languages, report)) ?? [];
  return entries.map(({ id, kind, title, publisher, date, url, seen, note, origin }) => ({
    kind: "source",
    id,
    type: kind,
    title,
    publisher: publisher ?? {},
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    seen: seen ?? {},
    note: note ?? {},
    origin,
  }));
}

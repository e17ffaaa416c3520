import { jsonText } from "#generate";
import { editorSchemas } from "#load";
import type { Language } from "#model";

/** The schemas for editors as files: text by path in the guideline's directory. */
export function schemaFiles(languages: readonly Language[]): ReadonlyMap<string, string> {
  return new Map(
    editorSchemas(languages).map(({ name, schema }) => [`.schemas/${name}.schema.json`, jsonText(schema)]),
  );
}

import type { Report } from "#diagnostic";
import type { Host } from "#host";
import { createGuidelineFiles } from "#load/files";
import { annotationKey, annotationSchemas } from "#load/openapi";
import { parseYaml } from "#load/yaml";
import type { JsonObject, Language } from "#model";
import { point } from "#text";
import { bibliographySchema } from "./bibliography.ts";
import { contractParametersSchema } from "./contract-parameters.ts";
import { datasetSchema } from "./datasets.ts";
import { dealSchema } from "./deal-file.ts";
import { glossarySchema } from "./glossary.ts";
import { languagesOf, manifestName, manifestSchema } from "./manifest.ts";
import { problemsSchema } from "./problems.ts";

/** A JSON Schema (draft 2020-12) by which an editor completes and checks YAML of one kind. */
export interface EditorSchema {
  /** `guideline`, `terms`, …; the file name without its ending. */
  readonly name: string;
  readonly schema: JsonObject;
}

/**
 * The schemas of a guideline's YAML files and of the annotations in its OpenAPI documents, made from
 * the tables that they are read with.
 */
export function editorSchemas(languages: readonly Language[]): readonly EditorSchema[] {
  return [
    editorSchema("guideline", "The manifest of a guideline.", manifestSchema),
    editorSchema("terms", "The glossary of a guideline.", glossarySchema(languages)),
    editorSchema("sources", "The texts that a guideline cites.", bibliographySchema),
    editorSchema("parameters", "The values that stand in the clauses of a contract.", contractParametersSchema),
    editorSchema("deal", "What two parties agree on the basis of a model contract.", dealSchema),
    editorSchema("problems", "The error catalogue of an API.", problemsSchema),
    editorSchema("data", "Facts in rows and columns.", datasetSchema),
    editorSchema(annotationKey, "What an OpenAPI document says to the guideline.", {
      anyOf: Object.keys(annotationSchemas).map((node) => ({ $ref: `#/$defs/${node}` })),
      $defs: annotationSchemas,
    }),
  ];
}

/** The languages that the manifest in a directory lists, though the rest of it may not be readable yet. */
export async function readLanguages(host: Host, root: string): Promise<readonly Language[]> {
  const ignore: Report = () => undefined;
  const file = await createGuidelineFiles(host, root).read(manifestName, point(manifestName, 0), ignore);
  return file ? languagesOf(parseYaml(file, ignore).value) : [];
}

function editorSchema(name: string, title: string, schema: JsonObject): EditorSchema {
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  return { name, schema: { $schema, $id: `urn:shishin:schema:${name}`, title, ...schema } };
}

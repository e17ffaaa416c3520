import { artifact, defineGenerator, jsonText } from "#generate";
import type { Api, JsonObject, Language } from "#model";
import { yamlText } from "./yaml-text.ts";

/** Each OpenAPI document of the guideline in one piece, in each language that it has. */
export const openapiGenerator = defineGenerator({
  name: "openapi",
  summary: {
    en: "Each OpenAPI document in one piece, per language, as YAML and as JSON.",
    ja: "OpenAPI文書を一つにまとめ、言語ごとにYAMLとJSONで書き出します。",
  },
  outputs: ["openapi/"],
  options: [],
  generate: (guideline) =>
    guideline.apis.flatMap((api) => guideline.languages.flatMap((language) => documentFiles(api, language))),
});

function documentFiles(api: Api, language: Language) {
  const document = api.documents[language];
  if (!document) return [];
  const name = `openapi/${api.id}.${language}`;
  return [artifact(`${name}.yaml`, { document }, makeYaml), artifact(`${name}.json`, { document }, makeJson)];
}

function makeYaml({ document }: { readonly document: JsonObject }): string {
  return yamlText(document);
}

function makeJson({ document }: { readonly document: JsonObject }): string {
  return jsonText(document);
}

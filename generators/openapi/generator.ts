import { artifact, defineGenerator, jsonText } from "#generate";
import type { Api, Guideline, JsonObject, Language } from "#model";
import { levelDocument } from "./level-document.ts";
import { yamlText } from "./yaml-text.ts";

/** Each OpenAPI document of the guideline in one piece, in each language, whole and for each conformance level. */
export const openapiGenerator = defineGenerator({
  name: "openapi",
  summary: {
    en: "Each OpenAPI document in one piece, per language and conformance level, as YAML and as JSON.",
    ja: "OpenAPI文書を一つにまとめ、言語と準拠レベルごとにYAMLとJSONで書き出します。",
  },
  outputs: ["openapi/"],
  options: [],
  generate: (guideline) =>
    guideline.apis.flatMap((api) =>
      guideline.languages.flatMap((language) => [
        ...documentFiles(api, language),
        ...levelsOf(guideline, api).flatMap((levels) => levelFiles(api, language, levels)),
      ]),
    ),
});

/** For each conformance level that leaves something out: its id and those below it, lowest first. */
function levelsOf({ conformance }: Guideline, { operations }: Api): readonly (readonly string[])[] {
  const ids = conformance.map(({ id }) => id);
  return ids
    .map((_, index) => ids.slice(0, index + 1))
    .filter((levels) => operations.some(({ conformance: level }) => level && !levels.includes(level.id)));
}

function documentFiles(api: Api, language: Language) {
  const document = api.documents[language];
  return document ? filesOf(`openapi/${api.id}.${language}`, document) : [];
}

function levelFiles(api: Api, language: Language, levels: readonly string[]) {
  const document = api.documents[language];
  if (!document) return [];
  return filesOf(`openapi/${api.id}.${levels.at(-1)}.${language}`, levelDocument(document, api, new Set(levels)));
}

function filesOf(name: string, document: JsonObject) {
  return [artifact(`${name}.yaml`, { document }, makeYaml), artifact(`${name}.json`, { document }, makeJson)];
}

function makeYaml({ document }: { readonly document: JsonObject }): string {
  return yamlText(document);
}

function makeJson({ document }: { readonly document: JsonObject }): string {
  return jsonText(document);
}

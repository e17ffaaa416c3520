/**
 * What a plug-in is written with. **Experimental**: it may change with any version, and the change log says how.
 *
 *     // labels.js; used by `shishin build --plugin labels.js`
 *     import { artifact, defineGenerator, definePlugin, localized } from "shishin/plugin";
 *
 *     const labels = defineGenerator({
 *       name: "labels",
 *       summary: { en: "A label for each requirement.", ja: "要件ごとのラベルです。" },
 *       outputs: ["labels/"],
 *       options: [],
 *       generate: ({ requirements }) =>
 *         requirements.map(({ id, title }) =>
 *           artifact(`labels/${id}.txt`, { title }, (inputs) => `${localized(inputs.title, "en")}\n`),
 *         ),
 *     });
 *     export default definePlugin({ name: "acme", generators: [labels] });
 *
 * A check reports with the span of a node's `origin`. A generator is pure: a maker sees nothing but its inputs, and
 * while these and the plug-in's own files are as they were, the bytes of the last build are used again.
 */
export type { Visitor } from "#check";
export type { Bilingual, MessageTemplate, Severity } from "#diagnostic";
export {
  type Artifact,
  type ArtifactFacts,
  artifact,
  type Content,
  defineGenerator,
  type GenerateContext,
  type Generator,
  inlinesToText,
  jsonText,
  literalWording,
  noLinks,
  type ProseLinks,
  type ProseWording,
  printCsv,
  proseToText,
} from "#generate";
export type * from "#model";
export { localized, partSpan, walkProse } from "#model";
export { packZip } from "#output/zip";
export {
  definePlugin,
  definePluginCheck as defineCheck,
  type PluginCheck,
  type PluginDefinition,
  proseToHtml,
  proseToMarkdown,
} from "#plugins";
export type { Span } from "#text";

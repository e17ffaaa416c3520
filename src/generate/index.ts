export { type ApiAddresses, anchorOf, apiAddresses, createPageNames, fieldAnchor } from "./api-addresses.ts";
export { neutralizeFormula, printCsv } from "./csv.ts";
export {
  type Declarations,
  type DeclaredApi,
  type DeclaredModule,
  type DeclaredPackage,
  type DocComment,
  type DocFact,
  distinctTexts,
  type ModulePart,
  moduleParts,
  type PlainFactKind,
  presentTexts,
} from "./declared-package.ts";
export {
  type Artifact,
  type ArtifactFacts,
  artifact,
  type Content,
  defineGenerator,
  type GenerateContext,
  type Generator,
  type ReadAsset,
} from "./define-generator.ts";
export { generateMessages } from "./generate-messages.ts";
export { GeneratorError } from "./generator-error.ts";
export { jsonText } from "./json-text.ts";
export { localeOf } from "./locale-of.ts";
export { type MadeFile, makeFiles } from "./make-files.ts";
export { once } from "./once.ts";
export {
  checkGeneratorSettings,
  isDeviceName,
  type PlannedFile,
  type PlanRequest,
  planArtifacts,
  planConclusions,
} from "./plan-artifacts.ts";
export {
  inlinesToHast,
  isSafeUrl,
  noLinks,
  type ProseLinks,
  proseToHast,
  resolveTarget,
} from "./prose-to-hast.ts";
export { proseToMdast } from "./prose-to-markdown.ts";
export { inlinesToText, proseToText } from "./prose-to-text.ts";
export { joinLines, literalWording, type ProseWording } from "./prose-wording.ts";

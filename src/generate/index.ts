export {
  type Artifact,
  artifact,
  type Content,
  defineGenerator,
  type GenerateContext,
  type Generator,
} from "./define-generator.ts";
export { packZip, unpackZip } from "./deterministic-zip.ts";
export {
  inlinesToHast,
  isSafeUrl,
  noLinks,
  type ProseLinks,
  proseToHast,
  resolveTarget,
} from "./prose-to-hast.ts";
export { joinLines, literalWording, type ProseWording } from "./prose-wording.ts";

export { type Artifact, artifact, type Content, defineGenerator, type GenerateContext, type Generator } from "./define-generator.ts";
export { packZip, unpackZip } from "./deterministic-zip.ts";

/**
 * Shishin as a library: what the command line does, step by step.
 *
 *     const host = createNodeHost();
 *     const { guideline, diagnostics, files } = await loadGuideline(host, "/path/to/guideline");
 *     if (guideline) console.log(renderPretty(runChecks(guideline, checks), files, options));
 *
 * Checks and generators of one's own are no part of it yet (site/handbook/decisions/0009-no-plug-in-api-yet.md).
 */
export { type Check, runChecks } from "#check";
export { checks } from "#check/checks";
export {
  type Bilingual,
  type Diagnostic,
  hasError,
  type JsonDiagnostic,
  type JsonReport,
  type Locale,
  type PrettyOptions,
  type RenderOptions,
  type Report,
  renderGithub,
  renderJson,
  renderPretty,
  renderSarif,
  type SarifOptions,
  type Severity,
  type SourceFiles,
  sortDiagnostics,
} from "#diagnostic";
export { type Generator, type MadeFile, makeFiles, type PlannedFile, planArtifacts } from "#generate";
export { generators } from "#generators";
export { createMemoryHost, createNodeHost, type Host, HostError } from "#host";
export { type LoadOptions, type LoadResult, loadGuideline } from "#load";
export type * from "#model";
export { guidelineJsonSchema, indexGuideline, serializeGuideline } from "#model";
export type { SourceFile, Span } from "#text";

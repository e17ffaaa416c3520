/**
 * Shishin as a library: what the command line does, in one call ({@link buildDirectory}) or step by step.
 *
 *     const { diagnostics, output } = await buildDirectory({ root: "my-guideline", out: "out" });
 *
 *     const host = createNodeHost();
 *     const { guideline, diagnostics, files } = await loadGuideline(host, "/path/to/guideline");
 *     if (guideline) console.log(renderPretty(runChecks(guideline, checks), files, options));
 *
 * Checks and generators of one's own are written with `shishin/plugin`.
 */
export type { BuildOutput, BuildResult, BuildStep, BuiltPart } from "#build";
export { type Check, runChecks } from "#check";
export { checks } from "#check/checks";
export {
  type AnswerFile,
  type AnswerReading,
  answerResults,
  blankAnswerFile,
  type ChecklistForm,
  checklistForm,
  compareAnswers,
  formForAnswers,
  formOfAnswers,
  judgeAnswers,
  type MergeReport,
  mergeAnswers,
  printMergeReport,
  readAnswers,
  summarizeAnswers,
} from "#checklist";
export { type DealOptions, dealWithOptions, judgeDeal, languageOfDeal } from "#deal";
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
export {
  type ContractEnding,
  checklistPrinters,
  contractDocument,
  contractEndings,
  contractFile,
  generators,
  openValues,
  wholeModel,
} from "#generators";
export { createMemoryHost, createNodeHost, type Host, HostError } from "#host";
export { type DealFile, type LoadOptions, type LoadResult, loadGuideline, readDealFile } from "#load";
export type * from "#model";
export { guidelineJsonSchema, indexGuideline, serializeGuideline } from "#model";
export { createSourceFile, type SourceFile, type Span } from "#text";
export { buildDirectory, type DirectoryBuild, ownFiles } from "#tools";

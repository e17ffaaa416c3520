export type { BuildEnvironment, SecondCore, Toolset } from "./build-environment.ts";
export {
  type BuildOutput,
  type BuildRequest,
  type BuildResult,
  type BuildStep,
  type BuiltPart,
  buildGuideline,
} from "./build-guideline.ts";
export { type Judgement, judgeErrors, judgeGuideline } from "./judge-guideline.ts";
export { keepingSteps, readKeptResults } from "./kept-results.ts";
export { createLiveGuideline, type LiveGuideline, type LiveState } from "./live-guideline.ts";
export { mayWriteInto, stateFolder } from "./output-state.ts";
export { assetReader, readPackageFile } from "./package-files.ts";
export { startSecondCore } from "./second-core.ts";

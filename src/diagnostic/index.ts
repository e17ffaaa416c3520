export { codeFrame, type FrameLine } from "./code-frame.ts";
export { type CodeSection, readCodeSections } from "./code-sections.ts";
export {
  createDiagnostic,
  type DiagnosticExtras,
  type DiagnosticMaker,
  type DiagnosticMakers,
  type DiagnosticTemplate,
  defineMessages,
  didYouMean,
  fillTemplate,
  type MessageParam,
  type MessageParams,
  type MessageTemplate,
} from "./define-messages.ts";
export {
  type Bilingual,
  type Diagnostic,
  hasError,
  type Locale,
  type Related,
  type Report,
  type Severity,
  sortDiagnostics,
  type TextEdit,
} from "./diagnostic.ts";
export {
  type PageBlock,
  type PageFence,
  type PageHeading,
  type PageText,
  readDiagnosticPage,
} from "./diagnostic-page.ts";
export { docsUrl } from "./docs-url.ts";
export { type ExplanationOptions, renderExplanation } from "./render-explanation.ts";
export { renderGithub } from "./render-github.ts";
export { type JsonDiagnostic, type JsonPlace, type JsonReport, renderJson } from "./render-json.ts";
export type { RenderOptions, SourceFiles } from "./render-options.ts";
export { type PrettyOptions, renderDiagnostic, renderPretty } from "./render-pretty.ts";
export { type RuleText, renderSarif, type SarifOptions } from "./render-sarif.ts";

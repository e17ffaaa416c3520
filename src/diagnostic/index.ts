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

export { type EditorSchema, editorSchemas, readLanguages } from "./editor-schemas.ts";
export { createGuidelineFiles, type GuidelineFiles } from "./guideline-files.ts";
export { type ApiContext, type LoadResult, type LoadSteps, loadApi, loadGuideline } from "./load-guideline.ts";
export { loadMessages } from "./load-messages.ts";
export { manifestName } from "./manifest.ts";
export { type MarkdownDocument, readMarkdown } from "./markdown-document.ts";
export { openapiMessages } from "./openapi-messages.ts";
export { openapiCodes } from "./openapi-rules.ts";

export { createGuidelineFiles, type GuidelineFiles } from "./guideline-files.ts";
export { type ApiContext, type LoadResult, type LoadSteps, loadGuideline } from "./load-guideline.ts";
export { manifestName } from "./manifest.ts";
export { type MarkdownDocument, readMarkdown } from "./markdown-document.ts";

export { sampleDocument } from "./sample-document.ts";
export { sampleGuideline } from "./sample-guideline.ts";

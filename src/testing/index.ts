export { type Files, withBaseFiles } from "./base-guideline.ts";
export { compileTypeScript } from "./compile-typescript.ts";
export { type PageExample, readExamples, replaceOutputs } from "./fences.ts";
export { type TestedGuideline, testGuideline } from "./guideline-tester.ts";
export { createMemoryWorld, type MemoryWorldOptions } from "./memory-world.ts";
export { styleFaults } from "./message-style.ts";
export { sampleDocument } from "./sample-document.ts";
export { sampleGuideline } from "./sample-guideline.ts";

export { fileMessages, isFileProblem } from "./file-messages.ts";
export { createGuidelineFiles, type GuidelineFiles, insidePath } from "./guideline-files.ts";
export { codePointName, unprintable } from "./unprintable.ts";

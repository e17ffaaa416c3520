export { contentHash } from "./content-hash.ts";
export { displayWidth } from "./display-width.ts";
export { nearest } from "./nearest.ts";
export {
  createSourceFile,
  lineCount,
  lineText,
  offsetAt,
  type Position,
  positionAt,
  type SourceFile,
} from "./source-file.ts";
export { compareSpans, point, type Span, span } from "./span.ts";
export { visibleJson, visibleText } from "./visible-text.ts";
export { wrapText } from "./wrap-text.ts";

export { escapeMarkdown, pageToMarkdown } from "./page-to-markdown.ts";
export { printMarkdown } from "./print-markdown.ts";

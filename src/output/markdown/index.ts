export { escapeMarkdown, printMarkdown } from "./print-markdown.ts";

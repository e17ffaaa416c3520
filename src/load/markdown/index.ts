export { type Attributes, type Written, wordsOf } from "./attributes.ts";
export {
  type MarkdownBlock,
  type MarkdownContainer,
  type MarkdownDocument,
  type MarkdownLeaf,
  type TitleBlock,
} from "./markdown-document.ts";
export { markdownMessages } from "./markdown-messages.ts";
export { readMarkdown, readMarkdownByRemark } from "./read-markdown.ts";

export { type Attributes, type Written, wordsOf } from "./attributes.ts";
export type {
  MarkdownBlock,
  MarkdownContainer,
  MarkdownDocument,
  MarkdownLeaf,
  TitleBlock,
} from "./markdown-document.ts";
export { markdownMessages } from "./markdown-messages.ts";
export { readMarkdown, readMarkdownByRemark } from "./read-markdown.ts";
export { readMarkdownWithPlugins } from "./remark-plugins.ts";

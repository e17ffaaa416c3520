import type { Child } from "#output/html";
import { escapeMarkdown, pageToMarkdown } from "#output/markdown";
import type { Frame, PageHead } from "./frame.ts";
import { type PageContext, textOf } from "./page-context.ts";
import { TranslationNotice } from "./part/notice.tsx";

/** A page as Markdown: its title, its matter, and which edition of which guideline it is from. */
export function layOutMarkdown({ frame, head, page, body }: MarkdownProperties): string {
  const { strings } = page;
  const state = `${strings.editionOf(frame.edition)} (${strings[frame.status]}, ${frame.date})`;
  const matter = [TranslationNotice({ frame, head, page }), body];
  const text = pageToMarkdown(textOf(head.title), matter, markdownLink);
  const name = head.path.slice(head.path.lastIndexOf("/") + 1);
  return `${text}\n---\n\n[${escapeMarkdown(textOf(frame.title))}](${name}) ${state}\n`;
}

interface MarkdownProperties {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly page: PageContext;
  readonly body: Child;
}

/** Where the Markdown of a page stands: `a/b.html` has `a/b.md` beside it. */
export function markdownPath(path: string): string {
  return path.replace(/\.html$/, ".md");
}

/** Links between pages lead from Markdown to Markdown; others stay, and so do those to pages that a script draws. */
function markdownLink(href: string): string {
  if (/^[a-z][a-z0-9+.-]*:|(?:^|\/)reference\//i.test(href)) return href;
  return href.replace(/\.html(?=#|$)/, ".md");
}

import { literalWording, noLinks, type ProseLinks, type ProseWording, proseToHast, proseToMdast } from "#generate";
import type { Prose } from "#model";
import { printHtml } from "#output/html";
import { printMarkdown } from "#output/markdown";

/** Prose as HTML, every text escaped; nothing if there is none. Without `links`, names are words. */
export function proseToHtml(
  prose: Prose | undefined,
  links: ProseLinks = noLinks,
  wording: ProseWording = literalWording,
): string {
  return prose ? printHtml(proseToHast(prose, links, wording)) : "";
}

/** Prose as CommonMark and GFM, with a line end at the end; nothing if there is none. */
export function proseToMarkdown(prose: Prose | undefined, wording: ProseWording = literalWording): string {
  return prose ? printMarkdown(proseToMdast(prose, wording)) : "";
}

import type { Language, Prose } from "#model";
import type { Child } from "#output/html";
import type { SiteStrings } from "./strings.ts";

/** What a page knows about itself while it is drawn. */
export interface PageContext {
  readonly language: Language;
  readonly strings: SiteStrings;
  /** From the page's folder to the folder of its language: `""` or `"../"`. */
  readonly up: string;
  /** Draws prose; headings inside it begin at `heading`. */
  readonly prose: (view: ProseView, heading: HeadingLevel) => Child;
}

/** Prose and where each name in it leads, seen from the folder of the language. */
export interface ProseView {
  readonly prose: Prose;
  /** By kind and name: `id CHK-001`, `source act`, `term due-date`, `code Loan`, `page chapters/a.md#b`. */
  readonly links: Readonly<Record<string, string>>;
  /** The language it is in, if it is not the page's. */
  readonly lang?: Language | undefined;
}

/** Words of the guideline: in the page's language, or with the language that they are in. */
export type Wording = string | { readonly text: string; readonly lang: Language };

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A page of this site by its place below the folder of the language, as a link of the page at hand. */
export function hrefTo(page: PageContext, target: string): string {
  return page.up + target;
}

/** The words alone. */
export function textOf(wording: Wording): string {
  return typeof wording === "string" ? wording : wording.text;
}

/** The words with a number or a name before them. */
export function prefixed(prefix: string, wording: Wording): Wording {
  if (prefix === "") return wording;
  return typeof wording === "string"
    ? `${prefix} ${wording}`
    : { text: `${prefix} ${wording.text}`, lang: wording.lang };
}

/** The heading of something at a depth: 1 for the page, deeper than 6 is 6. */
export function headingAt(depth: number): HeadingLevel {
  // Between 1 and 6 by the arithmetic.
  return Math.min(6, Math.max(1, depth)) as HeadingLevel;
}

import type { Language } from "#model";
import type { Wording } from "./page-context.ts";
import type { PageLink } from "./part/links.tsx";

/** What every page of a language shows around its own matter. One object per language, shared by all pages. */
export interface Frame {
  readonly language: Language;
  readonly normative: Language;
  readonly languages: readonly Language[];
  readonly title: Wording;
  readonly edition: string;
  readonly date: string;
  readonly status: "draft" | "final";
  readonly publisher?: Wording | undefined;
  readonly license?: string | undefined;
  readonly notice?: Wording | undefined;
  /** Where the site will live, without a slash at the end; absent: unknown. */
  readonly url?: string | undefined;
  /** The sections that this guideline has, in the order of the navigation. */
  readonly sections: readonly SectionKey[];
}

export const sectionKeys = [
  "chapters",
  "requirements",
  "api",
  "checklist",
  "contract",
  "glossary",
  "sources",
  "downloads",
  "about",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** What the side navigation of a section lists; shared by the pages of the section. */
export interface SectionNavigation {
  readonly groups: readonly NavigationGroup[];
}

export interface NavigationGroup {
  readonly label?: Wording | undefined;
  readonly links: readonly NavigationLink[];
}

export interface NavigationLink extends PageLink {
  /** A number or a code before the label. */
  readonly mark?: string | undefined;
}

/** What a page tells the frame about itself. */
export interface PageHead {
  /** Below the folder of the language. */
  readonly path: string;
  readonly title: Wording;
  /** One or two sentences for search engines and link previews. */
  readonly description: string;
  /** The pages above this one, from the section down. */
  readonly trail: readonly PageLink[];
  /** The link of the side navigation that stands for this page. */
  readonly current?: string | undefined;
  /** How the page stands to its original; absent on pages of the normative language and if all is well. */
  readonly translation?: TranslationView | undefined;
  /** Parts that stood on the page once, by their anchors. */
  readonly moved?: readonly MovedPart[] | undefined;
}

/** An anchor that is gone, and where its subject stands now, seen from the folder of the language. */
export interface MovedPart {
  readonly anchor: string;
  readonly to: string;
}

export interface TranslationView {
  /** Of the page's subject. */
  readonly state: "translated" | "stale" | "missing";
  /** How many parts of the page are not translated, or have an original that has moved on. */
  readonly missingParts: number;
  readonly staleParts: number;
}

import { type Artifact, artifact } from "#generate";
import {
  type Child,
  type Frame,
  layOut,
  type PageContext,
  type PageHead,
  type SectionKey,
  type SectionNavigation,
  wordsFor,
} from "#site";
import { drawProse } from "./draw-prose.ts";
import type { Site } from "./site.ts";

/** A kind of page: the section it belongs to, and how its matter is drawn. */
export interface PageKind<View> {
  readonly section: SectionKey | undefined;
  readonly draw: (view: View, page: PageContext) => Child;
  /** How the names of clauses read in its prose; absent: as they were written. */
  readonly wordId?: (view: View, id: string, page: PageContext) => string;
  /** How the values to fill in read in its prose. */
  readonly wordPlaceholder?: (view: View, name: string) => string;
}

/** What a page is made from. Frame and navigation are shared by many pages. */
export interface PageInputs<View> extends Readonly<Record<string, unknown>> {
  readonly frame: Frame;
  readonly navigation?: SectionNavigation;
  readonly head: PageHead;
  readonly view: View;
}

/** A page as a file to be made. */
export function planPage<View extends object>(
  { frame, language }: Site,
  kind: PageKind<View>,
  parts: Pick<PageInputs<View>, "head" | "view"> & { readonly navigation?: SectionNavigation | undefined },
): Artifact {
  const { head, view, navigation } = parts;
  const inputs: PageInputs<View> = { frame, ...(navigation && { navigation }), head, view };
  return artifact(`site/${language}/${head.path}`, inputs, (from) => makePage(kind, from));
}

function makePage<View>(kind: PageKind<View>, { frame, navigation, head, view }: PageInputs<View>): string {
  const page = pageContext(kind, { frame, head, view });
  return layOut({ frame, section: kind.section, head, page, navigation, body: kind.draw(view, page) });
}

function pageContext<View>(
  kind: PageKind<View>,
  { frame, head, view }: Pick<PageInputs<View>, "frame" | "head" | "view">,
): PageContext {
  const words = wordsFor(frame.language);
  const up = "../".repeat(head.path.split("/").length - 1);
  const wording = {
    id: (id: string) => kind.wordId?.(view, id, page) ?? id,
    source: (id: string) => `[${id}]`,
    placeholder: (name: string) => kind.wordPlaceholder?.(view, name) ?? `{{${name}}}`,
  };
  const page: PageContext = {
    language: frame.language,
    words,
    up,
    prose: (prose, heading) => drawProse(prose, { up, words, heading, wording }),
  };
  return page;
}

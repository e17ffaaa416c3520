import { type Artifact, artifact, once } from "#generate";
import type { Child } from "#output/html";
import {
  type Frame,
  layOut,
  layOutMarkdown,
  markdownPath,
  type PageContext,
  type PageHead,
  pageText,
  type SectionKey,
  type SectionNavigation,
  type SectionText,
  stringsFor,
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

/** What a page of a kind says, but for its address. */
export interface PageParts<View> {
  readonly head: Omit<PageHead, "path">;
  readonly view: View;
  readonly navigation?: SectionNavigation | undefined;
}

/** A page as a file to be made, and what its other forms are made from. */
export interface Page extends Artifact {
  /** Below the folder of the language. */
  readonly address: string;
  readonly section: SectionKey | undefined;
  readonly frame: Frame;
  readonly head: PageHead;
  /** Its matter without the frame around it. */
  readonly draw: () => Child;
  /** The words that stand on it. Once it has been drawn they are known. */
  readonly text: () => readonly SectionText[];
  /** The same matter as Markdown, in a file beside it. */
  readonly twin: Artifact;
}

/**
 * A page as a file to be made, at an address below the folder of the language. Its parts are gathered
 * when somebody wants to know them: there are thousands of pages, and one edit touches few.
 */
export function planPage<View extends object>(
  { frame, language, moved }: Site,
  kind: PageKind<View>,
  address: string,
  parts: () => PageParts<View>,
): Page {
  const inputs = once((): PageInputs<View> => {
    const { head, view, navigation } = parts();
    const movedParts = moved.get(address);
    const whole: PageHead = { ...head, path: address, ...(movedParts && { moved: movedParts }) };
    return { frame, ...(navigation && { navigation }), head: whole, view };
  });
  const drawing = drawOnceForBoth(kind);
  const path = `site/${language}/${address}`;
  const draw = () => kind.draw(inputs().view, pageContext(kind, inputs()));
  let text: readonly SectionText[] | undefined;
  return {
    path,
    address,
    section: kind.section,
    frame,
    get inputs() {
      return inputs();
    },
    get head() {
      return inputs().head;
    },
    make(from: PageInputs<View>) {
      const body = drawing.first(from);
      text = pageText(body);
      return makePage(kind, from, body);
    },
    draw,
    text: () => (text ??= pageText(draw())),
    twin: artifact(
      markdownPath(path),
      () => ({ frame, head: inputs().head, view: inputs().view }),
      (from) => makeTwin(kind, from, drawing.second(from)),
    ),
  };
}

/** Whether a file of the site is a page with a twin. */
export function isPage(file: Artifact): file is Page {
  return "twin" in file;
}

function makePage<View>(kind: PageKind<View>, inputs: PageInputs<View>, body: Child): string {
  const { frame, navigation, head } = inputs;
  return layOut({ frame, section: kind.section, head, page: pageContext(kind, inputs), navigation, body });
}

function makeTwin<View>(kind: PageKind<View>, inputs: Matter<View>, body: Child): string {
  const { frame, head } = inputs;
  return layOutMarkdown({ frame, head, page: pageContext(kind, inputs), body });
}

type Matter<View> = Pick<PageInputs<View>, "frame" | "head" | "view">;

/** Drawing a page takes as long as printing it. Whoever asks second gets what was drawn for the first. */
function drawOnceForBoth<View>(kind: PageKind<View>) {
  let drawn: { readonly view: View; readonly body: Child } | undefined;
  const draw = (matter: Matter<View>) => kind.draw(matter.view, pageContext(kind, matter));
  return {
    first(matter: Matter<View>): Child {
      const body = draw(matter);
      drawn = { view: matter.view, body };
      return body;
    },
    second(matter: Matter<View>): Child {
      const body = drawn?.view === matter.view ? drawn.body : draw(matter);
      drawn = undefined;
      return body;
    },
  };
}

function pageContext<View>(kind: PageKind<View>, { frame, head, view }: Matter<View>): PageContext {
  const strings = stringsFor(frame.language);
  const up = "../".repeat(head.path.split("/").length - 1);
  const wording = {
    id: (id: string) => kind.wordId?.(view, id, page) ?? id,
    source: (id: string) => `[${id}]`,
    placeholder: (name: string) => kind.wordPlaceholder?.(view, name) ?? `{{${name}}}`,
  };
  const page: PageContext = {
    language: frame.language,
    strings,
    up,
    prose: (prose, heading) => drawProse(prose, { up, strings, heading, wording }),
  };
  return page;
}

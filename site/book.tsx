import type { Child } from "#output/html";
import { printDocument } from "#output/html";
import type { Frame } from "./frame.ts";
import { languageName, languageNameIn } from "./language-name.ts";
import { textOf } from "./page-context.ts";
import { Say } from "./part/say.tsx";
import { stringsFor } from "./strings.ts";

/** The style sheets of the book, in their order; files of `site/style/`. */
export const bookStyleSheets = [
  "tokens.css",
  "base.css",
  "prose.css",
  "parts.css",
  "pages.css",
  "print.css",
  "book.css",
] as const;

/** The whole guideline in reading order, to be printed on paper. */
export interface BookView {
  readonly frame: Frame;
  readonly chapters: readonly BookChapter[];
}

export interface BookChapter {
  /** The anchor of the whole. */
  readonly id: string;
  /** What stands at the head of its pages. */
  readonly title: string;
  /** Printed above its parts, if they do not begin with a title of the chapter. */
  readonly heading?: string | undefined;
  readonly parts: readonly { readonly id?: string | undefined; readonly body: Child }[];
  readonly entries: readonly ContentsEntry[];
}

/** A heading that the contents list; a program that knows the pages writes their numbers in. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
  /** 1 for a chapter. */
  readonly depth: number;
}

/** The book as HTML; its style sheets stand in `assets/`, that of its chapters as `chapters.ja.css`. */
export function layOutBook({ frame, chapters }: BookView): string {
  const strings = stringsFor(frame.language);
  return printDocument(
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <title>{textOf(frame.title)}</title>
        {[...bookStyleSheets, `chapters.${frame.language}.css`].map((name) => (
          <link rel="stylesheet" href={`assets/${name}`} />
        ))}
      </head>
      <body class="book">
        <Cover frame={frame} />
        <nav class="book-contents" aria-label={strings.bookContents}>
          <h1>{strings.bookContents}</h1>
          <ol>
            {chapters
              .flatMap(({ entries }) => entries)
              .map(({ id, text, depth }) => (
                <li class={`depth-${depth}`}>
                  <a href={`#${encodeURIComponent(id)}`}>
                    <span class="entry-text">{text}</span>
                    <span class="entry-page" data-page-of={id}>
                      000
                    </span>
                  </a>
                </li>
              ))}
          </ol>
        </nav>
        <main>
          {chapters.map(({ id, heading, parts }) => (
            <div class="book-chapter" id={id}>
              {heading !== undefined && <h1>{heading}</h1>}
              {parts.map((part) => (
                <div class="book-part" id={part.id}>
                  {part.body}
                </div>
              ))}
            </div>
          ))}
        </main>
      </body>
    </html>,
  );
}

function Cover({ frame }: { readonly frame: Frame }): Child {
  const strings = stringsFor(frame.language);
  return (
    <header class="book-cover">
      <p class="book-title">
        <Say wording={frame.title} />
      </p>
      <p class="book-edition">
        {strings.editionOf(frame.edition)} ({strings[frame.status]})
      </p>
      <p>
        <time datetime={frame.date}>{frame.date}</time>
      </p>
      <p>
        <Say wording={frame.publisher} />
      </p>
      <div class="book-standing">
        {frame.notice !== undefined && (
          <p>
            <Say wording={frame.notice} />
          </p>
        )}
        {frame.language !== frame.normative && <p>{strings.normative(languageNameIn(frame.normative, strings))}</p>}
        <p>
          {languageName(frame.language)} {frame.license}
        </p>
      </div>
    </header>
  );
}

/**
 * A style sheet that gives each chapter pages of its own name, with the chapter's title at their head:
 * browsers cannot take running heads out of the text yet.
 */
export function chapterStyles({ frame, chapters }: BookView): string {
  const title = cssString(textOf(frame.title));
  const rules = chapters.map(({ id, title: chapter }, index) => {
    const name = `chapter-${index + 1}`;
    return [
      `#${cssName(id)} { page: ${name}; }`,
      `@page ${name} { @top-left { content: ${title}; } @top-right { content: ${cssString(chapter)}; } }`,
    ].join("\n");
  });
  return `@page wide { @top-left { content: ${title}; } }\n${rules.join("\n")}\n`;
}

function cssString(text: string): string {
  return `"${text.replace(/[\\"\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}

function cssName(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
}

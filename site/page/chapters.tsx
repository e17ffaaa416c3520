import type { Child } from "#output/html";
import { hrefTo, type PageContext, type Wording } from "../page-context.ts";
import { PageTitle } from "../part/heading.tsx";
import { Say } from "../part/say.tsx";

export interface ChaptersView {
  readonly chapters: readonly ChapterEntry[];
}

export interface ChapterEntry {
  readonly href: string;
  readonly number: string;
  readonly title: Wording;
  readonly requirementCount: number;
  readonly sections: readonly {
    readonly href: string;
    readonly number: string;
    readonly title: Wording;
    readonly depth: number;
  }[];
}

/** The table of contents of the whole text. */
export function drawChapters({ chapters }: ChaptersView, page: PageContext): Child {
  return (
    <article class="subject">
      <PageTitle>{page.strings.chapters}</PageTitle>
      <ol class="chapter-list">
        {chapters.map((chapter) => (
          <li class="card">
            <h2>
              <a href={hrefTo(page, chapter.href)}>
                <span class="number">{chapter.number}</span> <Say wording={chapter.title} />
              </a>
            </h2>
            {chapter.requirementCount > 0 && (
              <p class="quiet">{page.strings.requirementCount(chapter.requirementCount)}</p>
            )}
            {chapter.sections.length > 0 && (
              <ul class="section-list">
                {chapter.sections.map((section) => (
                  <li class={`depth-${section.depth}`}>
                    <a href={hrefTo(page, section.href)}>
                      <span class="number">{section.number}</span> <Say wording={section.title} />
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}

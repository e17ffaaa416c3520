import type { Child } from "#output/html";
import type { HeadingLevel, PageContext, Wording } from "../page-context.ts";
import { Say } from "./say.tsx";

/** A heading of a computed level. */
export function SiteHeading({ level, ...attributes }: HeadingProperties): Child {
  const Name = `h${level}` as const;
  return <Name {...attributes} />;
}

interface HeadingProperties {
  readonly level: HeadingLevel;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children?: Child | undefined;
}

/** The title of a page, with a few words over it and a line or two under it. */
export function PageTitle({ eyebrow, children, lead }: PageTitleProperties): Child {
  return (
    <header class="subject-head">
      {eyebrow !== undefined && <p class="eyebrow">{eyebrow}</p>}
      <h1>{children}</h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
    </header>
  );
}

interface PageTitleProperties {
  readonly eyebrow?: Child | undefined;
  readonly children?: Child | undefined;
  readonly lead?: Child | undefined;
}

/** A section of a page that the page's contents lists: an anchor, words, and what it holds. */
export interface HeadedPart {
  readonly id: string;
  readonly label: Wording;
  /** 2 for the sections of a page. */
  readonly depth: number;
  readonly body?: Child | undefined;
}

/** The sections that have something to say, at the first level below a page's title. */
export function presentParts(parts: readonly Omit<HeadedPart, "depth">[]): readonly HeadedPart[] {
  return parts.filter(({ body }) => body !== undefined && body !== false).map((part) => ({ ...part, depth: 2 }));
}

/** The sections of a page, one under the other, each with its heading. */
export function Parts({ parts }: { readonly parts: readonly HeadedPart[] }): Child {
  return parts.map(({ id, label, body }) => (
    <section class="part">
      <h2 id={id}>
        <Say wording={label} />
      </h2>
      {body}
    </section>
  ));
}

/** What is on this page, beside it on wide screens and folded above it on narrow ones. */
export function Contents({
  page,
  parts,
}: {
  readonly page: PageContext;
  readonly parts: readonly HeadedPart[];
}): Child {
  if (parts.length < 2) return undefined;
  return (
    <details class="fold contents">
      <summary>{page.strings.onThisPage}</summary>
      <nav aria-label={page.strings.onThisPage}>
        <ul>
          {parts.map((part) => (
            <li class={part.depth > 2 ? `depth-${part.depth}` : undefined}>
              <a href={`#${part.id}`}>
                <Say wording={part.label} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

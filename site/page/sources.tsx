import type { SourceKind } from "#model";
import type { Child } from "#output/html";
import type { PageContext, Wording } from "../page-context.ts";
import { Facts } from "../part/facts.tsx";
import { Contents, PageTitle, Parts } from "../part/heading.tsx";
import { LinkList, type PageLink, RequirementIds, type RequirementLink } from "../part/links.tsx";
import { Say } from "../part/say.tsx";

export interface SourcesView {
  readonly groups: readonly { readonly kind: SourceKind; readonly sources: readonly SourceView[] }[];
}

export interface SourceView {
  readonly id: string;
  readonly title: Wording;
  readonly publisher?: Wording | undefined;
  readonly date?: string | undefined;
  /** `https:` or `http:` */
  readonly url?: string | undefined;
  readonly seen?: Wording | undefined;
  readonly note?: Wording | undefined;
  readonly requirements: readonly RequirementLink[];
  /** Whatever else names it. */
  readonly elsewhere: readonly PageLink[];
}

/** The bibliography, by kind. */
export function drawSources({ groups }: SourcesView, page: PageContext): Child {
  const parts = groups.map(({ kind, sources }) => ({
    id: `kind_${kind}`,
    label: page.strings.kindOfSource[kind],
    depth: 2,
    body: sources.map((source) => <Source source={source} page={page} />),
  }));
  return (
    <article class="subject">
      <PageTitle>{page.strings.sources}</PageTitle>
      <Contents page={page} parts={parts} />
      <Parts parts={parts} />
    </article>
  );
}

function Source({ source, page }: { readonly source: SourceView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <section class="source" id={source.id}>
      <p class="eyebrow">
        <span class="id">{source.id}</span>
      </p>
      <h3>
        <Say wording={source.title} />
      </h3>
      {source.url !== undefined && (
        <p class="url">
          <a href={source.url}>{source.url}</a>
        </p>
      )}
      <Facts
        facts={[
          { name: strings.publisher, value: source.publisher && <Say wording={source.publisher} /> },
          { name: strings.date, value: source.date && <time datetime={source.date}>{source.date}</time> },
          { name: strings.seen, value: source.seen && <Say wording={source.seen} /> },
          { name: strings.note, value: source.note && <Say wording={source.note} /> },
          { name: strings.citedBy, value: <RequirementIds page={page} requirements={source.requirements} /> },
        ]}
      />
      {source.elsewhere.length > 0 && (
        <details>
          <summary>{strings.citedElsewhere(source.elsewhere.length)}</summary>
          <LinkList page={page} links={source.elsewhere} />
        </details>
      )}
    </section>
  );
}

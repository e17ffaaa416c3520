import type { Child } from "#output/html";
import { languageName } from "../language-name.ts";
import type { PageContext } from "../page-context.ts";
import { joined } from "../part/facts.tsx";
import { PageTitle } from "../part/heading.tsx";
import { LinkTo, type PageLink } from "../part/links.tsx";

export interface GlossaryView {
  readonly terms: readonly TermView[];
}

export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly reading?: string | undefined;
  readonly definition: string;
  readonly avoid: readonly string[];
  /** The language it is in, if it is not the page's. */
  readonly lang?: string | undefined;
  readonly elsewhere: readonly { readonly language: string; readonly term: string }[];
  readonly sources: readonly PageLink[];
}

/** Every term with its definition. */
export function drawGlossary({ terms }: GlossaryView, page: PageContext): Child {
  return (
    <article class="subject">
      <PageTitle>{page.strings.glossary}</PageTitle>
      <dl class="glossary">
        {terms.map((term) => (
          <Term term={term} page={page} />
        ))}
      </dl>
    </article>
  );
}

function Term({ term, page }: { readonly term: TermView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <div class="term-entry" id={term.id}>
      <dt lang={term.lang}>
        <dfn>{term.reading === undefined ? term.term : <Ruby base={term.term} reading={term.reading} />}</dfn>
      </dt>
      <dd>
        <p lang={term.lang}>{term.definition}</p>
        {term.elsewhere.map(({ language, term: other }) => (
          <p class="quiet">
            <span lang={language}>{languageName(language)}</span>: <span lang={language}>{other}</span>
          </p>
        ))}
        {term.avoid.length > 0 && (
          <p class="quiet">
            {strings.avoid}: <span lang={term.lang}>{term.avoid.join(strings.listSeparator)}</span>
          </p>
        )}
        {term.sources.length > 0 && (
          <p class="quiet">
            {strings.source}:{" "}
            {joined(
              term.sources.map((link) => <LinkTo page={page} link={link} />),
              strings.listSeparator,
            )}
          </p>
        )}
      </dd>
    </div>
  );
}

function Ruby({ base, reading }: { readonly base: string; readonly reading: string }): Child {
  return (
    <ruby>
      {base}
      <rp>(</rp>
      <rt>{reading}</rt>
      <rp>)</rp>
    </ruby>
  );
}

import type { Child } from "#output/html";
import type { PageContext } from "../page-context.ts";
import { PageTitle } from "../part/heading.tsx";
import { LinkList, type PageLink } from "../part/links.tsx";

/** The page of the search. Its field comes with the site's script; without it, the lists are there. */
export function drawSearch({ lists }: { readonly lists: readonly PageLink[] }, page: PageContext): Child {
  const { strings } = page;
  return (
    <article class="subject">
      <PageTitle>{strings.search}</PageTitle>
      <div class="search-page" data-search-page="">
        <p>{strings.searchWithoutScript}</p>
        <LinkList page={page} links={lists} />
      </div>
    </article>
  );
}

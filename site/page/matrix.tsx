import type { Child } from "#output/html";
import { hrefTo, type PageContext } from "../page-context.ts";
import { LevelBadge, StatusBadge } from "../part/badge.tsx";
import { DataTable } from "../part/data-table.tsx";
import { type Facet, FilterForm } from "../part/filter-form.tsx";
import { PageTitle } from "../part/heading.tsx";
import type { RequirementLink } from "../part/links.tsx";
import { type RequirementFacts, requirementColumns } from "../part/requirement-columns.tsx";
import { Say } from "../part/say.tsx";

/** Every requirement with everything that it is linked to, in one table. */
export interface MatrixView {
  readonly rows: readonly MatrixRow[];
  readonly facets: readonly Facet[];
}

export interface MatrixRow extends RequirementLink, RequirementFacts {
  /** Ids for filtering, by the name of the facet. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly risks: readonly IdLink[];
  readonly governs: readonly IdLink[];
  readonly rows: readonly IdLink[];
  readonly clauses: readonly IdLink[];
  readonly sources: readonly IdLink[];
}

export interface IdLink {
  readonly id: string;
  readonly href: string;
}

export function drawMatrix({ rows, facets }: MatrixView, page: PageContext): Child {
  const { strings } = page;
  const links = (head: string, pick: (row: MatrixRow) => readonly IdLink[]) => ({
    head,
    cell: (row: MatrixRow) => <Ids links={pick(row)} page={page} />,
  });
  return (
    <article class="subject wide matrix">
      <PageTitle eyebrow={strings.requirements} lead={strings.matrixLead}>
        {strings.matrix}
      </PageTitle>
      <FilterForm facets={facets} table="matrix" page={page} />
      <DataTable
        id="matrix"
        caption={strings.matrix}
        rows={rows}
        kind="broad-table"
        scrollLabel={strings.scrollableTable(strings.matrix)}
        anchor={({ id }) => id}
        keys={({ keys }) => keys}
        columns={[
          {
            head: strings.requirement,
            class: "broad",
            cell: ({ id, href, title, level, status }) => (
              <>
                <a class="id" href={hrefTo(page, href)}>
                  {id}
                </a>{" "}
                <LevelBadge level={level} strings={strings} /> <StatusBadge status={status} strings={strings} />
                <span class="line">
                  <Say wording={title} />
                </span>
              </>
            ),
          },
          ...requirementColumns(page),
          links(strings.risk, ({ risks }) => risks),
          links(strings.api, ({ governs }) => governs),
          links(strings.checklist, (row) => row.rows),
          links(strings.contract, ({ clauses }) => clauses),
          links(strings.sources, ({ sources }) => sources),
        ]}
      />
    </article>
  );
}

/** Long lists show their first entries; the rest unfolds. */
function Ids({ links, page }: { readonly links: readonly IdLink[]; readonly page: PageContext }): Child {
  const shown = links.length <= 4 ? links : links.slice(0, 3);
  const rest = links.slice(shown.length);
  return (
    <>
      <IdList links={shown} page={page} />
      {rest.length > 0 && (
        <details>
          <summary>{page.strings.more(rest.length)}</summary>
          <IdList links={rest} page={page} />
        </details>
      )}
    </>
  );
}

function IdList({ links, page }: { readonly links: readonly IdLink[]; readonly page: PageContext }): Child {
  return links.map(({ id, href }) => (
    <span class="line">
      <a class="id" href={hrefTo(page, href)}>
        {id}
      </a>
    </span>
  ));
}

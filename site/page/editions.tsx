import type { Child } from "#output/html";
import { hrefTo, type PageContext, type ProseView, type Wording } from "../page-context.ts";
import { Chip, LevelBadge, StatusBadge } from "../part/badge.tsx";
import { DataTable, type TableColumn } from "../part/data-table.tsx";
import { Contents, PageTitle, Parts } from "../part/heading.tsx";
import { LinkTo, type PageLink, type RequirementLink } from "../part/links.tsx";
import { Say } from "../part/say.tsx";

/** What each edition brought, beside each other. */
export interface EditionsView {
  /** Earliest first. */
  readonly editions: readonly EditionEntry[];
  readonly areas: readonly { readonly title: Wording; readonly added: readonly number[] }[];
}

export interface EditionEntry {
  readonly id: string;
  readonly href: string;
  readonly title: Wording;
  readonly source?: PageLink | undefined;
  /** Requirements that it brought, and that stand in it. */
  readonly added: number;
  readonly total: number;
}

export function drawEditions({ editions, areas }: EditionsView, page: PageContext): Child {
  const { strings } = page;
  const figures = editions.map(
    ({ title }, index): TableColumn<EditionsView["areas"][number]> => ({
      head: typeof title === "string" ? title : title.text,
      class: "figure",
      cell: ({ added }) => (added[index] === 0 ? "–" : `+${added[index]}`),
    }),
  );
  return (
    <article class="subject wide">
      <PageTitle eyebrow={strings.requirements} lead={strings.editionsLead}>
        {strings.editions}
      </PageTitle>
      <ul class="cards">
        {editions.map((edition) => (
          <li class="card">
            <h2>
              <a href={hrefTo(page, edition.href)}>
                <Say wording={edition.title} />
              </a>
            </h2>
            <p>{strings.editionCounts(edition.added, edition.total)}</p>
            {edition.source && (
              <p class="quiet">
                <LinkTo page={page} link={edition.source} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <section class="part">
        <h2 id="areas">{strings.addedByArea}</h2>
        <DataTable
          kind="figures"
          caption={strings.addedByArea}
          rows={areas}
          columns={[
            { head: strings.area, class: "broad", cell: ({ title }) => <Say wording={title} /> },
            ...figures,
            {
              head: strings.total,
              class: "figure",
              cell: ({ added }) => added.reduce((sum, count) => sum + count, 0),
            },
          ]}
        />
      </section>
    </article>
  );
}

/** The requirements as they stand in one edition; what it brought is marked. */
export interface EditionView {
  readonly title: Wording;
  readonly added: number;
  readonly total: number;
  readonly areas: readonly {
    readonly id: string;
    readonly title: Wording;
    readonly requirements: readonly EditionRequirement[];
  }[];
}

export interface EditionRequirement extends RequirementLink {
  readonly isNew: boolean;
  readonly since: Wording;
  readonly statement?: ProseView | undefined;
}

export function drawEdition(view: EditionView, page: PageContext): Child {
  const { strings } = page;
  const parts = view.areas.map(({ id, title, requirements }) => ({
    id,
    label: title,
    depth: 2,
    body: requirements.map((requirement) => <RequirementInEdition requirement={requirement} page={page} />),
  }));
  return (
    <article class="subject">
      <PageTitle eyebrow={strings.editions} lead={strings.editionCounts(view.added, view.total)}>
        <Say wording={view.title} />
      </PageTitle>
      <Contents page={page} parts={parts} />
      <Parts parts={parts} />
    </article>
  );
}

function RequirementInEdition({ requirement, page }: { requirement: EditionRequirement; page: PageContext }): Child {
  const { strings } = page;
  return (
    <section class={`requirement statement-${requirement.level}`}>
      <p class="eyebrow">
        <a class="id" href={hrefTo(page, requirement.href)}>
          {requirement.id}
        </a>{" "}
        <LevelBadge level={requirement.level} strings={strings} />{" "}
        <StatusBadge status={requirement.status} strings={strings} />{" "}
        {requirement.isNew ? (
          <strong class="new-mark">{strings.newInEdition}</strong>
        ) : (
          <Chip>
            <Say wording={requirement.since} />
          </Chip>
        )}
      </p>
      <h3>
        <Say wording={requirement.title} />
      </h3>
      {requirement.statement && page.prose(requirement.statement, 4)}
    </section>
  );
}

import type { Proof } from "#model";
import type { Child } from "#output/html";
import { hrefTo, type PageContext, type ProseView, type Wording } from "../page-context.ts";
import { DataTable, type TableColumn } from "../part/data-table.tsx";
import { joined } from "../part/facts.tsx";
import { type FileLink, FileLinks } from "../part/file-links.tsx";
import { Contents, PageTitle, Parts } from "../part/heading.tsx";
import { LinkList, type PageLink, RequirementIds, type RequirementLink } from "../part/links.tsx";
import { Say } from "../part/say.tsx";

/** What forms there are. */
export interface ChecklistPageView {
  readonly sides: readonly SideEntry[];
  /** The same questions in other groupings. */
  readonly views: readonly PageLink[];
}

export interface SideEntry {
  readonly id: string;
  readonly href: string;
  readonly title: Wording;
  readonly parties: readonly Wording[];
  readonly rowCount: number;
  readonly files: readonly FileLink[];
}

export function drawChecklist({ sides, views }: ChecklistPageView, page: PageContext): Child {
  const { strings } = page;
  return (
    <article class="subject">
      <PageTitle>{strings.checklist}</PageTitle>
      <ul class="cards">
        {sides.map((side) => (
          <li class="card">
            <h2>
              <a href={hrefTo(page, side.href)}>
                <Say wording={side.title} />
              </a>
            </h2>
            <p>
              {strings.answeredBy}:{" "}
              {joined(
                side.parties.map((party) => <Say wording={party} />),
                strings.listSeparator,
              )}
            </p>
            <p class="quiet">{strings.rowCount(side.rowCount)}</p>
            <FileLinks lead={strings.fillIn} files={side.files} page={page} />
          </li>
        ))}
      </ul>
      {views.length > 0 && (
        <section class="part">
          <h2 id="views">{strings.otherGrouping}</h2>
          <LinkList page={page} links={views} />
        </section>
      )}
    </article>
  );
}

/** One form: what the parties of a side answer. */
export interface ChecklistSideView {
  readonly title: Wording;
  /** The same as a form; none for a grouping that is only there to be read. */
  readonly files: readonly FileLink[];
  readonly groups: readonly ChecklistGroupView[];
}

export interface ChecklistGroupView {
  readonly id: string;
  readonly title: Wording;
  readonly rows: readonly ChecklistRowView[];
}

export interface ChecklistRowView {
  readonly id: string;
  readonly question?: ProseView | undefined;
  readonly evidence?: Wording | undefined;
  readonly method?: ProseView | undefined;
  readonly proof: readonly Proof[];
  readonly requirements: readonly RequirementLink[];
}

export function drawChecklistSide({ title, files, groups }: ChecklistSideView, page: PageContext): Child {
  const columns = columnsOf(page);
  const parts = groups.map((group) => ({
    id: `group_${group.id}`,
    label: group.title,
    depth: 2,
    body: (
      <DataTable caption={<Say wording={group.title} />} rows={group.rows} columns={columns} anchor={({ id }) => id} />
    ),
  }));
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <article class="subject wide">
      <PageTitle eyebrow={page.strings.checklist} lead={page.strings.rowCount(count)}>
        <Say wording={title} />
      </PageTitle>
      <FileLinks lead={page.strings.fillIn} files={files} page={page} />
      <Contents page={page} parts={parts} />
      <Parts parts={parts} />
    </article>
  );
}

function columnsOf(page: PageContext): readonly TableColumn<ChecklistRowView>[] {
  const { strings } = page;
  return [
    { head: strings.requirementId, class: "narrow", cell: ({ id }) => <span class="id">{id}</span> },
    {
      head: strings.question,
      class: "broad",
      cell: ({ question, method }) => [
        question && page.prose(question, 3),
        method && (
          <details>
            <summary>{strings.method}</summary>
            {page.prose(method, 3)}
          </details>
        ),
      ],
    },
    { head: strings.evidence, class: "broad", cell: ({ evidence }) => <Say wording={evidence} /> },
    {
      head: strings.proof,
      cell: ({ proof }) =>
        joined(
          proof.map((kind) => strings.proofOf[kind]),
          strings.listSeparator,
        ),
    },
    {
      head: strings.requirements,
      class: "narrow",
      cell: ({ requirements }) => <RequirementIds page={page} requirements={requirements} />,
    },
  ];
}

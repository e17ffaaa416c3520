import type { Child } from "#output/html";
import { hrefTo, type PageContext, type Wording } from "../page-context.ts";
import { LevelBadge, StatusBadge } from "../part/badge.tsx";
import { DataTable, type TableColumn } from "../part/data-table.tsx";
import { PageTitle, Parts } from "../part/heading.tsx";
import type { RequirementLink } from "../part/links.tsx";
import { type RequirementFacts, requirementColumns } from "../part/requirement-columns.tsx";
import { Say } from "../part/say.tsx";

export interface RequirementsView {
  readonly areas: readonly AreaView[];
}

export interface AreaView {
  readonly id: string;
  readonly title: Wording;
  readonly requirements: readonly RequirementRow[];
}

export interface RequirementRow extends RequirementLink, RequirementFacts {}

/** Every requirement, in one table for each area. */
export function drawRequirements({ areas }: RequirementsView, page: PageContext): Child {
  const columns = columnsOf(page);
  const parts = areas.map(({ id, title, requirements }) => ({
    id,
    label: title,
    depth: 2,
    body: <DataTable caption={<Say wording={title} />} rows={requirements} columns={columns} />,
  }));
  const count = areas.reduce((sum, { requirements }) => sum + requirements.length, 0);
  return (
    <article class="subject wide">
      <PageTitle lead={page.strings.requirementCount(count)}>{page.strings.requirements}</PageTitle>
      <Parts parts={parts} />
    </article>
  );
}

function columnsOf(page: PageContext): readonly TableColumn<RequirementRow>[] {
  const { strings } = page;
  return [
    {
      head: strings.requirementId,
      class: "narrow",
      cell: ({ id, href }) => (
        <a class="id" href={hrefTo(page, href)}>
          {id}
        </a>
      ),
    },
    { head: strings.requirement, class: "broad", cell: ({ title }) => <Say wording={title} /> },
    {
      head: strings.level,
      class: "narrow",
      cell: ({ level, status }) => [
        <LevelBadge level={level} strings={strings} />,
        " ",
        <StatusBadge status={status} strings={strings} />,
      ],
    },
    ...requirementColumns(page),
  ];
}

import type { ProblemAction } from "#model";
import type { Child } from "#output/html";
import type { PageContext, Wording } from "../page-context.ts";
import { Chip } from "../part/badge.tsx";
import { Counterparts, type CounterpartView } from "../part/counterparts.tsx";
import { DataTable } from "../part/data-table.tsx";
import { Description, type DescriptionView } from "../part/description.tsx";
import { PageTitle, Parts } from "../part/heading.tsx";
import { RequirementIds, type RequirementLink } from "../part/links.tsx";
import { Say } from "../part/say.tsx";

export interface ProblemsView {
  readonly apis: readonly {
    readonly id: string;
    readonly title: Wording;
    readonly problems: readonly ProblemView[];
  }[];
}

export interface ProblemView {
  readonly id: string;
  /** The URI in its `type`. */
  readonly type: string;
  readonly status: number;
  readonly title: Wording;
  readonly meaning?: DescriptionView | undefined;
  readonly action: ProblemAction;
  readonly advice?: DescriptionView | undefined;
  readonly counterparts: readonly CounterpartView[];
  readonly requirements: readonly RequirementLink[];
}

/** The catalogue of problems that the APIs answer with, and what to do about each. */
export function drawProblems({ apis }: ProblemsView, page: PageContext): Child {
  const { strings } = page;
  const parts = apis.map(({ id, title, problems }) => ({
    id: `problems_${id}`,
    label: title,
    depth: 2,
    body: <ProblemTable title={title} problems={problems} page={page} />,
  }));
  return (
    <article class="subject wide">
      <PageTitle eyebrow={strings.api} lead={strings.problemsLead}>
        {strings.problems}
      </PageTitle>
      <Parts parts={parts} />
    </article>
  );
}

function ProblemTable({ title, problems, page }: ProblemTableProperties): Child {
  const { strings } = page;
  return (
    <DataTable
      caption={<Say wording={title} />}
      rows={problems}
      anchor={({ id }) => id}
      columns={[
        {
          head: strings.problem,
          cell: ({ id, title: name, type }) => (
            <>
              <code class="field-name">{id}</code>
              <span class="line">
                <Say wording={name} />
              </span>
              <span class="line quiet uri">{type}</span>
            </>
          ),
        },
        { head: strings.httpStatus, class: "narrow", cell: ({ status }) => <code>{status}</code> },
        {
          head: strings.meaning,
          class: "broad",
          cell: ({ meaning }) => <Description description={meaning} page={page} />,
        },
        {
          head: strings.whatToDo,
          class: "broad",
          cell: ({ action, advice }) => (
            <>
              <Chip>{strings.problemActionOf[action]}</Chip> <Description description={advice} page={page} />
            </>
          ),
        },
        {
          head: strings.counterparts,
          cell: ({ counterparts }) => <Counterparts counterparts={counterparts} page={page} />,
        },
        {
          head: strings.requirements,
          class: "narrow",
          cell: ({ requirements }) => <RequirementIds page={page} requirements={requirements} />,
        },
      ]}
    />
  );
}

interface ProblemTableProperties {
  readonly title: Wording;
  readonly problems: readonly ProblemView[];
  readonly page: PageContext;
}

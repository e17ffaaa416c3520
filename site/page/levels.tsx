import type { HttpMethod } from "#model";
import type { Child } from "#output/html";
import { hrefTo, type PageContext, type Wording } from "../page-context.ts";
import { DataTable, type TableColumn } from "../part/data-table.tsx";
import { type HeadedPart, PageTitle, Parts } from "../part/heading.tsx";
import { LinkList, type PageLink } from "../part/links.tsx";
import { MethodName } from "../part/method-name.tsx";
import { Say } from "../part/say.tsx";

/** Which operations a conformance level has, and which scopes open them. */
export interface LevelsView {
  /** Lowest first. */
  readonly levels: readonly LevelView[];
  readonly apis: readonly {
    readonly id: string;
    readonly title: Wording;
    readonly operations: readonly LevelOperation[];
    readonly scopes: readonly ScopeView[];
  }[];
}

export interface LevelView {
  readonly id: string;
  readonly title: Wording;
  /** OpenAPI documents of this level. */
  readonly documents: readonly PageLink[];
}

export interface LevelOperation {
  readonly href: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly isWebhook: boolean;
  readonly summary: Wording;
  /** Place of its level in the list of levels; absent if it has none. */
  readonly level?: number | undefined;
  readonly scopes: readonly string[];
}

export interface ScopeView {
  readonly id: string;
  readonly description?: Wording | undefined;
  readonly operations: readonly PageLink[];
}

export function drawLevels(view: LevelsView, page: PageContext): Child {
  const { strings } = page;
  const several = view.apis.length > 1;
  const parts: readonly HeadedPart[] = [
    ...(view.levels.length === 0
      ? []
      : [{ id: "documents", label: strings.levelDocuments, depth: 2, body: <Documents view={view} page={page} /> }]),
    ...view.apis.flatMap((api): readonly HeadedPart[] => [
      {
        id: `operations_${api.id}`,
        label: several ? api.title : strings.operationsByLevel,
        depth: 2,
        body: <OperationTable operations={api.operations} levels={view.levels} page={page} />,
      },
      ...(api.scopes.length === 0
        ? []
        : [
            {
              id: `scopes_${api.id}`,
              label: strings.scopes,
              depth: 2,
              body: <ScopeTable scopes={api.scopes} page={page} />,
            },
          ]),
    ]),
  ];
  return (
    <article class="subject wide">
      <PageTitle eyebrow={strings.api} lead={strings.levelsLead}>
        {strings.levelsAndScopes}
      </PageTitle>
      <Parts parts={parts} />
    </article>
  );
}

function Documents({ view, page }: { readonly view: LevelsView; readonly page: PageContext }): Child {
  return (
    <DataTable
      caption={page.strings.levelDocuments}
      rows={view.levels}
      columns={[
        {
          head: page.strings.conformance,
          cell: ({ id, title }) => (
            <>
              <strong>{id}</strong> <Say wording={title} />
            </>
          ),
        },
        { head: "OpenAPI", class: "broad", cell: ({ documents }) => <LinkList page={page} links={documents} /> },
      ]}
    />
  );
}

function OperationTable({ operations, levels, page }: OperationTableProperties): Child {
  const { strings } = page;
  const marks = levels.map(
    ({ id }, index): TableColumn<LevelOperation> => ({
      head: id,
      class: "narrow mark-cell",
      // A higher level has what the lower ones have.
      cell: ({ level }) => (level !== undefined && level <= index ? "✓" : "–"),
    }),
  );
  return (
    <DataTable
      caption={strings.operationsByLevel}
      rows={operations}
      columns={[
        {
          head: strings.operation,
          class: "broad",
          cell: ({ href, summary, method, path, isWebhook }) => (
            <>
              <a href={hrefTo(page, href)}>
                <Say wording={summary} />
              </a>
              <span class="line quiet">
                {isWebhook ? (
                  <code>{path}</code>
                ) : (
                  <code>
                    <MethodName method={method} /> {path}
                  </code>
                )}
              </span>
            </>
          ),
        },
        ...marks,
        { head: strings.scopes, cell: ({ scopes }) => scopes.map((scope) => [<code>{scope}</code>, " "]) },
      ]}
    />
  );
}

interface OperationTableProperties {
  readonly operations: readonly LevelOperation[];
  readonly levels: readonly LevelView[];
  readonly page: PageContext;
}

function ScopeTable({ scopes, page }: { readonly scopes: readonly ScopeView[]; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <DataTable
      caption={strings.scopes}
      rows={scopes}
      anchor={({ id }) => `scope_${id}`}
      columns={[
        { head: strings.scopes, cell: ({ id }) => <code class="field-name">{id}</code> },
        { head: strings.meaning, class: "broad", cell: ({ description }) => <Say wording={description} /> },
        {
          head: strings.operations,
          class: "broad",
          cell: ({ operations }) => <LinkList page={page} links={operations} />,
        },
      ]}
    />
  );
}

import type { HttpMethod } from "#model";
import type { Child } from "#output/html";
import { hrefTo, type PageContext, prefixed, textOf, type Wording } from "../page-context.ts";
import { DataTable } from "../part/data-table.tsx";
import { PageTitle, Parts } from "../part/heading.tsx";
import { MethodName } from "../part/method-name.tsx";
import { Say } from "../part/say.tsx";

export interface ApisView {
  readonly apis: readonly ApiView[];
}

export interface ApiView {
  readonly id: string;
  readonly title: Wording;
  readonly version: string;
  /** The page that shows it in Redoc. */
  readonly reference: string;
  readonly operations: readonly OperationRow[];
  readonly schemas: readonly SchemaRow[];
}

export interface OperationRow {
  readonly id: string;
  readonly isWebhook: boolean;
  readonly href: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly summary?: Wording | undefined;
  readonly conformance?: Wording | undefined;
}

export interface SchemaRow {
  readonly id: string;
  readonly href: string;
  readonly title?: Wording | undefined;
  readonly fieldCount: number;
}

/** The operations and schemas of every API of the guideline. */
export function drawApis({ apis }: ApisView, page: PageContext): Child {
  const { strings } = page;
  const parts = apis.flatMap((api) => [
    {
      id: `operations_${api.id}`,
      label: apis.length > 1 ? inApi(strings.operations, api) : strings.operations,
      depth: 2,
      body: (
        <OperationTable
          caption={strings.operations}
          operations={api.operations.filter(({ isWebhook }) => !isWebhook)}
          page={page}
        />
      ),
    },
    ...(api.operations.some(({ isWebhook }) => isWebhook)
      ? [
          {
            id: `webhooks_${api.id}`,
            label: apis.length > 1 ? inApi(strings.webhooks, api) : strings.webhooks,
            depth: 2,
            body: (
              <OperationTable
                caption={strings.webhooks}
                operations={api.operations.filter(({ isWebhook }) => isWebhook)}
                page={page}
              />
            ),
          },
        ]
      : []),
    {
      id: `schemas_${api.id}`,
      label: apis.length > 1 ? inApi(strings.schemas, api) : strings.schemas,
      depth: 2,
      body: <SchemaTable api={api} page={page} />,
    },
  ]);
  return (
    <article class="subject wide">
      <PageTitle
        lead={apis.map(({ title, version, reference }) => (
          <span class="line">
            <Say wording={title} /> {version}{" "}
            <a href={hrefTo(page, reference)}>{strings.referenceLink(textOf(title))}</a>
          </span>
        ))}
      >
        {strings.api}
      </PageTitle>
      <Parts parts={parts} />
    </article>
  );
}

/** What a section is called; with several APIs, the API as well. */
function inApi(word: string, { title }: ApiView): Wording {
  return prefixed(`${word}:`, title);
}

function OperationTable({ caption, operations, page }: OperationTableProperties): Child {
  const { strings } = page;
  return (
    <DataTable
      caption={caption}
      rows={operations}
      columns={[
        {
          head: strings.operation,
          class: "broad",
          cell: ({ id, href, summary }) => (
            <a href={hrefTo(page, href)}>{summary === undefined ? id : <Say wording={summary} />}</a>
          ),
        },
        {
          head: strings.request,
          class: "broad",
          cell: ({ method, path }) => (
            <code class="request-line">
              <MethodName method={method} /> {path}
            </code>
          ),
        },
        { head: strings.identifier, cell: ({ id }) => <code>{id}</code> },
        { head: strings.conformance, cell: ({ conformance }) => <Say wording={conformance} /> },
      ]}
    />
  );
}

interface OperationTableProperties {
  readonly caption: string;
  readonly operations: readonly OperationRow[];
  readonly page: PageContext;
}

function SchemaTable({ api, page }: { readonly api: ApiView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <DataTable
      caption={strings.schemas}
      rows={api.schemas}
      columns={[
        {
          head: strings.schema,
          cell: ({ id, href }) => (
            <a class="code" href={hrefTo(page, href)}>
              {id}
            </a>
          ),
        },
        { head: strings.title, class: "broad", cell: ({ title }) => <Say wording={title} /> },
        { head: strings.field, cell: ({ fieldCount }) => fieldCount > 0 && strings.fieldCount(fieldCount) },
      ]}
    />
  );
}

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
  const { words } = page;
  const parts = apis.flatMap((api) => [
    {
      id: `operations_${api.id}`,
      label: apis.length > 1 ? inApi(words.operations, api) : words.operations,
      depth: 2,
      body: (
        <OperationTable
          caption={words.operations}
          operations={api.operations.filter(({ isWebhook }) => !isWebhook)}
          page={page}
        />
      ),
    },
    ...(api.operations.some(({ isWebhook }) => isWebhook)
      ? [
          {
            id: `webhooks_${api.id}`,
            label: apis.length > 1 ? inApi(words.webhooks, api) : words.webhooks,
            depth: 2,
            body: (
              <OperationTable
                caption={words.webhooks}
                operations={api.operations.filter(({ isWebhook }) => isWebhook)}
                page={page}
              />
            ),
          },
        ]
      : []),
    {
      id: `schemas_${api.id}`,
      label: apis.length > 1 ? inApi(words.schemas, api) : words.schemas,
      depth: 2,
      body: <SchemaTable api={api} page={page} />,
    },
  ]);
  return (
    <article class="subject wide">
      <PageTitle
        lead={apis.map(({ title, version, reference }) => (
          <span class="line">
            <Say wording={title} /> {version} <a href={hrefTo(page, reference)}>{words.referenceLink(textOf(title))}</a>
          </span>
        ))}
      >
        {words.api}
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
  const { words } = page;
  return (
    <DataTable
      caption={caption}
      rows={operations}
      columns={[
        {
          head: words.operation,
          class: "broad",
          cell: ({ id, href, summary }) => (
            <a href={hrefTo(page, href)}>{summary === undefined ? id : <Say wording={summary} />}</a>
          ),
        },
        {
          head: words.request,
          class: "broad",
          cell: ({ method, path }) => (
            <code class="request-line">
              <MethodName method={method} /> {path}
            </code>
          ),
        },
        { head: words.identifier, cell: ({ id }) => <code>{id}</code> },
        { head: words.conformance, cell: ({ conformance }) => <Say wording={conformance} /> },
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
  const { words } = page;
  return (
    <DataTable
      caption={words.schemas}
      rows={api.schemas}
      columns={[
        {
          head: words.schema,
          cell: ({ id, href }) => (
            <a class="code" href={hrefTo(page, href)}>
              {id}
            </a>
          ),
        },
        { head: words.title, class: "broad", cell: ({ title }) => <Say wording={title} /> },
        { head: words.field, cell: ({ fieldCount }) => fieldCount > 0 && words.fieldCount(fieldCount) },
      ]}
    />
  );
}

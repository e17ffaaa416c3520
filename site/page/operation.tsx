import type { FieldType, HttpMethod } from "#model";
import type { Child } from "#output/html";
import type { PageContext, Wording } from "../page-context.ts";
import { Chip, WarningChip } from "../part/badge.tsx";
import { DataTable } from "../part/data-table.tsx";
import { Description, type DescriptionView } from "../part/description.tsx";
import { durationInWords } from "../part/duration.ts";
import { Facts } from "../part/facts.tsx";
import { Contents, type HeadedPart, Parts, presentParts } from "../part/heading.tsx";
import { CodeLinks, Neighbours, type PageLink, type RequirementLink, RequirementList } from "../part/links.tsx";
import { MethodName } from "../part/method-name.tsx";
import { type ProvenanceView, provenanceFacts } from "../part/provenance.tsx";
import { Say } from "../part/say.tsx";
import { type SchemaLinks, ValueType, ValueTypeName } from "../part/value-type.tsx";

export interface OperationView {
  readonly id: string;
  readonly isWebhook: boolean;
  readonly method: HttpMethod;
  readonly path: string;
  readonly summary?: Wording | undefined;
  readonly description?: DescriptionView | undefined;
  readonly deprecated: boolean;
  readonly code?: string | undefined;
  readonly conformance?: Wording | undefined;
  readonly freshness?: string | undefined;
  readonly scopes: readonly string[];
  readonly provenance: ProvenanceView;
  readonly parameters: readonly ParameterView[];
  readonly body?: BodyView | undefined;
  readonly responses: readonly ResponseView[];
  readonly requirements: readonly RequirementLink[];
  readonly samples: readonly SampleView[];
  /** In the npm package. */
  readonly inPackage: readonly PageLink[];
  readonly schemas: SchemaLinks;
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

/** A way to call it, in a language or tool. */
export interface SampleView {
  readonly name: string;
  readonly code: string;
}

export interface BodyView {
  readonly required: boolean;
  readonly contents: readonly ContentView[];
}

export interface ParameterView {
  readonly name: string;
  readonly in: "query" | "header" | "path" | "cookie";
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description?: DescriptionView | undefined;
  readonly type: FieldType;
}

export interface ResponseView {
  readonly status: string;
  readonly description?: Wording | undefined;
  readonly headers: readonly { readonly name: string; readonly description?: DescriptionView | undefined }[];
  readonly contents: readonly ContentView[];
}

export interface ContentView {
  readonly type: string;
  readonly schema?: FieldType | undefined;
  readonly examples: readonly ExampleView[];
}

export interface ExampleView {
  readonly name: string;
  readonly summary?: Wording | undefined;
  /** JSON, indented. */
  readonly value: string;
}

/** The page of one operation: what to send, what comes back. */
export function drawOperation(view: OperationView, page: PageContext): Child {
  const { strings } = page;
  const parts = partsOf(view, page);
  return (
    <article class="subject wide">
      <header class="subject-head">
        <p class="eyebrow">
          <span class="id">{view.id}</span> {view.isWebhook && <Chip>{strings.webhooks}</Chip>}{" "}
          {view.code !== undefined && <Chip>{view.code}</Chip>}{" "}
          {view.deprecated && <WarningChip>{strings.deprecated}</WarningChip>}
        </p>
        <h1>
          <Say wording={view.summary ?? view.id} />
        </h1>
        <p class="request-line">
          <code>
            <MethodName method={view.method} /> {view.path}
          </code>
        </p>
      </header>
      <Contents page={page} parts={parts} />
      {view.isWebhook && <p class="quiet">{strings.webhookNote}</p>}
      <Description description={view.description} page={page} />
      <Facts
        facts={[
          { name: strings.conformance, value: view.conformance && <Say wording={view.conformance} /> },
          { name: strings.scopes, value: view.scopes.length > 0 && <Codes values={view.scopes} /> },
          { name: strings.freshness, value: view.freshness && durationInWords(view.freshness, strings) },
          ...provenanceFacts(page, view.provenance),
        ]}
      />
      <Parts parts={parts} />
      <Neighbours page={page} previous={view.previous} next={view.next} />
    </article>
  );
}

function partsOf(view: OperationView, page: PageContext): readonly HeadedPart[] {
  const { strings } = page;
  const { body, schemas } = view;
  return presentParts([
    { id: "samples", label: strings.samples, body: view.samples.length > 0 && <Samples samples={view.samples} /> },
    {
      id: "parameters",
      label: strings.parameters,
      body: view.parameters.length > 0 && <ParameterTable view={view} page={page} />,
    },
    {
      id: "request",
      label: strings.request,
      body: body && [
        body.required && <p>{strings.bodyRequired}</p>,
        <ContentList contents={body.contents} schemas={schemas} page={page} />,
      ],
    },
    {
      id: "responses",
      label: strings.responses,
      body: view.responses.map((response) => <ResponseCard response={response} schemas={schemas} page={page} />),
    },
    {
      id: "requirements",
      label: strings.governedBy,
      body: <RequirementList page={page} requirements={view.requirements} />,
    },
    { id: "package", label: strings.packageInCode, body: <CodeLinks page={page} links={view.inPackage} /> },
  ]);
}

/** One under the other; the site's script makes tabs of them. */
function Samples({ samples }: { readonly samples: readonly SampleView[] }): Child {
  return (
    <div class="tabs" data-tabs="samples">
      {samples.map(({ name, code }) => (
        <section class="tab">
          <h3 lang="en">{name}</h3>
          <pre tabindex={0}>
            <code>{code}</code>
          </pre>
        </section>
      ))}
    </div>
  );
}

function Codes({ values }: { readonly values: readonly string[] }): Child {
  return values.map((value) => [<code>{value}</code>, " "]);
}

function ParameterTable({ view, page }: { readonly view: OperationView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <DataTable
      caption={strings.parameters}
      rows={view.parameters}
      columns={[
        { head: strings.parameter, cell: ({ name }) => <code>{name}</code> },
        { head: strings.where, cell: (parameter) => strings.placeOf[parameter.in] },
        {
          head: strings.presence,
          cell: ({ required, deprecated }) => [
            required ? <strong>{strings.requiredItem}</strong> : strings.optionalItem,
            " ",
            deprecated && <WarningChip>{strings.deprecated}</WarningChip>,
          ],
        },
        {
          head: strings.type,
          class: "type-cell",
          cell: ({ type }) => <ValueType type={type} schemas={view.schemas} page={page} />,
        },
        {
          head: strings.meaning,
          class: "broad",
          cell: ({ description }) => <Description description={description} page={page} />,
        },
      ]}
    />
  );
}

function ResponseCard({ response, schemas, page }: ResponseCardProperties): Child {
  const { strings } = page;
  return (
    <section class={/^[45]/.test(response.status) ? "card refusal" : "card"}>
      <h3>
        <code>{response.status}</code> <Say wording={response.description} />
      </h3>
      {response.headers.length > 0 && (
        <DataTable
          caption={strings.headers}
          rows={response.headers}
          columns={[
            { head: strings.name, cell: ({ name }) => <code>{name}</code> },
            {
              head: strings.meaning,
              class: "broad",
              cell: ({ description }) => <Description description={description} page={page} />,
            },
          ]}
        />
      )}
      <ContentList contents={response.contents} schemas={schemas} page={page} />
    </section>
  );
}

interface ResponseCardProperties {
  readonly response: ResponseView;
  readonly schemas: SchemaLinks;
  readonly page: PageContext;
}

function ContentList({ contents, schemas, page }: ContentListProperties): Child {
  const { strings } = page;
  return contents.map(({ type, schema, examples }) => (
    <div class="content">
      <p>
        {strings.body}: <code>{type}</code>
        {schema && [" – ", <ValueTypeName type={schema} schemas={schemas} page={page} />]}
      </p>
      {examples.map((example, index) => (
        <details class="example" open={index === 0}>
          <summary>
            {strings.example}: <Say wording={example.summary ?? example.name} />
          </summary>
          <pre>
            <code>{example.value}</code>
          </pre>
        </details>
      ))}
    </div>
  ));
}

interface ContentListProperties {
  readonly contents: readonly ContentView[];
  readonly schemas: SchemaLinks;
  readonly page: PageContext;
}

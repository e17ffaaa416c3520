import type { FieldType } from "#model";
import type { Child } from "#output/html";
import type { PageContext, Wording } from "../page-context.ts";
import { Chip, WarningChip } from "../part/badge.tsx";
import { Counterparts, type CounterpartView } from "../part/counterparts.tsx";
import { DataTable, type TableColumn } from "../part/data-table.tsx";
import { Description, type DescriptionView } from "../part/description.tsx";
import { Facts } from "../part/facts.tsx";
import { Contents, type HeadedPart, Parts, presentParts } from "../part/heading.tsx";
import {
  CodeLinks,
  LinkList,
  Neighbours,
  type PageLink,
  RequirementIds,
  type RequirementLink,
  RequirementList,
} from "../part/links.tsx";
import { type ProvenanceView, provenanceFacts } from "../part/provenance.tsx";
import { Say } from "../part/say.tsx";
import { type SchemaLinks, ValueType } from "../part/value-type.tsx";

export interface SchemaView {
  readonly id: string;
  readonly title?: Wording | undefined;
  readonly description?: DescriptionView | undefined;
  readonly type: FieldType;
  readonly provenance: ProvenanceView;
  readonly fields: readonly FieldView[];
  readonly requirements: readonly RequirementLink[];
  readonly usedBy: readonly PageLink[];
  /** In the npm package. */
  readonly inPackage: readonly PageLink[];
  readonly schemas: SchemaLinks;
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

export interface FieldView {
  readonly name: string;
  readonly anchor: string;
  readonly title?: Wording | undefined;
  readonly description?: DescriptionView | undefined;
  readonly type: FieldType;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly condition?: Wording | undefined;
  readonly item?: "standard" | "extension" | undefined;
  readonly counterparts: readonly CounterpartView[];
  readonly example?: string | undefined;
  readonly since?: Wording | undefined;
  readonly requirements: readonly RequirementLink[];
}

/** The page of one schema: its fields in a table. */
export function drawSchema(view: SchemaView, page: PageContext): Child {
  const parts = partsOf(view, page);
  return (
    <article class="subject wide">
      <header class="subject-head">
        <p class="eyebrow">
          <span class="id">{view.id}</span> <Chip>{page.strings.schema}</Chip>
        </p>
        <h1>
          <Say wording={view.title ?? view.id} />
        </h1>
      </header>
      <Contents page={page} parts={parts} />
      <Description description={view.description} page={page} />
      <Facts
        facts={[
          { name: page.strings.type, value: <ValueType type={view.type} schemas={view.schemas} page={page} /> },
          ...provenanceFacts(page, view.provenance),
        ]}
      />
      <Parts parts={parts} />
      <Neighbours page={page} previous={view.previous} next={view.next} />
    </article>
  );
}

function partsOf(view: SchemaView, page: PageContext): readonly HeadedPart[] {
  const { strings } = page;
  return presentParts([
    { id: "fields", label: strings.field, body: view.fields.length > 0 && <FieldTable view={view} page={page} /> },
    {
      id: "requirements",
      label: strings.governedBy,
      body: <RequirementList page={page} requirements={view.requirements} />,
    },
    { id: "package", label: strings.packageInCode, body: <CodeLinks page={page} links={view.inPackage} /> },
    { id: "used-by", label: strings.usedBy, body: <LinkList page={page} links={view.usedBy} /> },
  ]);
}

function FieldTable({ view, page }: { readonly view: SchemaView; readonly page: PageContext }): Child {
  return (
    <DataTable
      caption={page.strings.field}
      rows={view.fields}
      columns={columnsOf(view, page)}
      anchor={({ anchor }) => anchor}
    />
  );
}

/** Columns that no field has anything to say in are left out. */
function columnsOf({ fields, schemas }: SchemaView, page: PageContext): readonly TableColumn<FieldView>[] {
  const { strings } = page;
  const governed = fields.some(({ requirements }) => requirements.length > 0);
  return [
    { head: strings.field, cell: (field) => <FieldName field={field} page={page} /> },
    {
      head: strings.type,
      class: "type-cell",
      cell: ({ type }) => <ValueType type={type} schemas={schemas} page={page} />,
    },
    { head: strings.presence, cell: (field) => <Presence field={field} page={page} /> },
    ...(fields.some(({ item }) => item)
      ? [{ head: strings.item, class: "narrow", cell: ({ item }: FieldView) => item && <Chip>{strings[item]}</Chip> }]
      : []),
    { head: strings.meaning, class: "broad", cell: (field) => <Meaning field={field} page={page} /> },
    ...(governed
      ? [
          {
            head: strings.requirements,
            cell: ({ requirements }: FieldView) => <RequirementIds page={page} requirements={requirements} />,
          },
        ]
      : []),
  ];
}

interface FieldProperties {
  readonly field: FieldView;
  readonly page: PageContext;
}

function FieldName({ field, page }: FieldProperties): Child {
  return (
    <>
      {field.title !== undefined && (
        <span class="line">
          <Say wording={field.title} />
        </span>
      )}
      <code class="field-name">{field.name}</code>
      {field.deprecated && [" ", <WarningChip>{page.strings.deprecated}</WarningChip>]}
    </>
  );
}

function Presence({ field, page }: FieldProperties): Child {
  const { strings } = page;
  if (field.required) return <strong>{strings.requiredItem}</strong>;
  if (field.condition === undefined) return strings.optionalItem;
  return (
    <>
      {strings.conditionalItem}
      <span class="line quiet">
        <Say wording={field.condition} />
      </span>
    </>
  );
}

function Meaning({ field, page }: FieldProperties): Child {
  const { strings } = page;
  return (
    <>
      <Description description={field.description} page={page} />
      {field.example !== undefined && (
        <p class="quiet">
          {strings.example}: <code>{field.example}</code>
        </p>
      )}
      {field.counterparts.length > 0 && (
        <p class="quiet">
          {strings.counterparts}: <Counterparts counterparts={field.counterparts} page={page} />
        </p>
      )}
      {field.since !== undefined && (
        <p class="quiet">
          {strings.since}: <Say wording={field.since} />
        </p>
      )}
    </>
  );
}

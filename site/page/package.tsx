import type { Child } from "#output/html";
import { hrefTo, type PageContext, type Wording } from "../page-context.ts";
import { Chip, WarningChip } from "../part/badge.tsx";
import { CodeBlock, type CodeRun, CodeSpan } from "../part/code.tsx";
import { DataTable, type TableColumn } from "../part/data-table.tsx";
import { Description, type DescriptionView } from "../part/description.tsx";
import { Facts } from "../part/facts.tsx";
import { Contents, type HeadedPart, PageTitle, Parts, presentParts } from "../part/heading.tsx";
import {
  LinkList,
  LinkTo,
  Neighbours,
  type PageLink,
  RequirementIds,
  type RequirementLink,
  RequirementList,
} from "../part/links.tsx";
import { Say } from "../part/say.tsx";
import type { ModuleKey } from "../strings-of-package.ts";

/** The first page about the npm package: what can be imported. */
export interface PackageView {
  readonly name: string;
  readonly install: string;
  readonly modules: readonly ModuleRow[];
  readonly types: readonly NodeRow[];
  readonly operations: readonly NodeRow[];
}

export interface ModuleRow {
  readonly href: string;
  /** What it is imported by, shortest first. */
  readonly doors: readonly string[];
  readonly part: ModuleKey;
}

/** A type or an operation in a list. */
export interface NodeRow extends PageLink {
  readonly title?: Wording | undefined;
}

/** What the package says of one of its names. */
export interface RemarkView {
  readonly title?: Wording | undefined;
  readonly description?: DescriptionView | undefined;
  readonly facts: readonly { readonly name: string; readonly value: Wording; readonly isCode?: boolean }[];
  readonly requirements: readonly RequirementLink[];
  readonly deprecated: boolean;
  /** As JSON. */
  readonly examples: readonly string[];
}

export interface MemberView {
  readonly name: string;
  readonly anchor: string;
  readonly type: readonly CodeRun[];
  readonly presence?: "required" | "optional" | undefined;
  /** Where a message has it: `path`, `query`, … */
  readonly place?: "query" | "header" | "path" | "cookie" | undefined;
  readonly remark: RemarkView;
  /** Where the site says more of it. */
  readonly more?: string | undefined;
}

/** One name that a module exports. */
export interface ExportView {
  readonly name: string;
  readonly anchor: string;
  readonly kind: "class" | "interface" | "type" | "function" | "variable";
  readonly code: readonly CodeRun[];
  readonly remark: RemarkView;
  readonly members: readonly MemberView[];
  /** The module that it comes from, if another explains it. */
  readonly elsewhere?: PageLink | undefined;
}

export interface ModuleView {
  readonly part: ModuleKey;
  readonly doors: readonly string[];
  readonly exports: readonly ExportView[];
  readonly types: readonly NodeRow[];
  readonly operations: readonly NodeRow[];
}

/** A schema's type, or an operation as code calls it. */
export interface DeclaredNodeView {
  readonly name: string;
  readonly kind: "type" | "operation";
  readonly importLine: string;
  readonly code: readonly CodeRun[];
  readonly remark: RemarkView;
  readonly members: readonly MemberView[];
  readonly answers: readonly MemberView[];
  readonly links: readonly PageLink[];
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

export function drawPackage(view: PackageView, page: PageContext): Child {
  const { strings } = page;
  const parts = presentParts([
    {
      id: "install",
      label: strings.packageInstall,
      body: (
        <pre>
          <code>{view.install}</code>
        </pre>
      ),
    },
    { id: "modules", label: strings.packageModules, body: <ModuleTable view={view} page={page} /> },
    { id: "types", label: strings.packageTypes, body: <NodeTable rows={view.types} kind="type" page={page} /> },
    {
      id: "operations",
      label: strings.operations,
      body: <NodeTable rows={view.operations} kind="operation" page={page} />,
    },
  ]);
  return (
    <article class="subject wide">
      <PageTitle eyebrow={<code>{view.name}</code>} lead={strings.packageLead}>
        {strings.packageReference}
      </PageTitle>
      <Contents page={page} parts={parts} />
      <Parts parts={parts} />
    </article>
  );
}

function ModuleTable({ view, page }: { readonly view: PackageView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <DataTable
      caption={strings.packageModules}
      rows={view.modules}
      columns={[
        {
          head: strings.packageImport,
          cell: ({ href, doors }) => (
            <a class="code" href={hrefTo(page, href)}>
              {doors[0]}
            </a>
          ),
        },
        { head: strings.meaning, class: "broad", cell: ({ part }) => strings.packageModuleOf[part] },
      ]}
    />
  );
}

interface NodeTableProperties {
  readonly rows: readonly NodeRow[];
  readonly kind: "type" | "operation";
  readonly page: PageContext;
}

function NodeTable({ rows, kind, page }: NodeTableProperties): Child {
  const { strings } = page;
  if (rows.length === 0) return undefined;
  return (
    <DataTable
      caption={kind === "type" ? strings.packageTypes : strings.operations}
      rows={rows}
      columns={[
        {
          head: strings.name,
          cell: ({ href, label }) => (
            <a class="code" href={hrefTo(page, href)}>
              <Say wording={label} />
            </a>
          ),
        },
        { head: strings.title, class: "broad", cell: ({ title }) => <Say wording={title} /> },
      ]}
    />
  );
}

/** A module and all that it exports. */
export function drawModule(view: ModuleView, page: PageContext): Child {
  const { strings } = page;
  const own = view.exports.map((entry): HeadedPart => {
    return { id: entry.anchor, label: entry.name, depth: 2, body: <ExportBody entry={entry} page={page} /> };
  });
  const lists = presentParts([
    { id: "_types", label: strings.packageTypes, body: <NodeTable rows={view.types} kind="type" page={page} /> },
    {
      id: "_operations",
      label: strings.operations,
      body: <NodeTable rows={view.operations} kind="operation" page={page} />,
    },
  ]);
  return (
    <article class="subject wide">
      <PageTitle eyebrow={<Chip>{strings.packageModule}</Chip>} lead={strings.packageModuleOf[view.part]}>
        <code>{view.doors[0]}</code>
      </PageTitle>
      <Contents page={page} parts={[...lists, ...own]} />
      {view.doors.length > 1 && (
        <p class="quiet">
          {strings.packageAlso} <code>{view.doors[1]}</code>
        </p>
      )}
      <Parts parts={lists} />
      {view.exports.map((entry) => (
        <section class="part export">
          <h2 id={entry.anchor}>
            <code>{entry.name}</code> <Chip>{strings.packageKindOf[entry.kind]}</Chip>{" "}
            {entry.remark.deprecated && <WarningChip>{strings.deprecated}</WarningChip>}
          </h2>
          <ExportBody entry={entry} page={page} />
        </section>
      ))}
    </article>
  );
}

function ExportBody({ entry, page }: { readonly entry: ExportView; readonly page: PageContext }): Child {
  const { strings } = page;
  if (entry.elsewhere) {
    return (
      <p>
        {strings.packageElsewhere} <LinkTo page={page} link={entry.elsewhere} />
      </p>
    );
  }
  return (
    <>
      <CodeBlock code={entry.code} page={page} />
      <Remark remark={entry.remark} page={page} />
      {entry.members.length > 0 && <MemberTable caption={entry.name} members={entry.members} page={page} />}
    </>
  );
}

/** The page of a schema's type, or of an operation as code calls and answers it. */
export function drawDeclaredNode(view: DeclaredNodeView, page: PageContext): Child {
  const { strings } = page;
  const parts = partsOf(view, page);
  return (
    <article class="subject wide">
      <header class="subject-head">
        <p class="eyebrow">
          <Chip>{view.kind === "type" ? strings.type : strings.operation}</Chip>{" "}
          {view.remark.deprecated && <WarningChip>{strings.deprecated}</WarningChip>}
        </p>
        <h1>
          <code class="id">{view.name}</code>
        </h1>
        {view.remark.title !== undefined && (
          <p class="lead">
            <Say wording={view.remark.title} />
          </p>
        )}
      </header>
      <Contents page={page} parts={parts} />
      <pre class="import-line" tabindex={0}>
        <code>{view.importLine}</code>
      </pre>
      <Remark remark={view.remark} page={page} />
      <Parts parts={parts} />
      <Neighbours page={page} previous={view.previous} next={view.next} />
    </article>
  );
}

function partsOf(view: DeclaredNodeView, page: PageContext): readonly HeadedPart[] {
  const { strings } = page;
  const { members, answers } = view;
  const isType = view.kind === "type";
  return presentParts([
    { id: "declaration", label: strings.packageDeclaration, body: <CodeBlock code={view.code} page={page} /> },
    {
      id: isType ? "fields" : "parameters",
      label: isType ? strings.field : strings.parameters,
      body: members.length > 0 && (
        <MemberTable caption={isType ? strings.field : strings.parameters} members={members} page={page} />
      ),
    },
    {
      id: "answers",
      label: strings.responses,
      body: answers.length > 0 && (
        <MemberTable caption={strings.responses} head={strings.httpStatus} members={answers} page={page} />
      ),
    },
    {
      id: "requirements",
      label: strings.governedBy,
      body: <RequirementList page={page} requirements={view.remark.requirements} />,
    },
    { id: "more", label: strings.packageMore, body: <LinkList page={page} links={view.links} /> },
  ]);
}

function MemberTable({ caption, head, members, page }: MemberTableProperties): Child {
  return (
    <DataTable
      caption={caption}
      rows={members}
      columns={columnsOf(members, head ?? page.strings.name, page)}
      anchor={({ anchor }) => anchor}
    />
  );
}

interface MemberTableProperties {
  readonly caption: string;
  readonly head?: string;
  readonly members: readonly MemberView[];
  readonly page: PageContext;
}

/** Columns that no member has anything to say in are left out. */
function columnsOf(
  members: readonly MemberView[],
  head: string,
  page: PageContext,
): readonly TableColumn<MemberView>[] {
  const { strings } = page;
  const has = (test: (member: MemberView) => boolean) => members.some(test);
  const columns: (TableColumn<MemberView> | false)[] = [
    { head, cell: (member) => <MemberName member={member} page={page} /> },
    has(({ place }) => place !== undefined) && {
      head: strings.where,
      cell: ({ place }) => place && strings.placeOf[place],
    },
    has(({ type }) => type.length > 0) && {
      head: strings.type,
      class: "type-cell",
      cell: ({ type }) => <CodeSpan code={type} page={page} />,
    },
    has(({ presence }) => presence !== undefined) && {
      head: strings.presence,
      cell: ({ presence }) =>
        presence === "required" ? <strong>{strings.requiredItem}</strong> : strings.optionalItem,
    },
    has(({ remark }) => isTelling(remark)) && {
      head: strings.meaning,
      class: "broad",
      cell: ({ remark }) => <Remark remark={{ ...remark, title: undefined }} page={page} />,
    },
    has(({ remark }) => remark.requirements.length > 0) && {
      head: strings.requirements,
      cell: ({ remark }) => <RequirementIds page={page} requirements={remark.requirements} />,
    },
  ];
  return columns.filter((column) => column !== false);
}

function isTelling({ description, facts, examples }: RemarkView): boolean {
  return description !== undefined || facts.length > 0 || examples.length > 0;
}

function MemberName({ member, page }: { readonly member: MemberView; readonly page: PageContext }): Child {
  const { name, more, remark } = member;
  const code = <code class="field-name">{name}</code>;
  return (
    <>
      {remark.title !== undefined && (
        <span class="line">
          <Say wording={remark.title} />
        </span>
      )}
      {more === undefined ? code : <a href={hrefTo(page, more)}>{code}</a>}
      {remark.deprecated && [" ", <WarningChip>{page.strings.deprecated}</WarningChip>]}
    </>
  );
}

function Remark({ remark, page }: { readonly remark: RemarkView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <>
      <Description description={remark.description} page={page} />
      <Facts
        facts={[
          ...remark.facts.map(({ name, value, isCode }) => ({
            name,
            value: isCode ? (
              <code>
                <Say wording={value} />
              </code>
            ) : (
              <Say wording={value} />
            ),
          })),
          ...remark.examples.map((example) => ({ name: strings.example, value: <code>{example}</code> })),
        ]}
      />
    </>
  );
}

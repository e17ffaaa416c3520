import type { Level, Proof, Status } from "#model";
import type { Child } from "#output/html";
import { type PageContext, type ProseView, textOf, type Wording } from "../page-context.ts";
import { LevelBadge, StatusBadge } from "../part/badge.tsx";
import { DataTable } from "../part/data-table.tsx";
import { Facts, joined } from "../part/facts.tsx";
import { Contents, type HeadedPart, Parts, presentParts } from "../part/heading.tsx";
import {
  CodeLinks,
  LinkList,
  LinkTo,
  Neighbours,
  type PageLink,
  type RequirementLink,
  RequirementList,
} from "../part/links.tsx";
import { Notice } from "../part/notice.tsx";
import { type ProvenanceView, provenanceFacts } from "../part/provenance.tsx";
import { Say } from "../part/say.tsx";

export interface RequirementView {
  readonly id: string;
  readonly level: Level;
  readonly status: Status;
  readonly replacedBy: readonly RequirementLink[];
  readonly title: Wording;
  readonly parties: readonly Wording[];
  readonly proof: readonly Proof[];
  readonly provenance: ProvenanceView;
  /** What the model's table gives a label. */
  readonly labelled: readonly { readonly name: Wording; readonly value: string }[];
  readonly place: PageLink;
  readonly statement?: ProseView | undefined;
  readonly rationale?: ProseView | undefined;
  readonly tests: readonly TestView[];
  readonly governs: readonly GovernedView[];
  /** In the npm package: types and operations that it governs. */
  readonly inPackage: readonly PageLink[];
  readonly rows: readonly RowLink[];
  readonly clauses: readonly PageLink[];
  readonly risks: readonly PageLink[];
  readonly related: readonly RequirementLink[];
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

export interface TestView {
  readonly probe?: Wording | undefined;
  readonly probeId?: string | undefined;
  readonly safe: "production" | "sandbox";
  readonly description?: ProseView | undefined;
}

/** An operation, a schema or a field. */
export interface GovernedView {
  readonly kind: "operation" | "schema" | "field";
  readonly id: string;
  readonly href: string;
  readonly title?: Wording | undefined;
}

export interface RowLink {
  readonly id: string;
  readonly href: string;
  readonly question?: ProseView | undefined;
  readonly evidence?: Wording | undefined;
}

/** The page of one requirement. */
export function drawRequirement(view: RequirementView, page: PageContext): Child {
  const parts = partsOf(view, page);
  return (
    <article class="subject">
      <header class="subject-head">
        <p class="eyebrow">
          <span class="id">{view.id}</span> <LevelBadge level={view.level} strings={page.strings} />{" "}
          <StatusBadge status={view.status} strings={page.strings} />
        </p>
        <h1>
          <Say wording={view.title} />
        </h1>
      </header>
      <StatusNotice view={view} page={page} />
      <Contents page={page} parts={parts} />
      <div class={`statement statement-${view.level}`}>{view.statement && page.prose(view.statement, 2)}</div>
      <Facts facts={factsOf(view, page)} />
      <Parts parts={parts} />
      <Neighbours page={page} previous={view.previous} next={view.next} />
    </article>
  );
}

function StatusNotice({ view, page }: { readonly view: RequirementView; readonly page: PageContext }): Child {
  const { strings } = page;
  if (view.status === "active") return undefined;
  return (
    <Notice kind="information" label={strings[view.status]}>
      <p>{view.status === "candidate" ? strings.candidateMeans : strings.withdrawnMeans}</p>
      {view.replacedBy.length > 0 && (
        <>
          <p>{strings.replacedBy}</p>
          <RequirementList page={page} requirements={view.replacedBy} />
        </>
      )}
    </Notice>
  );
}

function factsOf(view: RequirementView, page: PageContext) {
  const { strings } = page;
  const meaning = { must: strings.mustMeans, should: strings.shouldMeans, may: strings.mayMeans }[view.level];
  return [
    { name: strings.level, value: `${strings[view.level]} – ${meaning}` },
    {
      name: strings.parties,
      value: joined(
        view.parties.map((party) => <Say wording={party} />),
        strings.listSeparator,
      ),
    },
    {
      name: strings.proof,
      value: joined(
        view.proof.map((proof) => strings.proofOf[proof]),
        strings.listSeparator,
      ),
    },
    ...provenanceFacts(page, view.provenance),
    ...view.labelled.map(({ name, value }) => ({ name: textOf(name), value })),
    { name: strings.place, value: <LinkTo page={page} link={view.place} /> },
  ];
}

function partsOf(view: RequirementView, page: PageContext): readonly HeadedPart[] {
  const { strings } = page;
  return presentParts([
    { id: "rationale", label: strings.rationale, body: view.rationale && page.prose(view.rationale, 3) },
    {
      id: "tests",
      label: strings.tests,
      body: view.tests.length > 0 && view.tests.map((test) => <Test test={test} page={page} />),
    },
    { id: "governs", label: strings.governs, body: <Governed governs={view.governs} page={page} /> },
    { id: "package", label: strings.packageInCode, body: <CodeLinks page={page} links={view.inPackage} /> },
    { id: "rows", label: strings.rows, body: <Rows rows={view.rows} page={page} /> },
    { id: "clauses", label: strings.clauses, body: <LinkList page={page} links={view.clauses} /> },
    { id: "risks", label: strings.risks, body: <LinkList page={page} links={view.risks} /> },
    { id: "related", label: strings.related, body: <RequirementList page={page} requirements={view.related} /> },
    { id: "sources", label: strings.sources, body: <LinkList page={page} links={view.provenance.sources} /> },
  ]);
}

function Test({ test, page }: { readonly test: TestView; readonly page: PageContext }): Child {
  const { strings } = page;
  const probe = test.probeId !== undefined && [
    <Say wording={test.probe} />,
    " ",
    <span class="id">({test.probeId})</span>,
  ];
  return (
    <div class="card">
      <Facts
        facts={[
          { name: strings.probe, value: probe },
          { name: strings.safe, value: strings[test.safe] },
        ]}
      />
      {test.description && page.prose(test.description, 3)}
    </div>
  );
}

function Governed({ governs, page }: { readonly governs: readonly GovernedView[]; readonly page: PageContext }): Child {
  const { strings } = page;
  if (governs.length === 0) return undefined;
  return (
    <DataTable
      caption={strings.governs}
      rows={governs}
      columns={[
        {
          head: strings.name,
          cell: ({ id, href }) => (
            <a class="code" href={page.up + href}>
              {id}
            </a>
          ),
        },
        { head: strings.type, cell: ({ kind }) => strings[kind] },
        { head: strings.title, cell: ({ title }) => <Say wording={title} /> },
      ]}
    />
  );
}

function Rows({ rows, page }: { readonly rows: readonly RowLink[]; readonly page: PageContext }): Child {
  const { strings } = page;
  if (rows.length === 0) return undefined;
  return (
    <DataTable
      caption={strings.rows}
      rows={rows}
      columns={[
        {
          head: strings.requirementId,
          cell: ({ id, href }) => (
            <a class="id" href={page.up + href}>
              {id}
            </a>
          ),
        },
        { head: strings.question, cell: ({ question }) => question && page.prose(question, 3) },
        { head: strings.evidence, cell: ({ evidence }) => <Say wording={evidence} /> },
      ]}
    />
  );
}

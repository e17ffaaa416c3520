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
          <span class="id">{view.id}</span> <LevelBadge level={view.level} words={page.words} />{" "}
          <StatusBadge status={view.status} words={page.words} />
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
  const { words } = page;
  if (view.status === "active") return undefined;
  return (
    <Notice kind="information" label={words[view.status]}>
      <p>{view.status === "candidate" ? words.candidateMeans : words.withdrawnMeans}</p>
      {view.replacedBy.length > 0 && (
        <>
          <p>{words.replacedBy}</p>
          <RequirementList page={page} requirements={view.replacedBy} />
        </>
      )}
    </Notice>
  );
}

function factsOf(view: RequirementView, page: PageContext) {
  const { words } = page;
  const meaning = { must: words.mustMeans, should: words.shouldMeans, may: words.mayMeans }[view.level];
  return [
    { name: words.level, value: `${words[view.level]} – ${meaning}` },
    {
      name: words.parties,
      value: joined(
        view.parties.map((party) => <Say wording={party} />),
        words.listSeparator,
      ),
    },
    {
      name: words.proof,
      value: joined(
        view.proof.map((proof) => words.proofOf[proof]),
        words.listSeparator,
      ),
    },
    ...provenanceFacts(page, view.provenance),
    ...view.labelled.map(({ name, value }) => ({ name: textOf(name), value })),
    { name: words.place, value: <LinkTo page={page} link={view.place} /> },
  ];
}

function partsOf(view: RequirementView, page: PageContext): readonly HeadedPart[] {
  const { words } = page;
  return presentParts([
    { id: "rationale", label: words.rationale, body: view.rationale && page.prose(view.rationale, 3) },
    {
      id: "tests",
      label: words.tests,
      body: view.tests.length > 0 && view.tests.map((test) => <Test test={test} page={page} />),
    },
    { id: "governs", label: words.governs, body: <Governed governs={view.governs} page={page} /> },
    { id: "package", label: words.packageInCode, body: <CodeLinks page={page} links={view.inPackage} /> },
    { id: "rows", label: words.rows, body: <Rows rows={view.rows} page={page} /> },
    { id: "clauses", label: words.clauses, body: <LinkList page={page} links={view.clauses} /> },
    { id: "risks", label: words.risks, body: <LinkList page={page} links={view.risks} /> },
    { id: "related", label: words.related, body: <RequirementList page={page} requirements={view.related} /> },
    { id: "sources", label: words.sources, body: <LinkList page={page} links={view.provenance.sources} /> },
  ]);
}

function Test({ test, page }: { readonly test: TestView; readonly page: PageContext }): Child {
  const { words } = page;
  const probe = test.probeId !== undefined && [
    <Say wording={test.probe} />,
    " ",
    <span class="id">({test.probeId})</span>,
  ];
  return (
    <div class="card">
      <Facts
        facts={[
          { name: words.probe, value: probe },
          { name: words.safe, value: words[test.safe] },
        ]}
      />
      {test.description && page.prose(test.description, 3)}
    </div>
  );
}

function Governed({ governs, page }: { readonly governs: readonly GovernedView[]; readonly page: PageContext }): Child {
  const { words } = page;
  if (governs.length === 0) return undefined;
  return (
    <DataTable
      caption={words.governs}
      rows={governs}
      columns={[
        {
          head: words.name,
          cell: ({ id, href }) => (
            <a class="code" href={page.up + href}>
              {id}
            </a>
          ),
        },
        { head: words.type, cell: ({ kind }) => words[kind] },
        { head: words.title, cell: ({ title }) => <Say wording={title} /> },
      ]}
    />
  );
}

function Rows({ rows, page }: { readonly rows: readonly RowLink[]; readonly page: PageContext }): Child {
  const { words } = page;
  if (rows.length === 0) return undefined;
  return (
    <DataTable
      caption={words.rows}
      rows={rows}
      columns={[
        {
          head: words.requirementId,
          cell: ({ id, href }) => (
            <a class="id" href={page.up + href}>
              {id}
            </a>
          ),
        },
        { head: words.question, cell: ({ question }) => question && page.prose(question, 3) },
        { head: words.evidence, cell: ({ evidence }) => <Say wording={evidence} /> },
      ]}
    />
  );
}

import type { Child } from "#output/html";
import type { PageContext, Wording } from "../page-context.ts";
import { type Fact, joined } from "./facts.tsx";
import { LinkTo, type PageLink } from "./links.tsx";
import { Say } from "./say.tsx";

/** Where a statement comes from, in words. */
export interface ProvenanceView {
  readonly since?: Wording | undefined;
  /** The source that stands for `since`. */
  readonly sinceSource?: PageLink | undefined;
  readonly confidence?: Wording | undefined;
  readonly sources: readonly PageLink[];
}

/** Origin and certainty as facts of a page. */
export function provenanceFacts(
  page: PageContext,
  { since, sinceSource, confidence }: ProvenanceView,
): readonly Fact[] {
  const { strings } = page;
  return [
    { name: strings.since, value: since && <Origin page={page} since={since} source={sinceSource} /> },
    { name: strings.confidence, value: confidence && <Say wording={confidence} /> },
  ];
}

function Origin({ page, since, source }: OriginProperties): Child {
  if (!source) return <Say wording={since} />;
  return <LinkTo page={page} link={{ href: source.href, label: since }} />;
}

interface OriginProperties {
  readonly page: PageContext;
  readonly since: Wording;
  readonly source: PageLink | undefined;
}

/** Origin, certainty and sources in one line under a heading. */
export function ProvenanceLine({ page, provenance }: ProvenanceLineProperties): Child {
  const { strings } = page;
  const facts = provenanceFacts(page, provenance).filter(({ value }) => value !== undefined);
  const sources = joined(
    provenance.sources.map((link) => <LinkTo page={page} link={link} />),
    strings.listSeparator,
  );
  const all: readonly Fact[] = [...facts, ...(sources ? [{ name: strings.source, value: sources }] : [])];
  if (all.length === 0) return undefined;
  return (
    <dl class="fact-line">
      {all.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ProvenanceLineProperties {
  readonly page: PageContext;
  readonly provenance: ProvenanceView;
}

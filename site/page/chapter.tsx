import type { Level, Status } from "#model";
import type { Child } from "#output/html";
import { headingAt, hrefTo, type PageContext, type ProseView, prefixed, type Wording } from "../page-context.ts";
import { LevelBadge, StatusBadge, WarningChip } from "../part/badge.tsx";
import { DatasetFigure, type DatasetView } from "../part/dataset.tsx";
import { joined } from "../part/facts.tsx";
import { Contents, type HeadedPart, SiteHeading } from "../part/heading.tsx";
import { Neighbours, type PageLink } from "../part/links.tsx";
import { ProvenanceLine, type ProvenanceView } from "../part/provenance.tsx";
import { RiskBlock, type RiskBlockView } from "../part/risk-block.tsx";
import { Say } from "../part/say.tsx";

export interface ChapterView {
  /** The first is the chapter itself. */
  readonly sections: readonly SectionView[];
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

export interface SectionView {
  readonly id: string;
  readonly number: string;
  /** 1 for the chapter itself. */
  readonly depth: number;
  readonly title: Wording;
  /** Absent if it is that of the section around it. */
  readonly provenance?: ProvenanceView | undefined;
  readonly translation?: "stale" | "missing" | undefined;
  readonly items: readonly SectionItemView[];
}

export type SectionItemView = PassageView | RequirementBlockView | RiskBlockView | DatasetView;

export interface PassageView {
  readonly kind: "passage";
  readonly text: ProseView;
}

/** A requirement as it stands in its chapter. */
export interface RequirementBlockView {
  readonly kind: "requirement";
  readonly id: string;
  readonly href: string;
  readonly level: Level;
  readonly status: Status;
  readonly title: Wording;
  readonly parties: readonly Wording[];
  readonly since?: Wording | undefined;
  readonly statement?: ProseView | undefined;
  readonly rationale?: ProseView | undefined;
  readonly translation?: "stale" | "missing" | undefined;
}

/** A chapter with its requirements in place. */
export function drawChapter(view: ChapterView, page: PageContext): Child {
  const parts = view.sections.flatMap((section) => [
    ...(section.depth > 1
      ? [{ id: section.id, label: prefixed(section.number, section.title), depth: section.depth }]
      : []),
    ...section.items.flatMap((item) => partOf(item, section.depth)),
  ]);
  // Tables need the room that the list of contents takes beside the text.
  const hasTables = view.sections.some(({ items }) => items.some(({ kind }) => kind === "dataset"));
  return (
    <article class={hasTables ? "subject chapter wide" : "subject chapter"}>
      {view.sections.map((section, index) => [
        <SectionHead section={section} page={page} />,
        index === 0 && <Contents page={page} parts={parts} />,
        section.items.map((item) => <Item item={item} section={section} page={page} />),
      ])}
      <Neighbours page={page} previous={view.previous} next={view.next} />
    </article>
  );
}

function SectionHead({ section, page }: { readonly section: SectionView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <header class={section.depth === 1 ? "subject-head" : "section-head"}>
      <SiteHeading level={headingAt(section.depth)} id={section.id}>
        {section.number !== "" && <span class="number">{section.number}</span>} <Say wording={section.title} />
      </SiteHeading>
      {section.depth > 1 && section.translation === "stale" && <WarningChip>{strings.stale}</WarningChip>}
      {section.depth > 1 && section.translation === "missing" && <WarningChip>{strings.untranslated}</WarningChip>}
      {section.provenance && <ProvenanceLine page={page} provenance={section.provenance} />}
    </header>
  );
}

function Item({ item, section, page }: ItemProperties): Child {
  const heading = headingAt(section.depth + 1);
  if (item.kind === "passage") return page.prose(item.text, heading);
  if (item.kind === "risk") return <RiskBlock risk={item} heading={heading} page={page} />;
  if (item.kind === "dataset") return <DatasetFigure dataset={item} heading={heading} page={page} />;
  return <RequirementBlock requirement={item} level={section.depth} page={page} />;
}

interface ItemProperties {
  readonly item: SectionItemView;
  readonly section: SectionView;
  readonly page: PageContext;
}

function RequirementBlock({ requirement, level, page }: RequirementBlockProperties): Child {
  const { strings } = page;
  const heading = headingAt(level + 1);
  return (
    <section class={`requirement statement-${requirement.level}`} id={requirement.id}>
      <header class="requirement-head">
        <p class="eyebrow">
          <a class="id" href={hrefTo(page, requirement.href)}>
            {requirement.id}
          </a>{" "}
          <LevelBadge level={requirement.level} strings={strings} />{" "}
          <StatusBadge status={requirement.status} strings={strings} />{" "}
          {requirement.translation === "stale" && <WarningChip>{strings.stale}</WarningChip>}
          {requirement.translation === "missing" && <WarningChip>{strings.untranslated}</WarningChip>}
        </p>
        <SiteHeading level={heading}>
          <Say wording={requirement.title} />
        </SiteHeading>
      </header>
      {requirement.statement && page.prose(requirement.statement, headingAt(heading + 1))}
      {requirement.rationale && (
        <details class="rationale">
          <summary>{strings.rationale}</summary>
          {page.prose(requirement.rationale, headingAt(heading + 1))}
        </details>
      )}
      <dl class="fact-line">
        <div>
          <dt>{strings.parties}</dt>
          <dd>
            {joined(
              requirement.parties.map((party) => <Say wording={party} />),
              strings.listSeparator,
            )}
          </dd>
        </div>
        {requirement.since && (
          <div>
            <dt>{strings.since}</dt>
            <dd>
              <Say wording={requirement.since} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

interface RequirementBlockProperties {
  readonly requirement: RequirementBlockView;
  /** Of the section that it stands in. */
  readonly level: number;
  readonly page: PageContext;
}

function partOf(item: SectionItemView, depth: number): readonly HeadedPart[] {
  if (item.kind === "passage") return [];
  const id = item.kind === "dataset" ? `data-${item.id}` : item.id;
  return [{ id, label: item.title, depth: Math.max(2, depth) + 1 }];
}

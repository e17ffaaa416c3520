import type { Child } from "#output/html";
import { type HeadingLevel, headingAt, type PageContext, type ProseView, type Wording } from "../page-context.ts";
import { WarningChip } from "./badge.tsx";
import { SiteHeading } from "./heading.tsx";
import { type RequirementLink, RequirementList } from "./links.tsx";
import { ProvenanceLine, type ProvenanceView } from "./provenance.tsx";
import { Say } from "./say.tsx";

/** A risk as it stands in its chapter. */
export interface RiskBlockView {
  readonly kind: "risk";
  readonly id: string;
  readonly title: Wording;
  readonly statement?: ProseView | undefined;
  readonly answeredBy: readonly RequirementLink[];
  readonly provenance: ProvenanceView;
  readonly translation?: "stale" | "missing" | undefined;
}

/** A risk and the requirements that answer it. */
export function RiskBlock({ risk, heading, page }: RiskBlockProperties): Child {
  const { strings } = page;
  return (
    <section class="card risk" id={risk.id}>
      <header class="requirement-head">
        <p class="eyebrow">
          <span class="id">{risk.id}</span> {risk.translation === "stale" && <WarningChip>{strings.stale}</WarningChip>}
          {risk.translation === "missing" && <WarningChip>{strings.untranslated}</WarningChip>}
        </p>
        <SiteHeading level={heading}>
          <Say wording={risk.title} />
        </SiteHeading>
      </header>
      {risk.statement && page.prose(risk.statement, headingAt(heading + 1))}
      <ProvenanceLine page={page} provenance={risk.provenance} />
      {risk.answeredBy.length > 0 && (
        <details class="answers">
          <summary>{strings.riskAnswers(risk.answeredBy.length)}</summary>
          <RequirementList page={page} requirements={risk.answeredBy} />
        </details>
      )}
    </section>
  );
}

interface RiskBlockProperties {
  readonly risk: RiskBlockView;
  readonly heading: HeadingLevel;
  readonly page: PageContext;
}

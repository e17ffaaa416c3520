import type { AnnexFill, ParameterType } from "#model";
import type { Child } from "#output/html";
import { type PageContext, type ProseView, prefixed, type Wording } from "../page-context.ts";
import { Chip, WarningChip } from "../part/badge.tsx";
import { DataTable } from "../part/data-table.tsx";
import { type FileLink, FileLinks } from "../part/file-links.tsx";
import { Contents, PageTitle } from "../part/heading.tsx";
import { type RequirementLink, RequirementList } from "../part/links.tsx";
import { ProvenanceLine, type ProvenanceView } from "../part/provenance.tsx";
import { Paragraphs, Say } from "../part/say.tsx";
import type { SiteStrings } from "../strings.ts";

export interface ContractView {
  readonly files: readonly FileLink[];
  readonly title: Wording;
  readonly preamble?: ProseView | undefined;
  readonly clauses: readonly ClauseView[];
  readonly annexes: readonly AnnexView[];
  readonly parameters: readonly ParameterRow[];
}

export interface ClauseView {
  readonly id: string;
  readonly number: number;
  readonly title: Wording;
  readonly text?: ProseView | undefined;
  readonly alternatives: readonly AlternativeView[];
  readonly commentary?: ProseView | undefined;
  readonly secures: readonly RequirementLink[];
  readonly optional: boolean;
  readonly provenance: ProvenanceView;
  readonly translation?: "stale" | "missing" | undefined;
}

/** A part behind the clauses. */
export interface AnnexView {
  readonly id: string;
  readonly number: number;
  readonly title: Wording;
  readonly text?: ProseView | undefined;
  /** The tables made from the rest of the guideline that stand in the printed contract. */
  readonly fills: readonly AnnexFill[];
  readonly provenance: ProvenanceView;
  readonly translation?: "stale" | "missing" | undefined;
}

export interface AlternativeView {
  readonly id: string;
  readonly isDefault: boolean;
  readonly title?: Wording | undefined;
  readonly text?: ProseView | undefined;
}

/** A value that the parties fill in. */
export interface ParameterRow {
  readonly name: string;
  readonly title: Wording;
  readonly description?: Wording | undefined;
  readonly type: ParameterType;
  readonly unit?: string | undefined;
  readonly default?: string | undefined;
  readonly range?: string | undefined;
  readonly choices: readonly Wording[];
}

/** The model contract: every clause with its alternatives and commentary. */
export function drawContract(view: ContractView, page: PageContext): Child {
  const { strings } = page;
  const parts = [
    ...view.clauses.map((clause) => ({
      id: clause.id,
      label: prefixed(strings.article(clause.number), clause.title),
      depth: 2,
    })),
    ...view.annexes.map((annex) => ({
      id: annex.id,
      label: prefixed(strings.annex(annex.number), annex.title),
      depth: 2,
    })),
    ...(view.parameters.length > 0 ? [{ id: "values", label: strings.contractParameters, depth: 2 }] : []),
  ];
  return (
    <article class="subject">
      <PageTitle>
        <Say wording={view.title} />
      </PageTitle>
      <FileLinks lead={strings.takeAlong} files={view.files} page={page} />
      <Contents page={page} parts={parts} />
      {view.preamble && page.prose(view.preamble, 2)}
      {view.clauses.map((clause) => (
        <Clause clause={clause} page={page} />
      ))}
      {view.annexes.map((annex) => (
        <Annex annex={annex} page={page} />
      ))}
      {view.parameters.length > 0 && <ParameterSection parameters={view.parameters} page={page} />}
    </article>
  );
}

function Clause({ clause, page }: { readonly clause: ClauseView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <section class="clause" id={clause.id}>
      <header class="section-head">
        <p class="eyebrow">
          <span class="id">{clause.id}</span> {clause.optional && <Chip>{strings.optional}</Chip>}{" "}
          {clause.translation === "stale" && <WarningChip>{strings.stale}</WarningChip>}
          {clause.translation === "missing" && <WarningChip>{strings.untranslated}</WarningChip>}
        </p>
        <h2>
          <span class="number">{strings.article(clause.number)}</span> <Say wording={clause.title} />
        </h2>
        <ProvenanceLine page={page} provenance={clause.provenance} />
      </header>
      {clause.text && page.prose(clause.text, 3)}
      {clause.alternatives.map((alternative) => (
        <Alternative alternative={alternative} page={page} />
      ))}
      {clause.commentary && (
        <section class="commentary">
          <h3>{strings.commentary}</h3>
          {page.prose(clause.commentary, 4)}
        </section>
      )}
      {clause.secures.length > 0 && (
        <section class="secures">
          <h3>{strings.secures}</h3>
          <RequirementList page={page} requirements={clause.secures} />
        </section>
      )}
    </section>
  );
}

function Annex({ annex, page }: { readonly annex: AnnexView; readonly page: PageContext }): Child {
  const { strings } = page;
  return (
    <section class="clause" id={annex.id}>
      <header class="section-head">
        <p class="eyebrow">
          <span class="id">{annex.id}</span>{" "}
          {annex.translation === "stale" && <WarningChip>{strings.stale}</WarningChip>}
          {annex.translation === "missing" && <WarningChip>{strings.untranslated}</WarningChip>}
        </p>
        <h2>
          <span class="number">{strings.annex(annex.number)}</span> <Say wording={annex.title} />
        </h2>
        <ProvenanceLine page={page} provenance={annex.provenance} />
      </header>
      {annex.text && page.prose(annex.text, 3)}
      {annex.fills.length > 0 && (
        <p class="quiet">
          {strings.filledWith(annex.fills.map((fill) => strings.annexFillOf[fill]).join(strings.listSeparator))}
        </p>
      )}
    </section>
  );
}

function Alternative({
  alternative,
  page,
}: {
  readonly alternative: AlternativeView;
  readonly page: PageContext;
}): Child {
  const { strings } = page;
  return (
    <section class="card alternative">
      <h3>
        <span class="number">{strings.alternative(alternative.id)}</span> <Say wording={alternative.title} />
      </h3>
      {alternative.isDefault && <p class="quiet">{strings.isDefault}</p>}
      {alternative.text && page.prose(alternative.text, 4)}
    </section>
  );
}

function ParameterSection({ parameters, page }: { parameters: readonly ParameterRow[]; page: PageContext }): Child {
  const { strings } = page;
  return (
    <section class="part">
      <h2 id="values">{strings.contractParameters}</h2>
      <DataTable
        caption={strings.contractParameters}
        rows={parameters}
        columns={[
          {
            head: strings.value,
            class: "broad",
            cell: ({ name, title }) => [
              <span class="line">
                <Say wording={title} />
              </span>,
              <code>{name}</code>,
            ],
          },
          { head: strings.type, cell: (parameter) => typeInWords(parameter, strings) },
          { head: strings.default, cell: (parameter) => parameter.default },
          {
            head: strings.range,
            cell: ({ range, choices }) =>
              choices.length === 0
                ? range
                : choices.map((choice) => (
                    <span class="line">
                      <Say wording={choice} />
                    </span>
                  )),
          },
          { head: strings.meaning, class: "broad", cell: ({ description }) => <Paragraphs wording={description} /> },
        ]}
      />
    </section>
  );
}

function typeInWords({ type, unit }: ParameterRow, strings: SiteStrings): string {
  if (unit === undefined) return strings.parameterTypeOf[type];
  const known: Readonly<Record<string, string>> = strings.unitOf;
  return `${strings.parameterTypeOf[type]} (${known[unit] ?? unit})`;
}

import type { ColumnType } from "#model";
import type { Child } from "#output/html";
import { type HeadingLevel, type PageContext, textOf, type Wording } from "../page-context.ts";
import { BarChart, TimelineChart } from "./chart.tsx";
import { DataTable, type TableColumn } from "./data-table.tsx";
import { joined } from "./facts.tsx";
import type { SourceLink } from "./links.tsx";
import { ProvenanceLine } from "./provenance.tsx";
import { Say } from "./say.tsx";

/** Facts in rows and columns, ready to be shown. */
export interface DatasetView {
  readonly kind: "dataset";
  readonly id: string;
  readonly title: Wording;
  readonly description?: Wording | undefined;
  readonly columns: readonly DatasetColumnView[];
  readonly rows: readonly DatasetRowView[];
  readonly chart?: DatasetChartView | undefined;
}

export interface DatasetColumnView {
  readonly id: string;
  readonly title: Wording;
  readonly unit?: Wording | undefined;
  readonly type: ColumnType;
}

export interface DatasetRowView {
  /** In the order of the columns; absent where the row has no value. */
  readonly cells: readonly (CellView | undefined)[];
  readonly sources: readonly SourceLink[];
  readonly confidence?: Wording | undefined;
  readonly note?: Wording | undefined;
}

export type CellView =
  | { readonly type: "text"; readonly text: Wording }
  | { readonly type: "number"; readonly number: number }
  | { readonly type: "date"; readonly from: string; readonly to?: string | undefined }
  | { readonly type: "field"; readonly fields: readonly NamedLink[] }
  | { readonly type: "name"; readonly names: readonly string[] };

export interface NamedLink {
  readonly name: string;
  readonly href?: string | undefined;
}

/** Places of the columns that a chart draws. */
export interface DatasetChartView {
  readonly kind: "bar" | "timeline";
  readonly label: number;
  readonly value: number;
}

/** A dataset: its chart if it has one, and always the table with where each row comes from. */
export function DatasetFigure({ dataset, heading, page }: DatasetFigureProperties): Child {
  return (
    <section class="dataset" id={`data-${dataset.id}`}>
      <HeadingOf level={heading} title={dataset.title} />
      {dataset.description !== undefined && (
        <p>
          <Say wording={dataset.description} />
        </p>
      )}
      {dataset.chart && <Chart dataset={dataset} chart={dataset.chart} />}
      <CommonProvenance dataset={dataset} page={page} />
      <DatasetTable dataset={dataset} page={page} />
    </section>
  );
}

/** Up to this many columns stand side by side on a wide screen. */
const columnsThatFit = 6;

function DatasetTable({ dataset, page }: DatasetProperties): Child {
  const { strings } = page;
  const { title, rows } = dataset;
  const columns = [
    ...dataset.columns.map(
      (column, index): TableColumn<DatasetRowView> => ({
        head: headOf(column, page),
        class: `${column.type}-cell`,
        cell: ({ cells }) => <Cell cell={cells[index]} page={page} />,
      }),
    ),
    ...(rows.some(({ note }) => note !== undefined)
      ? [{ head: strings.note, class: "text-cell", cell: ({ note }: DatasetRowView) => <Say wording={note} /> }]
      : []),
    ...provenanceColumns(dataset, page),
  ];
  const isBroad = columns.length > columnsThatFit;
  return (
    <DataTable
      caption={<Say wording={title} />}
      rows={rows}
      kind={isBroad ? "broad-table" : undefined}
      scrollLabel={isBroad ? strings.scrollableTable(textOf(title)) : undefined}
      columns={columns}
    />
  );
}

interface DatasetProperties {
  readonly dataset: DatasetView;
  readonly page: PageContext;
}

/** Where the rows come from: a column of what differs from row to row. */
function provenanceColumns(dataset: DatasetView, { strings, up }: PageContext): readonly TableColumn<DatasetRowView>[] {
  const common = commonProvenance(dataset);
  return [
    ...(common.sources === undefined
      ? [
          {
            head: strings.source,
            class: "source-cell",
            cell: ({ sources }: DatasetRowView) =>
              joined(
                sources.map(({ id, href, label }) => (
                  <a class="citation" href={up + href} title={textOf(label)}>
                    [{id}]
                  </a>
                )),
                " ",
              ),
          },
        ]
      : []),
    ...(common.confidence === undefined && dataset.rows.some(({ confidence }) => confidence !== undefined)
      ? [
          {
            head: strings.confidence,
            class: "confidence-cell",
            cell: ({ confidence }: DatasetRowView) => <Say wording={confidence} />,
          },
        ]
      : []),
  ];
}

/** What holds for every row is said once, above the table. */
function CommonProvenance({ dataset, page }: DatasetProperties): Child {
  const { sources = [], confidence } = commonProvenance(dataset);
  return <ProvenanceLine page={page} provenance={{ sources, confidence }} />;
}

function commonProvenance({ rows }: DatasetView): Partial<Pick<DatasetRowView, "sources" | "confidence">> {
  const [first] = rows;
  if (!first) return {};
  const isSame = (key: "sources" | "confidence") =>
    rows.every((row) => JSON.stringify(row[key]) === JSON.stringify(first[key]));
  return {
    ...(isSame("sources") && { sources: first.sources }),
    ...(isSame("confidence") && { confidence: first.confidence }),
  };
}

export interface DatasetFigureProperties {
  readonly dataset: DatasetView;
  readonly heading: HeadingLevel;
  readonly page: PageContext;
}

function HeadingOf({ level, title }: { readonly level: HeadingLevel; readonly title: Wording }): Child {
  const strings = <Say wording={title} />;
  if (level <= 3) return <h3 class="dataset-title">{strings}</h3>;
  return level === 4 ? <h4 class="dataset-title">{strings}</h4> : <h5 class="dataset-title">{strings}</h5>;
}

function headOf({ title, unit }: DatasetColumnView, { strings }: PageContext): string {
  return unit === undefined ? textOf(title) : strings.withUnit(textOf(title), textOf(unit));
}

function Cell({ cell, page }: { readonly cell: CellView | undefined; readonly page: PageContext }): Child {
  switch (cell?.type) {
    case undefined:
      return undefined;
    case "text":
      return <Say wording={cell.text} />;
    case "number":
      return cell.number.toLocaleString("en-US");
    case "date":
      return <When date={cell} page={page} />;
    case "field":
      return cell.fields.map(({ name, href }) => (
        <span class="line">
          {href === undefined ? (
            <code>{breakable(name)}</code>
          ) : (
            <a class="code" href={page.up + href}>
              {breakable(name)}
            </a>
          )}
        </span>
      ));
    case "name":
      return joined(
        cell.names.map((name) => <span class="foreign-name">{name}</span>),
        page.strings.listSeparator,
      );
    default:
      return cell satisfies never;
  }
}

/** A name that may be broken behind its dots. */
function breakable(name: string): Child {
  return name.split(/(?<=\.)/).map((part, index) => [index > 0 && <wbr />, part]);
}

function When({ date, page }: { date: Extract<CellView, { type: "date" }>; page: PageContext }): Child {
  const from = <time datetime={date.from}>{date.from}</time>;
  if (date.to === undefined) return from;
  return [from, page.strings.rangeSign, <time datetime={date.to}>{date.to}</time>];
}

function Chart({ dataset, chart }: { readonly dataset: DatasetView; readonly chart: DatasetChartView }): Child {
  const points = dataset.rows.flatMap(({ cells }) => {
    const label = cells[chart.label];
    const value = cells[chart.value];
    return label?.type === "text" && value !== undefined ? [{ label: textOf(label.text), value }] : [];
  });
  if (chart.kind === "bar")
    return (
      <BarChart
        title={textOf(dataset.title)}
        bars={points.flatMap(({ label, value }) => (value.type === "number" ? [{ label, value: value.number }] : []))}
      />
    );
  return (
    <TimelineChart
      title={textOf(dataset.title)}
      events={points.flatMap(({ label, value }) => (value.type === "date" ? [{ label, date: value.from }] : []))}
    />
  );
}

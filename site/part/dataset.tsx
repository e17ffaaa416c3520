import type { Child } from "../jsx-runtime.ts";
import { type HeadingLevel, type PageContext, textOf, type Wording } from "../page-context.ts";
import { BarChart, TimelineChart } from "./chart.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { joined } from "./facts.tsx";
import { type Link, LinkTo } from "./links.tsx";
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
  readonly isNumber: boolean;
}

export interface DatasetRowView {
  /** In the order of the columns; absent where the row has no value. */
  readonly cells: readonly (CellView | undefined)[];
  readonly sources: readonly Link[];
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
  const { words } = page;
  return (
    <section class="dataset" id={`data-${dataset.id}`}>
      <HeadingOf level={heading} title={dataset.title} />
      {dataset.description !== undefined && (
        <p>
          <Say wording={dataset.description} />
        </p>
      )}
      {dataset.chart && <Chart dataset={dataset} chart={dataset.chart} />}
      <DataTable
        caption={<Say wording={dataset.title} />}
        rows={dataset.rows}
        kind={dataset.columns.length > 6 ? "broad-table" : undefined}
        columns={[
          ...dataset.columns.map(
            (column, index): Column<DatasetRowView> => ({
              head: headOf(column, page),
              class: column.isNumber ? "number-cell" : undefined,
              cell: ({ cells }) => <Cell cell={cells[index]} page={page} />,
            }),
          ),
          ...(dataset.rows.some(({ note }) => note !== undefined)
            ? [{ head: words.note, class: "broad", cell: ({ note }: DatasetRowView) => <Say wording={note} /> }]
            : []),
          { head: words.source, cell: (row) => <RowProvenance row={row} page={page} /> },
        ]}
      />
    </section>
  );
}

export interface DatasetFigureProperties {
  readonly dataset: DatasetView;
  readonly heading: HeadingLevel;
  readonly page: PageContext;
}

function HeadingOf({ level, title }: { readonly level: HeadingLevel; readonly title: Wording }): Child {
  const words = <Say wording={title} />;
  if (level <= 3) return <h3 class="dataset-title">{words}</h3>;
  return level === 4 ? <h4 class="dataset-title">{words}</h4> : <h5 class="dataset-title">{words}</h5>;
}

function headOf({ title, unit }: DatasetColumnView, { words }: PageContext): string {
  return unit === undefined ? textOf(title) : words.withUnit(textOf(title), textOf(unit));
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
      return joined(
        cell.fields.map(({ name, href }) =>
          href === undefined ? (
            <code>{name}</code>
          ) : (
            <a class="code" href={page.up + href}>
              {name}
            </a>
          ),
        ),
        page.words.listSeparator,
      );
    case "name":
      return joined(
        cell.names.map((name) => <span class="foreign-name">{name}</span>),
        page.words.listSeparator,
      );
    default:
      return cell satisfies never;
  }
}

function When({ date, page }: { date: Extract<CellView, { type: "date" }>; page: PageContext }): Child {
  const from = <time datetime={date.from}>{date.from}</time>;
  if (date.to === undefined) return from;
  return [from, page.words.rangeSign, <time datetime={date.to}>{date.to}</time>];
}

function RowProvenance({ row, page }: { readonly row: DatasetRowView; readonly page: PageContext }): Child {
  return (
    <>
      {joined(
        row.sources.map((link) => <LinkTo page={page} link={link} />),
        page.words.listSeparator,
      )}
      {row.confidence !== undefined && (
        <span class="line quiet">
          <Say wording={row.confidence} />
        </span>
      )}
    </>
  );
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

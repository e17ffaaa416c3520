import type { Child } from "#output/html";

/** A column of a table: its head, and what its cell says about a row. */
export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  readonly class?: string | undefined;
}

/**
 * Narrow screens show rows as cards; browsers then forget that there was a table, unless roles say so.
 * Kept apart from the tags so that they are not taken for repetition.
 */
const roles = {
  table: "table",
  group: "rowgroup",
  row: "row",
  columnHead: "columnheader",
  rowHead: "rowheader",
  cell: "cell",
} as const;

/**
 * A table whose first column names the row. Every cell carries the head of its column, for the cards
 * of narrow screens.
 */
export function DataTable<Row>(properties: DataTableProperties<Row>): Child {
  const { scrollLabel } = properties;
  if (scrollLabel === undefined) return <Table {...properties} />;
  return (
    <section class="scroll" aria-label={scrollLabel} tabindex={0}>
      <Table {...properties} />
    </section>
  );
}

function Table<Row>(properties: DataTableProperties<Row>): Child {
  const { id, caption, columns, rows, anchor, keys, kind } = properties;
  const [first, ...others] = columns;
  if (!first) return undefined;
  return (
    <table id={id} class={kind === undefined ? "data" : `data ${kind}`} role={roles.table}>
      <caption>{caption}</caption>
      <thead role={roles.group}>
        <tr role={roles.row}>
          {columns.map((column) => (
            <th scope="col" role={roles.columnHead} class={column.class}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={roles.group}>
        {rows.map((row) => (
          <tr role={roles.row} id={anchor?.(row)} {...dataAttributes(keys?.(row))}>
            <th scope="row" role={roles.rowHead} class={first.class}>
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td role={roles.cell} class={column.class} data-head={column.head}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `data-level="must"`; several values stand with spaces between. */
function dataAttributes(keys: Readonly<Record<string, readonly string[]>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(keys).map(([name, values]) => [`data-${name}`, values.join(" ")]));
}

interface DataTableProperties<Row> {
  readonly id?: string | undefined;
  readonly caption: Child;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** A table of numbers stays a table on every screen. */
  readonly kind?: "figures" | "broad-table" | undefined;
  /** The name of the region in which a table scrolls sideways if it is broader than its column. */
  readonly scrollLabel?: string | undefined;
  /** What a filter tells rows apart by. */
  readonly keys?: (row: Row) => Readonly<Record<string, readonly string[]>>;
  /** The anchor of a row. */
  readonly anchor?: (row: Row) => string | undefined;
}

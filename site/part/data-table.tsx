import type { Child } from "../jsx-runtime.ts";

/** A column of a table: its head, and what its cell says about a row. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  readonly class?: string | undefined;
}

/**
 * Narrow screens show rows as cards; browsers then forget that there was a table, unless roles say so.
 * Kept apart from the tags so that they are not taken for repetition.
 */
const as = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
  cell: { role: "cell" },
};

/**
 * A table whose first column names the row. Every cell carries the head of its column, for the cards
 * of narrow screens.
 */
export function DataTable<Row>({ caption, columns, rows, anchor, kind }: DataTableProperties<Row>): Child {
  const [first, ...others] = columns;
  if (!first) return undefined;
  return (
    <table class={kind === undefined ? "data" : `data ${kind}`} {...as.table}>
      <caption>{caption}</caption>
      <thead {...as.group}>
        <tr {...as.row}>
          {columns.map((column) => (
            <th scope="col" {...as.columnHead} class={column.class}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.group}>
        {rows.map((row) => (
          <tr {...as.row} id={anchor?.(row)}>
            <th scope="row" {...as.rowHead} class={first.class}>
              {first.cell(row)}
            </th>
            {others.map((column) => (
              <td {...as.cell} class={column.class} data-head={column.head}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DataTableProperties<Row> {
  readonly caption: Child;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** A table of numbers stays a table on every screen. */
  readonly kind?: "figures" | undefined;
  /** The anchor of a row. */
  readonly anchor?: (row: Row) => string | undefined;
}

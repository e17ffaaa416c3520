/** A table of a contract, in words. A line end in a cell starts a new line. */
export interface ContractTable {
  /** What stands above it; may be empty. */
  readonly title: string;
  readonly head: readonly string[];
  /** How wide the columns are, as parts of the whole. */
  readonly widths: readonly number[];
  readonly rows: readonly {
    /** Of a row that texts lead to: the id they name. */
    readonly id?: string;
    readonly cells: readonly string[];
  }[];
}

import type { Localized } from "./localized.ts";
import type { Origin, Reference } from "./origin.ts";
import type { Provenance } from "./provenance.ts";

/** Facts as rows and columns: a history, figures, a mapping table. Each row names its sources. */
export interface Dataset {
  readonly kind: "dataset";
  readonly id: string;
  readonly title: Localized<string>;
  readonly description: Localized<string>;
  readonly columns: readonly DatasetColumn[];
  readonly rows: readonly DatasetRow[];
  readonly chart?: DatasetChart;
  readonly origin: Origin;
}

export const columnTypes = ["text", "number", "date", "field", "name"] as const;
export type ColumnType = (typeof columnTypes)[number];

export interface DatasetColumn {
  readonly id: string;
  readonly type: ColumnType;
  readonly title: Localized<string>;
  /** Of a number: what is counted. */
  readonly unit: Localized<string>;
  readonly origin: Origin;
}

export interface DatasetRow {
  /** By column id; a row may lack some. */
  readonly values: Readonly<Record<string, DatasetValue>>;
  readonly provenance: Provenance;
  /** A doubt, a conflict, how a figure was worked out. */
  readonly note: Localized<string>;
  readonly origin: Origin;
}

export type DatasetValue = TextValue | NumberValue | DateValue | FieldValue | NameValue;

export interface TextValue {
  readonly type: "text";
  readonly text: Localized<string>;
}
export interface NumberValue {
  readonly type: "number";
  readonly number: number;
}
/** A year, month or day, or a time from one to another. */
export interface DateValue {
  readonly type: "date";
  readonly from: string;
  readonly to?: string;
}
/** Operations, schemas or fields of the guideline's API. */
export interface FieldValue {
  readonly type: "field";
  readonly fields: readonly Reference[];
}
/** Names used elsewhere, as they are written there. */
export interface NameValue {
  readonly type: "name";
  readonly names: readonly string[];
}

export const chartKinds = ["bar", "timeline"] as const;

/** How a dataset may be drawn: the columns of labels and of values, a number or a date. */
export interface DatasetChart {
  readonly kind: (typeof chartKinds)[number];
  readonly label: Reference;
  readonly value: Reference;
}

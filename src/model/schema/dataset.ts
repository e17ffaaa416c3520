import type { ValueOf } from "./model-type.ts";
import { informative, node, optional, origin, tag, union } from "./node.ts";
import { list, number, record, reference, references, text, word } from "./plain-types.ts";
import { provenanceNode } from "./provenance.ts";
import { localizedText } from "./translated-text.ts";

/** What the values of a column are: words, numbers, dates, mentions of the API's fields, names used elsewhere. */
export const columnTypes = ["text", "number", "date", "field", "name"] as const;
/** One of {@link columnTypes}. */
export type ColumnType = (typeof columnTypes)[number];

/** How a dataset may be drawn. */
export const chartKinds = ["bar", "timeline"] as const;

const datasetValue = union("DatasetValue", "type", {
  text: node(
    { name: "TextValue", description: "A text." },
    { type: tag("text"), text: informative("The text.", localizedText) },
  ),
  number: node(
    { name: "NumberValue", description: "A number." },
    { type: tag("number"), number: informative("The number.", number) },
  ),
  date: node(
    { name: "DateValue", description: "A year, month or day, or a time from one to another." },
    {
      type: tag("date"),
      from: informative("`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.", text),
      to: optional(informative("The end, if it is a time from one to another.", text)),
    },
  ),
  field: node(
    { name: "FieldValue", description: "Operations, schemas or fields of the guideline's API." },
    { type: tag("field"), fields: informative("Their ids.", references("apiNode")) },
  ),
  name: node(
    { name: "NameValue", description: "Names used elsewhere." },
    { type: tag("name"), names: informative("The names, as they are written there.", list(text)) },
  ),
});

/** What stands in a cell: of the type that its column has. */
export type DatasetValue = ValueOf<typeof datasetValue>;

/** The table of {@link DatasetColumn}. */
export const columnNode = node(
  {
    name: "DatasetColumn",
    description: "A column.",
    kind: "column",
    identity: { key: "id", within: "dataset" },
  },
  {
    id: informative("Its id.", text),
    type: informative("What its values are.", word(columnTypes)),
    title: informative("Its heading.", localizedText),
    unit: informative("Of a number: what is counted.", localizedText),
    origin,
  },
);

/** A column of a dataset: what its values are and what they count. */
export interface DatasetColumn extends ValueOf<typeof columnNode> {}

/** The table of {@link DatasetRow}. */
export const datasetRowNode = node(
  { name: "DatasetRow", description: "A row.", kind: "datasetRow" },
  {
    values: informative("Values by column id; a row may lack some.", record(datasetValue)),
    provenance: informative("Where it comes from.", provenanceNode),
    note: informative("A doubt, a conflict, how a figure was worked out.", localizedText),
    origin,
  },
);

/** A row of a dataset, with where it comes from. */
export interface DatasetRow extends ValueOf<typeof datasetRowNode> {}

const chartNode = node(
  { name: "DatasetChart", description: "A chart of a dataset." },
  {
    kind: informative("Its form.", word(chartKinds)),
    label: informative("Id of the column of labels.", reference("column")),
    value: informative("Id of the column of numbers or dates.", reference("column")),
  },
);

/** How a dataset may be drawn: the columns of labels and of values, a number or a date. */
export interface DatasetChart extends ValueOf<typeof chartNode> {}

/** The table of {@link Dataset}. */
export const datasetNode = node(
  {
    name: "Dataset",
    description: "Facts as rows and columns.",
    kind: "dataset",
    identity: { key: "id" },
    part: "data",
    translations: "place",
  },
  {
    kind: tag("dataset"),
    id: informative("Its id.", text),
    title: informative("Its heading.", localizedText),
    description: informative("What it shows.", localizedText),
    columns: informative("Its columns in order.", list(columnNode)),
    rows: informative("Its rows in order.", list(datasetRowNode)),
    chart: optional(informative("How it may be drawn.", chartNode)),
    origin,
  },
);

/** Facts as rows and columns: a history, figures, a mapping table. Each row names its sources. */
export interface Dataset extends ValueOf<typeof datasetNode> {}

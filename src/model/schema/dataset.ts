import {
  chartKinds,
  columnTypes,
  type Dataset,
  type DatasetChart,
  type DatasetColumn,
  type DatasetRow,
  type DatasetValue,
  type DateValue,
  type FieldValue,
  type NameValue,
  type NumberValue,
  type TextValue,
} from "../dataset.ts";
import { ids, localizedText, provenanceShape } from "./common.ts";
import { dropped, field, list, node, number, optional, record, reference, tag, tagged, text, word } from "./shape.ts";

const valueShape = tagged<DatasetValue, "type">("DatasetValue", "type", {
  text: node<TextValue>("TextValue", "A text.", { type: tag("text"), text: field("The text.", localizedText) }),
  number: node<NumberValue>("NumberValue", "A number.", { type: tag("number"), number: field("The number.", number) }),
  date: node<DateValue>("DateValue", "A year, month or day, or a time from one to another.", {
    type: tag("date"),
    from: field("`YYYY`, `YYYY-MM` or `YYYY-MM-DD`.", text),
    to: optional("The end, if it is a time from one to another.", text),
  }),
  field: node<FieldValue>("FieldValue", "Operations, schemas or fields of the guideline's API.", {
    type: tag("field"),
    fields: field("Their ids.", ids),
  }),
  name: node<NameValue>("NameValue", "Names used elsewhere.", {
    type: tag("name"),
    names: field("The names, as they are written there.", list(text)),
  }),
});

export const datasetShape = node<Dataset>("Dataset", "Facts as rows and columns.", {
  kind: tag("dataset"),
  id: field("Its id.", text),
  title: field("Its heading.", localizedText),
  description: field("What it shows.", localizedText),
  columns: field(
    "Its columns in order.",
    list(
      node<DatasetColumn>("DatasetColumn", "A column.", {
        id: field("Its id.", text),
        type: field("What its values are.", word(columnTypes)),
        title: field("Its heading.", localizedText),
        unit: field("Of a number: what is counted.", localizedText),
        origin: dropped,
      }),
    ),
  ),
  rows: field(
    "Its rows in order.",
    list(
      node<DatasetRow>("DatasetRow", "A row.", {
        values: field("Values by column id; a row may lack some.", record(valueShape)),
        provenance: field("Where it comes from.", provenanceShape),
        note: field("A doubt, a conflict, how a figure was worked out.", localizedText),
        origin: dropped,
      }),
    ),
  ),
  chart: optional(
    "How it may be drawn.",
    node<DatasetChart>("DatasetChart", "A chart of a dataset.", {
      kind: field("Its form.", word(chartKinds)),
      label: field("Id of the column of labels.", reference),
      value: field("Id of the column of numbers or dates.", reference),
    }),
  ),
  origin: dropped,
});

import type { Dataset, DatasetColumn, DatasetValue } from "#model";
import type { CellView, DatasetView } from "#site";
import { entryTitle, type Site, sourceLinks } from "../site.ts";

/** A dataset as pages show it. */
export function datasetView(site: Site, { id, title, description, columns, rows, chart }: Dataset): DatasetView {
  const label = columns.findIndex((column) => column.id === chart?.label.id);
  const value = columns.findIndex((column) => column.id === chart?.value.id);
  return {
    kind: "dataset",
    id,
    title: site.say(title) ?? id,
    description: site.say(description),
    columns: columns.map((column: DatasetColumn) => ({
      id: column.id,
      title: site.say(column.title) ?? column.id,
      unit: site.say(column.unit),
      type: column.type,
    })),
    rows: rows.map(({ values, provenance, note }) => ({
      cells: columns.map((column) => cellView(site, values[column.id])),
      sources: sourceLinks(site, provenance.sources),
      confidence: provenance.confidence && entryTitle(site, site.guideline.confidences, provenance.confidence.id),
      note: site.say(note),
    })),
    chart: chart && label >= 0 && value >= 0 ? { kind: chart.kind, label, value } : undefined,
  };
}

function cellView(site: Site, value: DatasetValue | undefined): CellView | undefined {
  if (!value) return undefined;
  switch (value.type) {
    case "text": {
      const text = site.say(value.text);
      return text === undefined ? undefined : { type: "text", text };
    }
    case "field":
      return { type: "field", fields: value.fields.map(({ id }) => ({ name: id, href: site.map.api.get(id) })) };
    case "number":
    case "date":
    case "name":
      return value;
    default:
      return value satisfies never;
  }
}

import type { NodeTable } from "./schema/model-type.ts";
import type { Name } from "./schema/names.ts";

/** A field that its table gives a label, with what it says of one node. */
export interface LabelledField {
  readonly label: Name;
  readonly value: string;
}

/** The labelled fields of a node, in the order of its table; those that it lacks are left out. */
export function labelledFields(table: NodeTable, node: object): readonly LabelledField[] {
  return [...table.fields].flatMap(([key, field]) => {
    if ("dropped" in field || !field.label) return [];
    const value: unknown = Reflect.get(node, key);
    return typeof value === "string" || typeof value === "number" ? [{ label: field.label, value: String(value) }] : [];
  });
}

import { isList, isObject, listAt, member, objectAt, refOf } from "#load/yaml";
import type { Field, JsonObject, Origin, Schema } from "#model";
import { annotationKey } from "./annotation-key.ts";
import type { AnnotationReader } from "./annotations.ts";
import { type ApiDocument, documentParts, exampleOf, memberOf, originOfMember, textsOf } from "./document.ts";
import { partsInPlace, readFieldType } from "./field-type.ts";

const parts = ["title", "description", "type"];

/** The named schemas of a document with their fields, in the author's order. */
export function readSchemas(document: ApiDocument, annotations: AnnotationReader): readonly Schema[] {
  const schemas = objectAt(document.root.components, "schemas");
  return Object.entries(schemas).map(([name, written]) => {
    const node = isObject(written) ? written : {};
    const { requirements, provenance } = annotations.schema(node);
    return {
      kind: "schema",
      id: name,
      api: document.id,
      title: textsOf(document, node, "title"),
      description: textsOf(document, node, "description"),
      type: readFieldType(document.root, node),
      fields: readFields({ document, annotations }, node, name),
      requirements,
      provenance,
      origin: originOfMember(document, schemas, name, parts),
    };
  });
}

interface FieldContext {
  readonly document: ApiDocument;
  readonly annotations: AnnotationReader;
}

/** The fields of an object and, after each, those of an object that is written in place. */
function readFields(context: FieldContext, schema: JsonObject, prefix: string): readonly Field[] {
  const layers = [...partsInPlace(schema)];
  const required = new Set(layers.flatMap((layer) => listAt(layer, "required")));
  const seen = new Set<string>();
  return layers.flatMap((layer) => {
    const properties = objectAt(layer, "properties");
    return Object.keys(properties).flatMap((name) => {
      if (seen.has(name)) return [];
      seen.add(name);
      const field = readField(context, { properties, name, prefix, required: required.has(name) });
      const inner = objectInPlace(member(properties, name));
      return [field, ...(inner ? readFields(context, inner, field.id) : [])];
    });
  });
}

interface WrittenField {
  readonly properties: JsonObject;
  readonly name: string;
  readonly prefix: string;
  readonly required: boolean;
}

function readField(
  { document, annotations }: FieldContext,
  { properties, name, prefix, required }: WrittenField,
): Field {
  const written = member(properties, name);
  const node = isObject(written) ? written : {};
  const { own, condition, requirements, provenance } = annotations.field(node);
  const example = exampleOf(document, node);
  return {
    kind: "field",
    id: `${prefix}.${name}`,
    name,
    title: textsOf(document, node, "title"),
    description: textsOf(document, node, "description"),
    type: readFieldType(document.root, node),
    required,
    deprecated: memberOf(document, node, "deprecated") === true,
    condition,
    ...(own?.item && { item: own.item }),
    counterparts: (own?.counterparts ?? []).map(({ system, name: theirs }) => ({ system, name: theirs })),
    ...(example !== undefined && { example }),
    requirements,
    provenance,
    origin: originOfField(document, properties, name),
  };
}

/** Beside the keys of the property it has those of its annotation. */
function originOfField(document: ApiDocument, properties: JsonObject, name: string): Origin {
  const origin = originOfMember(document, properties, name, parts);
  const annotation = member(member(properties, name), annotationKey);
  return {
    ...origin,
    parts: { ...origin.parts, ...documentParts(document.places, annotation, ["item", "condition"]) },
  };
}

/** The object that a property is, or that its lists hold, if that has no name of its own. */
function objectInPlace(node: unknown): JsonObject | undefined {
  if (!isObject(node) || refOf(node) !== undefined) return undefined;
  const { items } = node;
  if (isObject(items)) return objectInPlace(items);
  return isList(items) ? undefined : node;
}

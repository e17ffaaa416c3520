import type { Json, JsonObject, Language } from "#model";
import type { Documents } from "../declarations/doc-comment.ts";
import { asObject, type Pointer, pointerOf, schemaObjectAt } from "../declarations/json-pointer.ts";

/** Which requirements govern an operation, schema or field, by its id. */
export type Governors = Readonly<Record<string, readonly string[]>>;

/** What is said of a place in messages: plain data, `of` names schemas or holds places. */
export interface PlaceFacts {
  readonly id?: string;
  readonly name?: Readonly<Record<Language, string>>;
  readonly requirements?: readonly string[];
  readonly condition?: Readonly<Record<Language, string>>;
  readonly fields?: Readonly<Record<string, PlaceFacts>>;
  readonly of?: readonly (PlaceFacts | { readonly $schema: string })[];
}

export interface PlaceContext {
  readonly document: JsonObject;
  readonly documents: Documents;
  readonly languages: readonly Language[];
  readonly governors: Governors;
}

/** What the guideline says of a schema and of the fields below it, as far as the schema is written in place. */
export function placeFacts(context: PlaceContext, pointer: Pointer, id: string): PlaceFacts {
  const node = schemaObjectAt(context.document, pointer) ?? {};
  const layers = layersOf(context, node, pointer);
  const fields = layers.flatMap((layer) =>
    Object.keys(asObject(layer.node.properties) ?? {}).map((name) => {
      const at = [...layer.pointer, "properties", name];
      return [name, placeFacts(context, at, id === "" ? "" : `${id}.${name}`)] as const;
    }),
  );
  const of = layers.flatMap((layer) => behind(context, layer, id));
  const { governors } = context;
  const name = textsAt(context, pointer, (version) => version.title);
  const condition = textsAt(context, pointer, (version) => asObject(version["x-guideline"])?.condition);
  const requirements = governors[id] ?? [];
  return {
    ...(id !== "" && { id }),
    ...(name && { name }),
    ...(requirements.length > 0 && { requirements }),
    ...(condition && { condition }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields.reverse()) }),
    ...(of.length > 0 && { of }),
  };
}

interface Layer {
  readonly node: JsonObject;
  readonly pointer: Pointer;
}

/** A schema and the parts of its `allOf` that are written in place. */
function layersOf(context: PlaceContext, node: JsonObject, pointer: Pointer): readonly Layer[] {
  const parts = Array.isArray(node.allOf) ? node.allOf : [];
  return [
    { node, pointer },
    ...parts.flatMap((part: Json, at) => layersOf(context, asObject(part) ?? {}, [...pointer, "allOf", String(at)])),
  ];
}

/** What a layer refers to, holds or may be. */
function behind(context: PlaceContext, { node, pointer }: Layer, id: string): NonNullable<PlaceFacts["of"]> {
  const target = pointerOf(node.$ref);
  const isNamed = target?.[0] === "components" && target[1] === "schemas" && target.length === 3;
  const inner = [
    ...["items", "additionalProperties"].map((keyword) => [keyword]),
    ...["anyOf", "oneOf", "prefixItems"].flatMap((keyword) => {
      const list = node[keyword];
      return Array.isArray(list) ? list.map((_, at) => [keyword, String(at)]) : [];
    }),
  ];
  return [
    ...(isNamed ? [{ $schema: target[2] ?? "" }] : []),
    ...inner.flatMap((tokens) => {
      const at = [...pointer, ...tokens];
      const schema = schemaObjectAt(context.document, at);
      if (!schema) return [];
      const { id: _, name: __, ...facts } = placeFacts(context, at, id);
      const only = Object.keys(facts).length === 1 ? facts.of : undefined;
      return Object.keys(facts).length === 0 ? [] : (only ?? [facts]);
    }),
  ];
}

/** The text at a place in each language that has it. */
function textsAt(
  { documents, languages }: PlaceContext,
  pointer: Pointer,
  read: (version: JsonObject) => Json | undefined,
): Readonly<Record<Language, string>> | undefined {
  const texts = languages.flatMap((language) => {
    const version = schemaObjectAt(documents[language], pointer);
    const text = version && read(version);
    return typeof text === "string" && text.trim() !== ""
      ? [[language, text.trim().replace(/\s+/g, " ")] as const]
      : [];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

/** A place as JavaScript: schemas are looked up when they are wanted, as they may refer to each other. */
export function placeLiteral(facts: PlaceFacts, nameOf: (schema: string) => string): string {
  const { id, name, requirements, condition, fields, of } = facts;
  const parts = [
    ...(id === undefined ? [] : [`id: ${JSON.stringify(id)}`]),
    ...(name ? [`name: ${JSON.stringify(name)}`] : []),
    ...(requirements ? [`requirements: ${JSON.stringify(requirements)}`] : []),
    ...(condition ? [`condition: ${JSON.stringify(condition)}`] : []),
    ...(fields ? [`fields: ${fieldsLiteral(fields, nameOf)}`] : []),
    ...(of ? [`of: () => [${of.map((target) => ofLiteral(target, nameOf)).join(", ")}]`] : []),
  ];
  return `{ ${parts.join(", ")} }`;
}

function fieldsLiteral(fields: NonNullable<PlaceFacts["fields"]>, nameOf: (schema: string) => string): string {
  const lines = Object.entries(fields).map(
    ([name, facts]) => `  [${JSON.stringify(name)}]: ${placeLiteral(facts, nameOf)},\n`,
  );
  return `{\n${lines.join("")}}`;
}

function ofLiteral(target: NonNullable<PlaceFacts["of"]>[number], nameOf: (schema: string) => string): string {
  return "$schema" in target ? nameOf(target.$schema) : placeLiteral(target, nameOf);
}

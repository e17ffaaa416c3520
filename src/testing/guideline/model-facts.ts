import { guidelineJsonSchema, type Json, type JsonObject } from "#model";
import { nameOf } from "./model-excerpt.ts";

/**
 * What the model can say, as `guidelineJsonSchema` lists it: each property of each node, each word of
 * several, `true` and `false`, several entries of a map (as of texts by language), each node of a union.
 *
 *     Requirement.level   Requirement.level = must   Clause.optional = false   Party.title: several   Inline link
 */
export function allFacts(): readonly string[] {
  const facts = new Set<string>();
  const owners = [["Guideline", schema] as const, ...definitions.entries()];
  for (const [name, owner] of owners) {
    for (const [key, property] of properties(owner)) {
      if (property.const !== undefined) continue;
      facts.add(`${name}.${key}`);
      for (const fact of factsOfType(`${name}.${key}`, property)) facts.add(fact);
    }
    for (const one of nodesOf(owner)) facts.add(`${name} ${one}`);
  }
  return [...facts];
}

/** Which of these facts stand in a guideline as `model.json` has it, at one of the paths or below. */
export function shownFacts(json: JsonObject, paths: readonly string[]): ReadonlySet<string> {
  const facts = new Set<string>();
  const isShown = (path: string) => paths.some((shown) => path === shown || path.startsWith(`${shown}/`));
  const isAround = (path: string) => paths.some((shown) => shown.startsWith(`${path}/`));
  const walk = (value: Json | undefined, type: JsonObject, at: { readonly path: string; readonly fact?: string }) => {
    const tell = (fact: string) => isShown(at.path) && facts.add(fact);
    const { $ref, items, additionalProperties } = type;
    if (at.fact !== undefined) for (const fact of factsOfValue(at.fact, type, value)) tell(fact);
    if (typeof value !== "object" || value === null) return;
    if (typeof $ref === "string") {
      const name = $ref.replace("#/$defs/", "");
      const definition = definitions.get(name) ?? {};
      const node = nodesOf(definition).find((one) => fits(value, one));
      if (node !== undefined) {
        tell(`${name} ${node}`);
        walk(value, { $ref: `#/$defs/${node}` }, { path: at.path });
      } else if (definition.properties) walkNode(value as JsonObject, definition, { path: at.path, name });
      else walk(value, definition, { path: at.path });
    } else if (Array.isArray(value) && isSchema(items)) {
      for (const [index, item] of value.entries())
        walk(item, items, { path: `${at.path}/${nameOf(item, index)}`, ...(at.fact && { fact: at.fact }) });
    } else if (isSchema(additionalProperties)) {
      for (const [key, child] of Object.entries(value))
        walk(child as Json, additionalProperties, { path: `${at.path}/${key}` });
    }
  };
  const walkNode = (
    value: JsonObject,
    owner: JsonObject,
    { path, name }: { readonly path: string; readonly name: string },
  ) => {
    for (const [key, property] of properties(owner)) {
      const child = value[key];
      const below = path === "" ? key : `${path}/${key}`;
      if (child === undefined || property.const !== undefined) continue;
      if ((isShown(below) || isAround(below)) && !isEmpty(child)) facts.add(`${name}.${key}`);
      walk(child, property, { path: below, fact: `${name}.${key}` });
    }
  };
  walkNode(json, schema, { path: "", name: "Guideline" });
  return facts;
}

const schema = guidelineJsonSchema();
// The form of a JSON Schema: its named schemas are objects.
const definitions = new Map(Object.entries((schema.$defs ?? {}) as Record<string, JsonObject>));

function factsOfType(fact: string, type: JsonObject): readonly string[] {
  const facts: string[] = [];
  if (Array.isArray(type.enum)) facts.push(...type.enum.map((word: Json) => `${fact} = ${String(word)}`));
  if (type.type === "boolean") facts.push(`${fact} = true`, `${fact} = false`);
  if (isMap(type)) facts.push(`${fact}: several`);
  if (isSchema(type.items)) facts.push(...factsOfType(fact, type.items));
  return facts;
}

function factsOfValue(fact: string, type: JsonObject, value: Json | undefined): readonly string[] {
  if (Array.isArray(type.enum) || type.type === "boolean") return [`${fact} = ${String(value)}`];
  const isOfSeveral = typeof value === "object" && value !== null && Object.keys(value).length > 1;
  return isMap(type) && isOfSeveral ? [`${fact}: several`] : [];
}

/** Texts by language, options by name. */
function isMap(type: JsonObject): boolean {
  const named = typeof type.$ref === "string" ? (definitions.get(type.$ref.replace("#/$defs/", "")) ?? {}) : type;
  return isSchema(named.additionalProperties);
}

/** The names of the nodes of a union. */
function nodesOf({ oneOf }: JsonObject): readonly string[] {
  if (!Array.isArray(oneOf)) return [];
  return oneOf.map((one: Json) => String((one as JsonObject).$ref).replace("#/$defs/", ""));
}

/** Whether a value has the tag of a node. */
function fits(value: object, name: string): boolean {
  const tags = properties(definitions.get(name) ?? {}).filter(([, property]) => property.const !== undefined);
  return tags.length > 0 && tags.every(([key, property]) => Reflect.get(value, key) === property.const);
}

function properties(owner: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries((owner.properties ?? {}) as Record<string, JsonObject>).filter(
    ([key]) => key !== "$schema" && key !== "schemaVersion",
  );
}

function isSchema(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmpty(value: Json): boolean {
  return value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

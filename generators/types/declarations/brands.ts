import type { Json, JsonObject } from "#model";
import { asObject, type Pointer, pointerOf, schemaObjectAt, valueAt } from "./json-pointer.ts";
import { schemaTypeNames } from "./schema-aliases.ts";
import { typeNames } from "./type-names.ts";

/** What a place's values are, as the guideline tells them from others of the same form. */
export interface Brand {
  readonly name: string;
  /** `string`, `integer` or `number` */
  readonly type: Json;
}

/** The brand of a named schema, or of a place that refers to one that has brands. */
export function brandAt(document: JsonObject, place: Pointer): Brand | undefined {
  const written = schemaObjectAt(document, place);
  const target = pointerOf(written?.$ref);
  const isNamed = isNamedSchema(place);
  const at = isNamed && !target ? place : target;
  if (!at || !isNamedSchema(at)) return undefined;
  const schema = schemaObjectAt(document, at) ?? {};
  const names = declaredBrands(schema);
  const own = at[2] ?? "";
  if (names.length === 0 || typeof schema.type !== "string") return undefined;
  const field = isNamed ? own : fieldName(document, place);
  const fitting = names.filter((name) => endsWith(field, name)).sort((a, b) => b.length - a.length);
  return { name: ownName(fitting[0] ?? own, schema.type), type: schema.type };
}

/** `Date` is something else to every program: a brand of such a name is told from it. */
function ownName(name: string, type: Json): string {
  if (!globals.has(name)) return name;
  return `${name}${primitiveType(type) === "string" ? "Text" : "Number"}`;
}

/** Values that programs know without importing them. */
const globals = new Set(
  `Array BigInt Blob Boolean Date Error Event File Function Infinity Intl JSON Map Math NaN Number Object Promise Proxy
  Reflect RegExp Request Response Set String Symbol Temporal URL`.split(/\s+/),
);

/** A brand that has a type of its own name. */
export interface NamedBrand {
  readonly name: string;
  /** What its values are to a program. */
  readonly type: "number" | "string";
  /** The schema that says what form they have. */
  readonly schema: string;
}

/** The brands of a document in the order in which schemas declare them, each with the schema it is first declared by. */
export function namedBrands(document: JsonObject): readonly NamedBrand[] {
  const typeNameOf = schemaTypeNames(document);
  const schemas = new Set(typeNameOf.values());
  const found = new Map<string, NamedBrand>();
  for (const [schema, typeName] of typeNameOf) {
    const node = schemaObjectAt(document, ["components", "schemas", schema]) ?? {};
    const own = brandAt(document, ["components", "schemas", schema]);
    if (!own || declaredBrands(node).length === 0) continue;
    const type = primitiveType(own.type);
    // The schema's own type comes with its own name; another schema of a brand's name is not that brand.
    const others = declaredBrands(node).filter((name) => isTypeName(name) && !schemas.has(name));
    for (const written of [...others, typeName]) {
      const name = ownName(written, own.type);
      if (!found.has(name)) found.set(name, { name, type, schema });
    }
  }
  return [...found.values()];
}

/** The type of each brand, unless a schema has it, and the function that makes its values of plain ones. */
export function brandDeclarations(
  document: JsonObject,
  valueModule: string,
  print: (place: Pointer) => string,
): string {
  const schemas = new Set(schemaTypeNames(document).values());
  const declarations = namedBrands(document).map(({ name, type, schema }) => {
    const comment = print(["components", "schemas", schema]);
    const alias = `${comment}\nexport type ${name} = ${valueModule}.Branded<${type}, ${JSON.stringify(name)}>;\n`;
    const [noun, sample] = type === "string" ? ["text", '"…"'] : ["number", "1"];
    return `${schemas.has(name) ? "" : alias.trimStart()}
/**
 * \`${name}(${sample})\` makes one of a plain ${noun}, or throws a \`MeaningError\` if it has not the form.
 * \`${name}.check(value)\` takes anything, and tells instead of throwing.
 */
export declare const ${name}: ${valueModule}.Maker<${type}, ${name}>;
`;
  });
  return declarations.join("\n");
}

/** What values of a type of JSON Schema are to a program. */
export function primitiveType(type: Json): "number" | "string" {
  return type === "integer" || type === "number" ? "number" : "string";
}

/** The brands that a schema declares for its values; values of an enumeration are told apart as they are. */
function declaredBrands(schema: JsonObject): readonly string[] {
  const brands = asObject(schema["x-guideline"])?.brands;
  if (!Array.isArray(brands) || schema.enum !== undefined) return [];
  return brands.filter((name) => typeof name === "string");
}

function isNamedSchema(place: Pointer): boolean {
  return place.length === 3 && place[0] === "components" && place[1] === "schemas";
}

function isTypeName(name: string): boolean {
  return typeNames([name]).get(name) === name;
}

/** The name of the field or parameter that a schema stands in, or is the item of. */
function fieldName(document: JsonObject, place: Pointer): string {
  const at = place.lastIndexOf("properties");
  const rest = at < 0 ? [] : place.slice(at + 2);
  if (at >= 0 && rest.every((token) => token === "items")) return place[at + 1] ?? "";
  const owner = place.at(-1) === "schema" ? valueAt(document, [...place.slice(0, -1), "name"]) : undefined;
  return typeof owner === "string" ? owner : "";
}

/** `bookIds` is a list of what `bookId` is. */
function endsWith(field: string, brand: string): boolean {
  const [name, end] = [field.toLowerCase(), brand.toLowerCase()];
  return name.endsWith(end) || name.endsWith(`${end}s`);
}

import type TypeScript from "typescript";
import type { TypeNode } from "typescript";
import type { Json, JsonObject } from "#model";
import { conditionalSchema, type RefineContext, typeKey } from "./conditional-schema.ts";
import { asObject, objectAt, type Pointer, pointerOf, valueAt } from "./json-pointer.ts";
import { isOpenEnum } from "./plain-schema.ts";

/** Sharpens a copied schema: brands, enumerations that may grow, fields that depend on others. */
export function refineSchema(context: RefineContext, copied: JsonObject): JsonObject {
  const { document, place } = context;
  const isOpenHere = asObject(asObject(document.info)?.["x-guideline"])?.enums === "open" && isInNamedSchema(place);
  const branded = brandOf(document, place);
  if (branded) {
    const { $ref: _, ...rest } = copied;
    return { ...rest, type: branded.type, [typeKey]: branded.name };
  }
  const written = objectAt(document, place) ?? {};
  if (isOpenEnum(written, isOpenHere) && !place.some((token) => conditions.has(token))) return openEnum(copied);
  return conditionalSchema(context, copied, written);
}

/** Below these, a schema asks about a value. */
const conditions = new Set(["if", "not", "contains", "propertyNames"]);

function isInNamedSchema(place: Pointer): boolean {
  return place[0] === "components" && place[1] === "schemas";
}

function openEnum({ enum: values, type: _, ...rest }: JsonObject): JsonObject {
  const known: JsonObject = { type: "string", enum: values ?? [] };
  return { ...rest, anyOf: [known, { type: "string", [typeKey]: "" }] };
}

interface Brand {
  readonly name: string;
  readonly type: Json;
}

/** The brand of a named schema, or of a place that refers to one that has brands. */
function brandOf(document: JsonObject, place: Pointer): Brand | undefined {
  const written = objectAt(document, place);
  const target = pointerOf(written?.$ref);
  const isNamed = place.length === 3 && isInNamedSchema(place);
  const at = isNamed && !target ? place : target;
  if (at?.length !== 3 || !isInNamedSchema(at)) return undefined;
  const schema = objectAt(document, at) ?? {};
  const names = brandNames(schema);
  const own = at[2] ?? "";
  if (names.length === 0 || typeof schema.type !== "string" || schema.enum !== undefined) return undefined;
  const field = isNamed ? own : fieldName(document, place);
  const fitting = names.filter((name) => endsWith(field, name)).sort((a, b) => b.length - a.length);
  return { name: fitting[0] ?? own, type: schema.type };
}

function brandNames(schema: JsonObject): readonly string[] {
  const brands = asObject(schema["x-guideline"])?.brands;
  return Array.isArray(brands) ? brands.filter((name) => typeof name === "string") : [];
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

/** The brands of a document and the primitive type of each, in the order in which schemas declare them. */
export function brandsOf(document: JsonObject): ReadonlyMap<string, string> {
  const schemas = Object.values(asObject(asObject(document.components)?.schemas) ?? {});
  return new Map(
    schemas.flatMap((written) => {
      const schema = asObject(written) ?? {};
      const type = typeof schema.type === "string" ? schema.type : "string";
      return brandNames(schema).map((name) => [name, primitive(type)] as const);
    }),
  );
}

/** The type that a schema stands for, if it is one of those that `refineSchema` has made. */
export function refinedType(ts: typeof TypeScript, schema: object): TypeNode | undefined {
  // Written above, as JSON.
  const { [typeKey]: name, type } = schema as JsonObject;
  if (typeof name !== "string") return undefined;
  const { factory } = ts;
  const named = (member: string) => factory.createQualifiedName(factory.createIdentifier(valueModule), member);
  if (name === "") return factory.createTypeReferenceNode(named("UnknownValue"));
  const base = primitive(String(type)) === "number" ? ts.SyntaxKind.NumberKeyword : ts.SyntaxKind.StringKeyword;
  const literal = factory.createLiteralTypeNode(factory.createStringLiteral(name));
  return factory.createTypeReferenceNode(named("Branded"), [factory.createKeywordTypeNode(base), literal]);
}

/** What the modules of types call the package's `runtime/value.js`. */
export const valueModule = "$";

function primitive(type: string): "number" | "string" {
  return type === "integer" || type === "number" ? "number" : "string";
}

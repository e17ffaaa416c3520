import type TypeScript from "typescript";
import type { TypeNode } from "typescript";
import type { JsonObject } from "#model";
import { isOpenEnum } from "../validators/plain-schema.ts";
import { brandAt, primitiveType } from "./brands.ts";
import { conditionalSchema, type RefineContext, typeKey } from "./conditional-schema.ts";
import { asObject, type Pointer, schemaObjectAt } from "./json-pointer.ts";

/** Sharpens a copied schema: brands, enumerations that may grow, fields that depend on others. */
export function refineSchema(context: RefineContext, copied: JsonObject): JsonObject {
  const { document, place } = context;
  const isOpenHere = asObject(asObject(document.info)?.["x-guideline"])?.enums === "open" && isInNamedSchema(place);
  const branded = brandAt(document, place);
  if (branded) {
    const { $ref: _, ...rest } = copied;
    return { ...rest, type: branded.type, [typeKey]: branded.name };
  }
  const written = schemaObjectAt(document, place) ?? {};
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

/** The type that a schema stands for, if it is one of those that `refineSchema` has made. */
export function refinedType(ts: typeof TypeScript, schema: object): TypeNode | undefined {
  // Written above, as JSON.
  const { [typeKey]: name, type } = schema as JsonObject;
  if (typeof name !== "string") return undefined;
  const { factory } = ts;
  const named = (member: string) => factory.createQualifiedName(factory.createIdentifier(valueModule), member);
  if (name === "") return factory.createTypeReferenceNode(named("UnknownValue"));
  const base = primitiveType(String(type)) === "number" ? ts.SyntaxKind.NumberKeyword : ts.SyntaxKind.StringKeyword;
  const literal = factory.createLiteralTypeNode(factory.createStringLiteral(name));
  return factory.createTypeReferenceNode(named("Branded"), [factory.createKeywordTypeNode(base), literal]);
}

/** What the modules of types call the package's `runtime/value.js`. */
export const valueModule = "$";

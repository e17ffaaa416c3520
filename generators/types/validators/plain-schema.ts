import type { Json, JsonObject } from "#model";
import { asObject, pointerOf, valueAt } from "../declarations/json-pointer.ts";
import { safePattern } from "./safe-pattern.ts";

/** What making a schema ready for compilation needs to know. */
export interface SchemaContext {
  readonly document: JsonObject;
  /** Formats that there is a function for; others say nothing. */
  readonly formats: ReadonlySet<string>;
  /** Gives a schema that stands outside of `components/schemas` a name, and says by which reference it is found. */
  readonly hoist: (ref: string) => string;
}

/** Where a schema stands. */
interface SchemaPlace {
  /** Whether enumerations grow here, unless they say otherwise. */
  readonly isOpen: boolean;
}

/**
 * A schema of OpenAPI 3.0 to 3.2 as JSON Schema 2020-12 that can be compiled: nothing but what decides
 * whether a value fits. An enumeration that may grow becomes `openEnum`.
 */
export function plainSchema(context: SchemaContext, schema: Json, place: SchemaPlace): Json {
  if (typeof schema === "boolean") return schema;
  const node = asObject(schema) ?? {};
  const plain: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(node)) {
    const read = keywords[keyword];
    const result = read?.({ context, value, node, place });
    if (result) Object.assign(plain, result);
  }
  return isOldNullable(context, node) ? nullable(plain) : plain;
}

interface Keyword {
  readonly context: SchemaContext;
  readonly value: Json;
  readonly node: JsonObject;
  readonly place: SchemaPlace;
}

type ReadKeyword = (keyword: Keyword) => Readonly<Record<string, Json>> | undefined;

const kept =
  (name: string): ReadKeyword =>
  ({ value }) => ({ [name]: value });

const inner =
  (name: string): ReadKeyword =>
  ({ context, value, place }) => ({ [name]: plainSchema(context, value, place) });

/** Of what a schema asks about a value, a value that is new is no part. */
const condition =
  (name: string): ReadKeyword =>
  ({ context, value }) => ({ [name]: plainSchema(context, value, { isOpen: false }) });

const list =
  (name: string): ReadKeyword =>
  ({ context, value, place }) =>
    Array.isArray(value) ? { [name]: value.map((item: Json) => plainSchema(context, item, place)) } : undefined;

const map =
  (name: string): ReadKeyword =>
  ({ context, value, place }) => ({
    [name]: Object.fromEntries(
      Object.entries(asObject(value) ?? {}).map(([key, item]) => [key, plainSchema(context, item, place)]),
    ),
  });

/** `exclusiveMinimum` is a number in OpenAPI 3.1 and a remark on `minimum` in 3.0. */
const exclusive =
  (name: "exclusiveMinimum" | "exclusiveMaximum", bound: "minimum" | "maximum"): ReadKeyword =>
  ({ value, node }) => {
    if (typeof value === "number") return { [name]: value };
    return value === true && typeof node[bound] === "number" ? { [name]: node[bound] } : undefined;
  };

const keywords: Readonly<Record<string, ReadKeyword | undefined>> = {
  type: kept("type"),
  const: kept("const"),
  required: ({ value }) => (Array.isArray(value) ? { required: [...new Set(value)] } : undefined),
  dependentRequired: kept("dependentRequired"),
  minimum: kept("minimum"),
  maximum: kept("maximum"),
  multipleOf: ({ value }) => (typeof value === "number" && value > 0 ? { multipleOf: value } : undefined),
  minLength: kept("minLength"),
  maxLength: kept("maxLength"),
  minItems: kept("minItems"),
  maxItems: kept("maxItems"),
  uniqueItems: kept("uniqueItems"),
  minProperties: kept("minProperties"),
  maxProperties: kept("maxProperties"),
  minContains: kept("minContains"),
  maxContains: kept("maxContains"),
  exclusiveMinimum: exclusive("exclusiveMinimum", "minimum"),
  exclusiveMaximum: exclusive("exclusiveMaximum", "maximum"),
  properties: map("properties"),
  patternProperties: map("patternProperties"),
  dependentSchemas: map("dependentSchemas"),
  additionalProperties: inner("additionalProperties"),
  unevaluatedProperties: inner("unevaluatedProperties"),
  unevaluatedItems: inner("unevaluatedItems"),
  items: inner("items"),
  contains: condition("contains"),
  propertyNames: condition("propertyNames"),
  not: condition("not"),
  if: condition("if"),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: inner("then"),
  else: inner("else"),
  prefixItems: list("prefixItems"),
  allOf: list("allOf"),
  anyOf: list("anyOf"),
  oneOf: list("oneOf"),
  discriminator: ({ context, value, node }) => {
    const tag = asObject(value)?.propertyName;
    return typeof tag === "string" && isTagged(context, node, tag)
      ? { discriminator: { propertyName: tag } }
      : undefined;
  },
  format: ({ context, value }) => (context.formats.has(String(value)) ? { format: value } : undefined),
  pattern: ({ value }) => {
    const pattern = safePattern(String(value));
    return pattern === undefined ? undefined : { pattern };
  },
  enum: ({ value, node, place }) => {
    if (!Array.isArray(value)) return undefined;
    const nullableValue = node.nullable === true && !value.includes(null) ? [...value, null] : value;
    return isOpenEnum(node, place.isOpen) ? { openEnum: value } : { enum: nullableValue };
  },
  $ref: ({ context, value }) => {
    const pointer = pointerOf(value);
    if (!pointer || valueAt(context.document, pointer) === undefined) return undefined;
    const isNamed = pointer.length === 3 && pointer[0] === "components" && pointer[1] === "schemas";
    return { $ref: isNamed ? schemaRef(pointer.slice(2)) : context.hoist(String(value)) };
  },
};

/** The reference to a place below a named schema. */
export function schemaRef(pointer: readonly string[]): string {
  const tokens = pointer.map((token) => encodeURIComponent(token.replaceAll("~", "~0").replaceAll("/", "~1")));
  return `#/schemas/${tokens.join("/")}`;
}

/** Whether an enumeration of texts may grow. */
export function isOpenEnum(node: JsonObject, isOpenHere: boolean): boolean {
  const values = Array.isArray(node.enum) ? node.enum : [];
  if (values.length === 0 || !values.every((value) => typeof value === "string")) return false;
  const own = asObject(node["x-guideline"])?.enum;
  return own === undefined ? isOpenHere : own === "open";
}

function isOldNullable({ document }: SchemaContext, node: JsonObject): boolean {
  return node.nullable === true && String(document.openapi).startsWith("3.0");
}

function nullable(plain: Readonly<Record<string, Json>>): Json {
  const { type, ...rest } = plain;
  if (typeof type !== "string") return Object.keys(plain).length === 0 ? plain : { anyOf: [plain, { type: "null" }] };
  return { ...rest, type: [type, "null"] };
}

/** Whether each choice says its tag itself, so that one look at the tag finds the choice. */
function isTagged({ document }: SchemaContext, { oneOf }: JsonObject, tag: string): boolean {
  if (!Array.isArray(oneOf) || oneOf.length === 0) return false;
  const seen = new Set<Json>();
  return oneOf.every((choice: Json) => {
    const pointer = pointerOf(asObject(choice)?.$ref);
    const schema = asObject(pointer ? valueAt(document, pointer) : choice);
    const property = asObject(asObject(schema?.properties)?.[tag]);
    const value = property?.const;
    const isRequired = Array.isArray(schema?.required) && schema.required.includes(tag);
    if (typeof value !== "string" || !isRequired || seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

import type { Json, JsonObject } from "#model";
import { isOpenEnum } from "../validators/plain-schema.ts";
import { asObject, type Pointer, pointerOf, valueAt } from "./json-pointer.ts";

/** A type that JSON Schema has no word for: openapi-typescript is told of it under this key. */
export const typeKey = "x-shishin-type";

/** "If this field has one of these values, then those fields are there." */
interface Condition {
  readonly field: string;
  readonly values: readonly Json[];
  readonly required: readonly string[];
}

/** More alternatives than this make the compiler slow, and its messages long. */
const mostAlternatives = 24;

/** What refining a schema needs to know, and where it says which place an object stands for. */
export interface RefineContext {
  readonly document: JsonObject;
  readonly place: Pointer;
  readonly placeOf: WeakMap<object, Pointer>;
}

/**
 * Makes of conditions in a schema (`if` a field has certain values, `then` others are required) a choice between
 * objects that TypeScript tells apart by that field. Conditions of other forms say nothing to a type.
 */
export function conditionalSchema(
  { document, placeOf }: RefineContext,
  copied: JsonObject,
  written: JsonObject,
): JsonObject {
  const properties = asObject(copied.properties);
  const choices = properties ? choicesOf(document, written) : [];
  if (!properties || choices.length === 0) return copied;
  const { if: _, then: __, else: ___, allOf, required, ...rest } = copied;
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name);
  // A field with values of its own in each alternative would have both types at once if it stayed.
  const told = new Set(choices.map(({ field }) => field));
  const stays = ([name]: readonly [string, Json]) => !told.has(name);
  const parts = Array.isArray(allOf) ? allOf.filter((part: Json) => !isConditional(asObject(part))) : [];
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).filter(stays)),
    required: Array.isArray(required) ? required.filter((name) => !told.has(String(name))) : [],
    allOf: [
      ...parts,
      ...choices.map((choice) => ({ oneOf: choice.groups.map((group) => alternative(choice, group)) })),
    ],
  };

  function alternative({ field, unknown }: Choice, { values, required: asked }: Group): JsonObject {
    const isRest = asked.length === 0;
    const type = typeof values[0] === "string" ? "string" : typeof values[0];
    const exactly: JsonObject = type === "boolean" ? { const: values[0] ?? null } : { type, enum: values };
    const schema = isRest && unknown.length > 0 ? { anyOf: [exactly, ...unknown] } : exactly;
    const place = placeOf.get(asObject(properties?.[field]) ?? {});
    if (place) placeOf.set(schema, place);
    const others = asked.filter((name) => properties?.[name] !== undefined && !told.has(name));
    return {
      type: "object",
      required: [...(isRequired(field) || !isRest ? [field] : []), ...others],
      properties: { [field]: schema, ...Object.fromEntries(others.map((name) => [name, properties?.[name] ?? {}])) },
    };
  }
}

interface Choice {
  readonly field: string;
  readonly groups: readonly Group[];
  /** The schema of values that nobody knows yet, if there may be such. */
  readonly unknown: readonly JsonObject[];
}

function choicesOf(document: JsonObject, written: JsonObject): readonly Choice[] {
  const conditions = conditionsOf(written);
  let alternatives = 1;
  return [...new Set(conditions.map(({ field }) => field))].flatMap((field) => {
    const known = valuesOf(document, asObject(asObject(written.properties)?.[field]) ?? {});
    const groups = grouped(
      known,
      conditions.filter((condition) => condition.field === field),
    );
    if (groups.length < 2 || alternatives * groups.length > mostAlternatives) return [];
    alternatives *= groups.length;
    return [{ field, groups, unknown: known.isOpen ? [{ type: "string", [typeKey]: "" }] : [] }];
  });
}

function isConditional(part: JsonObject | undefined): boolean {
  return part !== undefined && Object.keys(part).every((keyword) => /^(?:if|then|else|not)$/.test(keyword));
}

function conditionsOf(written: JsonObject): readonly Condition[] {
  const parts = Array.isArray(written.allOf) ? written.allOf.map((part: Json) => asObject(part) ?? {}) : [];
  return [written, ...parts].flatMap((part) => {
    const test = asObject(part.if);
    const asked = Object.entries(asObject(test?.properties) ?? {});
    const [field, schema] = asked[0] ?? [];
    const isPresent = Array.isArray(test?.required) && field !== undefined && test.required.includes(field);
    if (field === undefined || asked.length !== 1 || !isPresent) return [];
    const { const: single, enum: several } = asObject(schema) ?? {};
    const values = single !== undefined ? [single] : Array.isArray(several) ? several : [];
    const then = asObject(part.then);
    const dependent = asObject(then?.dependentRequired)?.[field];
    const required = [then?.required, dependent].flatMap((list) => (Array.isArray(list) ? list : []));
    return values.length === 0 || required.length === 0 ? [] : [{ field, values, required: required.map(String) }];
  });
}

interface Values {
  readonly known: readonly Json[];
  /** Whether others may come. */
  readonly isOpen: boolean;
}

/** The values that a field may have, as far as they are listed. */
function valuesOf(document: JsonObject, schema: JsonObject): Values {
  const target = pointerOf(schema.$ref);
  const resolved = target ? (asObject(valueAt(document, target)) ?? {}) : schema;
  if (resolved.type === "boolean") return { known: [true, false], isOpen: false };
  const isOpenHere = asObject(asObject(document.info)?.["x-guideline"])?.enums === "open";
  return { known: Array.isArray(resolved.enum) ? resolved.enum : [], isOpen: isOpenEnum(resolved, isOpenHere) };
}

interface Group {
  readonly values: readonly Json[];
  readonly required: readonly string[];
}

/** Values that ask for the same fields stand together; those that ask for nothing come last. */
function grouped({ known }: Values, conditions: readonly Condition[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const value of known) {
    const required = conditions
      .filter(({ values }) => values.includes(value))
      .flatMap((condition) => condition.required);
    const sorted = [...new Set(required)].sort();
    const key = JSON.stringify(sorted);
    groups.set(key, { values: [...(groups.get(key)?.values ?? []), value], required: sorted });
  }
  if (known.length === 0) return [];
  return [...groups.values()].sort((a, b) => Number(a.required.length === 0) - Number(b.required.length === 0));
}

import type { Format } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { isList, isObject, listAt, member, textAt } from "#load/yaml";
import type { Json, JsonObject } from "#model";

/** Whether a value fits a schema; `undefined`: this is not the one to tell. */
export type Fit = boolean | undefined;

/** Longer texts, more steps and deeper nesting than this are left to the validator. */
const textLimit = 1000;
const stepLimit = 20_000;
const depthLimit = 100;

/**
 * Answers for the usual schemas and values whether they fit, without compiling anything: a validator
 * needs to be there only for what does not fit, and for what is out of the ordinary.
 */
export function createFitTest(definition: (ref: string) => Json | undefined): (schema: Json, value: Json) => Fit {
  const patterns = new Map<string, RegExp | undefined>();
  return (schema, value) => {
    let steps = 0;
    const fits: FitTest = (inner, at, depth) => {
      if (typeof inner === "boolean") return inner;
      if (!isObject(inner) || depth > depthLimit || ++steps > stepLimit) return undefined;
      return every(Object.keys(inner), (keyword) => {
        const test = keywordTests[keyword];
        return test ? test({ schema: inner, value: at, depth: depth + 1, fits, definition, patterns }) : undefined;
      });
    };
    return fits(schema, value, 0);
  };
}

type FitTest = (schema: Json | undefined, value: Json, depth: number) => Fit;

interface Question {
  readonly schema: JsonObject;
  readonly value: Json;
  readonly depth: number;
  readonly fits: FitTest;
  readonly definition: (ref: string) => Json | undefined;
  readonly patterns: Map<string, RegExp | undefined>;
}

/** What is not in this table is not answered here. */
const keywordTests: Readonly<Record<string, ((question: Question) => Fit) | undefined>> = {
  $ref: ({ schema, value, depth, fits, definition }) => fits(definition(textAt(schema, "$ref") ?? ""), value, depth),
  type: ({ schema, value }) => {
    const types = isList(schema.type) ? schema.type : [schema.type];
    return types.some((type) => typeTests.get(type)?.(value) === true);
  },
  enum: ({ schema, value }) => isAmong(value, listAt(schema, "enum")),
  const: ({ schema, value }) => (schema.const === undefined ? undefined : isAmong(value, [schema.const])),
  minimum: numberTest("minimum", (value, limit) => value >= limit),
  maximum: numberTest("maximum", (value, limit) => value <= limit),
  exclusiveMinimum: numberTest("exclusiveMinimum", (value, limit) => value > limit),
  exclusiveMaximum: numberTest("exclusiveMaximum", (value, limit) => value < limit),
  minLength: sizeTest("minLength", lengthOf, (size, limit) => size >= limit),
  maxLength: sizeTest("maxLength", lengthOf, (size, limit) => size <= limit),
  minItems: sizeTest(
    "minItems",
    (value) => (isList(value) ? value.length : undefined),
    (size, limit) => size >= limit,
  ),
  maxItems: sizeTest(
    "maxItems",
    (value) => (isList(value) ? value.length : undefined),
    (size, limit) => size <= limit,
  ),
  pattern: ({ schema, value, patterns }) => {
    if (typeof value !== "string") return true;
    const pattern = textAt(schema, "pattern") ?? "";
    if (!patterns.has(pattern)) patterns.set(pattern, tamePattern(pattern));
    return value.length > textLimit ? undefined : patterns.get(pattern)?.test(value);
  },
  format: ({ schema, value }) => hasFormat(textAt(schema, "format") ?? "", value),
  required: ({ schema, value }) => !isObject(value) || hasAll(value, listAt(schema, "required")),
  properties: ({ schema, value, depth, fits }) => {
    if (!isObject(value)) return true;
    const { properties } = schema;
    const keys = isObject(properties) ? Object.keys(properties).filter((key) => Object.hasOwn(value, key)) : [];
    return every(keys, (key) => fits(member(properties, key), value[key] ?? null, depth));
  },
  additionalProperties: ({ schema, value, depth, fits }) => {
    if (!isObject(value)) return true;
    if (schema.patternProperties !== undefined) return undefined;
    const further = Object.keys(value).filter((key) => member(schema.properties, key) === undefined);
    return every(further, (key) => fits(schema.additionalProperties, value[key] ?? null, depth));
  },
  items: ({ schema, value, depth, fits }) => {
    if (!isList(value)) return true;
    return schema.prefixItems === undefined ? every(value, (item) => fits(schema.items, item, depth)) : undefined;
  },
  allOf: ({ schema, value, depth, fits }) => every(listAt(schema, "allOf"), (part) => fits(part, value, depth)),
  anyOf: ({ schema, value, depth, fits }) => {
    const answers = listAt(schema, "anyOf").map((part) => fits(part, value, depth));
    return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
  },
  oneOf: ({ schema, value, depth, fits }) => {
    const answers = listAt(schema, "oneOf").map((part) => fits(part, value, depth));
    return answers.includes(undefined) ? undefined : answers.filter((answer) => answer).length === 1;
  },
  not: ({ schema, value, depth, fits }) => {
    const answer = fits(schema.not, value, depth);
    return answer === undefined ? undefined : !answer;
  },
  if: ({ schema, value, depth, fits }) => {
    const answer = fits(schema.if, value, depth);
    if (answer === undefined) return undefined;
    const branch = answer ? schema.then : schema.else;
    return branch === undefined || fits(branch, value, depth);
  },
  // Answered by `if`, without which they say nothing.
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: () => true,
  else: () => true,
  contains: ({ schema, value, depth, fits }) => {
    if (!isList(value)) return true;
    if (schema.minContains !== undefined || schema.maxContains !== undefined) return undefined;
    const answers = value.map((item) => fits(schema.contains, item, depth));
    return answers.includes(true) || (answers.includes(undefined) ? undefined : false);
  },
  uniqueItems: ({ schema, value }) => {
    if (schema.uniqueItems !== true || !isList(value)) return schema.uniqueItems === false || !isList(value);
    if (value.some((item) => typeof item === "object" && item !== null)) return value.length < 2 || undefined;
    return new Set(value).size === value.length;
  },
  multipleOf: ({ schema, value }) => {
    const { multipleOf } = schema;
    if (typeof value !== "number") return true;
    return Number.isInteger(value) && Number.isInteger(multipleOf) ? value % Number(multipleOf) === 0 : undefined;
  },
  dependentRequired: ({ schema, value }) => {
    const { dependentRequired } = schema;
    if (!isObject(value)) return true;
    if (!isObject(dependentRequired)) return undefined;
    const present = Object.keys(dependentRequired).filter((key) => Object.hasOwn(value, key));
    return present.every((key) => hasAll(value, listAt(dependentRequired, key)));
  },
  minProperties: sizeTest("minProperties", membersOf, (size, limit) => size >= limit),
  maxProperties: sizeTest("maxProperties", membersOf, (size, limit) => size <= limit),
  contentEncoding: () => true,
  contentMediaType: () => true,
};

const typeTests = new Map<unknown, (value: Json) => boolean>([
  ["array", isList],
  ["boolean", (value) => typeof value === "boolean"],
  ["integer", (value) => Number.isInteger(value)],
  ["null", (value) => value === null],
  ["number", (value) => typeof value === "number"],
  ["object", isObject],
  ["string", (value) => typeof value === "string"],
]);

function every<Item>(items: readonly Item[], test: (item: Item) => Fit): Fit {
  let answer: Fit = true;
  for (const item of items) {
    const one = test(item);
    if (one === false) return false;
    if (one === undefined) answer = undefined;
  }
  return answer;
}

function isAmong(value: Json, values: readonly Json[]): Fit {
  if (values.some((candidate) => typeof candidate === "object" && candidate !== null)) return undefined;
  return values.includes(value);
}

function numberTest(keyword: string, holds: (value: number, limit: number) => boolean): (question: Question) => Fit {
  return ({ schema, value }) => {
    if (typeof value !== "number") return true;
    const limit = member(schema, keyword);
    return typeof limit === "number" ? holds(value, limit) : undefined;
  };
}

function sizeTest(
  keyword: string,
  sizeOf: (value: Json) => number | undefined,
  holds: (size: number, limit: number) => boolean,
): (question: Question) => Fit {
  return ({ schema, value }) => {
    const limit = member(schema, keyword);
    const size = sizeOf(value);
    if (size === undefined) return true;
    return typeof limit === "number" ? holds(size, limit) : undefined;
  };
}

function hasAll(value: JsonObject, keys: readonly Json[]): boolean {
  return keys.every((key) => typeof key === "string" && Object.hasOwn(value, key));
}

function membersOf(value: Json): number | undefined {
  return isObject(value) ? Object.keys(value).length : undefined;
}

/** In characters, as JSON Schema counts: one above U+FFFF is one. */
function lengthOf(value: Json): number | undefined {
  return typeof value === "string" ? [...value].length : undefined;
}

/** A pattern that cannot run away: no repetition within repetition, and little that can be had in several ways. */
function tamePattern(pattern: string): RegExp | undefined {
  // What stands between brackets or behind a backslash is one character.
  const frame = pattern.replace(/\\[^1-9k]|\[(?:\\.|[^\]\\])*\]/g, "x");
  const isWild = /\)[*+{]|\\|\(\?[=!<]/.test(frame);
  const loose = frame.match(/[*+]|\{\d*,\d*\}/g) ?? [];
  const optional = frame.match(/\?/g) ?? [];
  if (isWild || loose.length > 2 || optional.length > 8) return undefined;
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

function hasFormat(name: string, value: Json): Fit {
  const format = formats.get(name);
  // As in the validator, a format that nobody knows says nothing.
  if (format === undefined || format === true || typeof format === "string") return true;
  const isDefinition = typeof format === "object" && "validate" in format;
  const wanted = isDefinition && format.type === "number" ? "number" : "string";
  if (typeof value !== wanted) return true;
  if (typeof value === "string" && value.length > textLimit) return undefined;
  const test: unknown = isDefinition ? format.validate : format;
  if (test instanceof RegExp) return test.test(String(value));
  return typeof test === "function" ? test(value) === true : undefined;
}

const formats: ReadonlyMap<string, Format> = new Map(Object.entries(fullFormats));

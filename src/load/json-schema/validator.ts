import type { AnySchema, ErrorObject, ValidateFunction } from "ajv";
import type { MessageParam } from "#diagnostic";
import { isObject } from "#load/yaml";
import type { Json } from "#model";
import type { SchemaBook } from "./form.ts";
import { reasonOf } from "./library-reason.ts";
import { createWatch } from "./watch.ts";

/** What a validator says about one value: what is wrong with it, or why it cannot tell. */
export type Verdict =
  | { readonly kind: "judged"; readonly errors: readonly ErrorObject[] }
  | { readonly kind: "unusable"; readonly reason: MessageParam }
  | { readonly kind: "endless" };

/** Tells exactly what is wrong with a value. */
export type Validate = (schema: Json, value: Json) => Verdict;

/** How long one comparison may take, in milliseconds, and how often that may run out. */
const timeLimit = 1000;
const patience = 3;

/** Imports the validator. It compiles each definition of the book at most once. */
export async function createValidator(book: SchemaBook): Promise<Validate> {
  const [{ Ajv2020 }, { default: formats }] = await Promise.all([import("ajv/dist/2020.js"), import("ajv-formats")]);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  formats.default(ajv);
  const runWithin = createWatch();
  const known = new Set<string>();
  const compiled = new Map<Json, ValidateFunction>();
  let timesUp = 0;

  const compile = (written: Json): ValidateFunction => {
    const schema = book.schema(written);
    for (const [name, definition] of book.definitions()) {
      if (known.has(name)) continue;
      known.add(name);
      ajv.addSchema(asSchema(definition), name);
    }
    return ajv.compile(asSchema(schema));
  };

  return (schema, value) => {
    if (timesUp >= patience) return { kind: "judged", errors: [] };
    try {
      const validate = compiled.get(schema) ?? compile(schema);
      compiled.set(schema, validate);
      if (runWithin(timeLimit, () => validate(value))) return { kind: "judged", errors: validate.errors ?? [] };
      timesUp++;
      return { kind: "endless" };
    } catch (error) {
      // The validator throws at schemas that make no sense to it: a fact about the document.
      return { kind: "unusable", reason: reasonOf(error) };
    }
  };
}

function asSchema(schema: Json): AnySchema {
  return isObject(schema) ? { ...schema } : schema !== false;
}

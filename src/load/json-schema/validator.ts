import type { AnySchema, ErrorObject } from "ajv";
import type { MessageParam } from "#diagnostic";
import { isObject } from "#load/yaml";
import type { Json } from "#model";
import type { SchemaBook } from "./form.ts";
import { libraryReason } from "./library-reason.ts";
import { createWatch } from "./watch.ts";

/** What a validator says about one value: what is wrong with it, or why it cannot tell. */
export type Verdict =
  | { readonly kind: "judged"; readonly errors: readonly ErrorObject[] }
  | { readonly kind: "unusable"; readonly reason: MessageParam }
  | { readonly kind: "endless" };

/** A value, and the schema that it has to fit. */
export interface SchemaComparison {
  readonly schema: Json;
  readonly value: Json;
}

/** Tells exactly what is wrong with each value. */
export type Validate = (comparisons: readonly SchemaComparison[]) => readonly Verdict[];

/** How long one comparison may take, in milliseconds, and how often that may run out. */
const timeLimit = 1000;
const patience = 3;

/** How many comparisons are watched at once: watching takes longer than most comparisons. */
const batchSize = 500;

/** Imports the validator. It compiles each definition of the book, and schemas that are equal, once. */
export async function createSchemaComparer(book: SchemaBook): Promise<Validate> {
  const [{ Ajv2020 }, { default: formats }] = await Promise.all([import("ajv/dist/2020.js"), import("ajv-formats")]);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    verbose: true,
    logger: false,
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  formats.default(ajv);
  const runWithin = createWatch();
  const known = new Set<string>();
  const compiled = new Map<string, Judge>();

  const compile = (schema: Json): Judge => {
    for (const [name, definition] of book.definitions()) {
      if (known.has(name)) continue;
      known.add(name);
      ajv.addSchema(asSchema(definition), name);
    }
    const validate = ajv.compile(asSchema(schema));
    return (value) => (validate(value) ? fits : { kind: "judged", errors: validate.errors ?? [] });
  };
  const judgeOf = (written: Json): Judge => {
    const schema = book.schema(written);
    const key = JSON.stringify(schema);
    const judge = compiled.get(key) ?? orUnusable(() => compile(schema));
    compiled.set(key, judge);
    return judge;
  };

  return (comparisons) => {
    const verdicts: Verdict[] = [];
    let timesUp = 0;
    let size = batchSize;
    while (verdicts.length < comparisons.length && timesUp < patience) {
      const start = verdicts.length;
      const batch = comparisons
        .slice(start, start + size)
        .map(({ schema, value }) => ({ judge: judgeOf(schema), value }));
      const isDone = runWithin(timeLimit, () => {
        for (const { judge, value } of batch) verdicts.push(judge(value));
      });
      // Whichever was under way when time ran out gets all of it, alone.
      const isAlone = verdicts.length === start;
      size = isDone || isAlone ? batchSize : 1;
      if (isDone || !isAlone) continue;
      verdicts.push({ kind: "endless" });
      timesUp++;
    }
    return comparisons.map((_, index) => verdicts[index] ?? fits);
  };
}

type Judge = (value: Json) => Verdict;

const fits: Verdict = { kind: "judged", errors: [] };

/** The validator throws at schemas that make no sense to it: a fact about the document. */
function orUnusable(make: () => Judge): Judge {
  const unusable = (error: unknown): Verdict => ({ kind: "unusable", reason: libraryReason(error) });
  try {
    const judge = make();
    return (value) => {
      try {
        return judge(value);
      } catch (error) {
        return unusable(error);
      }
    };
  } catch (error) {
    return () => unusable(error);
  }
}

function asSchema(schema: Json): AnySchema {
  return isObject(schema) ? { ...schema } : schema !== false;
}

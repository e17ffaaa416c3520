import type { Report } from "#diagnostic";
import {
  createSchemaBook,
  createSchemaComparer,
  describeValueFaults,
  type OpenapiVersion,
  type ValueFault,
  type Verdict,
} from "#load/json-schema";
import { isObject, member } from "#load/yaml";
import type { JsonObject } from "#model";
import type { ApiDocument } from "./document.ts";
import { collectExamples, type ExampleCase } from "./example-cases.ts";
import { openapiMessages } from "./openapi-messages.ts";
import type { Places } from "./places.ts";

/** Compares every example with its schema, and once more those that a translation changes. */
export async function checkExamples(document: ApiDocument, version: OpenapiVersion, report: Report): Promise<void> {
  const comparison = { version, places: document.places, report };
  await compare(document.root, collectExamples(document.root), comparison);
  for (const { root, isTouched } of document.translations.values()) {
    const changed = collectExamples(root).filter(({ holder, key }) => isTouched(holder, key));
    await compare(root, changed, comparison);
  }
}

interface Comparison {
  readonly version: OpenapiVersion;
  readonly places: Places;
  readonly report: Report;
}

async function compare(root: JsonObject, examples: readonly ExampleCase[], comparison: Comparison): Promise<void> {
  if (examples.length === 0) return;
  const validate = await createSchemaComparer(createSchemaBook(root, comparison.version));
  const verdicts = validate(examples);
  examples.forEach((example, index) => {
    const verdict = verdicts[index];
    if (verdict) reportVerdict(verdict, example, comparison);
  });
}

function reportVerdict(verdict: Verdict, example: ExampleCase, { places, report }: Comparison): void {
  const { holder, key, schema } = example;
  if (verdict.kind === "endless") report(openapiMessages["schema-too-slow"]({}, places.span(holder, [key])));
  else if (verdict.kind === "unusable") {
    const span = isObject(schema) ? places.span(schema) : places.span(holder, [key]);
    report(openapiMessages["schema-not-usable"]({ reason: verdict.reason }, span));
  } else {
    for (const fault of describeValueFaults(verdict.errors)) {
      const { problem, hint } = fault;
      report(openapiMessages["example-does-not-fit"]({ problem }, spanOf(fault, example, places), { hint }));
    }
  }
}

function spanOf(fault: ValueFault, { holder, key }: ExampleCase, places: Places) {
  const path = [key, ...fault.path];
  if (fault.key === undefined) return places.span(holder, path);
  const owner = path.reduce<unknown>((value, step) => member(value, step), holder);
  return isObject(owner) ? places.keySpan(owner, fault.key) : places.span(holder, path);
}

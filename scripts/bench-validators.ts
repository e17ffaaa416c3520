/**
 * Who: a maintainer who changes the validators. When: to see how fast they are, and how fast others would be.
 * Example: npm run build && npx tsx scripts/bench-validators.ts out/types
 *
 * Takes the examples of the longest message that the package's guideline has, and judges them by the package's
 * validator and by zod and valibot with schemas of the same constraints.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { z } from "zod";

interface Node {
  readonly [key: string]: unknown;
}

const folder = resolve(process.argv[2] ?? "out/types");
const model = JSON.parse(readFileSync(join(folder, "../model.json"), "utf8"));
const { languages, apis } = model;
const [api] = apis;
const document: Node = api.documents[languages[0]];
const schemas = (document.components as { schemas: Record<string, Node> }).schemas;
const validators = await import(join(folder, `validators/${api.id}.js`));
const [name, examples] = longestMessages();
const zod = zodOf(schemas[name] ?? {});
const valibot = valibotOf(schemas[name] ?? {});
const validate = validators[`validate${name}`];
const runs: Readonly<Record<string, (value: unknown) => boolean>> = {
  shishin: (value) => validate(value).ok,
  zod: (value) => zod.safeParse(value).success,
  valibot: (value) => v.safeParse(valibot, value).success,
};
console.log(`${name}: ${examples.length} messages, ${JSON.stringify(examples).length} bytes`);
const times = Object.fromEntries(Object.keys(runs).map((key) => [key, [] as number[]]));
// In turn, so that a busy machine slows all alike.
for (let round = 0; round < 15; round++) {
  for (const [key, run] of Object.entries(runs)) {
    const start = process.hrtime.bigint();
    for (let count = 0; count < 200; count++) {
      for (const example of examples) if (!run(example)) throw new Error(`${key} refuses an example`);
    }
    times[key]?.push(Number(process.hrtime.bigint() - start) / 200 / examples.length / 1000);
  }
}
for (const [key, all] of Object.entries(times)) {
  const sorted = all.slice(3).sort((a, b) => a - b);
  console.log(
    `${key.padEnd(8)} ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2)} µs a message (median of ${sorted.length})`,
  );
}

function longestMessages(): readonly [string, readonly unknown[]] {
  const found = new Map<string, unknown[]>();
  for (const operation of api.operations) {
    for (const { contents } of operation.responses) {
      for (const { schema, examples } of contents) {
        if (schema?.ref)
          found.set(schema.ref, [...(found.get(schema.ref) ?? []), ...examples.map(({ value }: Node) => value)]);
      }
    }
  }
  const size = (values: readonly unknown[]) => JSON.stringify(values).length / values.length;
  return [...found].sort((a, b) => size(b[1]) - size(a[1]))[0] ?? ["", []];
}

function target(node: Node): Node {
  const ref = typeof node.$ref === "string" ? node.$ref.split("/").at(-1) : undefined;
  return ref === undefined ? node : (schemas[ref] ?? {});
}

function zodOf(written: Node): z.ZodType {
  const node = target(written);
  const choices = node.oneOf as readonly Node[] | undefined;
  if (choices) return z.union(choices.map(zodOf) as unknown as readonly [z.ZodType, z.ZodType]);
  if (node.const !== undefined) return z.literal(node.const as string);
  if (node.type === "array") {
    let list = z.array(zodOf(node.items as Node));
    if (typeof node.minItems === "number") list = list.min(node.minItems);
    return typeof node.maxItems === "number" ? list.max(node.maxItems) : list;
  }
  if (node.type === "object") {
    const required = (node.required ?? []) as readonly string[];
    const fields = Object.entries((node.properties ?? {}) as Record<string, Node>).map(([key, child]) => {
      const field = zodOf(child);
      return [key, required.includes(key) ? field : field.optional()] as const;
    });
    return z.looseObject(Object.fromEntries(fields));
  }
  if (node.type === "boolean") return z.boolean();
  if (node.type === "integer" || node.type === "number") {
    let number = node.type === "integer" ? z.int() : z.number();
    if (typeof node.minimum === "number") number = number.min(node.minimum) as never;
    return typeof node.maximum === "number" ? number.max(node.maximum) : number;
  }
  let text = z.string();
  if (typeof node.minLength === "number") text = text.min(node.minLength);
  if (typeof node.maxLength === "number") text = text.max(node.maxLength);
  if (typeof node.pattern === "string") text = text.regex(new RegExp(node.pattern, "u"));
  if (node.format === "date") return z.iso.date();
  return node.format === "date-time" ? z.iso.datetime({ offset: true }) : text;
}

function valibotOf(written: Node): v.GenericSchema {
  const node = target(written);
  const choices = node.oneOf as readonly Node[] | undefined;
  if (choices) return v.union(choices.map(valibotOf));
  if (node.const !== undefined) return v.literal(node.const as string);
  if (node.type === "array") {
    const actions = [
      ...(typeof node.minItems === "number" ? [v.minLength(node.minItems)] : []),
      ...(typeof node.maxItems === "number" ? [v.maxLength(node.maxItems)] : []),
    ];
    return v.pipe(v.array(valibotOf(node.items as Node)), ...(actions as never[]));
  }
  if (node.type === "object") {
    const required = (node.required ?? []) as readonly string[];
    const fields = Object.entries((node.properties ?? {}) as Record<string, Node>).map(([key, child]) => {
      const field = valibotOf(child);
      return [key, required.includes(key) ? field : v.optional(field)] as const;
    });
    return v.looseObject(Object.fromEntries(fields));
  }
  if (node.type === "boolean") return v.boolean();
  if (node.type === "integer" || node.type === "number") {
    const actions = [
      ...(node.type === "integer" ? [v.integer()] : []),
      ...(typeof node.minimum === "number" ? [v.minValue(node.minimum)] : []),
      ...(typeof node.maximum === "number" ? [v.maxValue(node.maximum)] : []),
    ];
    return v.pipe(v.number(), ...(actions as never[]));
  }
  const actions = [
    ...(typeof node.minLength === "number" ? [v.minLength(node.minLength)] : []),
    ...(typeof node.maxLength === "number" ? [v.maxLength(node.maxLength)] : []),
    ...(typeof node.pattern === "string" ? [v.regex(new RegExp(node.pattern, "u"))] : []),
    ...(node.format === "date" ? [v.isoDate()] : []),
    ...(node.format === "date-time" ? [v.isoTimestamp()] : []),
  ];
  return v.pipe(v.string(), ...(actions as never[]));
}

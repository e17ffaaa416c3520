import { isList, isObject, member } from "#load/yaml";
import type { Json } from "#model";

/** One step of a path: a key, an index, everything below, or the members with a certain text. */
export type PathStep =
  | { readonly kind: "key"; readonly key: string | number }
  | { readonly kind: "all" }
  | { readonly kind: "where"; readonly key: string; readonly equals: string };

/** A JSONPath that was understood, or from where on it was not. */
export type ParsedPath = { readonly steps: readonly PathStep[] } | { readonly rest: string };

/** A value that a path leads to, and the way there from the top of the document. */
export interface Match {
  readonly value: Json;
  readonly way: readonly (string | number)[];
}

/** What a path leads to. If that is nothing: the step that failed, and what could stand in its place. */
export interface Matches {
  readonly matches: readonly Match[];
  readonly failed?: { readonly step: string; readonly candidates: readonly string[] };
}

interface StepForm {
  readonly form: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => PathStep;
}

const stepForms: readonly StepForm[] = [
  { form: /^\.([\p{L}_$][\p{L}\p{N}_$-]*)/u, read: ([key = ""]) => ({ kind: "key", key }) },
  { form: /^\[\s*(\d{1,9})\s*\]/, read: ([index]) => ({ kind: "key", key: Number(index) }) },
  { form: /^\[\s*'((?:[^'\\]|\\.)*)'\s*\]/, read: ([key = ""]) => ({ kind: "key", key: unescaped(key) }) },
  { form: /^\[\s*"((?:[^"\\]|\\.)*)"\s*\]/, read: ([key = ""]) => ({ kind: "key", key: unescaped(key) }) },
  { form: /^(?:\.\*|\[\s*\*\s*\])/, read: () => ({ kind: "all" }) },
  {
    form: /^\[\s*\?\s*\(?\s*@\.([\p{L}_$][\p{L}\p{N}_$-]*)\s*==\s*(?:'([^'\\]*)'|"([^"\\]*)")\s*\)?\s*\]/u,
    read: ([key = "", single, double]) => ({ kind: "where", key, equals: single ?? double ?? "" }),
  },
];

/** Reads the part of JSONPath (RFC 9535) that names places: no slices, no descent, one comparison. */
export function parseJsonPath(text: string): ParsedPath {
  if (!text.startsWith("$")) return { rest: text };
  const steps: PathStep[] = [];
  let rest = text.slice(1).trimEnd();
  while (rest !== "") {
    const read = readStep(rest);
    if (!read) return { rest };
    steps.push(read.step);
    rest = rest.slice(read.length);
  }
  return { steps };
}

function readStep(text: string): { readonly step: PathStep; readonly length: number } | undefined {
  for (const { form, read } of stepForms) {
    const match = form.exec(text);
    if (match) return { step: read(match.slice(1)), length: match[0].length };
  }
  return undefined;
}

/** Every value in a document that a path leads to, in the order of the document. */
export function matchJsonPath(root: Json, steps: readonly PathStep[]): Matches {
  let matches: readonly Match[] = [{ value: root, way: [] }];
  for (const step of steps) {
    const next = matches.flatMap((match) => [...below(match, step)]);
    if (next.length === 0) return { matches: next, failed: { step: shown(step), candidates: candidates(matches) } };
    matches = next;
  }
  return { matches };
}

function* below({ value: holder, way }: Match, step: PathStep): Iterable<Match> {
  if (typeof holder !== "object" || holder === null) return;
  if (step.kind === "key") {
    const { key } = step;
    const value = isList(holder) === (typeof key === "number") ? member(holder, key) : undefined;
    if (value !== undefined) yield { value, way: [...way, key] };
    return;
  }
  for (const [key, value] of Object.entries(holder)) {
    if (step.kind === "where" && member(value, step.key) !== step.equals) continue;
    if (value !== undefined) yield { value, way: [...way, isList(holder) ? Number(key) : key] };
  }
}

function candidates(matches: readonly Match[]): readonly string[] {
  return matches.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []));
}

function shown(step: PathStep): string {
  if (step.kind === "all") return "*";
  return step.kind === "key" ? String(step.key) : `?@.${step.key} == '${step.equals}'`;
}

function unescaped(key: string): string {
  return key.replace(/\\(.)/g, "$1");
}

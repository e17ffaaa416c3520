import { type Bilingual, didYouMean, type Report } from "#diagnostic";
import { isObject, listAt, member, objectAt, refOf, targetOf, textAt, type YamlPath } from "#load/yaml";
import type { Json, JsonObject } from "#model";
import { nearest } from "#text";
import { annotationKey } from "./annotation-key.ts";
import type { ApiDocument } from "./document.ts";
import { openapiMessages } from "./openapi-messages.ts";
import { pathOf } from "./places.ts";

/** Reports the fields that invariants name and that no message has: such an invariant would never be broken. */
export function checkInvariantFields(document: ApiDocument, report: Report): void {
  const { root } = document;
  const schemas = objectAt(root.components, "schemas");
  const owners = Object.entries(schemas).map(([name, schema]) => ({ node: schema, among: [schema], name: told(name) }));
  const everywhere = { node: objectAt(root, "info"), among: Object.values(schemas), name: anySchema };
  for (const owner of [everywhere, ...owners]) {
    for (const [at, rule] of listAt(member(owner.node, annotationKey), "invariants").entries()) {
      for (const mention of mentionsOf(rule)) check(document, report, { owner, schemas, rule, mention, at });
    }
  }
}

/** A path that an invariant writes, and where in the invariant. */
interface Mention {
  readonly path: string;
  readonly keys: YamlPath;
  /** The way to where it begins, if that is not the message itself. */
  readonly below?: string;
  /** Whether it belongs to the schema that `given` names. */
  readonly isOther?: boolean;
  /** Whether it has to lead through a list. */
  readonly isOfList?: boolean;
}

function mentionsOf(rule: Json): readonly Mention[] {
  const plain = ["decimals", "currency"].flatMap((key) => {
    const path = textAt(rule, key);
    return path === undefined ? [] : [{ path, keys: [key] }];
  });
  const order = listAt(rule, "order").flatMap((path, at) =>
    typeof path === "string" ? [{ path, keys: ["order", at] }] : [],
  );
  const sum = textAt(rule, "sum");
  const equals = textAt(rule, "equals");
  const below = sum?.slice(0, sum.lastIndexOf("[]") + 2) ?? "";
  return [
    ...(sum === undefined ? [] : [{ path: sum, keys: ["sum"], isOfList: true }]),
    ...(equals === undefined ? [] : [{ path: equals, keys: ["equals"], isOther: true }]),
    ...(sum?.includes("[]")
      ? Object.keys(objectAt(rule, "negative")).map((path) => ({ path, keys: ["negative", path], below }))
      : []),
    ...order,
    ...plain,
  ];
}

interface Checked {
  readonly owner: { readonly node: Json; readonly among: readonly Json[]; readonly name: Bilingual };
  readonly schemas: JsonObject;
  readonly rule: Json;
  readonly mention: Mention;
  readonly at: number;
}

function check(document: ApiDocument, report: Report, { owner, schemas, rule, mention, at }: Checked): void {
  const place = isObject(owner.node) ? document.places.ofMember(owner.node, annotationKey) : undefined;
  if (!place) return;
  const { source } = place;
  const wayTo = (keys: YamlPath) => [...pathOf(place), "invariants", at, ...keys];
  const given = mention.isOther ? textAt(rule, "given") : undefined;
  const other = given === undefined ? undefined : member(schemas, given);
  if (given !== undefined && other === undefined) {
    const hint = didYouMean(nearest(given, Object.keys(schemas)));
    report(openapiMessages["given-not-a-schema"]({ name: given }, source.span(wayTo(["given"])), { hint }));
    return;
  }
  const from = other === undefined ? owner.among : [other];
  const found = follow(document.root, from, { ...mention, steps: stepsOf(`${mention.below ?? ""}.${mention.path}`) });
  if (found.isThere) return;
  const schema = given === undefined ? owner.name : told(given);
  const meant = found.meant?.slice(mention.below === undefined ? 0 : mention.below.length + 1);
  const hint = didYouMean(meant);
  // The names beside a field that is added up are keys.
  const span = mention.below === undefined ? source.span(wayTo(mention.keys)) : source.keySpan(wayTo(mention.keys));
  report(openapiMessages["field-not-in-schema"]({ path: mention.path, schema }, span, { hint }));
}

/** `lines[].amount` is `lines`, `[]`, `amount`. */
function stepsOf(path: string): readonly string[] {
  return path.split(/\.|(?=\[\])/).filter((step) => step !== "");
}

interface Way {
  readonly steps: readonly string[];
  readonly isOfList?: boolean;
}

interface Followed {
  readonly isThere: boolean;
  /** The path that was probably meant. */
  readonly meant?: string;
}

function follow(root: JsonObject, from: readonly Json[], { steps, isOfList = false }: Way): Followed {
  let here = from;
  for (const [at, step] of steps.entries()) {
    const facets = here.flatMap((schema) => facetsOf(root, schema));
    if (facets.some(isOpen)) return { isThere: true };
    const next = facets.flatMap((facet) => below(facet, step));
    if (next.length > 0) {
      here = next;
      continue;
    }
    const lists = facets.filter((facet) => facet.items !== undefined);
    const names = facets.flatMap((facet) => Object.keys(objectAt(facet, "properties")));
    const instead = lists.length > 0 ? `[].${step}` : nearest(step, names);
    const meant = instead === undefined ? [] : [...steps.slice(0, at), instead, ...steps.slice(at + 1)];
    return { isThere: false, ...(meant.length > 0 && { meant: written(meant) }) };
  }
  if (!isOfList || steps.includes("[]")) return { isThere: true };
  return { isThere: false };
}

function written(steps: readonly string[]): string {
  return steps.join(".").replaceAll(".[]", "[]");
}

function below(facet: JsonObject, step: string): readonly Json[] {
  const inner = step === "[]" ? member(facet, "items") : member(objectAt(facet, "properties"), step);
  return inner === undefined ? [] : [inner];
}

/** Whether an object may have any field. */
function isOpen(facet: JsonObject): boolean {
  return isObject(facet.additionalProperties) || facet.additionalProperties === true;
}

/** Everything that a schema's values may have: what it refers to, its parts and its choices. */
function facetsOf(root: JsonObject, schema: Json): readonly JsonObject[] {
  const facets = new Set<JsonObject>();
  const add = (node: Json | undefined) => {
    if (!isObject(node) || facets.has(node) || facets.size > 200) return;
    facets.add(node);
    const ref = refOf(node);
    if (ref !== undefined) add(targetOf(root, ref));
    for (const key of ["allOf", "anyOf", "oneOf"]) for (const part of listAt(node, key)) add(part);
    for (const key of ["if", "then", "else"]) add(member(node, key));
  };
  add(schema);
  return [...facets];
}

function told(name: string): Bilingual {
  return { en: `\`${name}\``, ja: `\`${name}\`` };
}

const anySchema: Bilingual = { en: "any schema", ja: "どのスキーマ" };

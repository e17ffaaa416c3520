import { isList, isObject, refOf, textAt } from "#load/yaml";
import { dataKeywords, type Json, type JsonObject, nameMapKeywords } from "#model";

/** What a value of an OpenAPI document is: a node with keywords, or a map of names to nodes. */
export type NodeKind = "node" | "names";

/** A mention of another place: a `$ref`, a discriminator's mapping or an `externalValue`. */
export interface FoundRef {
  /** The map that mentions, and the key under which it does. */
  readonly holder: JsonObject;
  readonly key: string;
  readonly ref: string;
  readonly path: readonly (string | number)[];
  /** What has to stand there. `data` is not looked into. */
  readonly expects: NodeKind | "data";
}

/** Where a search begins. */
export interface SearchStart {
  readonly value: Json;
  readonly kind: NodeKind;
  readonly path: readonly (string | number)[];
}

/** A value on the way; the path is put together only where something is found. */
interface Visit {
  readonly value: Json;
  readonly kind: NodeKind;
  readonly above?: Visit;
  readonly step: string | number;
}

/**
 * Every mention of another place in a part of an OpenAPI document, in the order of writing.
 * Parts that are in `seen` are passed over; what is looked at is put there.
 */
export function findRefs(start: SearchStart, seen: Set<object>): readonly FoundRef[] {
  const found: FoundRef[] = [];
  const waiting: Visit[] = [{ value: start.value, kind: start.kind, step: "" }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value } = visit;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isObject(value)) for (const mention of mentionsOf(value, visit.kind)) found.push(placed(mention, visit, start));
    const next = membersOf(visit);
    // The index is inside the list.
    for (let index = next.length - 1; index >= 0; index--) waiting.push(next[index] as Visit);
  }
  return found;
}

/** A mention, with its way from the map that has it. */
type Mention = Omit<FoundRef, "path"> & { readonly way: readonly string[] };

function placed({ way, ...mention }: Mention, visit: Visit, start: SearchStart): FoundRef {
  const steps: (string | number)[] = [];
  for (let at = visit; at.above; at = at.above) steps.push(at.step);
  return { ...mention, path: [...start.path, ...steps.reverse(), ...way] };
}

/** The members that can hold further mentions. */
function membersOf(visit: Visit): readonly Visit[] {
  const { value, kind } = visit;
  const members: Visit[] = [];
  if (isList(value)) {
    value.forEach((item, step) => {
      if (typeof item === "object") members.push({ value: item, kind: "node", above: visit, step });
    });
  } else if (isObject(value)) {
    for (const [step, item] of Object.entries(value)) {
      if (typeof item !== "object" || item === null) continue;
      if (kind === "names") members.push({ value: item, kind: "node", above: visit, step });
      else if (isNode(step, item)) {
        members.push({
          value: item,
          kind: isObject(item) && nameMapKeywords.has(step) ? "names" : "node",
          above: visit,
          step,
        });
      }
    }
  }
  return members;
}

/** A list of `examples` belongs to a schema and holds data; a map of them holds nodes. */
function isNode(key: string, value: Json): boolean {
  return !dataKeywords.has(key) && !(key === "examples" && isList(value));
}

function* mentionsOf(holder: JsonObject, kind: NodeKind): Iterable<Mention> {
  const ref = refOf(holder);
  if (ref !== undefined) yield { holder, key: "$ref", ref, way: ["$ref"], expects: kind };
  if (kind === "names") return;
  const external = textAt(holder, "externalValue");
  if (external !== undefined) {
    yield { holder, key: "externalValue", ref: external, way: ["externalValue"], expects: "data" };
  }
  const { discriminator } = holder;
  if (!isObject(discriminator)) return;
  const fallback = textAt(discriminator, "defaultMapping");
  if (fallback !== undefined && isMappingToPlace(fallback)) {
    const way = ["discriminator", "defaultMapping"];
    yield { holder: discriminator, key: "defaultMapping", ref: fallback, way, expects: "node" };
  }
  const { mapping } = discriminator;
  if (!isObject(mapping)) return;
  for (const [key, ref] of Object.entries(mapping)) {
    if (typeof ref !== "string" || !isMappingToPlace(ref)) continue;
    yield { holder: mapping, key, ref, way: ["discriminator", "mapping", key], expects: "node" };
  }
}

/** A discriminator's mapping may name a schema instead of pointing to one. */
function isMappingToPlace(ref: string): boolean {
  return ref.startsWith("#") || ref.includes("/") || /\.(?:ya?ml|json)$/i.test(ref);
}

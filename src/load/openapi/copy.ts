import type { Report } from "#diagnostic";
import { isList, isObject, refOf } from "#load/yaml";
import type { Json, JsonObject } from "#model";
import { openapiMessages } from "./openapi-messages.ts";
import { type Places, pathOf, type SourcePlace } from "./places.ts";

/** How deep a file may be nested, and how much a document may grow by what occurs in several places. */
const depthLimit = 500;
const growthLimit = 300_000;

/** A map and a list that may be changed: copies that nobody else has. */
export type OpenObject = { [key: string]: Json };
export type OpenList = Json[];

/** What copying needs to know and tell. */
export interface CopyContext {
  readonly places: Places;
  readonly report: Report;
  /** Keys to leave out, by the map that has them. */
  readonly leaveOut?: ReadonlyMap<object, ReadonlySet<string>>;
  /** Members under this key are copied, but kept beside the copies of their maps. */
  readonly setAside?: { readonly key: string; readonly from: Map<OpenObject, Json> };
}

/**
 * A value of a file as a fresh tree of plain JSON that may be changed; every map and list of it is
 * registered with its place. What JSON cannot say is reported and left out.
 */
export function copyWritten(context: CopyContext, place: SourcePlace): Json {
  return copyBelow(context, place, 0);
}

function copyBelow(context: CopyContext, place: SourcePlace, depth: number): Json {
  const { source, written } = place;
  if (typeof written !== "object" || written === null) return scalarOf(context, place);
  if (depth > depthLimit) {
    context.report(openapiMessages["document-too-deep"]({ limit: depthLimit }, source.span(pathOf(place))));
    return null;
  }
  const copyMember = (step: string | number, value: unknown): Json =>
    // Texts are what there is most of, and need no place of their own.
    typeof value === "string" ? value : copyBelow(context, { source, above: place, step, written: value }, depth + 1);
  if (isList(written)) {
    const list = written.map((item, index) => copyMember(index, item));
    context.places.register(list, place);
    return list;
  }
  const copy: OpenObject = {};
  context.places.register(copy, place);
  for (const [key, item] of Object.entries(written)) putCopy(context, { copy, place, key }, copyMember(key, item));
  return copy;
}

function putCopy(
  { leaveOut, setAside, report }: CopyContext,
  { copy, place, key }: { readonly copy: OpenObject; readonly place: SourcePlace; readonly key: string },
  value: Json,
): void {
  if (key === "__proto__") {
    report(openapiMessages["key-not-usable"]({ key }, place.source.keySpan([...pathOf(place), key])));
  } else if (key === setAside?.key) setAside.from.set(copy, value);
  else if (!isObject(place.written) || !leaveOut?.get(place.written)?.has(key)) copy[key] = value;
}

function scalarOf({ report }: CopyContext, place: SourcePlace): Json {
  const { written } = place;
  if (typeof written === "number" && !Number.isFinite(written)) {
    report(openapiMessages["value-not-json"]({ value: String(written) }, place.source.span(pathOf(place))));
    return null;
  }
  return typeof written === "string" || typeof written === "number" || typeof written === "boolean" ? written : null;
}

/**
 * Makes a tree of a document in which maps and lists may occur in several places: there they become
 * copies, registered like their originals. Nothing, with a report, if it would have no end.
 */
export function makeTree(root: JsonObject, places: Places, report: Report): JsonObject | undefined {
  const seen = new Set<object>();
  const above = new Set<object>();
  let left = growthLimit;
  let endless: object | undefined;
  const settle = (value: Json): Json => {
    if (typeof value !== "object" || value === null || endless) return value;
    const entries = Object.entries(value);
    if (seen.has(value)) left -= entries.length + 1;
    if (left < 0 || above.has(value)) endless = [...above].findLast((node) => isBroughtIn(node, places)) ?? root;
    const made = seen.has(value) ? copyOnce(value, places) : value;
    seen.add(value);
    above.add(value);
    for (const [key, item] of entries) {
      if (typeof item !== "object" || item === null) continue;
      const settled = settle(item);
      // What was read from the files and copied may be changed.
      if (settled !== item) (made as OpenObject)[key] = settled;
    }
    above.delete(value);
    return made;
  };
  const tree = settle(root);
  if (endless) report(openapiMessages["document-endless"]({}, places.span(endless, ["$ref"])));
  return endless || !isObject(tree) ? undefined : tree;
}

/** Whether a map stands where a `$ref` was written. */
function isBroughtIn(node: object, places: Places): boolean {
  return refOf(node) === undefined && refOf(places.of(node)?.written) !== undefined;
}

/** The same members in a map or list of its own. */
export function copyOnce<Value extends object>(value: Value, places: Places): Value {
  // A list of the same items or a map of the same keys.
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Value;
  const place = places.of(value);
  if (place) places.register(copy, place);
  return copy;
}

import type { Bilingual, Report } from "#diagnostic";
import { followRefs, isList, isObject, member, type YamlPath, type YamlSource } from "#load/yaml";
import type { Json, JsonObject } from "#model";
import { copyOnce, copyWritten, type OpenList, type OpenObject } from "./copy.ts";
import { openapiMessages } from "./openapi-messages.ts";
import { type OverlayAction, readOverlay } from "./overlay-document.ts";
import type { FollowTarget, Match } from "./overlay-targets.ts";
import { type Places, placeAt } from "./places.ts";
import { findRefs } from "./refs.ts";
import { createSuggester, type Suggest } from "./suggester.ts";

/** A document with an overlay laid over it. What the overlay does not touch, the two share. */
export interface OverlaidDocument {
  readonly root: JsonObject;
  /** The text that the overlay puts under a key of a map of the original document. */
  text(original: object, key: string): string | undefined;
  /** Whether a member of a map of {@link root}, or something in it, comes from the overlay. */
  isTouched(holder: object, key: string | number): boolean;
}

/**
 * Lays an OpenAPI Overlay over a document. Targets that cannot be read or match nothing are reported
 * where they are written; the other actions are carried out.
 */
export function layOverlay(
  document: JsonObject,
  source: YamlSource,
  given: { readonly places: Places; readonly report: Report; readonly follow: FollowTarget },
): OverlaidDocument {
  const { report } = given;
  const overlaid = openDocument(document, source, given.places);
  const context = { ...given, source, overlaid, suggest: createSuggester() };
  const actions = readOverlay(source, report);
  for (const action of actions) act(context, action);
  if (actions.some((action) => action.removes)) reportLooseEnds(context);
  return overlaid;
}

/** A document that is copied where it is changed. */
interface OpenDocument extends OverlaidDocument {
  /** The map or list at a way from the top, as a copy that may be changed. */
  open(way: readonly (string | number)[]): OpenObject | OpenList | undefined;
  /** Puts a value of the overlay's file into an opened map or list. */
  put(holder: OpenObject | OpenList, key: string | number, given: Given): void;
}

interface Given {
  readonly value: Json;
  readonly path: YamlPath;
}

function openDocument(document: JsonObject, source: YamlSource, places: Places): OpenDocument {
  const copies = new Map<object, object>();
  const touched = new Map<object, Set<string>>();
  const ownCopy = <Value extends object>(value: Value): Value => {
    if (opened.has(value)) return value;
    const copy = copyOnce(value, places);
    copies.set(value, copy);
    opened.add(copy);
    return copy;
  };
  const opened = new Set<object>();
  // A copy of a map is a map.
  const root = ownCopy(document) as OpenObject;

  const isFromOverlay = (value: Json | undefined): boolean => {
    if (typeof value !== "object" || value === null) return false;
    if (places.of(value)?.source === source || touched.has(value)) return true;
    return opened.has(value) && Object.values(value).some(isFromOverlay);
  };

  return {
    root,
    text(original, key) {
      const copy = copies.get(original);
      const value = copy && touched.get(copy)?.has(key) ? member(copy, key) : undefined;
      return typeof value === "string" ? value : undefined;
    },
    isTouched: (holder, key) => touched.get(holder)?.has(String(key)) === true || isFromOverlay(member(holder, key)),
    open(way) {
      let holder: OpenObject | OpenList = root;
      for (const step of way) {
        const next: Json | undefined = member(holder, step);
        if (typeof next !== "object" || next === null) return undefined;
        // Maps and lists of a document may be changed once they have been copied.
        const copy = ownCopy(next) as OpenObject | OpenList;
        // Maps and lists of a document may be changed once they have been copied.
        (holder as OpenObject)[step] = copy;
        holder = copy;
      }
      return holder;
    },
    put(holder, key, { value, path }) {
      // A copy: it may be changed.
      (holder as OpenObject)[key] = value;
      touched.set(holder, (touched.get(holder) ?? new Set()).add(String(key)));
      places.override(holder, key, placeAt(source, path));
      const opening = (inner: Json) => {
        if (typeof inner !== "object" || inner === null) return;
        opened.add(inner);
        for (const item of Object.values(inner)) opening(item);
      };
      opening(value);
    },
  };
}

interface OverlayContext {
  readonly source: YamlSource;
  readonly places: Places;
  readonly report: Report;
  readonly overlaid: OpenDocument;
  readonly suggest: Suggest;
  readonly follow: FollowTarget;
}

function act(context: OverlayContext, action: OverlayAction): void {
  const { source, report, overlaid, suggest, follow } = context;
  const { target, path } = action;
  const span = source.span([...path, "target"]);
  const found = follow(overlaid.root, target);
  if (found.kind === "not-understood") {
    report(openapiMessages["overlay-target-not-understood"]({ target, rest: found.rest }, span));
  } else if (found.kind === "endless") report(openapiMessages["overlay-target-endless"]({ target }, span));
  else if (found.kind === "nothing") {
    const hint = suggest(found.step, found.candidates);
    report(openapiMessages["overlay-target-without-match"]({ target, step: found.step }, span, { hint }));
  } else if (action.removes) {
    if (found.matches.some(({ way }) => way.length === 0)) report(openapiMessages["overlay-removes-all"]({}, span));
    for (const { way } of [...found.matches].sort(lastFirst)) remove(overlaid, way);
  } else if (!("update" in action)) report(openapiMessages["overlay-action-empty"]({}, source.span(path)));
  else for (const match of found.matches) update(context, match, action);
}

/** Later items of a list, and what stands deeper, first: so the numbers and ways of the others stay right. */
function lastFirst({ way: one }: Match, { way: other }: Match): number {
  const at = one.findIndex((step, index) => step !== other[index]);
  const [left, right] = [one[at], other[at]];
  if (typeof left === "number" && typeof right === "number") return right - left;
  return other.length - one.length;
}

function remove(overlaid: OpenDocument, way: Match["way"]): void {
  const key = way.at(-1);
  const holder = key === undefined ? undefined : overlaid.open(way.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (holder && key !== undefined) delete holder[key];
}

function update(context: OverlayContext, { way, value: found }: Match, action: OverlayAction): void {
  const path = [...action.path, "update"];
  const value = withoutRefs(context, copyWritten(context, placeAt(context.source, path)), path);
  const kinds = { found: kindOf(found), given: kindOf(value) };
  const given = { value, path };
  if (kinds.found === "map" && isObject(value)) merge(context, way, { ...given, value });
  else if (kinds.found === "list") append(context, way, given);
  else if (kinds.found === "single" && kinds.given === "single") {
    const holder = context.overlaid.open(way.slice(0, -1));
    const key = way.at(-1);
    if (holder && key !== undefined) context.overlaid.put(holder, key, given);
  } else {
    const params = { target: action.target, found: words[kinds.found], given: words[kinds.given] };
    context.report(openapiMessages["overlay-update-does-not-fit"](params, context.source.span(path)));
  }
}

function merge(
  context: OverlayContext,
  way: Match["way"],
  { value: given, path }: Given & { readonly value: JsonObject },
): void {
  const found = context.overlaid.open(way);
  if (!found) return;
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const before = member(found, key);
    const inner = { path: [...path, key], value };
    if (isObject(before) && isObject(value)) merge(context, [...way, key], { ...inner, value });
    else if (isList(before) && isList(value)) append(context, [...way, key], inner);
    else context.overlaid.put(found, key, inner);
  }
}

function append({ overlaid }: OverlayContext, way: Match["way"], { value, path }: Given): void {
  const list = overlaid.open(way);
  if (!Array.isArray(list)) return;
  const items = isList(value)
    ? value.map((item, index) => ({ value: item, path: [...path, index] }))
    : [{ value, path }];
  for (const item of items) overlaid.put(list, list.length, item);
}

/** An overlay is data: a `$ref` in it would lead somewhere that nobody has looked at. */
function withoutRefs(context: OverlayContext, value: Json, path: YamlPath): Json {
  for (const { holder, key, path: place } of findRefs({ value, kind: "node", path }, new Set())) {
    context.report(openapiMessages["overlay-with-ref"]({}, context.source.span(place)));
    // The value is a copy made for this action.
    delete (holder as OpenObject)[key];
  }
  return value;
}

/** What an overlay removes must not be referred to any more. */
function reportLooseEnds({ overlaid, places, report, source }: OverlayContext): void {
  for (const { holder, key, ref } of findRefs({ value: overlaid.root, kind: "node", path: [] }, new Set())) {
    if (!ref.startsWith("#") || followRefs(overlaid.root, { $ref: ref }) !== undefined) continue;
    const params = { ref, file: source.file.path };
    report(openapiMessages["overlay-removes-target"](params, places.span(holder, [key])));
  }
}

function kindOf(value: Json): keyof typeof words {
  return isList(value) ? "list" : isObject(value) ? "map" : "single";
}

const words = {
  single: { en: "a single value", ja: "単独の値" },
  list: { en: "a list", ja: "一覧" },
  map: { en: "a map", ja: "マップ" },
} satisfies Record<string, Bilingual>;

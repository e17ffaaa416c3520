import { isObject, member, refOf, type YamlPath, type YamlSource } from "#load/yaml";
import type { Span } from "#text";
import type { RefTarget } from "./targets.ts";

/** Where a value of a copied document was written. */
export interface SourcePlace {
  readonly source: YamlSource;
  /** The map or list that has it, and under what; absent for a whole file. */
  readonly above?: SourcePlace;
  readonly step: string | number;
  /** The value as the file has it. */
  readonly written: unknown;
}

/**
 * Where the maps and lists of an API's documents were written. Bundling moves them about, but each
 * stays the object that it is; copies are registered with the place of what they copy.
 */
export interface Places {
  register(node: object, place: SourcePlace): void;
  /** A single value under a key comes from elsewhere than the map that has it. */
  override(node: object, key: string | number, place: SourcePlace): void;
  of(node: object): SourcePlace | undefined;
  /** Where the value under a key was written: beside the map's other keys, or behind its `$ref`. */
  ofMember(node: object, key: string | number): SourcePlace | undefined;
  /** The value at a path below a node, or its nearest ancestor. */
  span(node: object, path?: YamlPath): Span;
  /** The key of a member of a node, or the node. */
  keySpan(node: object, key: string | number): Span;
}

/** The place of a value of a file. */
export function placeAt(source: YamlSource, path: YamlPath): SourcePlace {
  let place: SourcePlace = { source, step: "", written: source.value };
  for (const step of path) place = { source, above: place, step, written: member(place.written, step) };
  return place;
}

/** The way from the top of its file to a place. */
export function pathOf(place: SourcePlace): YamlPath {
  const path: (string | number)[] = [];
  for (let at = place; at.above; at = at.above) path.push(at.step);
  return path.reverse();
}

/** `nowhere` is the place of maps that nobody wrote. */
export function createPlaces(targets: ReadonlyMap<object, RefTarget>, nowhere: Span): Places {
  const nodes = new Map<object, SourcePlace>();
  const members = new Map<object, Map<string, SourcePlace>>();

  const ofMember = (node: object, key: string | number): SourcePlace | undefined => {
    const override = members.get(node)?.get(String(key));
    if (override) return override;
    const value = member(node, key);
    const own = typeof value === "object" && value !== null ? nodes.get(value) : undefined;
    if (own) return own;
    const place = nodes.get(node);
    return place && memberAsWritten(place, key, targets);
  };

  return {
    register: (node, place) => void nodes.set(node, place),
    override(node, key, place) {
      const known = members.get(node) ?? new Map<string, SourcePlace>();
      members.set(node, known.set(String(key), place));
    },
    of: (node) => nodes.get(node),
    ofMember,
    span(node, path = []) {
      let place = nodes.get(node);
      let at: unknown = node;
      for (const step of path) {
        const next = typeof at === "object" && at !== null ? ofMember(at, step) : undefined;
        if (!next) break;
        place = next;
        at = member(at, step);
      }
      return place ? place.source.span(pathOf(place)) : nowhere;
    },
    keySpan(node, key) {
      const place = ofMember(node, key) ?? nodes.get(node);
      return place ? place.source.keySpan(pathOf(place)) : nowhere;
    },
  };
}

function memberAsWritten(
  place: SourcePlace,
  step: string | number,
  targets: ReadonlyMap<object, RefTarget>,
): SourcePlace | undefined {
  let holder = place;
  for (let hops = 0; hops < 100; hops++) {
    const written = member(holder.written, step);
    if (written !== undefined) return { source: holder.source, above: holder, step, written };
    const hasRef = isObject(holder.written) && refOf(holder.written) !== undefined;
    // Only an object has a `$ref`.
    const behind = hasRef ? targets.get(holder.written as object) : undefined;
    if (!behind) return undefined;
    holder = placeAt(behind.source, behind.path);
  }
  return undefined;
}

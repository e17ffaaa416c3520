import { createWatch } from "#load/json-schema";
import { isObject } from "#load/yaml";
import type { Json, JsonObject } from "#model";

/** A value that a target leads to, and the way there from the top of the document. */
export interface Match {
  readonly value: Json;
  readonly way: readonly (string | number)[];
}

/** What a target leads to, or why that cannot be said. */
export type Matches =
  /** In the order of the document, each place once. */
  | { readonly kind: "found"; readonly matches: readonly [Match, ...Match[]] }
  /** The step at which nothing was left, and what could stand in its place. */
  | { readonly kind: "nothing"; readonly step: string; readonly candidates: readonly string[] }
  /** From where on it is no JSONPath. */
  | { readonly kind: "not-understood"; readonly rest: string }
  | { readonly kind: "endless" };

/** Follows JSONPaths (RFC 9535), as the Overlay specification demands. */
export type FollowTarget = (root: JsonObject, target: string) => Matches;

/** How long following one target may take, in milliseconds, and to how many places it may lead. */
const timeLimit = 1000;
const matchLimit = 100_000;

/** Imports the reader of JSONPaths. */
export async function createTargetFollower(): Promise<FollowTarget> {
  const { JSONPathEnvironment, JSONPathError, JSONPathQuery } = await import("json-p3");
  const environment = new JSONPathEnvironment();
  const runWithin = createWatch();

  const segmentsOf = (target: string) => {
    try {
      return environment.compile(target).segments;
    } catch (error) {
      if (error instanceof JSONPathError) return { rest: target.slice(error.token.index) || target };
      throw error;
    }
  };
  /** What the first segments lead to; nothing if there is no end to it. */
  const follow = (segments: Segments, root: JsonObject): readonly Match[] | undefined => {
    const matches = new Map<string, Match>();
    // The library takes values that may be changed, and changes nothing.
    const value = root as Parameters<InstanceType<typeof JSONPathQuery>["lazyQuery"]>[0];
    const query = new JSONPathQuery(environment, segments);
    const search = () => {
      for (const node of query.lazyQuery(value)) {
        if (matches.size > matchLimit) return;
        // What the library finds stands in the document.
        matches.set(JSON.stringify(node.location), { value: node.value as Json, way: node.location });
      }
    };
    // What can only lead to one place needs no watching, which takes longer than most searches.
    const isSingular = query.singularQuery();
    if (isSingular) search();
    const isDone = isSingular || runWithin(timeLimit, search);
    return isDone && matches.size <= matchLimit ? [...matches.values()] : undefined;
  };
  const followOrStop = (segments: Segments, root: JsonObject): readonly Match[] | undefined => {
    try {
      return follow(segments, root);
    } catch (error) {
      // Nested deeper than the library goes.
      if (error instanceof JSONPathError || error instanceof RangeError) return undefined;
      throw error;
    }
  };

  return (root, target) => {
    const segments = segmentsOf(target.trim());
    if ("rest" in segments) return { kind: "not-understood", rest: segments.rest };
    const matches = followOrStop(segments, root);
    const [first, ...others] = matches ?? [];
    if (!matches) return { kind: "endless" };
    if (first) return { kind: "found", matches: [first, ...others] };
    let before: readonly Match[] = [{ value: root, way: [] }];
    for (const [index, segment] of segments.entries()) {
      const after = followOrStop(segments.slice(0, index + 1), root) ?? [];
      if (after.length === 0) return { kind: "nothing", step: shown(segment), candidates: keysOf(before) };
      before = after;
    }
    return { kind: "nothing", step: target, candidates: [] };
  };
}

type Segments = import("json-p3").JSONPathQuery["segments"];

function keysOf(matches: readonly Match[]): readonly string[] {
  return matches.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []));
}

/** A step without its dot or brackets and, if it is a name, without its quotes. */
function shown(segment: Segments[number]): string {
  const text = String(segment);
  return /^(?:\.\.)?\['(.*)'\]$/.exec(text)?.[1] ?? /^\[(.*)\]$/s.exec(text)?.[1] ?? text.replace(/^\.+/, "");
}

import type { Bilingual, Severity } from "#diagnostic";
import type { OpenapiVersion } from "#load/json-schema";
import { isObject, member } from "#load/yaml";
import type { FormFault } from "./engine/form-faults.ts";
import type { EnginePlace } from "./engine/openapi-engine.ts";
import type { ApiSources } from "./sources.ts";

/** The place where a rule found something, and what stands there as it was written. */
export interface Finding {
  readonly place: EnginePlace;
  /** The last step of the place. */
  readonly key: string;
  readonly value: unknown;
  /** The map or list that has the value. */
  readonly holder: unknown;
  readonly version: OpenapiVersion;
  readonly sources: ApiSources;
  /** What is not of the form that OpenAPI lays down; only rule `struct` asks. */
  readonly formFaults: readonly FormFault[];
}

/** What can be said of a place in our own words. */
export interface FindingSentence {
  readonly message: Bilingual;
  /** Where one rule finds both what is wrong and what is a matter of opinion. */
  readonly severity?: Severity;
}

/**
 * What a rule has to say about a place, in the order in which it says it: a rule can find several things wrong
 * at one place. Nothing, if only the library knows.
 */
export type DescribeFinding = (found: Finding) => readonly FindingSentence[];

/** The same sentence wherever the rule finds something. */
export function always(en: string, ja: string): DescribeFinding {
  return () => [sentence(en, ja)];
}

export function sentence(en: string, ja: string): FindingSentence {
  return { message: { en, ja } };
}

/** The value some steps above a place. */
export function valueAbove({ place, sources }: Finding, steps: number): unknown {
  const path = place.path.slice(0, place.path.length - steps);
  return path.reduce<unknown>(member, sources.files.get(place.file)?.value);
}

/** A value as it may stand in a sentence: on one line, of bounded length, in backquotes. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const line = text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replaceAll("`", "'")
    .trim();
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}

/**
 * The template of the path that a place belongs to, such as `/books/{id}`: from its own file, or because the path
 * leads there.
 */
export function pathTemplateOf({ place, sources }: Finding): string | undefined {
  const { root, targets, files } = sources;
  const [first, template] = place.path;
  const source = files.get(place.file);
  const callbacks = place.path.lastIndexOf("callbacks");
  if (callbacks !== -1 && place.path.length > callbacks + 2) return place.path[callbacks + 2];
  if (source === root && first === "paths") return template;
  const paths = member(root.value, "paths");
  const leading = Object.entries(isObject(paths) ? paths : {}).find(([, item]) => {
    let target = isObject(item) ? targets.get(item) : undefined;
    for (let hops = 0; target && hops < 100; hops++) {
      if (target.source === source && target.path.every((step, at) => String(step) === place.path[at])) return true;
      target = isObject(target.value) ? targets.get(target.value) : undefined;
    }
    return false;
  });
  return leading?.[0];
}

/** A map, or what its `$ref` leads to. */
export function behindRef(value: unknown, { targets }: ApiSources): unknown {
  let found = value;
  for (let hops = 0; hops < 100 && isObject(found); hops++) {
    const target = targets.get(found);
    if (!target) return found;
    found = target.value;
  }
  return found;
}

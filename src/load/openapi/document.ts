import { followRefs, isObject, listAt, member, targetOf, textAt } from "#load/yaml";
import type { Json, JsonObject, Language, Localized, Origin } from "#model";
import type { Span } from "#text";
import type { Bundle } from "./bundle.ts";
import type { OverlaidDocument } from "./overlay.ts";
import type { Places } from "./places.ts";

/** A bundled document with its translations, as the model is made from it. */
export interface ApiDocument extends Bundle {
  /** Id of the API. */
  readonly id: string;
  /** The language of {@link root}. */
  readonly language: Language;
  readonly translations: ReadonlyMap<Language, OverlaidDocument>;
}

/** What a node stands for: itself, or what its `$ref` leads to. */
export function resolved({ root }: ApiDocument, node: Json | undefined): JsonObject {
  const found = followRefs(root, node);
  return isObject(found) ? found : {};
}

/**
 * A node and what its `$ref`s lead to, nearest first. In OpenAPI 3.1 keywords beside a `$ref` say
 * more about what it leads to.
 */
export function* layersOf({ root }: ApiDocument, node: Json | undefined): Iterable<JsonObject> {
  let layer = node;
  for (let hops = 0; hops < 100 && isObject(layer); hops++) {
    yield layer;
    const { $ref } = layer;
    if (typeof $ref !== "string") return;
    layer = targetOf(root, $ref);
  }
}

/** The text under a key of a node, or of what its `$ref` leads to, in every language that has it. */
export function textsOf(document: ApiDocument, node: Json | undefined, key: string): Localized<string> {
  for (const layer of layersOf(document, node)) {
    const text = textAt(layer, key);
    if (text === undefined) continue;
    const texts: Record<Language, string> = { [document.language]: text };
    for (const [language, overlaid] of document.translations) {
      const translation = overlaid.text(layer, key);
      if (translation !== undefined) texts[language] = translation;
    }
    return texts;
  }
  return {};
}

/** The first value under a key of a node, or of what its `$ref` leads to. */
export function memberOf(document: ApiDocument, node: Json | undefined, key: string): Json | undefined {
  for (const layer of layersOf(document, node)) {
    const value = member(layer, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first of a schema's examples. */
export function exampleOf(document: ApiDocument, node: Json | undefined): Json | undefined {
  for (const layer of layersOf(document, node)) {
    const example = member(layer, "example") ?? listAt(layer, "examples")[0];
    if (example !== undefined) return example;
  }
  return undefined;
}

/** Where a member of a map was written: its key, and the values of some of its own keys. */
export function originOfMember(
  { places }: ApiDocument,
  holder: JsonObject,
  key: string,
  partNames: readonly string[],
): Origin {
  return { span: places.keySpan(holder, key), parts: documentParts(places, member(holder, key), partNames) };
}

/** Where the values of some keys of a map were written. */
export function documentParts(places: Places, node: Json | undefined, names: readonly string[]): Record<string, Span> {
  const parts: Record<string, Span> = {};
  if (!isObject(node)) return parts;
  for (const name of names) if (member(node, name) !== undefined) parts[name] = places.span(node, [name]);
  return parts;
}

import type { Report } from "#diagnostic";
import { insidePath } from "#load/files";
import { libraryReason, type OpenapiVersion } from "#load/json-schema";
import { isObject, member } from "#load/yaml";
import type { Json, JsonObject } from "#model";
import { point } from "#text";
import { annotationKey } from "./annotation-key.ts";
import { type CopyContext, copyWritten, makeTree, type OpenObject } from "./copy.ts";
import { type EngineDocuments, type EnginePlace, openEngine } from "./engine/openapi-engine.ts";
import { lintSources, spanAt } from "./lint.ts";
import { openapiMessages } from "./openapi-messages.ts";
import { createPlaces, type Places, pathOf, placeAt } from "./places.ts";
import type { ApiSources } from "./sources.ts";
import { pathFrom } from "./targets.ts";

/** One document with everything brought in, as a tree, and where each part of it was written. */
export interface Bundle {
  readonly root: JsonObject;
  readonly places: Places;
}

/**
 * Checks the files of an API as OpenAPI and brings them into one document. The engine gets copies
 * of what has been read; it opens no file and asks no network.
 */
export async function bundleApi(
  sources: ApiSources,
  version: OpenapiVersion,
  report: Report,
): Promise<Bundle | undefined> {
  const places = createPlaces(sources.targets, point(sources.root.file.path, 0));
  const annotations = new Map<OpenObject, Json>();
  const documents = copyDocuments(sources, {
    places,
    report,
    setAside: { key: annotationKey, from: annotations },
  });
  const root = documents.files.get(documents.root)?.parsed;
  if (!isObject(root)) return undefined;
  try {
    const engine = await openEngine(version);
    // What hangs on a broken reference would be reported once more, as something missing.
    if (sources.broken.size === 0) await lintSources({ engine, version, documents, sources }, report);
    for (const place of await engine.bundle(documents)) reportRenamed(place, documents, sources, report);
  } catch (error) {
    // The library throws at documents that it does not understand: a fact about the document.
    report(
      openapiMessages["openapi-not-understood"]({ reason: libraryReason(error) }, sources.root.keySpan(["openapi"])),
    );
    return undefined;
  }
  for (const [node, annotation] of annotations) node[annotationKey] = annotation;
  sortComponents(root, sources, places);
  const tree = makeTree(root, places, report);
  return tree && { root: tree, places };
}

/**
 * Copies that the engine may change, by path. References that lead nowhere are left out of them, and
 * annotations are set aside: the engine has nothing to say about a third of what there is to walk.
 */
function copyDocuments(sources: ApiSources, context: CopyContext): EngineDocuments {
  const files = [...sources.files].map(([path, source]) => {
    const parsed = copyWritten({ ...context, leaveOut: sources.broken }, placeAt(source, []));
    return [path, { text: source.file.text, parsed }] as const;
  });
  return {
    root: sources.root.file.path,
    files: new Map(files),
    pathOf(base, uri) {
      const path = pathFrom(base, uri);
      const inside = insidePath(path);
      return inside.problem ? path : inside.path;
    },
  };
}

/** Two components of one name: the later one gets a number, and what refers to it names it so. */
function reportRenamed(place: EnginePlace, documents: EngineDocuments, sources: ApiSources, report: Report): void {
  const parsed = documents.files.get(place.file)?.parsed;
  const node = place.path.reduce<Json | undefined>(member, parsed);
  const refs = isObject(node) ? [node.$ref, node.defaultMapping, ...Object.values(node)] : [];
  const span = spanAt(place, sources);
  for (const ref of refs) {
    const [, newName, name] = /^#\/components\/\w+\/((.+)-\d+)$/.exec(typeof ref === "string" ? ref : "") ?? [];
    if (name === undefined || newName === undefined || !span) continue;
    report(openapiMessages["component-renamed"]({ name, newName }, span));
    return;
  }
}

/** Components in the order in which their authors wrote them, not in that of their use. */
function sortComponents(root: JsonObject, { files }: ApiSources, places: Places): void {
  const { components } = root;
  if (!isObject(components)) return;
  const order = [...files.values()];
  const rankOf = (value: Json | undefined) => {
    const place = typeof value === "object" && value !== null ? places.of(value) : undefined;
    return place
      ? { file: order.indexOf(place.source), start: place.source.keySpan(pathOf(place)).start }
      : { file: -1, start: 0 };
  };
  for (const [name, group] of Object.entries(components)) {
    if (!isObject(group)) continue;
    const ranked = Object.entries(group).map((entry) => ({ entry, rank: rankOf(entry[1]) }));
    ranked.sort((a, b) => a.rank.file - b.rank.file || a.rank.start - b.rank.start);
    const inOrder = Object.fromEntries(ranked.map(({ entry }) => entry));
    const place = places.of(group);
    if (place) places.register(inOrder, place);
    Object.assign(components, { [name]: inOrder });
  }
}

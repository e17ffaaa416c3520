import type { Report } from "#diagnostic";
import { insidePath } from "#load/files";
import { reasonOf } from "#load/json-schema";
import { isObject } from "#load/yaml";
import type { Json, JsonObject } from "#model";
import { point } from "#text";
import { annotationKey } from "./annotation-key.ts";
import { type CopyContext, copyWritten, makeTree, type OpenObject } from "./copy.ts";
import { lintSources, spanAt } from "./lint.ts";
import {
  type LibraryDocument,
  type LibraryWalk,
  type OpenapiLibrary,
  type Problem,
  rootType,
  walkWith,
} from "./openapi-library.ts";
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
 * Checks the files of an API as OpenAPI and brings them into one document. The library gets copies
 * of what has been read; it opens no file and asks no network.
 */
export async function bundleApi(
  sources: ApiSources,
  library: OpenapiLibrary,
  report: Report,
): Promise<Bundle | undefined> {
  const places = createPlaces(sources.targets, point(sources.root.file.path, 0));
  const annotations = new Map<OpenObject, Json>();
  const documents = copyDocuments(sources, library, {
    places,
    report,
    setAside: { key: annotationKey, from: annotations },
  });
  const document = documents.get(sources.root.file.path);
  if (!document || !isObject(document.parsed)) return undefined;
  try {
    const types = library.normalizeTypes(library.types, {});
    const resolvedRefMap = await library.resolveDocument({
      rootDocument: document,
      rootType: rootType(types),
      externalRefResolver: createResolver(library, documents),
    });
    const walk: LibraryWalk = { library, types, document, resolvedRefMap };
    // What hangs on a broken reference would be reported once more, as something missing.
    if (sources.broken.size === 0) lintSources(walk, sources, report);
    for (const problem of walkToBundle(walk)) reportRenamed(problem, sources, report);
  } catch (error) {
    // The library throws at documents that it does not understand: a fact about the document.
    report(openapiMessages["openapi-not-understood"]({ reason: reasonOf(error) }, sources.root.keySpan(["openapi"])));
    return undefined;
  }
  for (const [node, annotation] of annotations) node[annotationKey] = annotation;
  sortComponents(document.parsed, sources, places);
  const root = makeTree(document.parsed, places, report);
  return root && { root, places };
}

/**
 * Copies that the library may change, by path. References that lead nowhere are left out of them, and
 * annotations are set aside: the library has nothing to say about a third of what there is to walk.
 */
function copyDocuments(
  sources: ApiSources,
  library: OpenapiLibrary,
  context: CopyContext,
): ReadonlyMap<string, LibraryDocument> {
  return new Map(
    [...sources.files].map(([path, source]) => {
      const parsed = copyWritten({ ...context, leaveOut: sources.broken }, placeAt(source, []));
      return [path, { source: new library.Source(path, source.file.text), parsed }];
    }),
  );
}

/** Serves what has been read, and nothing else. */
function createResolver(
  library: OpenapiLibrary,
  documents: ReadonlyMap<string, LibraryDocument>,
): InstanceType<OpenapiLibrary["BaseResolver"]> {
  const resolveExternalRef = (base: string | null, ref: string) => {
    const path = pathFrom(base ?? "", ref);
    const inside = insidePath(path);
    return inside.problem ? path : inside.path;
  };
  const refuse = (ref: string): never => {
    throw new Error(`${ref} has not been read`);
  };
  return Object.assign(new library.BaseResolver(), {
    resolveExternalRef,
    loadExternalRef: async (ref: string) => refuse(ref),
    resolveDocument: async (base: string | null, ref: string) => {
      const path = resolveExternalRef(base, ref);
      return documents.get(path) ?? refuse(path);
    },
  });
}

function walkToBundle(walk: LibraryWalk): readonly Problem[] {
  const { library, document, resolvedRefMap } = walk;
  const visitor = library.makeBundleVisitor({ version: "oas3", rootDocument: document, resolvedRefMap });
  return walkWith(walk, [{ ruleId: "bundler", visitor }]);
}

/** Two components of one name: the library gives the later one another. */
function reportRenamed(problem: Problem, sources: ApiSources, report: Report): void {
  const [, name = "", newName = ""] = / Renamed (.+) to (.+)\.$/.exec(problem.message) ?? [];
  const [place] = problem.location;
  const span = place && spanAt(place, sources);
  if (newName !== "" && span) report(openapiMessages["component-renamed"]({ name, newName }, span));
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

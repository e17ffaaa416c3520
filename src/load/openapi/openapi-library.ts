import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { OpenapiVersion } from "#load/json-schema";
import { type OpenapiRule, type OpenapiRuleName, openapiRules } from "./rules.ts";

type Core = typeof import("@redocly/openapi-core");

/** A document as the library has it. */
export type LibraryDocument = Parameters<Core["resolveDocument"]>[0]["rootDocument"];
/** What the library found wrong, and where. */
export type Problem = Parameters<Core["walkDocument"]>[0]["ctx"]["problems"][number];
export type RefMap = Awaited<ReturnType<Core["resolveDocument"]>>;
export type NodeTypes = ReturnType<Core["normalizeTypes"]>;
type Visitor = Parameters<Core["normalizeVisitors"]>[0][number]["visitor"];

/** The parts of `@redocly/openapi-core` that read, check and bundle one document of one version. */
export interface OpenapiLibrary
  extends Pick<
    Core,
    "BaseResolver" | "normalizeTypes" | "normalizeVisitors" | "resolveDocument" | "Source" | "walkDocument"
  > {
  readonly version: OpenapiVersion;
  readonly types: Parameters<Core["normalizeTypes"]>[0];
  /** In the order of {@link openapiRules}. */
  readonly rules: readonly LibraryRule[];
  /** Makes the visitor that brings everything into one document. */
  readonly makeBundleVisitor: (options: {
    readonly version: "oas3";
    readonly rootDocument: LibraryDocument;
    readonly resolvedRefMap: RefMap;
  }) => Visitor;
}

export interface LibraryRule {
  readonly name: OpenapiRuleName;
  readonly create: (settings: object) => Visitor;
}

/** A document that is about to be walked. */
export interface LibraryWalk {
  readonly library: OpenapiLibrary;
  readonly types: NodeTypes;
  readonly document: LibraryDocument;
  readonly resolvedRefMap: RefMap;
}

/** Walks a document with some visitors and gives what they report. */
export function walkWith(
  { library, types, document, resolvedRefMap }: LibraryWalk,
  visitors: readonly { readonly ruleId: string; readonly visitor: Visitor }[],
): readonly Problem[] {
  const specVersion = ({ "3.0": "oas3_0", "3.1": "oas3_1", "3.2": "oas3_2" } as const)[library.version];
  const ctx = { problems: [], specVersion, visitorsData: {}, refTypes: new Map() };
  const normalizedVisitors = library.normalizeVisitors(
    visitors.map(({ ruleId, visitor }) => ({ severity: "error", ruleId, visitor })),
    types,
  );
  library.walkDocument({ document, rootType: rootType(types), normalizedVisitors, resolvedRefMap, ctx });
  return ctx.problems;
}

/** The type of the document itself. */
export function rootType(types: NodeTypes): NodeTypes[string] {
  const { Root } = types;
  if (!Root) throw new Error("@redocly/openapi-core has no type `Root`.");
  return Root;
}

/**
 * Imports what is needed for one version.
 *
 * The package's own door also imports GraphQL, AsyncAPI, Arazzo, its configuration files and their
 * schemas, which takes four to five times as long (420 ms instead of 90). So the parts are imported
 * by file. The version of the package is pinned, and a test holds the list against the door.
 */
export async function importOpenapiLibrary(version: OpenapiVersion): Promise<OpenapiLibrary> {
  const folder = dirname(createRequire(import.meta.url).resolve("@redocly/openapi-core"));
  const part = (name: string) => import(/* @vite-ignore */ pathToFileURL(`${folder}/${name}.js`).href);
  const names = ruleNamesOf(version);
  const types = { "3.0": "Oas3", "3.1": "Oas3_1", "3.2": "Oas3_2" }[version];
  const [resolve, walk, visitors, nodeTypes, normalize, bundle, ...rules] = await Promise.all([
    part("resolve"),
    part("walk"),
    part("visitors"),
    part(`types/${types.toLowerCase()}`),
    part("types/index"),
    part("bundle/bundle-visitor"),
    ...names.map((name) => part(`rules/${openapiRules[name].file}`)),
  ]);
  return {
    version,
    BaseResolver: resolve.BaseResolver,
    Source: resolve.Source,
    resolveDocument: resolve.resolveDocument,
    walkDocument: walk.walkDocument,
    normalizeVisitors: visitors.normalizeVisitors,
    normalizeTypes: normalize.normalizeTypes,
    types: nodeTypes[`${types}Types`],
    // Each of these files exports its rule and nothing else before it.
    rules: names.map((name, index) => ({ name, create: Object.values(rules[index])[0] as LibraryRule["create"] })),
    makeBundleVisitor: bundle.makeBundleVisitor,
  };
}

function ruleNamesOf(version: OpenapiVersion): readonly OpenapiRuleName[] {
  // The keys of the table are its names.
  const names = Object.keys(openapiRules) as OpenapiRuleName[];
  return names.filter((name) => {
    const rule: OpenapiRule = openapiRules[name];
    return rule.versions?.includes(version) ?? true;
  });
}

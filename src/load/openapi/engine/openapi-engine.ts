import type { OpenapiVersion } from "#load/json-schema";
import { parsePointer } from "#load/yaml";
import type { Json } from "#model";
import { type FormFault, faultsAt, type OpenapiNodeType } from "./form-faults.ts";
import type { Oas3Rule } from "./openapi-core.ts";

type Core = typeof import("./openapi-core.ts");
type Config = Awaited<ReturnType<Core["createConfig"]>>;
type Resolver = InstanceType<Core["BaseResolver"]>;
type Problem = Awaited<ReturnType<Core["lintDocument"]>>[number];
type LibraryDocument = Parameters<Core["lintDocument"]>[0]["document"];

/** The files of one OpenAPI document, as plain JSON that the engine may change while it bundles. */
export interface EngineDocuments {
  /** Path of the document itself. */
  readonly root: string;
  readonly files: ReadonlyMap<string, { readonly text: string; readonly parsed: Json }>;
  /** The path that a reference in a file names. */
  pathOf(base: string, uri: string): string;
}

/** A place in a file. */
export interface EnginePlace {
  readonly file: string;
  /** The keys and indexes from the top of the file, as a JSON pointer has them. */
  readonly path: readonly string[];
  /** The key at the end of the pointer is meant, not its value. */
  readonly isKey: boolean;
}

/** What a rule found, as data. The engine's own words are only a detail. */
export interface EngineProblem {
  readonly rule: string;
  /** Absent if the engine cannot say where. */
  readonly place?: EnginePlace;
  /** Where the place is referred to, if it was reached by a reference. */
  readonly from?: EnginePlace;
  readonly suggestion?: string;
  /** English. */
  readonly detail: string;
}

/** Checks and bundles OpenAPI documents of one version. It opens no file and asks no network. */
export interface OpenapiEngine {
  /** Throws where a rule does not understand what it looks at. */
  lint(documents: EngineDocuments, rules: readonly string[]): Promise<readonly EngineProblem[]>;
  /** What at a place is not of the form that OpenAPI lays down, in the order in which rule `struct` reports it. */
  findFormFaults(documents: EngineDocuments): Promise<(place: EnginePlace) => readonly FormFault[]>;
  /** Brings everything into the root document, in place. Gives where a component had to take another name. */
  bundle(documents: EngineDocuments): Promise<readonly EnginePlace[]>;
}

/** Imports the library: half a second of work, so it is asked for when there is an OpenAPI document to read. */
export async function openEngine(version: OpenapiVersion): Promise<OpenapiEngine> {
  const core = await import("./openapi-core.ts");
  const types = core.getTypes(({ "3.0": "oas3_0", "3.1": "oas3_1", "3.2": "oas3_2" } as const)[version]);
  let lastConfig: Config | undefined;
  return {
    async lint(documents, rules) {
      // Which rules there are and how grave each is, our own table says.
      const config = await core.createConfig({ rules: Object.fromEntries(rules.map((rule) => [rule, "error"])) });
      lastConfig = config;
      const problems = await core.lintDocument({ ...opened(core, documents), config });
      return problems.map(problemOf);
    },
    async findFormFaults(documents) {
      const found = new Map<string, OpenapiNodeType[]>();
      const config = await createTypeCollector(core, found);
      const { document, externalRefResolver } = opened(core, documents);
      await core.lintDocument({ document, externalRefResolver, config });
      return ({ file, path, isKey }) =>
        faultsAt({
          path,
          isKey,
          root: documents.files.get(file)?.parsed ?? null,
          typesAt: (nodePath) => found.get(placeKey(file, nodePath)) ?? [],
        });
    },
    async bundle(documents) {
      // Bundling looks at no rule, so any configuration does.
      const config = lastConfig ?? (await core.createConfig({}));
      const { problems } = await core.bundleDocument({ ...opened(core, documents), config, types });
      return problems.flatMap((problem) => problemOf(problem).place ?? []);
    },
  };
}

/** The documents as the library has them, and a resolver that serves what has been read, and nothing else. */
function opened(core: Core, documents: EngineDocuments) {
  const made = new Map<string, LibraryDocument>();
  for (const [path, { text, parsed }] of documents.files) {
    made.set(path, { source: new core.Source(path, text), parsed });
  }
  const refuse = (ref: string): never => {
    throw new Error(`${ref} has not been read`);
  };
  const resolveExternalRef = (base: string | null, ref: string) => documents.pathOf(base ?? "", ref);
  const externalRefResolver: Resolver = Object.assign(new core.BaseResolver(), {
    resolveExternalRef,
    loadExternalRef: async (ref: string) => refuse(ref),
    resolveDocument: async (base: string | null, ref: string) => {
      const path = resolveExternalRef(base, ref);
      return made.get(path) ?? refuse(path);
    },
  });
  return { document: made.get(documents.root) ?? refuse(documents.root), externalRefResolver };
}

/** A rule that notes of which type each node is; it reports nothing. */
function createTypeCollector(core: Core, found: Map<string, OpenapiNodeType[]>): Promise<Config> {
  const types: Oas3Rule = () => ({
    any(_node, { location, type }) {
      const key = placeKey(location.source.absoluteRef, pathOfPointer(location.pointer));
      found.set(key, [...(found.get(key) ?? []), type]);
    },
  });
  return core.createConfig({
    rules: { "shishin/types": "error" },
    plugins: [{ id: "shishin", rules: { oas3: { types } } }],
  });
}

function problemOf({ ruleId, message, location, from, suggest }: Problem): EngineProblem {
  const [first] = location;
  const place = first && placeOf(first);
  const fromPlace = from && placeOf(from);
  const [suggestion] = suggest;
  return {
    rule: ruleId,
    detail: message,
    ...(place && { place }),
    ...(fromPlace && { from: fromPlace }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

function placeOf({ source, pointer, reportOnKey }: Problem["location"][number]): EnginePlace | undefined {
  if (pointer === undefined) return undefined;
  return { file: source.absoluteRef, path: pathOfPointer(pointer), isKey: reportOnKey === true };
}

function pathOfPointer(pointer: string): readonly string[] {
  return parsePointer(pointer.replace(/^#/, ""));
}

function placeKey(file: string, path: readonly string[]): string {
  return JSON.stringify([file, ...path]);
}

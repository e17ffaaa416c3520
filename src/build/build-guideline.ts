import { type Diagnostic, hasError, type Report, sortDiagnostics } from "#diagnostic";
import {
  type ArtifactFacts,
  type Generator,
  GeneratorError,
  type MadeFile,
  type PlannedFile,
  type PlanRequest,
  planArtifacts,
  planConclusions,
} from "#generate";
import { createGuidelineFiles, type LoadResult, loadGuideline } from "#load";
import type { Guideline } from "#model";
import { type Plugin, pluginMessages, reasonOf } from "#plugins";
import { contentHash, point, type SourceFile } from "#text";
import { applyOutput, recoverOutput } from "./apply-output.ts";
import type { BuildEnvironment, SecondCore, Toolset } from "./build-environment.ts";
import { judgeGuideline } from "./judge-guideline.ts";
import { type KeepingSteps, keepingSteps, readKeptResults, writeKeptResults } from "./kept-results.ts";
import { printManifest } from "./output-manifest.ts";
import { intactFiles, type OutputState, readOutputState, type WrittenFile, writeOutputState } from "./output-state.ts";
import { type SharedOut, shareOut } from "./share-out.ts";

/** What is to be built, with which tools, and into which folder. */
export interface BuildRequest {
  /** Absolute path of the guideline's directory. */
  readonly root: string;
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly tools: Toolset;
  /** Those of the tools' generators that are to run. */
  readonly generators: readonly Generator[];
  /** Told what is being done, for people who wait. */
  readonly onStep: (step: BuildStep) => void;
}

/** The steps of a build, in their order. */
export type BuildStep = "load" | "check" | "generate" | "write";

/** What a build says, and what it wrote if nothing stood against it. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** What the diagnostics point into. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Absent if errors kept the gate shut: the output is as it was. */
  readonly output?: BuildOutput;
}

/** What was written, and what of it was new. */
export interface BuildOutput {
  readonly guideline: OutputState["guideline"];
  readonly parts: readonly BuiltPart[];
  /** Milliseconds per step, as far as it was taken. */
  readonly times: Readonly<Partial<Record<BuildStep, number>>>;
  readonly written: number;
  readonly removed: number;
}

/** What one generator has in the output folder. */
export interface BuiltPart {
  readonly generator: string;
  readonly files: number;
  readonly bytes: number;
  /** How many of them were made in this run. */
  readonly made: number;
  readonly milliseconds: number;
}

/** Builds a guideline into its output folder, doing only what has changed since the last build. */
export async function buildGuideline(request: BuildRequest, environment: BuildEnvironment): Promise<BuildResult> {
  const { host, toolVersion } = environment;
  const { out, tools } = request;
  const { plugins } = tools;
  await recoverOutput(host, out);
  const state = await readOutputState(host, out, toolVersion);
  const intact = state ? await intactFiles(host, out, state) : new Set<string>();
  const unchanged = state && (await whenNothingChanged(request, state, intact, environment));
  if (unchanged) return unchanged;

  const clock = createClock(environment, request.onStep);
  let started: SecondCore | undefined;
  const secondCore = () => (started ??= environment.startSecondCore?.());
  try {
    const steps = keepingSteps({ kept: await readKeptResults(host, out, toolVersion), secondCore, plugins });
    const loaded = await clock.step("load", () => loadGuideline(host, request.root, steps));
    const { diagnostics, index } = await clock.step("check", async () => judgeGuideline(loaded, tools));
    const { guideline, files } = loaded;
    if (!guideline || !index || hasError(diagnostics)) return { diagnostics, files };

    const late: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
    const { generators } = request;
    const plan = { guideline, index, generators, toolVersion, report };
    const planned = planArtifacts(plan).filter(({ concludes }) => !concludes);
    const all = sortDiagnostics([...diagnostics, ...late]);
    if (hasError(all)) return { diagnostics: all, files };

    const make = (files: readonly PlannedFile[]) => {
      const isMissing = ({ path, key }: PlannedFile) => !intact.has(path) || state?.files[path]?.key !== key;
      return shareOut({ guideline, planned: files.filter(isMissing), generators, plugins, secondCore }, environment);
    };
    const making = () => makeOutput({ plan, planned, make, others: otherFiles(request, state), state });
    const made = await clock.step("generate", making).catch(faultOfPlugin(plugins, report));
    if (!made || hasError(late)) return { diagnostics: sortDiagnostics([...diagnostics, ...late]), files };
    const next = nextState({ request, guideline, loaded, diagnostics: all, files: made.saved, state }, environment);
    const change = outputChange(next, made.files, state);
    await clock.step("write", () => applyChange({ change, next, steps, out }, environment));
    return {
      diagnostics: all,
      files,
      output: {
        guideline: next.guideline,
        parts: builtParts(generators, next, made),
        times: clock.times,
        written: made.files.length,
        removed: change.remove.length,
      },
    };
  } finally {
    await started?.stop();
  }
}

interface Making {
  readonly plan: PlanRequest;
  readonly planned: readonly PlannedFile[];
  readonly make: (files: readonly PlannedFile[]) => Promise<SharedOut>;
  /** What stays without being planned. */
  readonly others: Files;
  readonly state: OutputState | undefined;
}

/** Makes what is missing, and then the files that tell of all files. */
async function makeOutput({ plan, planned, make, others, state }: Making) {
  const first = await make(planned);
  const known = { ...others, ...savedFiles(planned, first.files, state) };
  const last = planConclusions(plan, factsOf(known));
  const concluded = await make(last);
  return {
    files: [...first.files, ...concluded.files],
    milliseconds: first.milliseconds,
    saved: { ...known, ...savedFiles(last, concluded.files, state) },
  };
}

/** Reports what a plug-in's generator throws, as its author's; whatever else is thrown is thrown on. */
function faultOfPlugin(plugins: readonly Plugin[], report: Report): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof GeneratorError)) throw error;
    const { generator, path, cause } = error;
    const plugin = plugins.find(({ generators }) => generators.some(({ name }) => name === generator));
    if (!plugin) throw error;
    const params = { generator, path: path || "prepare", plugin: plugin.name, reason: reasonOf(cause) };
    report(pluginMessages["generator-fails"](params, plugin.place));
  };
}

/** The result of a build that has nothing to do, or nothing if there is something to do. */
async function whenNothingChanged(
  { root, generators, tools }: BuildRequest,
  state: OutputState,
  intact: ReadonlySet<string>,
  { host }: BuildEnvironment,
): Promise<BuildResult | undefined> {
  const wanted = generators.map(({ name }) => name);
  if (wanted.some((name) => !state.generators.includes(name))) return undefined;
  if (Object.keys(state.files).some((path) => !intact.has(path))) return undefined;
  if (!samePlugins(state, { tools })) return undefined;
  const files = createGuidelineFiles(host, root);
  const same = await Promise.all(
    Object.entries(state.sources).map(async ([path, hash]) => {
      if (hash === "") return !(await files.exists(path));
      const file = await files.read(path, point(path, 0), () => undefined);
      return file !== undefined && contentHash(file.text) === hash;
    }),
  );
  if (!same.every(Boolean)) return undefined;
  const parts = wanted.map((name) => partOf(name, state.files));
  return {
    diagnostics: state.diagnostics,
    files: files.all,
    output: { guideline: state.guideline, parts, times: {}, written: 0, removed: 0 },
  };
}

function statesOf(plugins: readonly Plugin[]): readonly string[] {
  return plugins.map(({ name, version }) => `${name} ${version}`).sort();
}

function samePlugins({ plugins }: OutputState, { tools }: Pick<BuildRequest, "tools">): boolean {
  return statesOf(tools.plugins).join("\n") === plugins.join("\n");
}

function createClock({ now }: BuildEnvironment, onStep: BuildRequest["onStep"]) {
  const times: Partial<Record<BuildStep, number>> = {};
  return {
    times,
    async step<Result>(name: BuildStep, action: () => Promise<Result>): Promise<Result> {
      onStep(name);
      const start = now();
      const result = await action();
      times[name] = now() - start;
      return result;
    },
  };
}

type Files = Readonly<Record<string, WrittenFile>>;

function savedFiles(planned: readonly PlannedFile[], made: readonly MadeFile[], state: OutputState | undefined): Files {
  const bytesOf = new Map(made.map(({ path, bytes }) => [path, bytes]));
  const entries = planned.flatMap(({ path, key, generator }): [string, WrittenFile][] => {
    const bytes = bytesOf.get(path);
    if (bytes) return [[path, { generator, key, sha256: contentHash(bytes), bytes: bytes.length }]];
    const before = state?.files[path];
    return before ? [[path, before]] : [];
  });
  return Object.fromEntries(entries);
}

function factsOf(files: Files): readonly ArtifactFacts[] {
  return Object.entries(files).map(([path, { bytes, sha256 }]) => ({ path, bytes, sha256 }));
}

/** Files of generators that this build was not asked for stay; those of a plug-in that is gone do not. */
function otherFiles({ generators, tools }: BuildRequest, state: OutputState | undefined): Files {
  const kept = new Set(tools.generators.map(({ name }) => name));
  for (const { name } of generators) kept.delete(name);
  return Object.fromEntries(Object.entries(state?.files ?? {}).filter(([, { generator }]) => kept.has(generator)));
}

interface NextState {
  readonly request: BuildRequest;
  readonly guideline: Guideline;
  readonly loaded: LoadResult;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: Files;
  /** What the build before this one left. */
  readonly state: OutputState | undefined;
}

function nextState(
  { request, guideline, loaded, diagnostics, files, state }: NextState,
  { toolVersion }: BuildEnvironment,
): OutputState {
  const sources = new Map<string, string>();
  for (const [path, { text }] of loaded.files) sources.set(path, contentHash(text));
  for (const path of loaded.absent) sources.set(path, "");
  const sorted = sortedByKey(Object.fromEntries(sources));
  // Files of generators that this build was not asked for stay, but may be of other sources.
  const isOfThese = state && JSON.stringify(state.sources) === JSON.stringify(sorted);
  const before = isOfThese && samePlugins(state, request) ? state.generators : [];
  const names = new Set([...request.generators.map(({ name }) => name), ...before]);
  return {
    format: 1,
    toolVersion,
    plugins: statesOf(request.tools.plugins),
    generators: [...names].sort(),
    sources: sorted,
    diagnostics,
    files: sortedByKey(files),
    guideline: { id: guideline.id, edition: guideline.edition, date: guideline.date },
  };
}

interface Change {
  readonly write: ReadonlyMap<string, Uint8Array>;
  readonly remove: readonly string[];
}

function outputChange(next: OutputState, made: readonly MadeFile[], state: OutputState | undefined): Change {
  const manifest = printManifest(next);
  const write = new Map(made.map(({ path, bytes }) => [path, bytes]));
  write.set(manifest.path, manifest.bytes);
  const remove = Object.keys(state?.files ?? {}).filter((path) => !Object.hasOwn(next.files, path));
  return { write, remove };
}

interface Applied {
  readonly change: Change;
  readonly next: OutputState;
  readonly steps: KeepingSteps;
  readonly out: string;
}

async function applyChange({ change, next, steps, out }: Applied, { host }: BuildEnvironment): Promise<void> {
  await applyOutput(host, out, {
    ...change,
    async finish() {
      await writeKeptResults(host, out, steps.results());
      await writeOutputState(host, out, next);
    },
  });
}

function builtParts(
  generators: readonly Generator[],
  next: OutputState,
  { files, milliseconds }: { readonly files: readonly MadeFile[]; readonly milliseconds: ReadonlyMap<string, number> },
): readonly BuiltPart[] {
  const made = new Set(files.map(({ path }) => path));
  return generators.map(({ name }) => {
    const own = Object.entries(next.files).filter(([path, file]) => file.generator === name && made.has(path));
    return { ...partOf(name, next.files), made: own.length, milliseconds: milliseconds.get(name) ?? 0 };
  });
}

function partOf(generator: string, files: Files): BuiltPart {
  const own = Object.values(files).filter((file) => file.generator === generator);
  const bytes = own.reduce((sum, file) => sum + file.bytes, 0);
  return { generator, files: own.length, bytes, made: 0, milliseconds: 0 };
}

function sortedByKey<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

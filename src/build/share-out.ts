import { type Generator, type MadeFile, makeFiles, type PlannedFile } from "#generate";
import type { Guideline } from "#model";
import type { Plugin, PluginSource } from "#plugins";
import type { BuildEnvironment, SecondCore } from "./build-environment.ts";
import { assetReader } from "./package-files.ts";

interface Sharing {
  readonly guideline: Guideline;
  readonly planned: readonly PlannedFile[];
  readonly generators: readonly Generator[];
  /** Plug-ins that some of the generators come from. */
  readonly plugins: readonly Plugin[];
  readonly secondCore: () => SecondCore | undefined;
}

/** What was made, and how long each generator took, added up over both cores. */
export interface SharedOut {
  readonly files: readonly MadeFile[];
  readonly milliseconds: ReadonlyMap<string, number>;
}

/** What the other core is asked to make; it plans for itself and makes the files of these paths. */
export interface MakeFilesTask {
  readonly guideline: Guideline;
  readonly toolVersion: string;
  readonly packageRoot: string;
  readonly plugins: readonly PluginSource[];
}

export interface MadeBatch {
  readonly files: readonly MadeFile[];
  readonly generator: string;
  readonly milliseconds: number;
}

/** Fewer files than this, all of one light generator, are made faster alone. */
const worthSharing = 150;
const batchSize = 60;

/**
 * Makes the planned files. Much work is cut into batches that both cores take from one queue:
 * this one from the front, the other from the back.
 */
export async function shareOut(
  { guideline, planned, generators, plugins, secondCore }: Sharing,
  environment: BuildEnvironment,
): Promise<SharedOut> {
  const batches = cutIntoBatches(planned);
  const other = planned.length >= worthSharing || batches.length >= 3 ? secondCore() : undefined;
  const results: MadeBatch[] = [];
  const readAsset = assetReader(environment);

  const here = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const start = environment.now();
      const files = await makeFiles(batch, generators, readAsset);
      results.push({ files, generator: batch[0]?.generator ?? "", milliseconds: environment.now() - start });
      // Lets the other core's answers in.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const there = async (core: SecondCore) => {
    const { toolVersion, packageRoot } = environment;
    const sources = plugins.map(({ source }) => source);
    await core.run("plan", { guideline, toolVersion, packageRoot, plugins: sources } satisfies MakeFilesTask);
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const paths = batch.map(({ path }) => path);
      // The task `make-files` answers with a batch.
      results.push((await core.run("make-files", paths)) as MadeBatch);
    }
  };
  await Promise.all([here(), ...(other ? [there(other)] : [])]);

  const milliseconds = new Map<string, number>();
  for (const batch of results) {
    milliseconds.set(batch.generator, (milliseconds.get(batch.generator) ?? 0) + batch.milliseconds);
  }
  return { files: results.flatMap((batch) => batch.files), milliseconds };
}

/** One generator per batch, in the order of the plan. What belongs together stays together, where it begins. */
function cutIntoBatches(planned: readonly PlannedFile[]): PlannedFile[][] {
  const batches: PlannedFile[][] = [];
  const named = new Map<string, PlannedFile[]>();
  for (const file of planned) {
    const { batch } = file.artifact;
    const own = batch === undefined ? undefined : named.get(batch);
    if (own) own.push(file);
    else if (batch !== undefined) {
      const opened = [file];
      named.set(batch, opened);
      batches.push(opened);
    } else plain(file);
  }
  return batches;

  function plain(file: PlannedFile): void {
    const last = batches.at(-1);
    const first = last?.[0];
    const isOpen = first?.artifact.batch === undefined && first?.generator === file.generator;
    if (last && isOpen && last.length < batchSize) last.push(file);
    else batches.push([file]);
  }
}

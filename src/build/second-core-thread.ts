import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import type { Generator, GeneratorError, PlannedFile } from "#generate";
import type { Plugin, PluginSource } from "#plugins";
import { type ReadMarkdownTask, readMarkdownOf } from "./kept-results.ts";
import type { ThreadError } from "./second-core.ts";
import type { MadeBatch, MakeFilesTask } from "./share-out.ts";

/*
 *   main thread                      this thread
 *   read-markdown [files]   ──▶      documents
 *   plan guideline          ──▶      (plans for itself: makers are functions and cannot travel)
 *   make-files [paths]      ──▶      bytes
 */

interface Plan {
  readonly files: ReadonlyMap<string, PlannedFile>;
  readonly generators: readonly Generator[];
  readonly packageRoot: string;
}

let plan: Plan = { files: new Map(), generators: [], packageRoot: "" };

const tasks: Readonly<Record<string, (input: never) => unknown>> = {
  "read-markdown": async ({ files, plugins }: ReadMarkdownTask) => readMarkdownOf(files, await loadPlugins(plugins)),
  plan: async ({ guideline, toolVersion, packageRoot, plugins }: MakeFilesTask) => {
    // Loaded only now: reading Markdown needs none of it.
    const [{ planArtifacts }, { generators: standard }, { indexGuideline }, others] = await Promise.all([
      import("#generate"),
      import("#generators"),
      import("#model"),
      loadPlugins(plugins),
    ]);
    const generators = [...standard, ...others.flatMap((plugin) => plugin.generators)];
    const index = indexGuideline(guideline);
    const files = planArtifacts({ guideline, index, generators, toolVersion, report: () => undefined });
    plan = { files: new Map(files.map((file) => [file.path, file])), generators, packageRoot };
  },
  "make-files": async (paths: readonly string[]): Promise<MadeBatch> => {
    const { makeFiles } = await import("#generate");
    const batch = paths.flatMap((path) => plan.files.get(path) ?? []);
    const start = performance.now();
    const files = await makeFiles(batch, plan.generators, (path) => readFile(`${plan.packageRoot}/${path}`));
    return { files, generator: batch[0]?.generator ?? "", milliseconds: performance.now() - start };
  },
};

async function loadPlugins(sources: readonly PluginSource[]): Promise<readonly Plugin[]> {
  if (sources.length === 0) return [];
  const [{ importModule, reloadPlugins }, { createNodeHost }] = await Promise.all([
    import("#plugins"),
    import("#host"),
  ]);
  return reloadPlugins(sources, { host: createNodeHost(), importModule });
}

parentPort?.on("message", async ({ id, task, input }: { id: number; task: string; input: never }) => {
  try {
    parentPort?.postMessage({ id, result: await tasks[task]?.(input) });
  } catch (error) {
    parentPort?.postMessage({ id, error: toldError(error) });
  }
});

/** What the other thread is told of an error: enough to name the generator, and to find the line. */
function toldError(error: unknown): ThreadError {
  const { message, stack = message, cause } = error instanceof Error ? error : new Error(String(error));
  const reason = cause instanceof Error ? { name: cause.name, message: cause.message } : cause && String(cause);
  // By its name: the class would have to be loaded for it.
  const isOfGenerator = error instanceof Error && error.name === "GeneratorError";
  // What bears this name is one.
  const { generator, path } = isOfGenerator ? (error as GeneratorError) : { generator: "", path: "" };
  const whole = cause instanceof Error ? `${stack}\n${cause.stack}` : stack;
  return { message, stack: whole, ...(isOfGenerator && { made: { generator, path, reason } }) };
}

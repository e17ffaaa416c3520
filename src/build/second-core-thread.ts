import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import type { Generator, PlannedFile } from "#generate";
import { readMarkdown } from "#load/markdown";
import type { SourceFile } from "#text";
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
  "read-markdown": (files: readonly SourceFile[]) => files.map(readMarkdown),
  plan: async ({ guideline, toolVersion, packageRoot }: MakeFilesTask) => {
    // Loaded only now: reading Markdown needs none of it.
    const [{ planArtifacts }, { generators }, { indexGuideline }] = await Promise.all([
      import("#generate"),
      import("#generators"),
      import("#model"),
    ]);
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

parentPort?.on("message", async ({ id, task, input }: { id: number; task: string; input: never }) => {
  try {
    parentPort?.postMessage({ id, result: await tasks[task]?.(input) });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.stack}` : "";
    parentPort?.postMessage({ id, error: { message, stack: `${stack}${cause}` } });
  }
});

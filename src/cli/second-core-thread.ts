import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { makeFiles, type PlannedFile, planArtifacts } from "#generate";
import { generators } from "#generators";
import { readMarkdown } from "#load";
import { indexGuideline } from "#model";
import type { SourceFile } from "#text";
import type { MadeBatch, MakeFilesTask } from "./share-out.ts";

/*
 *   main thread                      this thread
 *   read-markdown [files]   ──▶      documents
 *   plan guideline          ──▶      (plans for itself: makers are functions and cannot travel)
 *   make-files [paths]      ──▶      bytes
 */

let planned = new Map<string, PlannedFile>();
let packageRoot = "";

const tasks: Readonly<Record<string, (input: never) => unknown>> = {
  "read-markdown": (files: readonly SourceFile[]) => files.map(readMarkdown),
  plan: (task: MakeFilesTask) => {
    const { guideline, toolVersion } = task;
    packageRoot = task.packageRoot;
    const index = indexGuideline(guideline);
    const files = planArtifacts({ guideline, index, generators, toolVersion, report: () => undefined });
    planned = new Map(files.map((file) => [file.path, file]));
  },
  "make-files": async (paths: readonly string[]): Promise<MadeBatch> => {
    const batch = paths.flatMap((path) => planned.get(path) ?? []);
    const start = performance.now();
    const files = await makeFiles(batch, generators, (path) => readFile(`${packageRoot}/${path}`));
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

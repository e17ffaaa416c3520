import { Worker } from "node:worker_threads";
import type { SecondCore } from "./build-environment.ts";

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly stack?: string };
}

/** Starts the thread of `second-core-thread.ts`. It ends with {@link SecondCore.stop}. */
export function startSecondCore(): SecondCore {
  const worker = new Worker(new URL("./second-core-thread.js", import.meta.url));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ id, result, error }: Answer) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(Object.assign(new Error(error.message), { stack: error.stack ?? error.message }));
    else waiter?.resolve(result);
  });
  worker.on("error", (error) => failAll(error instanceof Error ? error : new Error(String(error))));
  return {
    run: (task, input) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, task, input });
      }),
    stop: async () => {
      await worker.terminate();
    },
  };
}

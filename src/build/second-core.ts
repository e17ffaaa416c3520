import { Worker } from "node:worker_threads";
import { GeneratorError } from "#generate";
import type { SecondCore } from "./build-environment.ts";

/** An error as it travels between threads: only plain data does. */
export interface ThreadError {
  readonly message: string;
  readonly stack: string;
  /** What a generator was making when it threw. */
  readonly made?: { readonly generator: string; readonly path: string; readonly reason: unknown };
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: ThreadError;
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
    if (error) waiter?.reject(asError(error));
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

function asError({ message, stack, made }: ThreadError): Error {
  if (!made) return Object.assign(new Error(message), { stack });
  const { generator, path, reason } = made;
  const cause = typeof reason === "object" && reason !== null ? Object.assign(new Error(), reason) : reason;
  return Object.assign(new GeneratorError(generator, path, { cause }), { stack });
}

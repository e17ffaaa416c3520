import { expect, test } from "vitest";
import type { Artifact, PlannedFile } from "#generate";
import { sampleGuideline } from "#testing/guideline";
import { createMemoryWorld } from "#testing/world";
import { shareOut } from "./share-out.ts";

function planned(path: string, more: Partial<Artifact> = {}): PlannedFile {
  const artifact = { path, inputs: {}, make: () => path, ...more };
  return { path, generator: "site", key: path, artifact, concludes: false };
}

/** Shares files out with a second core that does nothing but note what it is asked for. */
async function share(files: readonly PlannedFile[]) {
  const asked: string[][] = [];
  const core = {
    run: async (task: string, input: unknown) => {
      if (task !== "make-files") return undefined;
      // This task is given paths.
      asked.push(input as string[]);
      return { files: [], generator: "site", milliseconds: 0 };
    },
    stop: async () => undefined,
  };
  const { world } = createMemoryWorld({});
  const request = { guideline: sampleGuideline(), planned: files, generators: [], plugins: [], secondCore: () => core };
  const { files: made } = await shareOut(request, world);
  return { here: made.map(({ path }) => path), there: asked };
}

test("makes all files of a batch on one thread, wherever they stand in the plan", async () => {
  const late = Array.from({ length: 100 }, (_, at) => planned(`late/${at}`, { batch: "late" }));
  const plain = Array.from({ length: 200 }, (_, at) => planned(`plain/${at}`));
  const mixed = plain.flatMap((file, at) => [file, ...(late[at] ? [late[at]] : [])]);
  const { here, there } = await share(mixed);
  const places = [here, ...there].filter((paths) => paths.some((path) => path.startsWith("late/")));
  expect(places.map((paths) => paths.filter((path) => path.startsWith("late/")).length)).toEqual([100]);
  expect([...here, ...there.flat()].sort()).toEqual(mixed.map(({ path }) => path).sort());
});

test("waits for what an artifact needs before it makes it", async () => {
  let isReady = false;
  const file = planned("late", {
    prepare: async () => {
      isReady = true;
    },
    make: () => (isReady ? "ready" : "too early"),
  });
  const { world } = createMemoryWorld({});
  const request = {
    guideline: sampleGuideline(),
    planned: [file],
    generators: [],
    plugins: [],
    secondCore: () => undefined,
  };
  const { files } = await shareOut(request, world);
  expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(["ready"]);
});

import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Reads a room's files with all their mutants in them; `mutate.ts` has put them aside and says where. */
const folder = process.env.SHISHIN_MUTATION ?? "";
const run = JSON.parse(readFileSync(`${folder}/run.json`, "utf8")) as {
  readonly tests: readonly string[];
  /** Absolute path of each changed file to its text. */
  readonly files: Readonly<Record<string, string>>;
};

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  resolve: { conditions: ["shishin-source"] },
  ssr: { resolve: { conditions: ["shishin-source"] } },
  oxc: { jsx: { runtime: "automatic", importSource: "#output/html" } },
  plugins: [{ name: "mutants", enforce: "pre", load: (id) => run.files[id] }],
  test: {
    include: [...run.tests],
    runner: new URL("./mutant-runner.ts", import.meta.url).pathname,
    reporters: ["dot"],
    isolate: false,
    maxWorkers: 2,
    // A test is run once for each mutant that it goes through.
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
  },
});

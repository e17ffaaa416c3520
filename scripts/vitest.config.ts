import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { countReporter } from "./count-reporter.ts";

const root = new URL("..", import.meta.url).pathname;

/** A test that says one of these starts a browser, a compiler, npm or the tool itself in a process of its own. */
const outside = /from "(?:#testing\/browser|#testing\/package|node:child_process)"/;

const tests = ["src", "generators", "site", "scripts"].flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts")),
);
const slow = tests.filter((path) => outside.test(readFileSync(root + path, "utf8")));

/**
 * Tests run from source: the rooms' names resolve to TypeScript, as in `tsx --conditions=shishin-source`.
 * No file has state of its own, so that modules are loaded once for each of the two workers. What is slow
 * begins first (projects run by name): the quick tests then fill both cores to the end.
 */
export default defineConfig({
  root,
  resolve: { conditions: ["shishin-source"] },
  ssr: { resolve: { conditions: ["shishin-source"] } },
  oxc: { jsx: { runtime: "automatic", importSource: "#output/html" } },
  test: {
    reporters: ["default", countReporter],
    isolate: false,
    maxWorkers: 2,
    // Long enough for a machine that has other work: how fast the tool is, the benchmark tells.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: "slow", include: slow } },
      { extends: true, test: { name: "unit", include: tests.filter((path) => !slow.includes(path)) } },
    ],
  },
});

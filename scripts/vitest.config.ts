import { defineConfig } from "vitest/config";
import { countReporter } from "./count-reporter.ts";

/** Tests run from source: the rooms' names resolve to TypeScript, as in `tsx --conditions=shishin-source`. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  resolve: { conditions: ["shishin-source"] },
  ssr: { resolve: { conditions: ["shishin-source"] } },
  oxc: { jsx: { runtime: "automatic", importSource: "#output/html" } },
  test: {
    reporters: ["default", countReporter],
    include: ["src/**/*.test.ts", "generators/**/*.test.ts", "site/**/*.test.ts", "scripts/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

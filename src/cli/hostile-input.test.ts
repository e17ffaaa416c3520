import { describe, expect, test } from "vitest";
import { filesBelow, hostileCases, libraryFiles, type Patch } from "#testing/guideline";
import { createRepositoryWorld } from "#testing/world";
import { runCommandLine } from "./run-command-line.ts";

/**
 * Whatever stands in a guideline ends as diagnostics: no exception, no byte outside the output. All errors of the
 * build are listed. How long each takes is measured by `scripts/bench-hostile.ts`.
 */

describe.each(Object.entries(hostileCases))("%s", (_, cases) => {
  test.each(cases)("%s", async (_name, patch, errors) => {
    const { code, found, outside, printed } = await build(patch);
    expect({ code, errors: found }).toEqual({ code: errors.length > 0 ? 1 : 0, errors });
    expect(outside).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

/** Builds the library's guideline with some other files, in memory. */
async function build(patch: Patch) {
  const files = filesBelow<string | Uint8Array>("/work/library", { ...libraryFiles(), ...patch });
  const { world, memory, printed } = createRepositoryWorld({ files });
  const code = await runCommandLine(["build", "library"], world);
  const outside = [...memory.files().keys()].filter((path) => !/^\/work\/(?:library|out)\//.test(path));
  return { code, found: errorsOf(printed.out), outside, printed: printed.out + printed.err };
}

/** `code file:line`, each once with how often it is there. */
function errorsOf(output: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const [, path = "", line = "", code = ""] of output.matchAll(/^library\/(\S+):(\d+):\d+ error (\S+)$/gm)) {
    const key = `${code} ${path}:${line}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => (count === 1 ? key : `${key} ×${count}`));
}

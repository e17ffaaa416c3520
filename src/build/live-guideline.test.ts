import fc from "fast-check";
import { expect, test } from "vitest";
import { createMemoryHost, type Host } from "#host";
import { filesBelow, libraryFiles, type Mutation, mutateFiles, mutations } from "#testing/guideline";
import { readRepositoryFile } from "#testing/world";
import { standardTools } from "#tools";
import type { BuildEnvironment } from "./build-environment.ts";
import { createLiveGuideline } from "./live-guideline.ts";

const library = libraryFiles();

/** An environment whose guideline can be edited. */
function editable(files: Readonly<Record<string, string>>) {
  let host = createMemoryHost(filesBelow("/work/g", files));
  const here: Host = new Proxy(host, {
    get: (_, name: keyof Host) => (name === "readBytes" ? readBytes : host[name]),
  });
  const readBytes = async (path: string) =>
    path.startsWith("/tool/")
      ? new TextEncoder().encode(readRepositoryFile(path.slice("/tool/".length)))
      : host.readBytes(path);
  const environment: BuildEnvironment = {
    host: here,
    now: () => 0,
    packageRoot: "/tool",
    toolVersion: "1.2.3",
  };
  const edit = (changed: Readonly<Record<string, string>>) => {
    host = createMemoryHost(filesBelow("/work/g", changed));
  };
  return {
    live: () => createLiveGuideline({ root: "/work/g", out: "/work/out", tools: standardTools }, environment),
    edit,
  };
}

test("makes files of the state as it is, and of the last good one while there are errors", async () => {
  const { live, edit } = editable(library);
  const guideline = live();
  const path = "site/en/requirements/DATA-FMT-01.html";
  const page = async () => new TextDecoder().decode(await guideline.file(path));

  expect(await guideline.file(path)).toBeUndefined();
  expect(await guideline.refresh()).toMatchObject({ version: 1, diagnostics: [] });
  const before = await page();
  const english = library["chapters/data.en.md"] ?? "";
  const title = /\{#DATA-FMT-01 .*\n### (.*)/.exec(english)?.[1] ?? "?";
  expect(before).toContain(title);

  edit({ ...library, "chapters/data.en.md": english.replace(title, "A title of today") });
  expect((await guideline.refresh()).version).toBe(2);
  expect(await page()).toContain("A title of today");

  edit({ ...library, "chapters/data.en.md": english.replace(title, "A title of tomorrow"), "terms.yaml": "- {" });
  const broken = await guideline.refresh();
  expect([broken.version, broken.diagnostics.some(({ severity }) => severity === "error")]).toEqual([2, true]);
  expect(await page()).toContain("A title of today");

  edit(library);
  expect(await guideline.refresh()).toMatchObject({ version: 3, diagnostics: [] });
  expect(await page()).toBe(before);
  expect(await guideline.file("site/en/requirements/nothing.html")).toBeUndefined();
});

test("says after any edits what it would say to somebody who comes anew", async () => {
  await fc.assert(
    fc.asyncProperty(mutations, async (edits: readonly Mutation[]) => {
      const { live, edit } = editable(library);
      const guideline = live();
      await guideline.refresh();
      let files = library;
      for (const mutation of edits) {
        files = mutateFiles(files, [mutation]);
        edit(files);
        const { diagnostics, sources } = await guideline.refresh();
        const anew = await live().refresh();
        // It may look at more than it needs, never at less.
        const unseen = anew.sources.filter((path) => !sources.includes(path));
        expect({ diagnostics, unseen }).toEqual({ diagnostics: anew.diagnostics, unseen: [] });
      }
    }),
    { numRuns: 30 },
  );
});

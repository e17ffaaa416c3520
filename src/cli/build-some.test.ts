import { expect, test } from "vitest";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { createMemoryWorld } from "#testing/world";
import { runCommandLine } from "./run-command-line.ts";

test("a build of some artifacts leaves the others to be made by the next whole one", async () => {
  const { world, memory } = createMemoryWorld({ files: filesBelow("/work/library", libraryFiles()) });
  const build = (...more: readonly string[]) => runCommandLine(["build", "library", ...more], world);
  const title = async () => {
    const model = await memory.readBytes("/work/out/model.json");
    return new TextDecoder().decode(model).includes("A title of today");
  };
  expect([await build("--only", "model,openapi"), await title()]).toEqual([0, false]);

  const path = "/work/library/chapters/data.en.md";
  const text = new TextDecoder().decode(await memory.readBytes(path));
  const edited = text.replace("Write year, month and day in this order", "A title of today");
  await memory.writeBytes(path, new TextEncoder().encode(edited));
  expect([await build("--only", "openapi"), await title()]).toEqual([0, false]);
  expect([await build("--only", "model,openapi"), await title()]).toEqual([0, true]);
});

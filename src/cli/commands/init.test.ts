import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { planArtifacts } from "#generate";
import { generators } from "#generators";
import { HostError } from "#host";
import { loadGuideline } from "#load";
import { indexGuideline } from "#model";
import { createMemoryWorld, type MemoryWorldOptions } from "#testing/world";
import { runCommandLine } from "../run-command-line.ts";
import { starterFiles } from "./init.ts";

const folder = fileURLToPath(new URL("../starter/", import.meta.url));
const onDisk = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll(/[\\/]+/g, "/").slice(folder.length));
const tool = Object.fromEntries(
  onDisk.map((path) => [`/tool/src/cli/starter/${path}`, readFileSync(`${folder}${path}`)]),
);

function worldWith({ files, ...options }: MemoryWorldOptions = {}) {
  return createMemoryWorld({ files: { ...tool, ...files }, ...options });
}

test("names every file of the starter folder, and no other", () => {
  expect([...starterFiles].sort()).toEqual([...onDisk].sort());
});

test("writes a guideline that no check has a word about, and of which every generator makes something", async () => {
  const { world, printed } = worldWith();
  expect(await runCommandLine(["init", "rooms"], world)).toBe(0);
  printed.out = "";
  expect(await runCommandLine(["check", "rooms"], world)).toBe(0);
  expect(printed).toEqual({ out: "rooms: nothing to report.\n", err: "" });

  const { guideline } = await loadGuideline(world.host, "/work/rooms");
  if (!guideline) throw new Error("the starter has no manifest");
  const index = indexGuideline(guideline);
  const reported: unknown[] = [];
  const report = (diagnostic: unknown) => void reported.push(diagnostic);
  const planned = planArtifacts({ guideline, index, generators, toolVersion: "1.2.3", report });
  const idle = generators.filter(({ name }) => !planned.some(({ generator }) => generator === name));
  expect({ idle, reported }).toEqual({ idle: [], reported: [] });
});

test("says what it wrote and what comes next", async () => {
  const { world, printed } = worldWith();
  await runCommandLine(["init", "my rooms"], world);
  expect(printed).toEqual({
    out: `A small guideline to begin with:

  my rooms/README.md
  my rooms/guideline.yaml
  my rooms/chapters/basics.md
  my rooms/chapters/basics.en.md
  my rooms/terms.yaml
  my rooms/sources.yaml
  my rooms/api/openapi.yaml
  my rooms/api/openapi.en.overlay.yaml
  my rooms/contract/clauses.md
  my rooms/contract/clauses.en.md
  my rooms/contract/parameters.yaml
  my rooms/.schemas/

Next:

  shishin check "my rooms"  tells what is wrong with it
  shishin watch "my rooms"  shows it in the browser while you write
  shishin build "my rooms"  makes every artifact, into out/
  shishin serve             shows the site
`,
    err: "",
  });
});

test("works in the folder where it is called, and says so in Japanese", async () => {
  const { world, printed } = worldWith({ files: { "/work/.git/HEAD": "ref: refs/heads/main\n" } });
  expect(await runCommandLine(["init", "--locale=ja"], world)).toBe(0);
  expect(printed.err).toBe("");
  expect(printed.out.split("\n")).toEqual([
    "書き始めるための小さな指針を作りました。",
    "",
    ...starterFiles.map((path) => `  ${path}`),
    "  .schemas/",
    "",
    "次の手順：",
    "",
    "  shishin check  指針を調べる",
    "  shishin watch  書きながらブラウザーで見る",
    "  shishin build  すべての成果物を out/ に作る",
    "  shishin serve  サイトを見る",
    "",
  ]);
});

test.each([
  ["a folder with files", { "/work/rooms/notes.txt": "mine" }],
  ["a file", { "/work/rooms": "mine" }],
])("refuses %s and leaves it as it is", async (_, files) => {
  const { world, memory, printed } = worldWith({ files });
  const before = memory.files();
  expect(await runCommandLine(["init", "rooms"], world)).toBe(2);
  expect(memory.files()).toEqual(before);
  expect(printed).toEqual({
    out: "",
    err: `command line:1:14 error cli/folder-not-empty
  \`rooms\` already holds a guideline or other files.
  1 | shishin init rooms
    |              ^^^^^
  hint: Name an empty or a new folder.
`,
  });
});

test("tells which file the disk refuses", async () => {
  const { world, printed } = worldWith({
    around: (host) => ({
      ...host,
      writeBytes: async (path, bytes) => {
        if (path.endsWith("/terms.yaml")) throw new HostError(path, "ENOSPC");
        await host.writeBytes(path, bytes);
      },
    }),
  });
  expect(await runCommandLine(["init", "rooms"], world)).toBe(1);
  expect(printed).toEqual({
    out: "",
    err: `command line:1:14 error cli/file-not-written
  \`rooms/terms.yaml\` cannot be written (ENOSPC).
  1 | shishin init rooms
    |              ^^^^^
  hint: Check permissions and free space.
`,
  });
});

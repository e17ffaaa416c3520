import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MemoryHost } from "#host";
import { type Files, filesBelow, libraryFiles } from "#testing/guideline";
import { createRepositoryWorld, repositoryFolder } from "#testing/world";
import { contentHash } from "#text";
import { madeGuideline } from "../../scripts/made-guideline.ts";
import { runCommandLine } from "./run-command-line.ts";

/** The same guideline gives the same bytes, wherever, whenever and in however many steps it is built. */

const folder = mkdtempSync(join(tmpdir(), "shishin-same-"));
const compiled = `${repositoryFolder}dist/src/cli/`;

beforeAll(() => {
  if (!existsSync(`${compiled}main.js`)) throw new Error("This test runs the compiled tool: npm run compile.");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("two machines build the same bytes", () => {
  const [here, there] = [join(folder, "a"), join(folder, "b", "もう一つの 場所")];

  test.each([
    ["of the library's guideline", "library", libraryFiles()],
    ["of a made guideline of 60 requirements", "made", madeGuideline({ requirements: 60, operations: 6, schemas: 12 })],
  ])("%s", async (_, name, files) => {
    put(join(here, name), files);
    put(join(there, name), files);
    await Promise.all([
      build(here, ["build", name, "--out", `${name}-out`]),
      buildElsewhere(there, ["build", name, "--out", "out of it/all"]),
    ]);
    const bytes = hashesBelow(join(here, `${name}-out`));
    expect(Object.keys(bytes).length).toBeGreaterThan(100);
    expect(hashesBelow(join(there, "out of it/all"))).toEqual(bytes);
    rmSync(join(there, "out of it"), { recursive: true });
  });

  test("of an edited guideline, though one of them makes only what has changed; and again when it is edited back", async () => {
    const before = hashesBelow(join(here, "library-out"));
    const [path, files] = ["chapters/lending.md", libraryFiles()];
    const edited = { ...files, [path]: (files[path] ?? "").replaceAll("期限を覚えている人", "期限を言える人") };
    put(join(here, "library"), edited);
    put(join(there, "library"), edited);
    const [printed] = await Promise.all([
      build(here, ["build", "library", "--out", "library-out"]),
      buildElsewhere(there, ["build", "library"]),
    ]);
    expect(printed).toMatch(/^Built library-lending 1\.2\.0 into library-out\/ \(\d+ files, \d+ written, 0 removed, /m);
    const after = hashesBelow(join(here, "library-out"));
    expect(after["model.json"]).not.toBe(before["model.json"]);
    expect(hashesBelow(join(there, "out"))).toEqual(after);

    put(join(here, "library"), files);
    await build(here, ["build", "library", "--out", "library-out"]);
    expect(hashesBelow(join(here, "library-out"))).toEqual(before);
  });
});

describe("a build after an edit leaves the bytes of a cold build", () => {
  let built: Readonly<Record<string, Uint8Array>> = {};
  beforeAll(async () => {
    const { world, memory } = createRepositoryWorld({ files: filesBelow("/work/library", libraryFiles()) });
    await runCommandLine(["build", "library"], world);
    built = Object.fromEntries(memory.files());
  });

  test.each([
    ["a translation", "chapters/lending.en.md", "One in three remembered the date.", "Hardly anybody remembered it."],
    ["a schema", "api/schemas.yaml", "description: 一冊の本の貸出。", "description: 一冊ごとの本の貸出。"],
    ["the manifest", "guideline.yaml", "edition: 1.2.0", "edition: 1.3.0"],
    ["a contract that is gone", "guideline.yaml", /\ncontract:\n.*\n.*\n/, "\n"],
  ])("%s", async (_, path, from, to) => {
    const files = libraryFiles();
    const edited = { ...files, [path]: (files[path] ?? "").replace(from, to) };
    expect(edited[path]).not.toBe(files[path]);
    const { world, memory } = createRepositoryWorld({ files: built });
    const before = hashesOf(memory);
    await memory.writeBytes(`/work/library/${path}`, new TextEncoder().encode(edited[path]));
    await runCommandLine(["build", "library"], world);

    const cold = createRepositoryWorld({ files: filesBelow("/work/library", edited) });
    await runCommandLine(["build", "library"], cold.world);
    const after = hashesOf(memory);
    expect(after["/work/out/manifest.json"]).not.toBe(before["/work/out/manifest.json"]);
    expect(after).toEqual(hashesOf(cold.memory));
  });
});

/** The tool as it is installed, on both cores. */
async function build(cwd: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, TZ: "America/St_Johns", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };
  return (await promisify(execFile)("node", [`${compiled}main.js`, ...args, "--locale", "en"], { cwd, env })).stdout;
}

/**
 * The same on another machine: one core, another clock and other dice, folders that list their names
 * the other way round, and a disk whose answers come in another order.
 */
async function buildElsewhere(cwd: string, args: readonly string[]): Promise<void> {
  const script = `
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...values) { super(...(values.length > 0 ? values : [RealDate.UTC(2031, 11, 31, 23, 59)])); }
      static now() { return RealDate.UTC(2031, 11, 31, 23, 59); }
    };
    Math.random = () => 0.25;
    const { createNodeHost } = await import("#host");
    const { runCommandLine } = await import("./dist/src/cli/run-command-line.js");
    const { readFileSync } = await import("node:fs");
    const [cwd, packageRoot, version, ...argv] = process.argv.slice(1);
    const disk = createNodeHost();
    let calls = 0;
    const late = async (answer) => {
      const value = await answer;
      await new Promise((resolve) => setTimeout(resolve, (calls++ * 7) % 5));
      return value;
    };
    const host = {
      ...disk,
      readBytes: (path) => late(disk.readBytes(path)),
      realPath: (path) => late(disk.realPath(path)),
      list: async (path) => [...(await disk.list(path))].reverse(),
    };
    const sink = { write: (text) => process.stdout.write(text), isTerminal: false, hasColours: false };
    const world = { host, cwd, env: process.env, out: sink, err: sink, now: () => 0, packageRoot, toolVersion: version };
    process.exitCode = await runCommandLine(argv, world);`;
  const env = { ...process.env, TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8", LC_ALL: "ja_JP.UTF-8" };
  const root = repositoryFolder.replace(/\/$/, "");
  const values = ["--input-type=module", "-e", script, cwd, root, toolVersion(), ...args];
  await promisify(execFile)("node", values, { cwd: root, env });
}

function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(`${repositoryFolder}package.json`, "utf8"));
  return `${version}+${readFileSync(`${repositoryFolder}dist/build-id.txt`, "utf8").trim()}`;
}

function put(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function hashesBelow(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), contentHash(readFileSync(path))]));
}

function hashesOf(memory: MemoryHost): Readonly<Record<string, string>> {
  const written = [...memory.files()].filter(([path]) => path.startsWith("/work/out/"));
  return Object.fromEntries(written.map(([path, bytes]) => [path, contentHash(bytes)]));
}

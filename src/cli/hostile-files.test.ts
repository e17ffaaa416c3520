import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createNodeHost } from "#host";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { createRepositoryWorld } from "#testing/world";
import { contentHash } from "#text";
import { runCommandLine } from "./run-command-line.ts";

/** Files that are not what they seem, on a real disk; and line ends and marks that are another system's. */

let folder = "";
const inside = (path: string) => join(folder, "library", path);
const outside = (path: string) => join(folder, "outside", path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shishin-hostile-"));
  mkdirSync(outside(""));
  writeFileSync(outside("secret.md"), "# Secret {#secret}\n");
  for (const [path, text] of Object.entries(libraryFiles())) {
    mkdirSync(dirname(inside(path)), { recursive: true });
    writeFileSync(inside(path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("what leads outside is not read", () => {
  test("a chapter", async () => {
    rmSync(inside("chapters/data.md"));
    symlinkSync(outside("secret.md"), inside("chapters/data.md"));
    expect(await run("check", "library")).toEqual({
      code: 1,
      errors: ["library/guideline.yaml:39 load/link-leads-outside"],
    });
  });

  test("a folder", async () => {
    renameSync(inside("chapters"), outside("chapters"));
    symlinkSync(outside("chapters"), inside("chapters"));
    expect(await run("check", "library")).toEqual({
      code: 1,
      errors: Array(4).fill("library/guideline.yaml:39 load/link-leads-outside"),
    });
  });

  test("the schemas of the API", async () => {
    renameSync(inside("api/schemas.yaml"), outside("schemas.yaml"));
    symlinkSync("../../outside/schemas.yaml", inside("api/schemas.yaml"));
    expect(await run("check", "library")).toEqual({
      code: 1,
      errors: [35, 80, 115].map((line) => `library/api/openapi.yaml:${line} load/link-leads-outside`),
    });
  });

  test("but a link within the directory is", async () => {
    renameSync(inside("chapters/data.md"), inside("data-of-2026.md"));
    symlinkSync("../data-of-2026.md", inside("chapters/data.md"));
    expect(await run("check", "library")).toEqual({ code: 0, errors: [] });
  });
});

describe("what is no file of a sensible size is not read", () => {
  test("50 MB", async () => {
    truncateSync(inside("chapters/data.md"), 50 * 1024 * 1024);
    expect(await run("check", "library")).toEqual({
      code: 1,
      errors: ["library/guideline.yaml:39 load/file-too-large"],
    });
  });

  test.skipIf(process.platform === "win32")("a pipe that nobody writes to", async () => {
    rmSync(inside("terms.yaml"));
    execFileSync("mkfifo", [inside("terms.yaml")]);
    expect(await run("check", "library")).toEqual({ code: 1, errors: ["library/guideline.yaml:40 load/not-a-file"] });
  });
});

test("an output folder with a link in it leads no byte elsewhere", async () => {
  expect(await run("build", "library", "--only", "model,checklist")).toEqual({ code: 0, errors: [] });
  rmSync(join(folder, "out/checklist"), { recursive: true });
  symlinkSync(outside(""), join(folder, "out/checklist"));
  expect(await run("build", "library", "--only", "model,checklist")).toEqual({
    code: 1,
    errors: ["command line:1 cli/cannot-write"],
  });
  expect(readdirSync(outside(""))).toEqual(["secret.md"]);
});

let plain: Awaited<ReturnType<typeof outputOf>>;
beforeAll(async () => {
  plain = await outputOf(libraryFiles());
});

test.each([
  ["byte order marks", (text: string) => `\ufeff${text}`],
  ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
])("%s change no byte of the output", async (_, change) => {
  const files = Object.fromEntries(Object.entries(libraryFiles()).map(([path, text]) => [path, change(text)]));
  expect(await outputOf(files)).toEqual(plain);
});

/** Runs the tool here, and lists the errors it tells, sorted. */
async function run(...argv: readonly string[]) {
  const { world, printed } = createRepositoryWorld();
  const tool = world.host;
  const disk = createNodeHost();
  const readBytes = (path: string) => (path.startsWith("/tool/") ? tool : disk).readBytes(path);
  const code = await runCommandLine(argv, { ...world, host: { ...disk, readBytes }, cwd: folder });
  const found = `${printed.out}\n${printed.err}`.matchAll(/^(.+):(\d+):\d+ error (\S+)$/gm);
  return { code, errors: [...found].map(([, path, line, name]) => `${path}:${line} ${name}`) };
}

/** The hash of each file that is built, but for what the tool remembers of its sources. */
async function outputOf(files: Readonly<Record<string, string>>) {
  const { world, memory } = createRepositoryWorld({ files: filesBelow("/work/library", files) });
  expect(await runCommandLine(["build", "library"], world)).toBe(0);
  const built = [...memory.files()].filter(([path]) => /^\/work\/out\/(?!\.shishin\/)/.test(path));
  return Object.fromEntries(built.map(([path, bytes]) => [path, contentHash(bytes)]));
}

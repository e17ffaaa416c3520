import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";

/** The package as strangers install it, in a folder that knows nothing of this repository. */

const folder = mkdtempSync(join(tmpdir(), "shishin-foreign-"));

beforeAll(async () => {
  if (!existsSync(`${repositoryFolder}dist/src/cli/main.js`)) {
    throw new Error("This test packs the compiled tool: npm run compile.");
  }
  await run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], repositoryFolder);
  writeFileSync(join(folder, "package.json"), '{ "name": "stranger", "version": "1.0.0", "private": true }\n');
  await install(readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("begins a guideline, checks and builds it, and explains what it reports", async () => {
  expect(await shishin("init", "rooms")).toMatch(/^A small guideline to begin with:\n/);
  expect(await shishin("check", "rooms")).toBe("rooms: nothing to report.\n");
  expect(await shishin("build", "rooms")).toMatch(
    /^Built meeting-rooms 0\.1\.0 into out\/ \(\d+ files, \d+ written, 0 removed, [\d.]+ s\)\n$/,
  );
  expect(readdirSync(join(folder, "out")).sort()).toEqual([
    ".shishin",
    "checklist",
    "contract",
    "manifest.json",
    "model.json",
    "model.schema.json",
    "openapi",
    "site",
    "types",
  ]);
  const pages = { check: "check/term-is-used", load: "load/duplicate-id", waivers: "check/waiver-is-used" };
  for (const code of [
    ...Object.values(pages),
    "openapi/operation-4xx-response",
    "generate/unsafe-path",
    "cli/no-guideline",
  ]) {
    expect(await shishin("explain", code)).toMatch(/^.+\n\n.+/);
  }
});

test("builds what this repository builds, to the byte", async () => {
  for (const [path, text] of Object.entries(filesBelow(join(folder, "library"), libraryFiles()))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  await shishin("build", "library", "--out", "theirs");
  const args = [`${repositoryFolder}dist/src/cli/main.js`, "build", "library", "--out", "ours"];
  await run("node", args, folder);
  const manifest = (name: string) => JSON.parse(readFileSync(join(folder, name, "manifest.json"), "utf8"));
  expect(manifest("theirs")).toEqual(manifest("ours"));
});

test("is a library, too", async () => {
  const script = `
    import { createNodeHost, loadGuideline, renderPretty } from "shishin";
    const { guideline, diagnostics } = await loadGuideline(createNodeHost(), process.cwd() + "/library");
    console.log(guideline.requirements.length, diagnostics.length, typeof renderPretty);`;
  expect(await run("node", ["--input-type=module", "-e", script], folder)).toBe("8 0 function\n");
});

async function shishin(...args: readonly string[]): Promise<string> {
  const bin = join(folder, "node_modules/.bin/shishin");
  return run(bin, [...args, "--locale", "en"], folder);
}

/** From npm's cache or registry; where neither is at hand, from the packages that this repository has installed. */
async function install(tarball: string): Promise<void> {
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=0"];
  try {
    await run("npm", ["install", ...flags, `./${tarball}`], folder);
  } catch (error) {
    if (!/E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|TIMEDOUT|CONNRESET|404|403)|network/.test(String(error))) throw error;
    await unpack(tarball);
  }
}

async function unpack(tarball: string): Promise<void> {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, ".bin"), { recursive: true });
  await run("tar", ["-xzf", tarball], folder);
  await run("mv", ["package", join(modules, "shishin")], folder);
  symlinkSync("../shishin/dist/src/cli/main.js", join(modules, ".bin/shishin"));
  const { dependencies } = JSON.parse(readFileSync(join(modules, "shishin/package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(`${repositoryFolder}node_modules/${name}`, join(modules, name));
  }
}

async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  return (await promisify(execFile)(command, [...args], { cwd, env: { ...process.env, LC_ALL: "C.UTF-8" } })).stdout;
}

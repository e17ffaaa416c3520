import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { libraryFiles } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";

// The tool as it is published: packed, unpacked into a project, and used by programs and plug-ins there.
const run = promisify(execFile);
const own = join(repositoryFolder, "node_modules");
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "shishin-own-"));
  const installed = join(project, "node_modules", "shishin");
  await mkdir(installed, { recursive: true });
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", project], { cwd: repositoryFolder });
  const tarball = (await readdir(project)).find((name) => name.endsWith(".tgz")) ?? "";
  await run("tar", ["-xzf", join(project, tarball), "--strip-components=1", "-C", installed]);
  // What `npm install` would put there; most of it is in the cache of no machine.
  await symlink(own, join(installed, "node_modules"));
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
  await cp(join(repositoryFolder, "examples/plugin"), join(project, "labels"), { recursive: true });
  for (const [path, text] of Object.entries(libraryFiles())) {
    await mkdir(join(project, "library", path, ".."), { recursive: true });
    await writeFile(join(project, "library", path), text);
  }
}, 300_000);

/** Runs the command of the installed tool in the project. */
async function shishin(line: string, cwd = project) {
  const main = join(project, "node_modules/shishin/dist/src/cli/main.js");
  const told = await run("node", [main, ...line.split(" ")], { cwd }).catch((error) => error);
  return { code: told.code ?? 0, out: String(told.stdout), err: String(told.stderr) };
}

/** Runs a program that uses the library; what it prints is JSON. */
async function program(text: string) {
  await writeFile(join(project, "program.js"), text);
  const { stdout } = await run("node", ["program.js"], { cwd: project });
  return JSON.parse(stdout);
}

describe("a program that builds a directory", () => {
  const build = (options = "") => `
import { subscribe } from "node:diagnostics_channel";
import { buildDirectory } from "shishin";
let threads = 0;
subscribe("worker_threads", () => void threads++);
const { diagnostics, output } = await buildDirectory({ root: "library", out: "out", plugins: ["labels/plugin.js"] ${options} });
const made = output?.parts.filter((part) => part.made > 0).map((part) => part.generator);
console.log(JSON.stringify({ threads, written: output?.written, made, codes: diagnostics.map(({ code }) => code) }));
`;

  test("uses a second core, writes nothing where nothing changed, and little after an edit", async () => {
    const first = await program(build());
    expect(first).toMatchObject({ threads: 1, codes: [] });
    expect(first.written).toBeGreaterThan(300);
    expect(await program(build())).toMatchObject({ threads: 0, written: 0, made: [] });
    const chapter = join(project, "library/chapters/lending.md");
    const text = await readFile(chapter, "utf8");
    await writeFile(chapter, text.replace("館内だけで読む本は数えない。", "館内だけで読む本は、冊数に数えない。"));
    const edited = await program(build());
    // A word inside a requirement: the model contract names requirements, and does not quote them.
    expect(edited.made).toEqual(expect.arrayContaining(["model", "site", "checklist"]));
    expect(edited.made).not.toContain("contract");
    expect(edited.written).toBeLessThan(first.written / 3);
    await writeFile(chapter, text);
    await program(build());
  });

  test("is told what is wrong, and the output stays", async () => {
    expect(await program(build(', ...{ plugins: ["none.js"] }'))).toMatchObject({
      codes: ["plugin/file-missing"],
      threads: 0,
    });
  });

  test("never writes into a folder of somebody else's", async () => {
    const text = `
import { buildDirectory, HostError } from "shishin";
const refused = async (out) => {
  try { await buildDirectory({ root: "library", out }); } catch (error) { return error instanceof HostError && error.code; }
};
console.log(JSON.stringify([await refused("labels"), await refused("library"), await refused(".")]));
`;
    expect(await program(text)).toEqual(["ENOTEMPTY", "ENOTEMPTY", "ENOTEMPTY"]);
  });
});

describe("the plug-in of the examples", () => {
  const plugin = "--plugin labels/plugin.js";

  test("is short: each file has less than sixty lines", async () => {
    const files = (await readdir(join(project, "labels"))).filter((name) => name.endsWith(".js"));
    const lengths = await Promise.all(
      files.map(async (name) => (await readFile(join(project, "labels", name), "utf8")).split("\n").length),
    );
    expect([files.length, lengths.filter((length) => length >= 60)]).toEqual([4, []]);
  });

  test("checks, is explained, and has made its files: the command finds what the program has built", async () => {
    expect((await shishin(`explain library/title-is-short ${plugin}`)).out).toContain("A label has one line of 60");
    expect((await shishin(`list codes ${plugin}`)).out).toContain("library/title-is-short");
    const again = await shishin(`build library ${plugin}`);
    expect([again.code, again.err, again.out]).toEqual([0, "", expect.not.stringContaining(" written")]);
    const manifest = JSON.parse(await readFile(join(project, "out/manifest.json"), "utf8"));
    const paths = manifest.files.flatMap((file: { generator: string; path: string }) =>
      file.generator === "labels" ? [file.path] : [],
    );
    expect(paths).toContain("labels/LEND-DUE-01.ja.html");
    expect(await readFile(join(project, "out/labels/LEND-DUE-01.en.txt"), "utf8")).toMatch(/^LEND-DUE-01 .+\n\n/);
    await writeFile(
      join(project, "labels/kind-quotes.js"),
      `${await readFile(join(project, "labels/kind-quotes.js"), "utf8")}\n`,
    );
    const edited = await shishin(`build library ${plugin}`);
    expect(edited.out).toContain(`${paths.length} written`);
  });

  test("is loaded by a configuration where the command is run, and by none in a guideline", async () => {
    await writeFile(join(project, "shishin.config.js"), 'export default { plugins: ["./labels/plugin.js"] };\n');
    expect((await shishin("list generators")).out).toContain("labels/");
    const hostile =
      'import { writeFileSync } from "node:fs";\nwriteFileSync("pwned.txt", "");\nexport default { plugins: [] };\n';
    await writeFile(join(project, "library/shishin.config.js"), hostile);
    for (const cwd of [join(project, "library"), join(project, "library/chapters")]) {
      await writeFile(join(cwd, "shishin.config.js"), hostile);
      const { code, err } = await shishin("check", cwd);
      expect([code, err]).toEqual([0, expect.stringContaining("plugin/config-not-loaded")]);
    }
    await shishin("build library --out elsewhere --only model");
    const files = await readdir(project, { recursive: true });
    expect(files.filter((path) => path.endsWith("pwned.txt"))).toEqual([]);
  });

  test("a file that does not parse, or throws, is told without a stack", async () => {
    await writeFile(join(project, "broken.js"), "export default {");
    await writeFile(join(project, "throws.js"), 'import "./nowhere.js";');
    const [broken, throws] = [
      await shishin("check library --plugin broken.js"),
      await shishin("check library --plugin throws.js"),
    ];
    expect([broken.code, broken.err]).toEqual([
      2,
      expect.stringContaining("`broken.js` is not JavaScript: SyntaxError: "),
    ]);
    expect([throws.code, throws.err]).toEqual([2, expect.stringContaining("`throws.js` throws while it is loaded: ")]);
    expect(broken.err + throws.err).not.toMatch(/^\s+at /m);
  });
});

describe("the types of shishin/plugin", () => {
  const typed = `
import { artifact, defineCheck, defineGenerator, definePlugin, localized, proseToMarkdown } from "shishin/plugin";
const check = defineCheck({
  name: "has-title", severity: "note",
  summary: { en: "It has a title.", ja: "題名がある。" },
  messages: { none: { en: "\`{id}\` has none.", ja: "\`{id}\` にありません。" } },
  visit: (report) => ({
    requirement({ id, origin }) {
      report("none", { id }, origin.span);
      // @ts-expect-error: there is no such message.
      report("nothing", { id }, origin.span);
      // @ts-expect-error: the message needs an id.
      report("none", {}, origin.span);
    },
  }),
});
const words = defineGenerator({
  name: "words", summary: { en: "", ja: "" }, outputs: ["words.md"], options: [],
  generate: ({ requirements: [first] }) =>
    first ? [artifact("words.md", { text: first.statement }, ({ text }) => proseToMarkdown(localized(text, "en")))] : [],
});
// @ts-expect-error: a maker sees its inputs and nothing else.
export const wrong = artifact("a", { a: 1 }, ({ b }) => String(b));
export default definePlugin({ name: "typed", checks: [check], generators: [words], remarkPlugins: [] });
`;

  test.each([
    ["node16", "nodenext", "nodenext"],
    ["bundler", "esnext", "bundler"],
  ])("compile strictly, libraries included, where modules resolve as %s, in TypeScript and JavaScript", async (_, module, moduleResolution) => {
    await writeFile(join(project, "typed.ts"), typed);
    const compilerOptions = {
      ...{ module, moduleResolution, noEmit: true, strict: true, exactOptionalPropertyTypes: true },
      ...{ skipLibCheck: false, target: "es2023", lib: ["es2023"], types: ["node"], typeRoots: [join(own, "@types")] },
      ...{ allowJs: true, checkJs: true },
    };
    await writeFile(
      join(project, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["typed.ts", "labels/plugin.js"] }),
    );
    const told = await run("node", [join(own, "typescript/lib/tsc.js"), "-p", "tsconfig.json"], { cwd: project }).catch(
      (error) => error,
    );
    expect(told.stdout).toBe("");
  });
});

/**
 * Who: `npm run compile`, and through it whatever needs the compiled tool.
 * What: compiles the tool and bundles the scripts of browsers into `dist/`, removes from there what no source gives
 * any more, and writes `dist/build-id.txt`, so that results kept by one compilation are never used by another.
 * Nothing is done if neither a source nor a result has changed since the last time.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleOpenapiEngine } from "./bundle-openapi-engine.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
/** Hidden files of `dist/` are not packed. */
const compiledBefore = join(dist, ".compiled.json");
const kept = join(dist, ".tsbuildinfo");
/** Where each script that runs in a browser goes, without its ending, and where it begins. */
const browserScripts: Readonly<Record<string, string>> = {
  "site/assets/site": "site/script/site.ts",
  "site/assets/theme": "site/script/theme.ts",
  "site/assets/reference": "site/script/reference.ts",
  "site/assets/live": "site/script/live.ts",
  "generators/checklist/html/form": "generators/checklist/html/script/form.ts",
};

await compile();

async function compile(): Promise<void> {
  const sources = hashOf(root, sourcePaths());
  const known = existsSync(compiledBefore) ? JSON.parse(readFileSync(compiledBefore, "utf8")) : {};
  const isAsLeft = known.results === hashOf(dist, resultPaths());
  if (isAsLeft && known.sources === sources) return;
  // The compiler remembers what it wrote, and would not write again what is gone since.
  if (!isAsLeft) rmSync(kept, { force: true });
  rmSync(compiledBefore, { force: true });
  const status = compileTool();
  if (status !== 0) {
    remember("");
    process.exit(status);
  }
  await Promise.all([bundleBrowserScripts(), bundleOpenapiEngine()]);
  const results = new Set(expectedResults());
  for (const path of resultPaths()) if (!results.has(path)) rmSync(join(dist, path));
  const compiled = resultPaths().filter((path) => path.endsWith(".js"));
  writeFileSync(join(dist, "build-id.txt"), `${hashOf(dist, compiled)}\n`);
  remember(sources);
}

/** Keeps the state of the sources that were compiled, and of what stands in `dist/` since. */
function remember(sources: string): void {
  writeFileSync(compiledBefore, `${JSON.stringify({ sources, results: hashOf(dist, resultPaths()) })}\n`);
}

/** What the compiler and the bundler read. The lock file stands for the packages. */
function sourcePaths(): readonly string[] {
  const below = ["src", "generators", "site"].flatMap((folder) => filesBelow(root, folder));
  const read = below.filter((path) => /\.tsx?$|\.json$/.test(path) && !/\.test(?:-d)?\.ts$|^src\/testing\//.test(path));
  const settings = ["package.json", "package-lock.json", "tsconfig.json"];
  return [
    ...read,
    ...settings,
    "scripts/tsconfig.build.json",
    "scripts/compile.ts",
    "scripts/bundle-openapi-engine.ts",
  ];
}

/** What belongs into `dist/`: two files for each module of the tool, the site's scripts, the id. */
function expectedResults(): readonly string[] {
  const modules = sourcePaths().filter((path) => /(?<!\.d)\.tsx?$/.test(path) && !/^scripts\/|\/script\//.test(path));
  const compiled = modules.flatMap((path) => [".js", ".d.ts"].map((ending) => path.replace(/\.tsx?$/, ending)));
  const licences = "src/load/openapi/engine/openapi-core.LICENSES.txt";
  return [...compiled, ...Object.keys(browserScripts).map((name) => `${name}.js`), licences, "build-id.txt"];
}

function resultPaths(): readonly string[] {
  return existsSync(dist) ? filesBelow(dist, "").filter((path) => !path.startsWith(".")) : [];
}

/** Paths of the files below a folder, sorted, with `/`; relative to the first argument. */
function filesBelow(from: string, folder: string): readonly string[] {
  return readdirSync(join(from, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(from, "/").length).replaceAll("\\", "/"))
    .sort();
}

function hashOf(from: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(join(from, path)));
  return hash.digest("hex").slice(0, 16);
}

/** Compiles what has changed since the last time, and gives the compiler's exit code. */
function compileTool(): number {
  const compiler = join(root, "node_modules/typescript/lib/tsc.js");
  const args = [compiler, "-p", "scripts/tsconfig.build.json"];
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
}

/**
 * Puts the scripts that run in browsers together: the site's and the checklist form's. Classic scripts, not
 * modules: browsers load no modules into a page that was opened from a disk.
 */
async function bundleBrowserScripts(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: browserScripts,
    outdir: "dist",
    bundle: true,
    format: "iife",
    minify: true,
    charset: "utf8",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
  });
}

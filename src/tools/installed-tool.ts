import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildEnvironment, startSecondCore } from "#build";
import { createNodeHost } from "#host";
import { importModule, type PluginWorld } from "#plugins";

/** The tool as it is installed on this machine: the disk, its own files and version, a thread to share work with. */
export function installedTool(): BuildEnvironment & PluginWorld {
  const packageRoot = findPackageRoot();
  const isCompiled = fileURLToPath(import.meta.url).endsWith(".js");
  return {
    host: createNodeHost(),
    importModule,
    now: () => performance.now(),
    packageRoot,
    toolVersion: versionOf(packageRoot),
    // The thread's script exists only where the tool has been compiled.
    ...(isCompiled && { startSecondCore }),
  };
}

/** The package's version and, behind a `+`, which compilation of it this is. */
function versionOf(packageRoot: string): string {
  // Our own package.json: it has a version.
  const { version } = JSON.parse(readFileSync(`${packageRoot}/package.json`, "utf8")) as { version: string };
  const buildId = `${packageRoot}/dist/build-id.txt`;
  return existsSync(buildId) ? `${version}+${readFileSync(buildId, "utf8").trim()}` : version;
}

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(`${folder}/package.json`)) folder = resolve(folder, "..");
  return folder.replaceAll("\\", "/");
}

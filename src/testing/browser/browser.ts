import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";

/**
 * Starts a Chromium for tests: the one that `CHROMIUM_PATH` names, one in `PATH`, or the one that comes
 * as an npm package for Linux. Elsewhere an installed Chrome is asked for.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  // Only tests that look at pages need it.
  const { chromium } = await import("playwright-core");
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: [...launchArguments] });
  return chromium.launch({ channel: "chrome", args: [...launchArguments] });
}

/** Where that Chromium is; `undefined` where only an installed Chrome can be asked for. */
export async function browserPath(): Promise<string | undefined> {
  return process.env.CHROMIUM_PATH ?? installedChromium() ?? (await packagedChromium());
}

/** Without the sandbox, so that it runs in containers; quiet, and with the same letters everywhere. */
const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
] as const;

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the npm package's Chromium, once for each version, into a folder of its own. */
async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const { default: packaged } = await import("@sparticuz/chromium");
  const folder = join(tmpdir(), `shishin-chromium-${packageVersion()}`);
  const executable = join(folder, "chromium");
  if (existsSync(executable)) return executable;
  // Test files run side by side: each unpacks beside the folder, and the first to finish gives it its name.
  const fresh = mkdtempSync(`${folder}-`);
  await inTemporaryFolder(fresh, () => packaged.executablePath());
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return executable;
}

function packageVersion(): string {
  const manifest = join(createRequire(import.meta.url).resolve("@sparticuz/chromium"), "../../../package.json");
  const { version } = createRequire(import.meta.url)(manifest);
  return String(version);
}

/** The package unpacks to wherever the system's temporary folder is, and takes what it finds there. */
async function inTemporaryFolder(folder: string, action: () => Promise<unknown>): Promise<void> {
  const before = process.env.TMPDIR;
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    await action();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

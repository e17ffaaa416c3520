import { lstat, mkdir, readdir, readFile, realpath, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, sep } from "node:path";
import { type FileFacts, type Host, HostError } from "./host.ts";

/** The host of a real run: the file system of this machine. */
export function createNodeHost(): Host {
  return {
    readBytes: (path) => orUndefined(path, () => readFile(path)),
    facts: (path) => orUndefined(path, () => factsOf(path)),
    realPath: (path) => orUndefined(path, async () => toSlashes(await realpath(path))),
    list: async (path) => (await orUndefined(path, () => readdir(path))) ?? [],
    writeBytes: (path, bytes) => withFolder(path, () => writeFile(path, bytes)),
    rename: (from, to) => withFolder(to, () => rename(from, to)),
    remove: (path) => orThrow(path, () => rm(path, { recursive: true, force: true })),
    removeEmptyFolder: async (path) => {
      await rmdir(path).catch(() => undefined);
    },
  };
}

const absent = new Set(["ENOENT", "ENOTDIR"]);

async function factsOf(path: string): Promise<FileFacts> {
  const stats = await lstat(path);
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "directory" : stats.isSymbolicLink() ? "link" : "other";
  return { kind, size: stats.size, modified: stats.mtimeMs };
}

async function orUndefined<T>(path: string, action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (absent.has(codeOf(error))) return undefined;
    throw new HostError(path, codeOf(error), { cause: error });
  }
}

async function orThrow<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new HostError(path, codeOf(error), { cause: error });
  }
}

/** Tries first without making the folder: it is nearly always there already. */
async function withFolder(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!absent.has(codeOf(error))) throw new HostError(path, codeOf(error), { cause: error });
    await orThrow(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      await action();
    });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "EUNKNOWN";
}

function toSlashes(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

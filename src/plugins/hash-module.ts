import type { Host } from "#host";
import { contentHash } from "#text";

/** As much of a host as is needed to look at files. */
type Reading = Pick<Host, "facts" | "readBytes">;

/** So many files of one plug-in are looked at, and no more. */
const mostFiles = 500;

/**
 * One hash for a module and what it is made of: the files that it and they name by a relative path between quotes
 * (`"./labels.js"`, `new URL("./page.md", …)`), and the nearest `package.json`. Files that are not there do not count.
 */
export async function hashModule(file: string, host: Reading): Promise<string> {
  const hashes = new Map<string, string>();
  const waiting = [file];
  for (let path = waiting.shift(); path !== undefined && hashes.size < mostFiles; path = waiting.shift()) {
    if (hashes.has(path) || (await host.facts(path))?.kind === "directory") continue;
    const bytes = await host.readBytes(path);
    if (!bytes) continue;
    hashes.set(path, contentHash(bytes));
    if (/\.[cm]?[jt]sx?$/.test(path)) waiting.push(...namedFiles(path, new TextDecoder().decode(bytes)));
  }
  const nearest = await packageOf(file, host);
  return contentHash([...[...hashes.values()].sort(), nearest ? contentHash(nearest) : ""].join("\n"));
}

/** Every relative path between quotes: more than what is imported does no harm, less would. */
function namedFiles(file: string, text: string): readonly string[] {
  return [...text.matchAll(/(["'`])(\.\.?\/[^"'`\n]{1,300})\1/g)].map(([, , path = ""]) => resolvePath(file, path));
}

/** The `package.json` in the folder of a file, or in the nearest one around it. */
async function packageOf(file: string, host: Reading): Promise<Uint8Array | undefined> {
  for (let folder = folderOf(file); folder !== ""; folder = folderOf(folder)) {
    const bytes = await host.readBytes(`${folder}/package.json`);
    if (bytes) return bytes;
  }
  return undefined;
}

/** A path as a file names it, as an absolute one. */
export function resolvePath(file: string, path: string): string {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return path;
  const parts = folderOf(file).split("/");
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The folder of a path; nothing above the root. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

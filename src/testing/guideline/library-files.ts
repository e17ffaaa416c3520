import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Files } from "./base-guideline.ts";

const folder = fileURLToPath(new URL("../fixtures/library/", import.meta.url));

/** The files of the fixture guideline about lending books: it uses every part of the format, and no check has a word about it. */
export function libraryFiles(): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll(/[\\/]+/g, "/").slice(folder.length))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(folder + path, "utf8")]));
}

/** Files below a folder: `{ "a.md": … }` below `/work/library` is `{ "/work/library/a.md": … }`. */
export function filesBelow<Content>(root: string, files: Readonly<Record<string, Content>>): Record<string, Content> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));
}

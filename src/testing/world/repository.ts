import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file of this repository; its path is relative to the top, with `/`. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** The top of the repository, with a `/` at the end. */
export const repositoryFolder = fileURLToPath(new URL("../../../", import.meta.url));

/** Reads a file of the repository by its path from the top. */
export function readRepositoryFile(path: string): string {
  return readFileSync(repositoryFolder + path, "utf8");
}

/** The same in bytes, as makers of files ask for what comes with the tool. */
export async function readRepositoryBytes(path: string): Promise<Uint8Array> {
  return readFileSync(repositoryFolder + path);
}

/** The files below some folders whose names end in one of the extensions, sorted by path. Hidden ones are left out. */
export function repositoryFiles(folders: readonly string[], extensions: readonly string[]): readonly RepositoryFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(repositoryFolder + folder, { recursive: true, encoding: "utf8" }).map(
      (path) => `${folder}/${path.replaceAll("\\", "/")}`,
    ),
  );
  return paths
    .filter((path) => extensions.some((extension) => path.endsWith(extension)) && !path.includes("/."))
    .sort()
    .map((path) => ({ path, text: readRepositoryFile(path) }));
}

/** What one file imports. */
export interface ImportLine {
  /** As written: `./x.ts`, `#model`, `node:fs`, `yaml`. */
  readonly name: string;
  /** Whether nothing of it is left when the program runs. */
  readonly isTypeOnly: boolean;
}

const importLine =
  /^(?:import|export)\b(?<type>\s+type\b)?[^;"'`]*?\bfrom\s+"(?<from>[^"]+)"|^import\s+"(?<bare>[^"]+)"|(?<![\w.])(?<typeOf>typeof\s+)?import\(\s*(?:\/\*.*?\*\/\s*)?"(?<call>[^"]+)"|\.resolve\("(?<resolved>[^"]+)"\)/gm;

/** Every import of a file, also of those at run time and of packages whose place is asked for. */
export function importsOf({ text }: RepositoryFile): readonly ImportLine[] {
  return [...text.matchAll(importLine)].map(({ groups = {} }) => ({
    name: groups.from ?? groups.bare ?? groups.call ?? groups.resolved ?? "",
    isTypeOnly: groups.type !== undefined || groups.typeOf !== undefined,
  }));
}

import { pathToFileURL } from "node:url";

/** Runs a module and gives what it exports. Another hash runs it again; it throws what the module throws. */
export type ImportModule = (file: string, hash: string) => Promise<Readonly<Record<string, unknown>>>;

/** Imports a module from the disk. */
export const importModule: ImportModule = (file, hash) => import(`${pathToFileURL(file).href}?${hash}`);

import type { ReadAsset } from "#generate";
import type { BuildEnvironment } from "./build-environment.ts";

/** A file that comes with the tool, by its path in the package. */
export async function readPackageFile({ host, packageRoot }: BuildEnvironment, path: string): Promise<Uint8Array> {
  const bytes = await host.readBytes(`${packageRoot}/${path}`);
  if (!bytes) throw new Error(`The tool's own file ${path} is missing.`);
  return bytes;
}

/** Reads the tool's own files for generators. */
export function assetReader(environment: BuildEnvironment): ReadAsset {
  return (path) => readPackageFile(environment, path);
}

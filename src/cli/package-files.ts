import type { ReadAsset } from "#generate";
import type { World } from "./world.ts";

/** A file that comes with the tool, by its path in the package. */
export async function readPackageFile({ host, packageRoot }: World, path: string): Promise<Uint8Array> {
  const bytes = await host.readBytes(`${packageRoot}/${path}`);
  if (!bytes) throw new Error(`The tool's own file ${path} is missing.`);
  return bytes;
}

/** Reads the tool's own files for generators. */
export function assetReader(world: World): ReadAsset {
  return (path) => readPackageFile(world, path);
}

import { manifestName } from "#load";
import { absolutePath, type World } from "./world.ts";

/** The directory of the guideline at a path, or of the nearest one above it. */
export async function findGuidelineRoot(world: World, path: string): Promise<string | undefined> {
  let folder = absolutePath(world, path);
  for (;;) {
    if ((await world.host.facts(`${folder}/${manifestName}`)) !== undefined) return folder;
    const above = folder.slice(0, folder.lastIndexOf("/"));
    if (above === "" || above === folder) return undefined;
    folder = above;
  }
}

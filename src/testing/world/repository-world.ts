import { createNodeHost, type Host } from "#host";
import { createMemoryWorld, type MemoryWorldOptions } from "./memory-world.ts";
import { repositoryFolder } from "./repository.ts";

/** A world in memory whose tool is this repository: its style sheets, pages of codes and starter files are there. */
export function createRepositoryWorld({ around = (host) => host, ...options }: MemoryWorldOptions = {}) {
  const disk = createNodeHost();
  const withTool = (memory: Host): Host => ({
    ...memory,
    readBytes: (path) =>
      path.startsWith("/tool/")
        ? disk.readBytes(repositoryFolder + path.slice("/tool/".length))
        : memory.readBytes(path),
  });
  return createMemoryWorld({ ...options, around: (memory) => around(withTool(memory)) });
}

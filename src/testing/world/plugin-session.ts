import type { PluginDefinition } from "#plugins";
import { createRepositoryWorld } from "./repository-world.ts";

/** A module of a plug-in: what running it gives, or throws. */
export type PluginModule = () => Readonly<Record<string, unknown>>;

export interface PluginSession {
  /** By absolute path; an object is what the module exports by default. */
  readonly modules?: Readonly<Record<string, PluginModule | PluginDefinition>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A world in memory whose modules are these; each has a text of its own. */
export function createPluginWorld({ modules = {}, files = {}, cwd = "/work" }: PluginSession) {
  const texts = Object.fromEntries(Object.keys(modules).map((path) => [path, `// ${path}`]));
  const { world, memory, printed } = createRepositoryWorld({
    files: { ...texts, ...files },
    modules: Object.fromEntries(
      Object.entries(modules).map(([path, one]) => [path, typeof one === "function" ? one : () => ({ default: one })]),
    ),
  });
  return { world: { ...world, cwd }, memory, printed };
}

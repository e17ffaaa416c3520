import { type Host, HostError } from "./host.ts";

/** A host whose file system is a map from absolute path to content; for tests and previews. */
export interface MemoryHost extends Host {
  /** Every file, sorted by path. */
  files(): ReadonlyMap<string, Uint8Array>;
}

export function createMemoryHost(initial: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost {
  const contents = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(initial)) contents.set(path, toBytes(content));

  const below = (path: string) => [...contents.keys()].filter((file) => file.startsWith(`${path}/`));

  return {
    files: () => new Map([...contents].sort(([a], [b]) => (a < b ? -1 : 1))),
    readBytes: async (path) => {
      if (!contents.has(path) && below(path).length > 0) throw new HostError(path, "EISDIR");
      return contents.get(path);
    },
    facts: async (path) => {
      const bytes = contents.get(path);
      if (bytes) return { kind: "file", size: bytes.length, modified: 0 };
      return below(path).length > 0 ? { kind: "directory", size: 0, modified: 0 } : undefined;
    },
    realPath: async (path) => (contents.has(path) || below(path).length > 0 ? path : undefined),
    list: async (path) => {
      const names = below(path).map((file) => file.slice(path.length + 1).split("/")[0] ?? "");
      return [...new Set(names)];
    },
    writeBytes: async (path, bytes) => void contents.set(path, bytes.slice()),
    rename: async (from, to) => {
      for (const file of [from, ...below(from)]) {
        const bytes = contents.get(file);
        if (!bytes) continue;
        contents.delete(file);
        contents.set(to + file.slice(from.length), bytes);
      }
    },
    remove: async (path) => {
      for (const file of [path, ...below(path)]) contents.delete(file);
    },
    removeEmptyFolder: async () => undefined,
  };
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

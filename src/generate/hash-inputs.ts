import { contentHash } from "#text";

/** Hashes of objects that several artifacts share; plain data that nobody changes. */
export type SharedHashes = WeakMap<object, string>;

/**
 * What an artifact's inputs are, as one hash. Objects directly below `inputs` are hashed once,
 * however many artifacts share them.
 */
export function hashInputs(inputs: Readonly<Record<string, unknown>>, shared: SharedHashes): string {
  const parts = Object.entries(inputs).map(([name, value]) => {
    if (typeof value !== "object" || value === null) return `${name}=${JSON.stringify(value)}`;
    let hash = shared.get(value);
    if (hash === undefined) {
      hash = contentHash(JSON.stringify(value));
      shared.set(value, hash);
    }
    return `${name}:${hash}`;
  });
  return contentHash(parts.join("\n"));
}

/** What a file is, without following a symbolic link at its end. */
export interface FileFacts {
  readonly kind: "file" | "directory" | "link" | "other";
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; 0 in memory. */
  readonly modified: number;
}

/**
 * What the tool needs from an operating system. Paths are absolute and use `/`.
 * Calls about a file that is not there give `undefined` or do nothing; other failures throw
 * {@link HostError}.
 */
export interface Host {
  readBytes(path: string): Promise<Uint8Array | undefined>;
  facts(path: string): Promise<FileFacts | undefined>;
  /** The path with every symbolic link followed, or `undefined` if nothing is there. */
  realPath(path: string): Promise<string | undefined>;
  /** Names in a directory, in no particular order; empty if it is not there. */
  list(path: string): Promise<readonly string[]>;
  /** Writes a file and makes the folders above it. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Moves a file and makes the folders above its new place. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with everything in it. */
  remove(path: string): Promise<void>;
  /** Removes a folder if it is empty. */
  removeEmptyFolder(path: string): Promise<void>;
}

/** The operating system refused: no permission, disk full, a folder where a file should be. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly path: string,
    /** The system's code, such as `EACCES`. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${path}`, options);
  }
}

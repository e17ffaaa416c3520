import { createMemoryHost, type Host, type MemoryHost } from "#host";

export interface MemoryWorldOptions {
  /** Files by absolute path; the tool's own stand below `/tool`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  /** What running a module gives, by its absolute path; it may throw. */
  readonly modules?: Readonly<Record<string, () => Readonly<Record<string, unknown>>>>;
  /** Puts something between a command and the host, such as a disk that is full. */
  readonly around?: (host: Host) => Host;
}

/** A world for commands that touches nothing outside memory; its working directory is `/work`. */
export function createMemoryWorld({
  files = {},
  env = {},
  modules = {},
  around = (host) => host,
}: MemoryWorldOptions = {}) {
  const memory: MemoryHost = createMemoryHost(files);
  const printed = { out: "", err: "" };
  const sink = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
    },
    isTerminal: false,
    hasColours: false,
  });
  const world = {
    host: around(memory),
    cwd: "/work",
    importModule: async (file: string) => modules[file]?.() ?? {},
    env: { LANG: "en_US.UTF-8", ...env },
    out: sink("out"),
    err: sink("err"),
    now: () => 0,
    packageRoot: "/tool",
    toolVersion: "1.2.3+test",
  };
  return { world, memory, printed };
}

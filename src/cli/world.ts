import type { BuildEnvironment } from "#build";
import type { ImportModule } from "#plugins";

/** Everything a command may touch outside its own memory; tests hand in another one. */
export interface World extends BuildEnvironment {
  /** Absolute path of the working directory, with `/`. */
  readonly cwd: string;
  /** Runs a module that somebody named on the command line or in a configuration. */
  readonly importModule: ImportModule;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Sink;
  readonly err: Sink;
}

export interface Sink {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly hasColours: boolean;
}

/** A path of the command line as an absolute path with `/`. */
export function absolutePath(world: World, path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const whole = /^(?:\/|[A-Za-z]:\/)/.test(slashed) ? slashed : `${world.cwd}/${slashed}`;
  const parts: string[] = [];
  for (const part of whole.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return whole.startsWith("/") ? `/${parts.join("/")}` : parts.join("/");
}

/** An absolute path as people write it from the working directory. */
export function shownPath(world: World, path: string): string {
  if (path === world.cwd) return ".";
  if (path.startsWith(`${world.cwd}/`)) return path.slice(world.cwd.length + 1);
  const here = world.cwd.split("/");
  const there = path.split("/");
  let common = 0;
  while (common < here.length && here[common] === there[common]) common++;
  return common <= 1 ? path : [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}

import { dirname } from "node:path";
import { watch } from "chokidar";

/** Tells when files are changed, made or removed. */
export interface FileWatcher {
  /** The files to look at from now on, by absolute path; some may not be there yet. */
  readonly follow: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/** Programs save a file in several steps, and several files at once: so many milliseconds later it is told once. */
const settling = 25;

/** Looks at nothing but the folders of the files that it is told to follow. */
export function watchFiles(onChange: (paths: readonly string[]) => void): FileWatcher {
  let followed: ReadonlySet<string> = new Set();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([], { depth: 0, ignoreInitial: true, followSymlinks: false });
  const tell = () => {
    const paths = [...changed].sort();
    changed = new Set();
    onChange(paths);
  };
  watcher.on("all", (_event, path) => {
    const slashed = path.replaceAll("\\", "/");
    if (!followed.has(slashed)) return;
    changed.add(slashed);
    clearTimeout(timer);
    timer = setTimeout(tell, settling);
  });
  return {
    follow(paths) {
      followed = new Set(paths);
      watcher.add([...new Set(paths.map((path) => dirname(path)))]);
    },
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

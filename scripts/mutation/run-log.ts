import { appendFileSync, existsSync, readFileSync } from "node:fs";

/**
 * What happened so far, one line each, so that a run that hangs can be ended and taken up again:
 *
 *     loaded MUTANT -        the place of the mutant runs while modules load, before any test
 *     seen MUTANT TEST       the test runs through the place of the mutant
 *     try MUTANT TEST        the test is run with the mutant; no line after it: it never came back
 *     killed MUTANT TEST     the test failed, as it should
 *     survived MUTANT TEST   the test passed all the same
 */
export interface RunLog {
  readonly write: (event: RunEvent, mutant: string, test: string) => void;
  readonly read: () => RunState;
}

export type RunEvent = "loaded" | "seen" | "try" | "killed" | "survived";

export interface RunState {
  /** Mutants whose places run while modules load. */
  readonly loaded: ReadonlySet<string>;
  /** Mutants that some test runs through. */
  readonly seen: ReadonlySet<string>;
  readonly killed: ReadonlySet<string>;
  /** `MUTANT TEST` of each pair that has been tried. */
  readonly tried: ReadonlySet<string>;
  /** `MUTANT TEST` of pairs that were begun and not ended. */
  readonly open: ReadonlySet<string>;
}

export function createRunLog(path: string): RunLog {
  return {
    write: (event, mutant, test) => appendFileSync(path, `${event} ${mutant} ${test}\n`),
    read: () => {
      const [loaded, seen, killed] = [new Set<string>(), new Set<string>(), new Set<string>()];
      const [tried, open] = [new Set<string>(), new Set<string>()];
      const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
      for (const line of lines) {
        const [event, mutant = "", test = ""] = line.split(" ");
        const pair = `${mutant} ${test}`;
        if (event === "loaded") loaded.add(mutant);
        if (event === "seen") seen.add(mutant);
        if (event === "try") open.add(pair);
        if (event === "killed") killed.add(mutant);
        if (event === "killed" || event === "survived") {
          open.delete(pair);
          tried.add(pair);
        }
      }
      return { loaded, seen, killed, tried, open };
    },
  };
}

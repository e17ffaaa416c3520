import type { Check } from "#check";
import type { Severity } from "#diagnostic";
import type { Generator } from "#generate";
import type { Host } from "#host";
import type { Plugin } from "#plugins";

/** Everything that building touches outside its own memory. */
export interface BuildEnvironment {
  readonly host: Host;
  /** Milliseconds of a clock that only goes forward; for telling how long things took. */
  readonly now: () => number;
  /** Absolute path of the installed tool. */
  readonly packageRoot: string;
  readonly toolVersion: string;
  /** Starts the helper that runs on another core; absent where there is none. */
  readonly startSecondCore?: () => SecondCore;
}

/** A thread that takes over part of the work. */
export interface SecondCore {
  /** Runs one of the tasks it knows on plain data. */
  readonly run: (task: string, input: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** What judges a guideline and what is made from it. */
export interface Toolset {
  readonly checks: readonly Check[];
  readonly generators: readonly Generator[];
  /** Every code that can be reported, with its severity: what a waiver may name. */
  readonly codes: ReadonlyMap<string, Severity>;
  /** Where some of the checks and generators come from; the second core loads the same. */
  readonly plugins: readonly Plugin[];
}

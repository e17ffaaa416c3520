import type { RunnerTestCase } from "vitest";
import { TestRunner } from "vitest";
import { createRunLog } from "./run-log.ts";

/** What the changed files look at when they run, by the names that StrykerJS's instrumenter gives. */
interface MutantSwitch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> };
}
type Hits = Record<string, number>;

const log = createRunLog(`${process.env.SHISHIN_MUTATION}/log.txt`);
/** How long a test may take with a mutant, in milliseconds, beside ten times what it takes without. */
const patience = 3_000;

/**
 * Runs a test as it is, and then once more for each mutant that it went through and nobody has killed.
 * All in one process: what takes the time elsewhere, loading the modules anew, is not done.
 */
export default class MutantRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const mutants = mutantSwitch();
    const id = `${test.file.name}:${test.id}`.replaceAll(" ", "_");
    mutants.currentTestId = id;
    const start = performance.now();
    try {
      await run();
    } finally {
      mutants.currentTestId = undefined;
    }
    const limit = (performance.now() - start) * 10 + patience;
    const hits = mutants.mutantCoverage?.perTest[id] ?? {};
    const { killed, tried, open, seen, loaded } = log.read();
    for (const mutant of Object.keys(mutants.mutantCoverage?.static ?? {})) {
      if (!loaded.has(mutant)) log.write("loaded", mutant, "-");
    }
    for (const mutant of Object.keys(hits)) if (!seen.has(mutant)) log.write("seen", mutant, id);
    const now = new Set(killed);
    for (const mutant of Object.keys(hits)) {
      const pair = `${mutant} ${id}`;
      if (now.has(mutant) || tried.has(pair) || open.has(pair)) continue;
      log.write("try", mutant, id);
      const outcome = await this.tryMutant(test, mutant, { mutants, hits: hits[mutant] ?? 0, limit });
      log.write(outcome, mutant, id);
      if (outcome === "killed") now.add(mutant);
    }
    super.onBeforeTryTask(test);
  }

  private async tryMutant(
    test: RunnerTestCase,
    mutant: string,
    { mutants, hits, limit }: { readonly mutants: MutantSwitch; readonly hits: number; readonly limit: number },
  ): Promise<"killed" | "survived"> {
    super.onBeforeTryTask(test);
    Object.assign(mutants, { activeMutant: mutant, hitCount: 0, hitLimit: hits * 100 + 1000 });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("too late")), limit);
    });
    try {
      await Promise.race([TestRunner.getTestFn(test)(), late]);
      super.onAfterTryTask(test as never);
      return "survived";
    } catch {
      return "killed";
    } finally {
      clearTimeout(timer);
      mutants.activeMutant = undefined;
    }
  }
}

function mutantSwitch(): MutantSwitch {
  // The instrumenter's own global object.
  const scope = globalThis as { __stryker__?: MutantSwitch };
  scope.__stryker__ ??= {};
  return scope.__stryker__;
}

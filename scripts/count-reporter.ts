/**
 * Who: vitest, by `scripts/vitest.config.ts`, at the end of each run.
 * What: prints `N passed, N failed` on a line of its own, for programs that read the log.
 *
 * A file that could not be run and an error outside of every test count as one failure each, so that
 * a run that fails never ends with `0 failed`. Skipped tests are neither.
 */
import type { Reporter, TestModule } from "vitest/node";

export const countReporter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const passed = states.filter((state) => state === "passed").length;
    const failed = states.filter((state) => state === "failed").length;
    const brokenFiles = modules.filter(failedOutsideOfTests).length;
    process.stdout.write(`\n${passed} passed, ${failed + brokenFiles + unhandledErrors.length} failed\n`);
  },
};

/** A file that was not understood, or whose suites failed around their tests. */
function failedOutsideOfTests(module: TestModule): boolean {
  const suites = [...module.children.allSuites()];
  return module.errors().length > 0 || suites.some((suite) => suite.errors().length > 0);
}

import { type Diagnostic, sortDiagnostics } from "#diagnostic";
import { type Guideline, type GuidelineIndex, indexGuideline } from "#model";
import type { Check } from "./define-check.ts";
import { walkGuideline } from "./walk.ts";

/** Runs the checks over a guideline in one walk. Nothing is waived yet; the order is final. */
export function runChecks(
  guideline: Guideline,
  checks: readonly Check[],
  index: GuidelineIndex = indexGuideline(guideline),
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void found.push(diagnostic);
  walkGuideline(
    guideline,
    checks.map((check) => check.start(report, { guideline, index })),
  );
  return sortDiagnostics(found);
}

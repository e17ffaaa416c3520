import { applyWaivers, type Check, runChecks, waiverMessages } from "#check";
import { checks } from "#check/checks";
import { type Diagnostic, type Severity, sortDiagnostics } from "#diagnostic";
import { checkGeneratorSettings } from "#generate";
import { generators } from "#generators";
import type { LoadResult } from "#load";
import { type GuidelineIndex, indexGuideline } from "#model";

/** Everything there is to say about a loaded guideline, in the order of output. */
export interface Judgement {
  readonly diagnostics: readonly Diagnostic[];
  readonly index?: GuidelineIndex;
}

/** Loading's own problems, every check, and the manifest's waivers. */
export function judgeGuideline({ guideline, diagnostics }: LoadResult): Judgement {
  if (!guideline) return { diagnostics };
  const index = indexGuideline(guideline);
  const found = [...diagnostics, ...runChecks(guideline, checks, index)];
  checkGeneratorSettings(guideline, generators, (diagnostic) => void found.push(diagnostic));
  return { diagnostics: sortDiagnostics(applyWaivers(guideline, found, waivableCodes(checks, found))), index };
}

/** Every code that a waiver may name, and what each diagnostic of this run is. */
function waivableCodes(all: readonly Check[], found: readonly Diagnostic[]): ReadonlyMap<string, Severity> {
  const codes = new Map<string, Severity>(all.map((check) => [check.code, check.severity]));
  for (const { code, severity } of found) codes.set(code, severity);
  for (const name of Object.keys(waiverMessages)) codes.delete(`check/${name}`);
  return codes;
}

import { applyWaivers, runChecks, waiverMessages } from "#check";
import { checks } from "#check/checks";
import { type Diagnostic, type Severity, sortDiagnostics } from "#diagnostic";
import { checkGeneratorSettings } from "#generate";
import { generators } from "#generators";
import type { LoadResult } from "#load";
import { type GuidelineIndex, indexGuideline } from "#model";
import { allCodes } from "./catalogue.ts";

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
  return { diagnostics: sortDiagnostics(applyWaivers(guideline, found, waivableCodes(found))), index };
}

/** Every code that a waiver may name; some of OpenAPI are errors in one place and opinions in another. */
function waivableCodes(found: readonly Diagnostic[]): ReadonlyMap<string, Severity> {
  const codes = new Map<string, Severity>(allCodes().map(({ code, severity }) => [code, severity]));
  for (const { code, severity } of found) codes.set(code, severity);
  for (const { code } of Object.values(waiverMessages)) codes.delete(code);
  return codes;
}

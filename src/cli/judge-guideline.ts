import { applyWaivers, type Check, runChecks, waiverMessages } from "#check";
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

/** Loading's own problems, every check that has all it needs, and the manifest's waivers. */
export function judgeGuideline(loaded: LoadResult): Judgement {
  return judgeBy(checks, loaded);
}

/** The errors alone, which is quicker: they decide whether anything is made of a guideline. */
export function judgeErrors(loaded: LoadResult): Judgement {
  const isError = ({ severity }: { readonly severity: Severity }) => severity === "error";
  const { diagnostics, ...judgement } = judgeBy(checks.filter(isError), loaded);
  return { ...judgement, diagnostics: diagnostics.filter(isError) };
}

function judgeBy(chosen: readonly Check[], { guideline, diagnostics, unread }: LoadResult): Judgement {
  if (!guideline) return { diagnostics };
  const index = indexGuideline(guideline);
  const able = chosen.filter(({ needs }) => !needs.some((part) => unread.has(part)));
  const found = [...diagnostics, ...runChecks(guideline, able, index)];
  checkGeneratorSettings(guideline, generators, (diagnostic) => void found.push(diagnostic));
  const waived = applyWaivers(guideline, found, waivableCodes(found));
  // What a waiver is for may stand in the file that could not be read.
  const told = unread.size === 0 ? waived : waived.filter(({ code }) => code !== waiverMessages["waiver-is-used"].code);
  return { diagnostics: sortDiagnostics(told), index };
}

/** Every code that a waiver may name; some of OpenAPI are errors in one place and opinions in another. */
function waivableCodes(found: readonly Diagnostic[]): ReadonlyMap<string, Severity> {
  const codes = new Map<string, Severity>(allCodes().map(({ code, severity }) => [code, severity]));
  for (const { code, severity } of found) codes.set(code, severity);
  for (const { code } of Object.values(waiverMessages)) codes.delete(code);
  return codes;
}

import { applyWaivers, runChecks, waiverMessages } from "#check";
import { type Diagnostic, type Severity, sortDiagnostics } from "#diagnostic";
import { checkGeneratorSettings } from "#generate";
import type { LoadResult } from "#load";
import { type GuidelineIndex, indexGuideline } from "#model";
import type { Toolset } from "./build-environment.ts";

/** Everything there is to say about a loaded guideline, in the order of output. */
export interface Judgement {
  readonly diagnostics: readonly Diagnostic[];
  readonly index?: GuidelineIndex;
}

/** Loading's own problems, every check that has all it needs, and the manifest's waivers. */
export function judgeGuideline(loaded: LoadResult, tools: Toolset): Judgement {
  return judgeBy(tools, loaded);
}

/** The errors alone, which is quicker: they decide whether anything is made of a guideline. */
export function judgeErrors(loaded: LoadResult, tools: Toolset): Judgement {
  const isError = ({ severity }: { readonly severity: Severity }) => severity === "error";
  const { diagnostics, ...judgement } = judgeBy({ ...tools, checks: tools.checks.filter(isError) }, loaded);
  return { ...judgement, diagnostics: diagnostics.filter(isError) };
}

function judgeBy({ checks, generators, codes }: Toolset, { guideline, diagnostics, unread }: LoadResult): Judgement {
  if (!guideline) return { diagnostics };
  const index = indexGuideline(guideline);
  const able = checks.filter(({ needs }) => !needs.some((part) => unread.has(part)));
  const found = [...diagnostics, ...runChecks(guideline, able, index)];
  checkGeneratorSettings(guideline, generators, (diagnostic) => void found.push(diagnostic));
  const waived = applyWaivers(guideline, found, waivableCodes(codes, found));
  // What a waiver is for may stand in the file that could not be read.
  const told = unread.size === 0 ? waived : waived.filter(({ code }) => code !== waiverMessages["waiver-is-used"].code);
  return { diagnostics: sortDiagnostics(told), index };
}

/** Every code that a waiver may name; some of OpenAPI are errors in one place and opinions in another. */
function waivableCodes(codes: Toolset["codes"], found: readonly Diagnostic[]): ReadonlyMap<string, Severity> {
  const waivable = new Map(codes);
  for (const { code, severity } of found) waivable.set(code, severity);
  for (const { code } of Object.values(waiverMessages)) waivable.delete(code);
  return waivable;
}

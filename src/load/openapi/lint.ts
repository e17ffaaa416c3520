import { type Diagnostic, didYouMean, type Related, type Report } from "#diagnostic";
import { parsePointer } from "#load/yaml";
import type { Span } from "#text";
import type { LibraryRule, LibraryWalk, Problem } from "./openapi-library.ts";
import { walkWith } from "./openapi-library.ts";
import { wordRuleMessage } from "./rule-sentences.ts";
import { type OpenapiRuleName, openapiRules } from "./rules.ts";
import type { ApiSources } from "./sources.ts";

type ProblemPlace = Problem["location"][number];

/** Reports what the library's rules find, each at its place in the files as they were written. */
export function lintSources(walk: LibraryWalk, sources: ApiSources, report: Report): void {
  for (const problem of problemsOf(walk)) report(diagnosticOf(problem, sources));
}

/**
 * All rules look at the document in one walk. Rules trust the form of what they look at; where one
 * throws, each walks alone, so that the others still say what is wrong. If they know of nothing that
 * would explain it, the document is not understood.
 */
function problemsOf(walk: LibraryWalk): readonly Problem[] {
  const { rules } = walk.library;
  try {
    return walkWith(walk, rules.map(visitorOf));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const problems = rules.flatMap((rule) => problemsOfOne(walk, rule));
    if (!problems.some((problem) => diagnosticParts(problem).severity === "error")) throw error;
    return problems;
  }
}

function problemsOfOne(walk: LibraryWalk, rule: LibraryRule): readonly Problem[] {
  try {
    return walkWith(walk, [visitorOf(rule)]);
  } catch {
    return [];
  }
}

function visitorOf({ name, create }: LibraryRule) {
  return { ruleId: name, visitor: create({}) };
}

function diagnosticParts(problem: Problem) {
  // Rules report under the name that they were given.
  const name = problem.ruleId as OpenapiRuleName;
  const { message, severity = openapiRules[name].severity } = wordRuleMessage(name, problem.message);
  return { name, message, severity };
}

function diagnosticOf(problem: Problem, sources: ApiSources): Diagnostic {
  const { name, message, severity } = diagnosticParts(problem);
  const [place] = problem.location;
  const hint = didYouMean(problem.suggest[0]);
  const from = problem.from && spanAt(problem.from, sources);
  const related: readonly Related[] = from ? [{ message: usedHere, span: from }] : [];
  return {
    code: `openapi/${name}`,
    severity,
    message,
    span: (place && spanAt(placeOf(name, place), sources)) ?? sources.root.span([]),
    ...(hint && { hint }),
    ...(related.length > 0 && { related }),
  };
}

/** This rule puts the operation's name where the key `operationId` belongs. */
function placeOf(rule: OpenapiRuleName, place: ProblemPlace): ProblemPlace {
  if (rule !== "operation-operationId-unique" || place.pointer === undefined) return place;
  return { ...place, pointer: place.pointer.replace(/[^/]*$/, "operationId") };
}

/** Where the library points to, in the file as it was written. */
export function spanAt(place: ProblemPlace, sources: ApiSources): Span | undefined {
  const source = sources.files.get(place.source.absoluteRef);
  if (!source || place.pointer === undefined) return undefined;
  const path = parsePointer(place.pointer.replace(/^#/, ""));
  return place.reportOnKey ? source.keySpan(path) : source.span(path);
}

const usedHere = { en: "It is used here.", ja: "ここで使われています。" };

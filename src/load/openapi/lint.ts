import { type Bilingual, type Diagnostic, didYouMean, type Related, type Report } from "#diagnostic";
import type { OpenapiVersion } from "#load/json-schema";
import { member } from "#load/yaml";
import type { Span } from "#text";
import type { EngineDocuments, EnginePlace, EngineProblem, OpenapiEngine } from "./engine/openapi-engine.ts";
import type { FindingSentence } from "./finding.ts";
import { ruleSentences } from "./rule-sentences.ts";
import { type OpenapiRuleName, openapiRules, ruleNamesOf } from "./rules.ts";
import type { ApiSources } from "./sources.ts";

/** A document on its way through the engine. */
export interface LintInput {
  readonly engine: OpenapiEngine;
  readonly version: OpenapiVersion;
  readonly documents: EngineDocuments;
  readonly sources: ApiSources;
}

/** Reports what the rules find, each at its place in the files as they were written. */
export async function lintSources(input: LintInput, report: Report): Promise<void> {
  for (const diagnostic of await diagnosticsOf(input)) report(diagnostic);
}

/**
 * All rules look at the document in one walk. Rules trust the form of what they look at; where one
 * throws, each walks alone, so that the others still say what is wrong. If they know of nothing that
 * would explain it, the document is not understood.
 */
async function diagnosticsOf(input: LintInput): Promise<readonly Diagnostic[]> {
  const { engine, documents, version } = input;
  const rules = ruleNamesOf(version);
  try {
    return await describeProblems(await engine.lint(documents, rules), input);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const problems = await Promise.all(rules.map((rule) => engine.lint(documents, [rule]).catch(() => [])));
    const diagnostics = await describeProblems(problems.flat(), input);
    if (!diagnostics.some(({ severity }) => severity === "error")) throw error;
    return diagnostics;
  }
}

async function describeProblems(problems: readonly EngineProblem[], input: LintInput): Promise<readonly Diagnostic[]> {
  const isAboutForm = problems.some(({ rule }) => rule === "struct");
  const faultsAt = isAboutForm ? await input.engine.findFormFaults(input.documents) : () => [];
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    // A rule that finds several things at one place says them in the order of our sentences.
    const key = JSON.stringify([problem.rule, problem.place, problem.from]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    // Rules report under the name that they were given.
    const rule = problem.rule as OpenapiRuleName;
    const said = problem.place ? sentencesOf(rule, problem.place, { input, faultsAt }) : [];
    return diagnosticOf(rule, problem, { said: said[count] ?? said.at(-1), sources: input.sources });
  });
}

function sentencesOf(
  rule: OpenapiRuleName,
  place: EnginePlace,
  { input, faultsAt }: { input: LintInput; faultsAt: Awaited<ReturnType<OpenapiEngine["findFormFaults"]>> },
): readonly FindingSentence[] {
  const { sources, version } = input;
  const written = sources.files.get(place.file)?.value;
  const above = place.path.slice(0, -1).reduce<unknown>(member, written);
  const key = place.path.at(-1) ?? "";
  return (
    ruleSentences[rule]?.({
      place,
      key,
      value: place.path.length === 0 ? written : member(above, key),
      holder: above,
      version,
      sources,
      formFaults: rule === "struct" ? faultsAt(place) : [],
    }) ?? []
  );
}

function diagnosticOf(
  rule: OpenapiRuleName,
  problem: EngineProblem,
  { said, sources }: { said: FindingSentence | undefined; sources: ApiSources },
): Diagnostic {
  const hint = didYouMean(problem.suggestion);
  const from = problem.from && spanAt(problem.from, sources);
  const related: readonly Related[] = from ? [{ message: usedHere, span: from }] : [];
  return {
    code: `openapi/${rule}`,
    severity: said?.severity ?? openapiRules[rule].severity,
    message: said?.message ?? quotedDetail(rule, problem.detail),
    span: (problem.place && spanAt(spanPlaceOf(rule, problem.place), sources)) ?? sources.root.span([]),
    ...(hint && { hint }),
    ...(related.length > 0 && { related }),
  };
}

/** What only the library knows is told in its own words. */
export function quotedDetail(rule: OpenapiRuleName, detail: string): Bilingual {
  // Names from other people's files are in it: they stay on one line, and bounded.
  const oneLine = detail
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 500);
  const en = /[.!?]$/.test(oneLine) ? oneLine : `${oneLine}.`;
  const summary = openapiRules[rule].summary.ja.replace(/。$/, "");
  return { en, ja: `OpenAPI の規則「${summary}」に合っていません（${en}）。` };
}

/** This rule puts the operation's name where the key `operationId` belongs. */
function spanPlaceOf(rule: OpenapiRuleName, place: EnginePlace): EnginePlace {
  if (rule !== "operation-operationId-unique") return place;
  return { ...place, path: [...place.path.slice(0, -1), "operationId"] };
}

/** Where the engine points to, in the file as it was written. */
export function spanAt({ file, path, isKey }: EnginePlace, sources: ApiSources): Span | undefined {
  const source = sources.files.get(file);
  return isKey ? source?.keySpan(path) : source?.span(path);
}

const usedHere = { en: "It is used here.", ja: "ここで使われています。" };

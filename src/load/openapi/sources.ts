import type { Report } from "#diagnostic";
import type { GuidelineFiles } from "#load/files";
import { isObject, type YamlSource } from "#load/yaml";
import type { JsonObject } from "#model";
import type { Span } from "#text";
import { openapiMessages } from "./openapi-messages.ts";
import { type FoundRef, findRefs, type NodeKind } from "./refs.ts";
import { createSourceCache } from "./source-cache.ts";
import { createSuggester, type Suggest } from "./suggester.ts";
import { createTargetFinder, type RefProblem, type RefTarget } from "./targets.ts";

/** How many `$ref`s may lead from one to the next, and behind how many a node may lie. */
const chainLimit = 100;
const levelLimit = 200;

/** The files of an API as they were written, and where their references lead. */
export interface ApiSources {
  readonly root: YamlSource;
  /** By path, in the order in which the document mentions them. */
  readonly files: ReadonlyMap<string, YamlSource>;
  /** Where the `$ref` of a map leads. */
  readonly targets: ReadonlyMap<object, RefTarget>;
  /** Keys of maps whose references lead nowhere; each has been reported. */
  readonly broken: ReadonlyMap<object, ReadonlySet<string>>;
}

/** What reading needs to know and tell. */
export interface ReadContext {
  readonly files: GuidelineFiles;
  readonly report: Report;
}

/**
 * Reads an OpenAPI document and every file that its references lead to, and reports each reference
 * that leads nowhere, outside, or round in a circle. Nothing but `files` is asked for bytes.
 */
export async function readApiSources(
  entry: { readonly file: string; readonly fileSpan: Span },
  context: ReadContext,
): Promise<ApiSources | undefined> {
  const cache = createSourceCache(context.files, context.report);
  const root = await cache.openRoot(entry.file, entry.fileSpan);
  if (!root) return undefined;
  const find = createTargetFinder(cache.open);
  const seen = new Set<object>();
  const complaints = { ...context, suggest: createSuggester() };
  const followed: Followed[] = [];
  const broken: Mention[] = [];

  let round: readonly Start[] = [{ source: root, path: [], value: root.value, kind: "node" }];
  for (let level = 0; round.length > 0; level++) {
    const mentions = round.flatMap((start) => mentionsIn(start, seen));
    await cache.prefetch(
      mentions.map((mention) => ({ from: mention.source.file.path, ref: mention.ref, span: () => spanOf(mention) })),
    );
    const next: Start[] = [];
    for (const mention of mentions) {
      const { target, problem } = await find(mention.source, mention.ref);
      if (problem) await complain(mention, problem, complaints);
      else if (level >= levelLimit)
        context.report(openapiMessages["ref-too-deep"]({ limit: levelLimit }, spanOf(mention)));
      if (!target || level >= levelLimit) broken.push(mention);
      else {
        if (mention.key === "$ref") followed.push({ mention, target });
        if (mention.expects !== "data") next.push({ ...target, kind: mention.expects });
      }
    }
    round = next;
  }
  const targets = new Map(followed.map(({ mention, target }) => [mention.holder, target]));
  broken.push(...endlessChains(followed, targets, context.report));
  for (const { holder } of broken) targets.delete(holder);
  return { root, files: cache.files, targets, broken: keysByHolder(broken) };
}

interface Start extends RefTarget {
  readonly kind: NodeKind;
}

interface Mention extends FoundRef {
  readonly source: YamlSource;
}

interface Followed {
  readonly mention: Mention;
  readonly target: RefTarget;
}

function mentionsIn({ source, path, value, kind }: Start, seen: Set<object>): readonly Mention[] {
  // What a YAML file gives is plain data.
  return findRefs({ value: value as JsonObject, kind, path }, seen).map((found) => ({ ...found, source }));
}

function spanOf(mention: Mention): Span {
  return mention.source.span(mention.path);
}

interface Complaints extends ReadContext {
  readonly suggest: Suggest;
}

async function complain(mention: Mention, problem: RefProblem, { files, report, suggest }: Complaints): Promise<void> {
  const span = spanOf(mention);
  const { ref } = mention;
  if (problem.kind === "anchor") report(openapiMessages["ref-to-anchor"]({ ref }, span));
  if (problem.kind === "file") await files.read(problem.path, span, report);
  if (problem.kind === "empty") report(openapiMessages["ref-to-empty-file"]({ path: problem.path }, span));
  if (problem.kind !== "missing") return;
  const { parent, step } = problem;
  const hint = suggest(step, isObject(parent.value) ? Object.keys(parent.value) : []);
  report(openapiMessages["ref-without-target"]({ ref, step, file: parent.source.file.path }, span, { hint }));
}

/** Reports `$ref`s that lead only to `$ref`s, round in a circle or too long; gives all that do. */
function endlessChains(
  followed: readonly Followed[],
  targets: ReadonlyMap<object, RefTarget>,
  report: Report,
): readonly Mention[] {
  const lengths = new Map<object, number>();
  return followed.flatMap(({ mention }) => {
    const length = chainLength(mention.holder, targets, lengths);
    if (length <= chainLimit) return [];
    const params = { ref: mention.ref, limit: chainLimit };
    if (length === Number.POSITIVE_INFINITY) report(openapiMessages["ref-in-circle"](params, spanOf(mention)));
    else if (length === chainLimit + 1) report(openapiMessages["ref-chain-too-long"](params, spanOf(mention)));
    return [mention];
  });
}

/** How many `$ref`s lead from one to the next, this one included; infinite in a circle. */
function chainLength(start: object, targets: ReadonlyMap<object, RefTarget>, lengths: Map<object, number>): number {
  const chain: object[] = [];
  const passed = new Set<object>();
  let at: unknown = start;
  while (isObject(at) && targets.has(at) && !lengths.has(at) && !passed.has(at)) {
    chain.push(at);
    passed.add(at);
    at = targets.get(at)?.value;
  }
  let length = !isObject(at) ? 0 : passed.has(at) ? Number.POSITIVE_INFINITY : (lengths.get(at) ?? 0);
  for (const holder of chain.reverse()) lengths.set(holder, ++length);
  return lengths.get(start) ?? 0;
}

function keysByHolder(mentions: readonly Mention[]): ReadonlyMap<object, ReadonlySet<string>> {
  const keys = new Map<object, Set<string>>();
  for (const { holder, key } of mentions) keys.set(holder, (keys.get(holder) ?? new Set()).add(key));
  return keys;
}

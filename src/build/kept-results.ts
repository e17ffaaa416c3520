import type { Diagnostic, Report } from "#diagnostic";
import type { Host } from "#host";
import {
  type ApiContext,
  type LoadMemory,
  type LoadSteps,
  loadApi,
  type MarkdownDocument,
  noMemory,
  readMarkdown,
  readMarkdownWithPlugins,
} from "#load";
import type { Api } from "#model";
import type { Plugin, PluginSource } from "#plugins";
import { contentHash, point, type SourceFile } from "#text";
import type { SecondCore } from "./build-environment.ts";
import { stateFolder } from "./output-state.ts";

/** Results of loading that depend on nothing but texts, kept between runs in the output folder. */
export interface KeptResults {
  readonly toolVersion: string;
  /** Read Markdown files, by path and hash of the text. */
  readonly markdown: Readonly<Record<string, MarkdownDocument>>;
  /** Loaded APIs, by id. */
  readonly apis: Readonly<Record<string, KeptApi>>;
}

interface KeptApi {
  /** What was asked for: files and languages. */
  readonly request: string;
  /** Every file that was read for it, with the hash of its text; empty if it could not be read. */
  readonly sources: Readonly<Record<string, string>>;
  readonly api?: Api;
  readonly diagnostics: readonly Diagnostic[];
}

const keptFile = `${stateFolder}/kept.json`;

/** What the last build into a folder kept; nothing if another version of the tool wrote it. */
export async function readKeptResults(host: Host, out: string, toolVersion: string): Promise<KeptResults> {
  const nothing: KeptResults = { toolVersion, markdown: {}, apis: {} };
  const bytes = await host.readBytes(`${out}/${keptFile}`);
  if (!bytes) return nothing;
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isKept(kept) && kept.toolVersion === toolVersion ? kept : nothing;
  } catch {
    return nothing;
  }
}

/** Whether this looks like what the tool writes: enough to see that nobody has edited it by accident. */
function isKept(value: unknown): value is KeptResults {
  if (!isRecord(value) || !isRecord(value.markdown) || !isRecord(value.apis)) return false;
  const { markdown, apis } = value;
  return (
    Object.values(markdown).every(
      (one) => isRecord(one) && Array.isArray(one.blocks) && Array.isArray(one.diagnostics),
    ) && Object.values(apis).every((one) => isRecord(one) && isRecord(one.sources) && Array.isArray(one.diagnostics))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keeps results for the next build into the folder. */
export async function writeKeptResults(host: Host, out: string, kept: KeptResults): Promise<void> {
  await host.writeBytes(`${out}/${keptFile}`, new TextEncoder().encode(JSON.stringify(kept)));
}

/** Steps of loading that take what is kept, and note what the next build may keep. */
export interface KeepingSteps extends LoadSteps {
  /** What this run used or made, sorted: what the next run may use. */
  readonly results: () => KeptResults;
}

/** Below this many characters, a second core costs more than it saves. */
const worthSharing = 60_000;
/** Files handed over at a time, in characters: small enough that neither core waits long for the other. */
const batchLength = 80_000;

/** What is kept, and what it was made with. */
export interface Keeping {
  readonly kept: KeptResults;
  readonly secondCore: () => SecondCore | undefined;
  /** Their plug-ins of remark read the Markdown, too. */
  readonly plugins: readonly Plugin[];
  readonly memory?: LoadMemory;
}

/** The steps of loading, done only for what has changed, and on two cores if much has. */
export function keepingSteps({ kept, secondCore, plugins, memory = noMemory }: Keeping): KeepingSteps {
  const reader = readerWith(plugins.filter(({ remarkPlugins }) => remarkPlugins.length > 0));
  const markdown = new Map<string, MarkdownDocument>();
  const apis = new Map<string, KeptApi>();
  const loadingApis = new Set<Promise<unknown>>();
  return {
    memory,
    async readMarkdown(files) {
      const keys = files.map((file) => `${file.path} ${contentHash(file.text)}${reader.state}`);
      const missing = files.filter((_, index) => kept.markdown[keys[index] ?? ""] === undefined);
      const apisAreLoaded = () => Promise.allSettled(loadingApis);
      const read = await readOnBothCores(missing, { secondCore, reader, apisAreLoaded });
      return files.flatMap((file, index) => {
        const key = keys[index] ?? "";
        const document = kept.markdown[key] ?? read.get(file.path);
        if (document) markdown.set(key, document);
        return document ?? [];
      });
    },
    async loadApi(entry, context) {
      const loading = loadOrKeep(kept.apis[entry.id], entry, context);
      loadingApis.add(loading);
      const result = await loading;
      apis.set(entry.id, result);
      result.diagnostics.forEach(context.report);
      return result.api;
    },
    results: () => ({
      toolVersion: kept.toolVersion,
      markdown: Object.fromEntries([...markdown].sort(byKey)),
      apis: Object.fromEntries([...apis].sort(byKey)),
    }),
  };
}

/** How Markdown is read: at once, or through plug-ins of remark. */
interface MarkdownReader {
  readonly read: (files: readonly SourceFile[]) => Promise<readonly MarkdownDocument[]>;
  /** Joins the key of a kept document; another one reads it anew. */
  readonly state: string;
  readonly plugins: readonly PluginSource[];
}

function readerWith(plugins: readonly Plugin[]): MarkdownReader {
  return {
    read: (files) => readMarkdownOf(files, plugins),
    state: plugins.map(({ version }) => ` ${version}`).join(""),
    plugins: plugins.map(({ source }) => source),
  };
}

/** Reads Markdown files, through plug-ins of remark if there are any. */
export async function readMarkdownOf(
  files: readonly SourceFile[],
  plugins: readonly Pick<Plugin, "remarkPlugins">[],
): Promise<readonly MarkdownDocument[]> {
  const remarkPlugins = plugins.flatMap((plugin) => plugin.remarkPlugins);
  if (remarkPlugins.length === 0) return files.map(readMarkdown);
  return Promise.all(files.map((file) => readMarkdownWithPlugins(file, remarkPlugins)));
}

interface Reading {
  readonly secondCore: () => SecondCore | undefined;
  readonly reader: MarkdownReader;
  readonly apisAreLoaded: () => Promise<unknown>;
}

/** What the other core is asked to read. */
export interface ReadMarkdownTask {
  readonly files: readonly SourceFile[];
  readonly plugins: readonly PluginSource[];
}

/**
 * Reads Markdown files. If there is much, the other core takes batches from the first on, and this
 * one, as soon as it is done with the APIs, from the last back.
 */
async function readOnBothCores(
  files: readonly SourceFile[],
  { secondCore, reader, apisAreLoaded }: Reading,
): Promise<ReadonlyMap<string, MarkdownDocument>> {
  const total = files.reduce((sum, file) => sum + file.text.length, 0);
  const other = total < worthSharing || files.length < 2 ? undefined : secondCore();
  if (!other) return byPath(await reader.read(files));
  const batches = cutIntoBatches(files);
  const documents: MarkdownDocument[] = [];
  const there = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const task: ReadMarkdownTask = { files: batch, plugins: reader.plugins };
      // The other core answers with what its `read-markdown` task returns.
      documents.push(...((await other.run("read-markdown", task)) as readonly MarkdownDocument[]));
    }
  };
  const here = async () => {
    await apisAreLoaded();
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      documents.push(...(await reader.read(batch)));
      // Lets the other core's answers in.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all([there(), here()]);
  return byPath(documents);
}

function byPath(documents: readonly MarkdownDocument[]): ReadonlyMap<string, MarkdownDocument> {
  return new Map(documents.map((document) => [document.path, document]));
}

function cutIntoBatches(files: readonly SourceFile[]): SourceFile[][] {
  const batches: SourceFile[][] = [];
  let length = batchLength;
  for (const file of files) {
    if (length >= batchLength) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)?.push(file);
    length += file.text.length;
  }
  return batches;
}

type ApiEntry = Parameters<LoadSteps["loadApi"]>[0];

/** What was kept if nothing of it has changed, or the API loaded anew. */
async function loadOrKeep(before: KeptApi | undefined, entry: ApiEntry, context: ApiContext): Promise<KeptApi> {
  const request = JSON.stringify([entry.file, entry.overlays, context.languages, entry.origin, entry.fileSpan]);
  const isUsable = before?.request === request && (await areUnchanged(before.sources, context));
  return isUsable ? before : loadAnew(request, entry, context);
}

async function areUnchanged(sources: Readonly<Record<string, string>>, { files }: ApiContext): Promise<boolean> {
  const checks = Object.entries(sources).map(async ([path, hash]) => {
    const file = await files.read(path, point(path, 0), () => undefined);
    return (file ? contentHash(file.text) : "") === hash;
  });
  return (await Promise.all(checks)).every(Boolean);
}

async function loadAnew(request: string, entry: ApiEntry, context: ApiContext): Promise<KeptApi> {
  const sources: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const { files } = context;
  const recording: ApiContext["files"] = {
    ...files,
    async read(path, mention, reportTo) {
      const file = await files.read(path, mention, reportTo);
      sources[path] = file ? contentHash(file.text) : "";
      return file;
    },
  };
  const api = await loadApi(entry, { ...context, files: recording, report });
  const sorted = Object.fromEntries(Object.entries(sources).sort(byKey));
  return { request, sources: sorted, ...(api && { api }), diagnostics };
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

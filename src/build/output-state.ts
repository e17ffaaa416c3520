import type { Diagnostic } from "#diagnostic";
import type { Host } from "#host";

/**
 * What the tool remembers in `<out>/.shishin/`: which files it wrote and from what. It holds no
 * clock and no machine: the same guideline gives the same bytes here too.
 */
export interface OutputState {
  readonly format: 1;
  readonly toolVersion: string;
  /** Names and states of the plug-ins that took part. */
  readonly plugins: readonly string[];
  /** Names of the generators whose files were made from these sources. */
  readonly generators: readonly string[];
  /** Each source file that was read, with the SHA-256 of its text; an empty text: it was looked for and not there. */
  readonly sources: Readonly<Record<string, string>>;
  /** What was reported, to be told again when nothing has changed. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: Readonly<Record<string, WrittenFile>>;
  readonly guideline: GuidelineName;
}

export interface WrittenFile {
  readonly generator: string;
  /** Hash of everything the content depends on. */
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface GuidelineName {
  readonly id: string;
  readonly edition: string;
  readonly date: string;
}

/** The folder that marks an output folder as the tool's own. */
export const stateFolder = ".shishin";

/** Where the state stands in the output folder. */
export const stateFile = `${stateFolder}/state.json`;

/** What the last build left, if this version of the tool wrote it. */
export async function readOutputState(host: Host, out: string, toolVersion: string): Promise<OutputState | undefined> {
  const bytes = await host.readBytes(`${out}/${stateFile}`);
  if (!bytes) return undefined;
  try {
    const state: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isState(state) && state.toolVersion === toolVersion ? state : undefined;
  } catch {
    return undefined;
  }
}

export async function writeOutputState(host: Host, out: string, state: OutputState): Promise<void> {
  await host.writeBytes(`${out}/${stateFile}`, new TextEncoder().encode(JSON.stringify(state)));
}

/**
 * The files of a state that are still there as they were written: same size, and not touched
 * since the state itself was saved, which happens last.
 */
export async function intactFiles(host: Host, out: string, state: OutputState): Promise<ReadonlySet<string>> {
  const saved = await host.facts(`${out}/${stateFile}`);
  const intact = new Set<string>();
  await Promise.all(
    Object.entries(state.files).map(async ([path, { bytes }]) => {
      const facts = await host.facts(`${out}/${path}`);
      const isUntouched = facts?.kind === "file" && facts.size === bytes && facts.modified <= (saved?.modified ?? -1);
      if (isUntouched) intact.add(path);
    }),
  );
  return intact;
}

/** Whether a folder may be written: it is new, empty, or was written by the tool. */
export async function mayWriteInto(host: Host, out: string): Promise<boolean> {
  const facts = await host.facts(out);
  if (facts === undefined) return true;
  if (facts.kind === "file" || facts.kind === "other") return false;
  const names = await host.list(out);
  return names.length === 0 || names.includes(stateFolder);
}

/** Paths that a state or a journal names are obeyed only if they stay in the folder. */
export function staysInside(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return (
    !/^[A-Za-z]:|\0/.test(path) &&
    parts.every((part) => part !== "" && part !== "." && part !== "..") &&
    parts[0] !== stateFolder
  );
}

/** A file that anybody can have written: whatever the tool relies on is looked at. */
function isState(value: unknown): value is OutputState {
  if (!isRecord(value) || value.format !== 1 || typeof value.toolVersion !== "string") return false;
  const { generators, plugins, sources, diagnostics, files, guideline } = value;
  return (
    Array.isArray(plugins) &&
    plugins.every(isText) &&
    Array.isArray(generators) &&
    generators.every(isText) &&
    isRecord(sources) &&
    Object.values(sources).every(isText) &&
    Array.isArray(diagnostics) &&
    diagnostics.every((one) => isRecord(one) && isRecord(one.message) && isRecord(one.span)) &&
    isRecord(files) &&
    Object.keys(files).every(staysInside) &&
    Object.values(files).every(isWrittenFile) &&
    isRecord(guideline) &&
    [guideline.id, guideline.edition, guideline.date].every(isText)
  );
}

function isWrittenFile(value: unknown): value is WrittenFile {
  return isRecord(value) && [value.generator, value.key, value.sha256].every(isText) && typeof value.bytes === "number";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

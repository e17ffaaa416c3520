import type { Diagnostic, Report } from "#diagnostic";
import type { Generator } from "#generate";
import type { Host } from "#host";
import type { Span } from "#text";
import { hashModule, resolvePath } from "./hash-module.ts";
import type { ImportModule } from "./import-module.ts";
import type { Plugin, PluginSource } from "./plugin.ts";
import { pluginMessages } from "./plugin-messages.ts";
import { type FoundPlugin, readPlugin } from "./read-plugin.ts";
import { reasonOf } from "./reason-of.ts";

/** What loading plug-ins touches outside memory. */
export interface PluginWorld {
  readonly host: Pick<Host, "facts" | "readBytes">;
  readonly importModule: ImportModule;
}

/** A module that somebody asks for. */
export interface PluginRequest {
  /** Absolute path, with `/`. */
  readonly file: string;
  /** The path as it is told to people. */
  readonly shown: string;
  readonly place: Span;
}

/** A module that lists plug-ins, asked for as a whole; its own text holds the places. */
export interface ConfigRequest extends Omit<PluginRequest, "place"> {
  readonly text: string;
}

/** What is there already, and must not be there twice. */
export interface TakenNames {
  /** First halves of codes. */
  readonly names: ReadonlySet<string>;
  readonly generators: readonly Generator[];
}

/** Which plug-ins are asked for, and from where. */
interface LoadRequest {
  readonly config?: ConfigRequest;
  readonly plugins: readonly PluginRequest[];
  readonly taken: TakenNames;
}

/**
 * Loads the plug-ins of a configuration and those that are asked for one by one, in this order. Runs their code.
 * Whatever is wrong with one is reported at the place where it is asked for, and it is left out.
 */
export async function loadPlugins(
  { config, plugins, taken }: LoadRequest,
  world: PluginWorld,
  report: Report,
): Promise<readonly Plugin[]> {
  const found = config ? [...(await findInConfig(config, world, report))] : [];
  for (const request of plugins) {
    const one = await findPlugin(request, world, report);
    if (one) found.push(one);
  }
  const read: Plugin[] = [];
  for (const one of found) {
    const plugin = await readPlugin(one, world.host, report);
    const faults = plugin ? clashes(plugin, read, taken) : [];
    faults.forEach(report);
    if (plugin && faults.length === 0) read.push(plugin);
  }
  return read;
}

/** Imports plug-ins again that have been loaded before, such as in another thread; says nothing. */
export async function reloadPlugins(sources: readonly PluginSource[], world: PluginWorld): Promise<readonly Plugin[]> {
  const place = { file: "", start: 0, end: 0 };
  const plugins = sources.map(async (source) => {
    const module = await world.importModule(source.file, source.hash);
    const exported = source.at === undefined ? exportedPlugin(module) : listIn(module)?.[source.at];
    return readPlugin({ exported, source, place }, world.host, () => undefined);
  });
  return (await Promise.all(plugins)).flatMap((plugin) => plugin ?? []);
}

/** The plug-ins that a configuration holds or names by their paths, seen from its own folder. */
async function findInConfig(
  { file, shown, text }: ConfigRequest,
  world: PluginWorld,
  report: Report,
): Promise<readonly FoundPlugin[]> {
  const whole = { file: shown, start: 0, end: 0 };
  const opened = await openModule({ file, shown, place: whole }, world, report);
  if (!opened) return [];
  const list = listIn(opened.module);
  if (!list) report(pluginMessages["config-unfit"]({ path: shown }, whole));
  const found: FoundPlugin[] = [];
  for (const [at, one] of (list ?? []).entries()) {
    if (typeof one !== "string") {
      found.push({ exported: one, source: { file, hash: opened.hash, at }, place: whole });
      continue;
    }
    const start = Math.max(0, text.indexOf(one));
    const place = { file: shown, start, end: text.includes(one) ? start + one.length : start };
    const plugin = await findPlugin({ file: resolvePath(file, one), shown: one, place }, world, report);
    if (plugin) found.push(plugin);
  }
  return found;
}

async function findPlugin(
  request: PluginRequest,
  world: PluginWorld,
  report: Report,
): Promise<FoundPlugin | undefined> {
  const { file, shown, place } = request;
  const opened = await openModule(request, world, report);
  if (!opened) return undefined;
  const exported = exportedPlugin(opened.module);
  if (exported) return { exported, source: { file, hash: opened.hash }, place };
  report(pluginMessages["export-missing"]({ path: shown }, place));
  return undefined;
}

/** Runs the module of a plug-in; what it throws is reported. */
async function openModule({ file, shown, place }: PluginRequest, { host, importModule }: PluginWorld, report: Report) {
  const kind = (await host.facts(file))?.kind;
  if (kind !== "file" && kind !== "link") {
    report(pluginMessages["file-missing"]({ path: shown }, place));
    return undefined;
  }
  const hash = await hashModule(file, host);
  try {
    return { module: await importModule(file, hash), hash };
  } catch (error) {
    const told = error instanceof SyntaxError ? "syntax-unreadable" : "loading-fails";
    report(pluginMessages[told]({ path: shown, reason: reasonOf(error) }, place));
    return undefined;
  }
}

/** The default export, or the one named `plugin`, if it is an object at all. */
function exportedPlugin(module: Readonly<Record<string, unknown>>): object | undefined {
  return [module.default, module.plugin].find((one) => typeof one === "object" && one !== null) ?? undefined;
}

function listIn({ default: config }: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const list = typeof config === "object" && config !== null && "plugins" in config ? config.plugins : undefined;
  return Array.isArray(list) ? list : undefined;
}

/** Names, codes and outputs that something else has already. */
function clashes(plugin: Plugin, before: readonly Plugin[], taken: TakenNames): readonly Diagnostic[] {
  const { name, place } = plugin;
  // What plug-ins of remark say has codes that begin with `remark`.
  const found: Diagnostic[] = [];
  if (taken.names.has(name) || name === "remark" || before.some((other) => other.name === name)) {
    return [pluginMessages["name-taken"]({ name }, place)];
  }
  const codes = new Set<string>();
  for (const { check } of plugin.checks) {
    if (codes.has(check.code)) found.push(pluginMessages["check-exists"]({ code: check.code }, place));
    codes.add(check.code);
  }
  const owners = [...taken.generators, ...before.flatMap(({ generators }) => generators)];
  for (const generator of plugin.generators) {
    const params = { generator: generator.name };
    if (owners.some((owner) => owner.name === generator.name)) {
      found.push(pluginMessages["generator-exists"](params, place));
    }
    for (const output of generator.outputs) {
      const other = ownerOf(output, owners);
      if (other !== undefined) found.push(pluginMessages["outputs-overlap"]({ ...params, output, other }, place));
    }
    owners.push(generator);
  }
  return found;
}

/** Files that the tool itself writes into each output folder. */
const ownFiles = { name: "shishin", outputs: ["manifest.json", ".shishin/"] };

function ownerOf(output: string, owners: readonly Pick<Generator, "name" | "outputs">[]): string | undefined {
  return [ownFiles, ...owners].find(({ outputs }) => outputs.some((other) => overlap(output, other)))?.name;
}

/** Whether one is the other or lies in it; names that differ in case alone are one on many systems. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => `${path.toLowerCase().replace(/\/$/, "")}/`);
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

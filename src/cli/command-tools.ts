import type { Toolset } from "#build";
import { type Diagnostic, hasError } from "#diagnostic";
import { type ConfigRequest, loadPlugins, pluginMessages } from "#plugins";
import { createSourceFile } from "#text";
import { type Catalogue, catalogueWith, type ExplainedTable, standardTools, toolsWith } from "#tools";
import { cliMessages } from "./cli-messages.ts";
import { type Invocation, type OptionDefinition, valuesOf } from "./define-command.ts";
import { findGuidelineRoot } from "./guideline-root.ts";
import { absolutePath, shownPath, type World } from "./world.ts";

/** What a command works with: the tool's own checks and generators, and those of plug-ins. */
export interface CommandTools {
  readonly tools: Toolset;
  readonly catalogue: Catalogue;
}

const ownTable: ExplainedTable = { page: "src/cli/messages.md", messages: cliMessages };

/** Every code of the tool itself. */
export const ownCatalogue: Catalogue = catalogueWith([], [ownTable]);

/** The option that names a plug-in. Only somebody who runs the tool can: a guideline cannot. */
export const pluginOption = {
  value: "FILE",
  isRepeated: true,
  summary: {
    en: "A plug-in, which is run (experimental); again for several. See also shishin.config.js.",
    ja: "プラグイン（実行します。試験的な機能）。繰り返せます。shishin.config.js でも指定できます。",
  },
} satisfies OptionDefinition;

/**
 * The tools of one command, with the plug-ins that `--plugin` and the working directory's `shishin.config.js` name.
 * Nothing if one of them cannot be used, which is reported.
 */
export async function openTools(invocation: Invocation, world: World): Promise<CommandTools | undefined> {
  const config = await findConfig(invocation, world);
  const requests = valuesOf(invocation.options.plugin).map(({ value, span }) => {
    return { file: absolutePath(world, value), shown: value, place: span };
  });
  if (!config && requests.length === 0) return { tools: standardTools, catalogue: ownCatalogue };
  const found: Diagnostic[] = [];
  const taken = {
    names: new Set(ownCatalogue.codes.map(({ code }) => code.slice(0, code.indexOf("/")))),
    generators: standardTools.generators,
  };
  const request = { ...(config && { config }), plugins: requests, taken };
  const plugins = await loadPlugins(request, world, (diagnostic) => void found.push(diagnostic));
  found.forEach(invocation.report);
  if (hasError(found)) return undefined;
  return { tools: toolsWith(plugins), catalogue: catalogueWith(plugins, [ownTable]) };
}

/**
 * The configuration in the working directory. One that lies in the directory of a guideline is a part of it: whoever
 * checks a stranger's files must not run the stranger's code, so it is left alone, and that is told.
 */
async function findConfig(invocation: Invocation, world: World): Promise<ConfigRequest | undefined> {
  for (const shown of ["shishin.config.js", "shishin.config.mjs"]) {
    const file = absolutePath(world, shown);
    if (!(await world.host.facts(file))) continue;
    const bytes = await world.host.readBytes(file);
    const source = createSourceFile(shown, new TextDecoder().decode(bytes));
    invocation.files.set(shown, source);
    const root = await findGuidelineRoot(world, ".");
    if (root === undefined) return { file, shown, text: source.text };
    const params = { path: shown, guideline: shownPath(world, root) };
    invocation.report(pluginMessages["config-not-loaded"](params, { file: shown, start: 0, end: 0 }));
  }
  return undefined;
}

import { resolve } from "node:path";
import { type BuildResult, type BuildStep, buildGuideline, mayWriteInto } from "#build";
import { type Diagnostic, hasError } from "#diagnostic";
import { HostError } from "#host";
import { loadPlugins } from "#plugins";
import { createSourceFile } from "#text";
import { installedTool } from "./installed-tool.ts";
import { catalogueWith, standardTools, toolsWith } from "./standard-tools.ts";

/** What is built, and where to. Relative paths start in the working directory. */
export interface DirectoryBuild {
  /** The guideline's directory: the one with `guideline.yaml`. */
  readonly root: string;
  /** The output folder: new, empty, or written by an earlier build. */
  readonly out: string;
  /** Names of the generators that run; all if left out. */
  readonly only?: readonly string[];
  /** Modules of plug-ins, whose code is run. */
  readonly plugins?: readonly string[];
  /** Told what is being done. */
  readonly onStep?: (step: BuildStep) => void;
}

/**
 * Checks the guideline in a directory and makes its artifacts, as `shishin build` does: only what has changed since the
 * last build into the same folder, on two cores if there is much, and all of it or nothing.
 *
 *     const { diagnostics, files, output } = await buildDirectory({ root: "my-guideline", out: "out" });
 *     if (output) console.log(output.written, output.removed);
 *     else console.log(renderPretty(diagnostics, files, { locale: "en", pathOf: (path) => path }));
 *
 * Whatever is wrong with the guideline or a plug-in is among the diagnostics; without `output` nothing was changed.
 * A folder that cannot be written throws {@link HostError}; one of somebody else's has its code `ENOTEMPTY`.
 */
export async function buildDirectory(build: DirectoryBuild): Promise<BuildResult> {
  const tool = installedTool();
  const [root, out] = [absolute(build.root), absolute(build.out)];
  if (!(await mayWriteInto(tool.host, out)) || `${root}/`.startsWith(`${out}/`)) throw new HostError(out, "ENOTEMPTY");
  // Plug-ins are asked for in the call; a list of them is what their problems point into.
  const request = createSourceFile("plugins", (build.plugins ?? []).join("\n"));
  const found: Diagnostic[] = [];
  let at = 0;
  const requests = (build.plugins ?? []).map((shown) => {
    const place = { file: request.path, start: at, end: at + shown.length };
    at = place.end + 1;
    return { file: absolute(shown), shown, place };
  });
  const names = new Set(catalogueWith([]).codes.map(({ code }) => code.slice(0, code.indexOf("/"))));
  const taken = { names, generators: standardTools.generators };
  const plugins = await loadPlugins({ plugins: requests, taken }, tool, (diagnostic) => void found.push(diagnostic));
  const files = new Map([[request.path, request]]);
  if (hasError(found)) return { diagnostics: found, files };
  const tools = toolsWith(plugins);
  const { only, onStep = () => undefined } = build;
  const generators = tools.generators.filter(({ name }) => only === undefined || only.includes(name));
  const result = await buildGuideline({ root, out, tools, generators, onStep }, tool);
  return { ...result, files: new Map([...files, ...result.files]) };
}

function absolute(path: string): string {
  return resolve(path).replaceAll("\\", "/");
}

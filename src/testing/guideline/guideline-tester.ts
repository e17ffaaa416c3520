import { type Check, runChecks } from "#check";
import { type Diagnostic, type SourceFiles, sortDiagnostics } from "#diagnostic";
import { createMemoryHost } from "#host";
import { type LoadOptions, loadGuideline } from "#load";
import type { Guideline } from "#model";
import { type Files, withBaseFiles } from "./base-guideline.ts";

/** What became of an example. */
export interface TestedGuideline {
  /** Absent if the manifest could not be read. */
  readonly guideline?: Guideline;
  /** Of loading and of the checks, in the order of all output. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read; paths are relative to the guideline's directory. */
  readonly files: SourceFiles;
}

/** Loads the files of an example within the base guideline, in memory, and runs some checks on it. */
export async function testGuideline(
  example: Files,
  checks: readonly Check[] = [],
  options: LoadOptions = {},
): Promise<TestedGuideline> {
  const root = "/guideline";
  const paths = Object.entries(withBaseFiles(example)).map(([path, text]) => [`${root}/${path}`, text] as const);
  const host = createMemoryHost(Object.fromEntries(paths));
  const { guideline, diagnostics, files } = await loadGuideline(host, root, options);
  if (!guideline) return { diagnostics, files };
  return { guideline, diagnostics: sortDiagnostics([...diagnostics, ...runChecks(guideline, checks)]), files };
}

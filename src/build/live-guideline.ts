import { type Diagnostic, hasError, sortDiagnostics } from "#diagnostic";
import { makeFiles, type PlannedFile, planArtifacts } from "#generate";
import { createLoadMemory, loadGuideline } from "#load";
import type { SourceFile } from "#text";
import type { BuildEnvironment, SecondCore, Toolset } from "./build-environment.ts";
import { judgeErrors, judgeGuideline } from "./judge-guideline.ts";
import { type KeptResults, keepingSteps, readKeptResults } from "./kept-results.ts";
import { assetReader } from "./package-files.ts";

/** A guideline that is being edited, and every file that can be made from it. Nothing is written. */
export interface LiveGuideline {
  /**
   * Loads and judges the guideline as it stands now. One at a time. As soon as there are no errors, and before
   * everything else has been said, `onPages` is told the version of the files that can be made.
   */
  readonly refresh: (onPages?: (version: number) => Promise<void>) => Promise<LiveState>;
  /** A file as a build would write it, made when it is asked for; from the last state without errors. */
  readonly file: (path: string) => Promise<Uint8Array | undefined>;
}

export interface LiveState {
  /** Counts the states without errors: files of one version go together. 0: there has been none. */
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What the diagnostics point into. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Paths in the directory that were read, or looked for and not there. */
  readonly sources: readonly string[];
}

export interface LiveRequest {
  /** Absolute path of the guideline's directory. */
  readonly root: string;
  /** Absolute path of the folder that builds write into. */
  readonly out: string;
  readonly tools: Toolset;
}

/** Begins with what a build has kept in `out`, if it has. */
export function createLiveGuideline({ root, out, tools }: LiveRequest, environment: BuildEnvironment): LiveGuideline {
  const { generators } = tools;
  const memory = createLoadMemory();
  let kept: KeptResults | undefined;
  let version = 0;
  let plan: ReadonlyMap<string, PlannedFile> = new Map();
  let made = new Map<string, Promise<Uint8Array | undefined>>();
  const readAsset = assetReader(environment);

  const make = async (path: string): Promise<Uint8Array | undefined> => {
    const planned = plan.get(path);
    if (!planned) return undefined;
    const [file] = await makeFiles([planned], generators, readAsset);
    return file?.bytes;
  };

  const load = async () => {
    let started: SecondCore | undefined;
    try {
      kept ??= await readKeptResults(environment.host, out, environment.toolVersion);
      const secondCore = () => (started ??= environment.startSecondCore?.());
      const steps = keepingSteps({ kept, secondCore, plugins: tools.plugins, memory });
      const loaded = await loadGuideline(environment.host, root, steps);
      kept = steps.results();
      return loaded;
    } finally {
      await started?.stop();
    }
  };

  return {
    async refresh(onPages) {
      const loaded = await load();
      const { guideline, files, absent } = loaded;
      const { diagnostics: errors, index } = judgeErrors(loaded, tools);
      const late: Diagnostic[] = [];
      if (guideline && index && errors.length === 0) {
        const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
        const planned = planArtifacts({ guideline, index, generators, toolVersion: environment.toolVersion, report });
        if (!hasError(late)) {
          plan = new Map(planned.map((file) => [file.path, file]));
          made = new Map();
          version++;
          await onPages?.(version);
        }
      }
      const diagnostics = sortDiagnostics([...judgeGuideline(loaded, tools).diagnostics, ...late]);
      return { version, diagnostics, files, sources: [...files.keys(), ...absent] };
    },
    file(path) {
      const known = made.get(path) ?? make(path);
      made.set(path, known);
      return known;
    },
  };
}

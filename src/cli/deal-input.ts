import { judgeGuideline } from "#build";
import { dealMessages, dealWithOptions } from "#deal";
import { type Diagnostic, hasError, sortDiagnostics } from "#diagnostic";
import { createGuidelineFiles, type DealFile, loadGuideline, readDealFile } from "#load";
import type { Contract, Guideline, GuidelineIndex } from "#model";
import { remarkPluginsOf } from "#plugins";
import { createSourceFile, type SourceFile } from "#text";
import { cliMessages } from "./cli-messages.ts";
import { openTools } from "./command-tools.ts";
import { type GivenValue, type Invocation, valuesOf } from "./define-command.ts";
import { findGuidelineRoot } from "./guideline-root.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { absolutePath, shownPath, type World } from "./world.ts";

/** A model contract, and the guideline that it stands in. */
export interface KnownContract {
  readonly root: string;
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly contract: Contract;
  /** The guideline's files, for code frames. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** A deal as it stands in a file; its places name the file by its absolute path. */
export interface GivenDeal {
  readonly path: string;
  readonly file: SourceFile;
  /** Reads it for a guideline of some languages. */
  readonly read: (languages: readonly string[]) => {
    readonly deal: DealFile | undefined;
    readonly diagnostics: readonly Diagnostic[];
  };
}

/** Opens the file of a deal that an option or argument names; one that cannot be read is reported. */
export async function openDeal(
  { value, span }: GivenValue,
  { report }: Invocation,
  world: World,
): Promise<GivenDeal | undefined> {
  const path = absolutePath(world, value);
  const cut = path.lastIndexOf("/");
  const read = await createGuidelineFiles(world.host, path.slice(0, cut)).read(path.slice(cut + 1), span, report);
  if (!read) return undefined;
  const file = createSourceFile(path, read.text);
  return {
    path,
    file,
    read: (languages) => {
      const diagnostics: Diagnostic[] = [];
      const deal = readDealFile(file, languages, (diagnostic) => void diagnostics.push(diagnostic));
      return { deal, diagnostics };
    },
  };
}

/**
 * The directory of a deal's guideline: the one that is asked for, the one the deal names, the one around
 * the deal, or the one around the working directory. A name that leads to none is reported.
 */
export async function rootOfDeal(
  asked: GivenValue | undefined,
  given: GivenDeal | undefined,
  { report, span }: Invocation,
  world: World,
): Promise<string | undefined> {
  const folder = given ? given.path.slice(0, given.path.lastIndexOf("/")) : undefined;
  const named = asked === undefined && given ? given.read([]).deal?.guideline?.id : undefined;
  const fromFolder = (path: string) => absolutePath({ ...world, cwd: folder ?? world.cwd }, path);
  const starts = asked ? [asked.value] : named !== undefined ? [fromFolder(named)] : [folder, "."];
  for (const start of starts) {
    const root = start === undefined ? undefined : await findGuidelineRoot(world, start);
    if (root !== undefined) return root;
  }
  const path = asked?.value ?? named ?? shownPath(world, world.cwd);
  report(cliMessages["no-guideline"]({ path }, asked?.span ?? span));
  return undefined;
}

/** Loads and checks a guideline with a model contract; one with errors is told, and not used. */
export async function useContract(
  root: string,
  invocation: Invocation,
  world: World,
): Promise<KnownContract | undefined> {
  const opened = await openTools(invocation, world);
  if (!opened) return undefined;
  const loaded = await loadGuideline(world.host, root, { remarkPlugins: remarkPluginsOf(opened.tools.plugins) });
  const { diagnostics, index } = judgeGuideline(loaded, opened.tools);
  const { guideline, files } = loaded;
  if (!guideline || !index || hasError(diagnostics)) {
    printDiagnostics({ diagnostics, files, root }, invocation, world);
    return undefined;
  }
  const { contract } = guideline;
  if (contract && contract.clauses.length > 0) return { root, guideline, index, contract, files };
  invocation.report(dealMessages["contract-missing"]({ path: shownPath(world, root) }, invocation.span));
  return undefined;
}

/** What the file says, with what the command line adds to it or says instead. */
export function withOptions(deal: DealFile | undefined, { options, span, report }: Invocation): DealFile {
  const { choose, without, level, lang, out } = options;
  const switches = {
    ...(options.draft && { draft: true }),
    ...(options.commentary && { commentary: true }),
    ...(options["no-matrix"] && { matrix: false }),
  };
  const given = { choose: valuesOf(choose), without: valuesOf(without), level, lang, out, ...switches };
  return dealWithOptions(deal, given, { span, report });
}

/** Prints what was found, each where it belongs; tells whether a contract may be made. */
export function tellProblems(
  found: readonly Diagnostic[],
  { given, known }: { readonly given: GivenDeal | undefined; readonly known: KnownContract },
  invocation: Invocation,
  world: World,
): boolean {
  const ofCommand = found.filter(({ span }) => span.file === invocation.span.file);
  const ofFiles = sortDiagnostics(found.filter(({ span }) => span.file !== invocation.span.file));
  for (const diagnostic of ofCommand) invocation.report(diagnostic);
  const files = new Map([...known.files, ...(given ? [[given.path, given.file] as const] : [])]);
  const isPretty = (invocation.options.format?.value ?? "pretty") === "pretty";
  if (ofFiles.length > 0 || !isPretty) {
    printDiagnostics({ diagnostics: ofFiles, files, root: known.root }, invocation, world);
  }
  return !hasError(found);
}

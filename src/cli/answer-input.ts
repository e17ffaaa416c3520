import {
  type AnswerFile,
  type AnswerMoves,
  type AnswerReading,
  answerSizeLimit,
  type OwnQuestions,
  readAnswerMoves,
  readAnswers,
  readOwnQuestions,
  refuseLargeFile,
} from "#checklist";
import { type Diagnostic, hasError, type Report } from "#diagnostic";
import { loadGuideline } from "#load";
import { type Guideline, type GuidelineIndex, indexGuideline } from "#model";
import { createSourceFile, type SourceFile } from "#text";
import { cliMessages } from "./cli-messages.ts";
import type { GivenValue, Invocation, OptionDefinition } from "./define-command.ts";
import { findGuidelineRoot } from "./guideline-root.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { absolutePath, shownPath, type World } from "./world.ts";

/** Says which guideline a filled file is held against. */
export const guidelineOption = {
  value: "DIR",
  summary: {
    en: "Directory of the guideline (default: the one around the working directory or the file).",
    ja: "指針のディレクトリ（省略時は、いまの場所かファイルの場所を含む指針）。",
  },
} satisfies OptionDefinition;

/** Reads the filled file that an argument names; one that is not there is reported. */
export async function readAnswerFile(
  given: GivenValue,
  { report }: Invocation,
  { host, ...world }: World,
): Promise<AnswerReading | undefined> {
  const path = absolutePath({ host, ...world }, given.value);
  const shown = shownPath({ host, ...world }, path);
  const facts = await host.facts(path);
  if (facts?.kind === "file" && facts.size > answerSizeLimit) return refuseLargeFile(shown);
  const bytes = facts?.kind === "directory" ? undefined : await host.readBytes(path);
  if (bytes) return readAnswers(shown, bytes);
  report(cliMessages["file-not-found"]({ path: given.value }, given.span));
  return undefined;
}

/** A guideline that was loaded without errors. */
export interface KnownGuideline {
  readonly guideline: Guideline;
  readonly index: GuidelineIndex;
  readonly root: string;
}

/**
 * The guideline of the option, or the one around the working directory or the file. `none` if no option
 * asks for one and there is none; `faulty` if it cannot be used, which has been told then.
 */
export async function findGuideline(
  near: string,
  invocation: Invocation,
  world: World,
): Promise<KnownGuideline | "none" | "faulty"> {
  const wanted = invocation.options.guideline;
  const folder = near.slice(0, Math.max(0, near.lastIndexOf("/")));
  const root =
    (await findGuidelineRoot(world, wanted?.value ?? ".")) ??
    (wanted ? undefined : await findGuidelineRoot(world, folder === "" ? "." : folder));
  if (root === undefined) {
    if (!wanted) return "none";
    invocation.report(cliMessages["no-guideline"]({ path: wanted.value }, wanted.span));
    return "faulty";
  }
  return useGuideline(root, invocation, world);
}

/** Loads a guideline; one with errors is told, and not used. */
export async function useGuideline(
  root: string,
  invocation: Invocation,
  world: World,
): Promise<KnownGuideline | "faulty"> {
  const { guideline, diagnostics, files } = await loadGuideline(world.host, root);
  if (guideline && !hasError(diagnostics)) return { guideline, index: indexGuideline(guideline), root };
  printDiagnostics({ diagnostics, files, root }, invocation, world);
  return "faulty";
}

/** What one of the files that options name holds, and what is wrong with it. */
export interface OptionReading<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** The file of `--moves`. Without the option nothing has moved; nothing if the file is not there, which is reported. */
export function readMoves(invocation: Invocation, world: World): Promise<OptionReading<AnswerMoves> | undefined> {
  return readOption(invocation.options.moves, { none: noMoves, read: readAnswerMoves }, invocation, world);
}

const noMoves: AnswerMoves = new Map();

/** The file of `--extra`, in the same way. */
export function readExtraQuestions(
  guideline: Guideline,
  invocation: Invocation,
  world: World,
): Promise<OptionReading<(language: string) => OwnQuestions> | undefined> {
  const none = () => ({ title: "", questions: [] });
  const read = (file: SourceFile, report: Report) => readOwnQuestions(file, guideline, report);
  return readOption(invocation.options.extra, { none, read }, invocation, world);
}

interface OptionReader<Value> {
  /** Without the option. */
  readonly none: Value;
  readonly read: (file: SourceFile, report: Report) => Value;
}

async function readOption<Value>(
  option: GivenValue | undefined,
  { none, read }: OptionReader<Value>,
  { report }: Invocation,
  world: World,
): Promise<OptionReading<Value> | undefined> {
  if (!option) return { value: none, diagnostics: [], files: new Map() };
  const path = absolutePath(world, option.value);
  const bytes = await world.host.readBytes(path);
  if (!bytes) {
    report(cliMessages["file-not-found"]({ path: option.value }, option.span));
    return undefined;
  }
  const file = createSourceFile(shownPath(world, path), new TextDecoder().decode(bytes));
  const diagnostics: Diagnostic[] = [];
  const value = read(file, (diagnostic) => void diagnostics.push(diagnostic));
  return { value, diagnostics, files: new Map([[file.path, file]]) };
}

/**
 * The filled files that options name, as far as they can be used; nothing if one cannot be, which has been told then.
 */
export async function readAnswerFiles(
  given: readonly GivenValue[],
  invocation: Invocation,
  world: World,
): Promise<readonly AnswerFile[] | undefined> {
  const files: AnswerFile[] = [];
  for (const one of given) {
    const reading = await readAnswerFile(one, invocation, world);
    if (!reading) return undefined;
    const { file, diagnostics } = reading;
    if (!file || hasError(diagnostics)) {
      printDiagnostics({ diagnostics, files: filesOf([reading]), root: world.cwd }, invocation, world);
      return undefined;
    }
    files.push(file);
  }
  return files;
}

/** Sources by their paths, as diagnostics are printed with. */
export function filesOf(readings: readonly AnswerReading[]): ReadonlyMap<string, SourceFile> {
  return new Map(readings.flatMap(({ sources }) => sources).map((file) => [file.path, file]));
}

import {
  type AnswerFile,
  type AnswerReading,
  answerSizeLimit,
  type ChecklistForm,
  checklistForm,
  checklistMessages,
  completeAnswers,
  readAnswers,
  refuseLargeFile,
} from "#checklist";
import { type Diagnostic, hasError } from "#diagnostic";
import { loadGuideline } from "#load";
import { type ChecklistSide, type Guideline, type GuidelineIndex, indexGuideline } from "#model";
import type { SourceFile } from "#text";
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

/** The form of a guideline that a filled file answers. */
export function formOf(
  { file, place }: AnswerReading,
  { guideline, index }: KnownGuideline,
): { readonly form?: ChecklistForm; readonly diagnostics: readonly Diagnostic[] } {
  if (!file) return { diagnostics: [] };
  const { sides } = guideline.checklist;
  const side = sides.find(({ id }) => id === file.side.id) ?? (file.side.id === "" ? likelySide() : undefined);
  if (!side) {
    const params = { side: file.side.id, sides: sides.map(({ id }) => `\`${id}\``).join(", ") };
    return { diagnostics: [checklistMessages["side-unknown"](params, place(""))] };
  }
  const language = guideline.languages.find((one) => one === file.language) ?? guideline.languages[0] ?? "";
  return { form: checklistForm({ guideline, index, tailoring: file.tailoring }, side, language), diagnostics: [] };

  /** Some programs drop what a workbook says about itself: then the side that asks most of its rows. */
  function likelySide(): ChecklistSide | undefined {
    const ids = new Set(file?.rows.map(({ id }) => id));
    const [language = ""] = guideline.languages;
    const counted = sides.map((one) => {
      const { rows } = checklistForm({ guideline, index }, one, language);
      return { one, count: rows.filter(({ id }) => ids.has(id)).length };
    });
    return counted.sort((a, b) => b.count - a.count)[0]?.one;
  }
}

/** The file with the guideline's names for what it only has titles of. */
export function withNames(reading: AnswerReading, known: KnownGuideline): AnswerFile {
  const { form } = formOf(reading, known);
  if (!reading.file) throw new Error("There is nothing to name.");
  return form ? completeAnswers(reading.file, form) : reading.file;
}

/** Sources by their paths, as diagnostics are printed with. */
export function filesOf(readings: readonly AnswerReading[]): ReadonlyMap<string, SourceFile> {
  return new Map(readings.flatMap(({ sources }) => sources).map((file) => [file.path, file]));
}

import {
  type AnswerFile,
  type AnswerReading,
  type ChecklistForm,
  formForAnswers,
  formOfAnswers,
  mergeAnswers,
  printMergeReport,
} from "#checklist";
import { type Diagnostic, sortDiagnostics } from "#diagnostic";
import { jsonText } from "#generate";
import { checklistPrinters } from "#generators";
import { filesOf, readAnswerFile, readMoves, useGuideline } from "../answer-input.ts";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand, type GivenValue, type Invocation } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { absolutePath, shownPath, type World } from "../world.ts";
import { writeFiles } from "../write-files.ts";

export const checklistMergeCommand = defineCommand({
  name: "checklist merge",
  summary: {
    en: "Carry the answers of a filled checklist to a new edition, and tell what must be answered again.",
    ja: "記入されたチェックリストの回答を新しい版に移し、答え直す項目を示します。",
  },
  arguments: [{ name: "FILE", isRequired: true }],
  options: {
    to: {
      value: "NEW",
      summary: {
        en: "Directory of the new edition's guideline, or a blank form of it (required).",
        ja: "新しい版の指針のディレクトリ、またはその空の様式（省略不可）。",
      },
    },
    moves: {
      value: "FILE",
      summary: {
        en: "YAML that tells which rows were split, merged or moved, beside what the guideline declares.",
        ja: "分割・統合・移動した項目を書いた YAML（指針の宣言に加えて使います）。",
      },
    },
    out: {
      value: "NAME",
      summary: {
        en: "Writes NAME.xlsx and NAME.json (default: beside FILE, its name with `.merged`).",
        ja: "NAME.xlsx と NAME.json に書き出します（省略時は FILE の隣の `.merged` 付きの名前）。",
      },
    },
    format: {
      value: "pretty|json",
      among: ["pretty", "json"],
      summary: { en: "How the report is printed.", ja: "報告の出力形式。" },
    },
  },
  async run(invocation, world) {
    const [given] = invocation.arguments;
    const { to } = invocation.options;
    if (given && !to) {
      invocation.report(
        cliMessages["missing-argument"]({ command: "checklist merge", argument: "--to", usage }, given.span),
      );
    }
    const reading = given && to && (await readAnswerFile(given, invocation, world));
    if (!given || !to || !reading) return exitCode.usage;
    const moves = await readMoves(invocation, world);
    const target = await newForm(to, reading, invocation, world);
    if (!target || !moves) return invocation.hasProblems() ? exitCode.usage : exitCode.guideline;
    const diagnostics = sortDiagnostics([...reading.diagnostics, ...moves.diagnostics, ...target.diagnostics]);
    const files = new Map([...filesOf([reading, ...target.readings]), ...moves.files]);
    printDiagnostics({ diagnostics, files }, { ...invocation, options: {} }, world);
    if (!reading.file || !target.form || exitCodeOf(diagnostics) !== exitCode.clean) return exitCode.guideline;
    const merged = mergeAnswers({ old: reading.file, form: target.form, moves: moves.value });
    const base = outName(given, invocation, world);
    if (!(await write(merged.file, base, invocation, world))) return exitCode.guideline;
    const format = invocation.options.format?.value ?? "pretty";
    if (format === "json") world.out.write(jsonText(JSON.parse(JSON.stringify(merged.report))));
    else world.out.write(`${printMergeReport(merged.report, invocation.locale)}${writtenNames(base, world)}`);
    return exitCode.clean;
  },
});

const usage = "shishin checklist merge FILE --to NEW";

interface Target {
  readonly form?: ChecklistForm;
  readonly diagnostics: readonly Diagnostic[];
  readonly readings: readonly AnswerReading[];
}

/** The form of a guideline in a directory, or the one that a file holds. */
async function newForm(
  to: GivenValue,
  reading: AnswerReading,
  invocation: Invocation,
  world: World,
): Promise<Target | undefined> {
  const facts = await world.host.facts(absolutePath(world, to.value));
  if (facts?.kind === "file") {
    const target = await readAnswerFile(to, invocation, world);
    if (!target) return undefined;
    return {
      ...(target.file && { form: formOfAnswers(target.file) }),
      diagnostics: target.diagnostics,
      readings: [target],
    };
  }
  const root = await findGuidelineRoot(world, to.value);
  if (root === undefined) {
    invocation.report(cliMessages["no-guideline"]({ path: to.value }, to.span));
    return undefined;
  }
  const known = await useGuideline(root, { ...invocation, options: {} }, world);
  return known === "faulty" ? undefined : { ...formForAnswers(reading, known), readings: [] };
}

function outName(given: GivenValue, { options }: Invocation, world: World): string {
  const wanted = options.out?.value;
  if (wanted !== undefined) return absolutePath(world, wanted.replace(/\.(?:xlsx|json)$/i, ""));
  return `${absolutePath(world, given.value).replace(/(?:\.merged)?\.[^./]+$/, "")}.merged`;
}

async function write(file: AnswerFile, base: string, invocation: Invocation, world: World): Promise<boolean> {
  const files = new Map<string, string | Uint8Array>([
    [`${base}.xlsx`, await checklistPrinters.xlsx(file)],
    [`${base}.json`, checklistPrinters.json(file)],
  ]);
  return writeFiles(files, { report: invocation.report, span: invocation.options.out?.span ?? invocation.span }, world);
}

function writtenNames(base: string, world: World): string {
  return [".xlsx", ".json"].map((ending) => `${shownPath(world, base)}${ending}\n`).join("");
}

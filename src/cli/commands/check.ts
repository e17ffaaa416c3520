import { judgeGuideline, keepingSteps, readKeptResults, type SecondCore } from "#build";
import { loadGuideline } from "#load";
import { cliMessages } from "../cli-messages.ts";
import { type CommandTools, openTools, pluginOption } from "../command-tools.ts";
import { defineCommand, formatOption } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { absolutePath, shownPath, type World } from "../world.ts";

export const checkCommand = defineCommand({
  name: "check",
  summary: {
    en: "Tell everything that is wrong with a guideline, and write nothing.",
    ja: "指針の誤りをすべて示します。何も書き込みません。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    format: formatOption,
    plugin: pluginOption,
    out: {
      value: "DIR",
      summary: {
        en: "Output folder of the last build; what it kept makes checking faster (default: out).",
        ja: "前回の出力フォルダー。残してある結果を使って速く調べます（省略時は out）。",
      },
    },
  },
  async run(invocation, world) {
    const dir = invocation.arguments[0];
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    if (root === undefined) {
      const path = dir?.value ?? shownPath(world, world.cwd);
      invocation.report(cliMessages["no-guideline"]({ path }, dir?.span ?? invocation.span));
      return exitCode.usage;
    }
    const out = absolutePath(world, invocation.options.out?.value ?? "out");
    const opened = await openTools(invocation, world);
    if (!opened) return exitCode.usage;
    const { diagnostics, files } = await checkGuideline({ root, out, ...opened }, world);
    printDiagnostics({ diagnostics, files, root, catalogue: opened.catalogue }, invocation, world);
    const isQuiet = diagnostics.length > 0 || (invocation.options.format?.value ?? "pretty") !== "pretty";
    if (!isQuiet) {
      const where = shownPath(world, root);
      world.out.write(invocation.locale === "ja" ? `${where}：問題はありません。\n` : `${where}: nothing to report.\n`);
    }
    return exitCodeOf(diagnostics);
  },
});

interface Checking extends CommandTools {
  readonly root: string;
  readonly out: string;
}

async function checkGuideline({ root, out, tools }: Checking, world: World) {
  let started: SecondCore | undefined;
  try {
    const kept = await readKeptResults(world.host, out, world.toolVersion);
    const secondCore = () => (started ??= world.startSecondCore?.());
    const steps = keepingSteps({ kept, secondCore, plugins: tools.plugins });
    const loaded = await loadGuideline(world.host, root, steps);
    return { diagnostics: judgeGuideline(loaded, tools).diagnostics, files: loaded.files };
  } finally {
    await started?.stop();
  }
}

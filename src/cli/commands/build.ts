import { type BuildOutput, buildGuideline, mayWriteInto, type Toolset } from "#build";
import { didYouMean } from "#diagnostic";
import type { Generator } from "#generate";
import { HostError } from "#host";
import { nearest } from "#text";
import { cliMessages } from "../cli-messages.ts";
import { openTools, pluginOption } from "../command-tools.ts";
import { defineCommand, formatOption, type Invocation } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { findGuidelineRoot } from "../guideline-root.ts";
import { exitCodeOf, printDiagnostics } from "../print-diagnostics.ts";
import { createProgress } from "../progress.ts";
import { renderSummary } from "../render-summary.ts";
import { absolutePath, shownPath, type World } from "../world.ts";

export const buildCommand = defineCommand({
  name: "build",
  summary: { en: "Check a guideline and make every artifact from it.", ja: "指針を調べ、すべての成果物を作ります。" },
  arguments: [{ name: "dir", isRequired: false }],
  options: {
    out: { value: "DIR", summary: { en: "Output folder (default: out).", ja: "出力フォルダー（省略時は out）。" } },
    only: {
      value: "NAMES",
      summary: { en: "Only these generators, separated by commas.", ja: "指定した生成器だけ（コンマ区切り）。" },
    },
    format: formatOption,
    plugin: pluginOption,
  },
  async run(invocation, world) {
    const dir = invocation.arguments[0];
    const root = await findGuidelineRoot(world, dir?.value ?? ".");
    if (root === undefined) {
      const path = dir?.value ?? shownPath(world, world.cwd);
      invocation.report(cliMessages["no-guideline"]({ path }, dir?.span ?? invocation.span));
      return exitCode.usage;
    }
    const opened = await openTools(invocation, world);
    const chosen = opened && chooseGenerators(opened.tools, invocation);
    const out = absolutePath(world, invocation.options.out?.value ?? "out");
    const outSpan = invocation.options.out?.span ?? invocation.span;
    if (!(await mayWriteInto(world.host, out)) || root === out || root.startsWith(`${out}/`)) {
      invocation.report(cliMessages["folder-not-ours"]({ path: shownPath(world, out) }, outSpan));
    }
    if (!opened || !chosen || invocation.hasProblems()) return exitCode.usage;
    const progress = createProgress(world, invocation.locale);
    try {
      const start = world.now();
      const { tools, catalogue } = opened;
      const request = { root, out, tools, generators: chosen, onStep: progress.show };
      const { diagnostics, files, output } = await buildGuideline(request, world);
      progress.clear();
      printDiagnostics({ diagnostics, files, root, catalogue }, invocation, world);
      const isPretty = (invocation.options.format?.value ?? "pretty") === "pretty";
      if (isPretty) world.out.write(summaryOf(output, { out, total: world.now() - start }, invocation, world));
      return exitCodeOf(diagnostics);
    } catch (error) {
      progress.clear();
      if (!(error instanceof HostError)) throw error;
      const path = shownPath(world, error.path);
      invocation.report(cliMessages["cannot-write"]({ path, reason: error.code }, outSpan));
      return exitCode.guideline;
    }
  },
});

function summaryOf(
  output: BuildOutput | undefined,
  { out, total }: { readonly out: string; readonly total: number },
  { locale }: Invocation,
  world: World,
): string {
  const shown = shownPath(world, out);
  return renderSummary(output, {
    out: shown,
    total,
    locale,
    isTerminal: world.out.isTerminal,
    hasColours: world.out.hasColours,
  });
}

function chooseGenerators({ generators }: Toolset, { options, report }: Invocation): readonly Generator[] | undefined {
  const { only } = options;
  if (!only) return generators;
  const names = only.value.split(",").map((name) => name.trim());
  const known = generators.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  for (const name of unknown) {
    const values = known.map((value) => `\`${value}\``).join(", ");
    const params = { value: name, option: "--only", values };
    report(cliMessages["unknown-option-value"](params, only.span, { hint: didYouMean(nearest(name, known)) }));
  }
  return unknown.length > 0 ? undefined : generators.filter(({ name }) => names.includes(name));
}

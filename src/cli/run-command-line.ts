import { type Diagnostic, didYouMean, renderPretty, sortDiagnostics } from "#diagnostic";
import { nearest } from "#text";
import { cliMessages } from "./cli-messages.ts";
import { buildCommand } from "./commands/build.ts";
import { checkCommand } from "./commands/check.ts";
import { explainCommand } from "./commands/explain.ts";
import { createHelpCommand } from "./commands/help.ts";
import { initCommand } from "./commands/init.ts";
import { listCommand } from "./commands/list.ts";
import { schemasCommand } from "./commands/schemas.ts";
import { serveCommand } from "./commands/serve.ts";
import { stampCommand } from "./commands/stamp.ts";
import type { Command, Invocation } from "./define-command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { localeFrom } from "./locale.ts";
import { type CommandLine, parseWords, readCommandLine } from "./parse-command-line.ts";
import type { World } from "./world.ts";

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  checkCommand,
  buildCommand,
  serveCommand,
  listCommand,
  explainCommand,
  initCommand,
  stampCommand,
  schemasCommand,
  createHelpCommand(() => commands),
];

/** Runs one command line in a world and tells the exit code. Problems of the line itself go to standard error. */
export async function runCommandLine(argv: readonly string[], world: World): Promise<ExitCode> {
  const line = readCommandLine(argv);
  const locale = localeFrom(localeOption(argv), world.env);
  const problems: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void problems.push(diagnostic);
  const finish = (code: ExitCode): ExitCode => {
    if (problems.length === 0) return code;
    const files = new Map([[line.file.path, line.file]]);
    const style = world.err.hasColours ? "colour" : "plain";
    world.err.write(renderPretty(sortDiagnostics(problems), files, { locale, pathOf: (path) => path, style }));
    return code === exitCode.clean ? exitCode.usage : code;
  };

  if (argv.includes("--version")) {
    world.out.write(`${world.toolVersion.split("+")[0]}\n`);
    return exitCode.clean;
  }
  const command = findCommand(argv, line, report);
  if (!command) return finish(exitCode.usage);
  const words = parseWords(command, line, report);
  if (problems.length > 0) return finish(exitCode.usage);
  const span = { file: line.file.path, start: 0, end: line.file.text.length };
  const invocation: Invocation = { ...words, locale, span, report, hasProblems: () => problems.length > 0 };
  return finish(await command.run(invocation, world));
}

function findCommand(argv: readonly string[], line: CommandLine, report: (diagnostic: Diagnostic) => void): Command | undefined {
  const [first] = argv;
  const isHelp = first === undefined || first === "--help" || first === "-h";
  const name = isHelp ? "help" : first;
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const span = line.spans[0] ?? { file: line.file.path, start: 0, end: line.file.text.length };
  const hint = didYouMean(nearest(name, commands.map((known) => known.name)));
  report(cliMessages["unknown-command"]({ command: name }, span, { hint }));
  return undefined;
}

/** Read before anything else, so that problems of the command line itself come in the right language. */
function localeOption(argv: readonly string[]): string | undefined {
  const inline = argv.find((word) => word.startsWith("--locale="));
  if (inline !== undefined) return inline.slice("--locale=".length);
  const at = argv.indexOf("--locale");
  return at === -1 ? undefined : argv[at + 1];
}

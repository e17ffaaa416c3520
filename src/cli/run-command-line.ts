import { type Diagnostic, didYouMean, hasError, renderDiagnostic, sortDiagnostics } from "#diagnostic";
import { nearest } from "#text";
import { cliMessages } from "./cli-messages.ts";
import { commandNames, loadCommand } from "./commands/index.ts";
import type { Command, Invocation } from "./define-command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { localeFrom } from "./locale.ts";
import { type CommandLine, parseWords, readCommandLine } from "./parse-command-line.ts";
import type { World } from "./world.ts";

/** Runs one command line in a world and tells the exit code. Problems of the line itself go to standard error. */
export async function runCommandLine(argv: readonly string[], world: World): Promise<ExitCode> {
  const line = readCommandLine(inOrder(argv));
  const locale = localeFrom(localeOption(argv), world.env);
  const problems: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void problems.push(diagnostic);
  const files = new Map([[line.file.path, line.file]]);
  const finish = (code: ExitCode): ExitCode => {
    if (problems.length === 0) return code;
    const style = world.err.hasColours ? "colour" : "plain";
    const entries = sortDiagnostics(problems).map((problem) =>
      renderDiagnostic(problem, files, { locale, pathOf: (path) => path, style }),
    );
    world.err.write(`${entries.join("\n\n")}\n`);
    return code === exitCode.clean && hasError(problems) ? exitCode.usage : code;
  };

  if (argv.includes("--version")) {
    world.out.write(`${world.toolVersion.split("+")[0]}\n`);
    return exitCode.clean;
  }
  const command = await findCommand(line, report);
  if (!command) return finish(exitCode.usage);
  const words = parseWords(command, line, report);
  if (problems.length > 0) return finish(exitCode.usage);
  const span = { file: line.file.path, start: 0, end: line.file.text.length };
  const invocation: Invocation = { ...words, locale, span, files, report, hasProblems: () => hasError(problems) };
  return finish(await command.run(invocation, world));
}

/** The command's name first; without one, or with `--help` anywhere, it is help that is asked for. */
function inOrder(argv: readonly string[]): readonly string[] {
  const ahead = argv.findIndex((word, index) => !word.startsWith("--locale") && argv[index - 1] !== "--locale");
  if (ahead === -1) return ["help", ...argv];
  if (!argv.includes("--help") && !argv.includes("-h")) return [...argv.slice(ahead), ...argv.slice(0, ahead)];
  const words = argv.slice(ahead, ahead + 2).join(" ");
  const isKnown = (name: string) => name === words || name.startsWith(`${argv[ahead]} `) || name === argv[ahead];
  const name = commandNames.find((one) => one === words) ?? (commandNames.some(isKnown) ? argv[ahead] : undefined);
  return ["help", ...(name === undefined || name === "help" ? [] : name.split(" "))];
}

async function findCommand(line: CommandLine, report: (diagnostic: Diagnostic) => void): Promise<Command | undefined> {
  const [first = "", second = ""] = line.words;
  const command = (await loadCommand(`${first} ${second}`)) ?? (await loadCommand(first));
  if (command) return command;
  // Of a name of two words, the first alone is no command.
  const isGroup = commandNames.some((one) => one.startsWith(`${first} `));
  const name = isGroup ? `${first} ${second}`.trim() : first;
  const [start, end] = [line.spans[0], isGroup ? (line.spans[1] ?? line.spans[0]) : line.spans[0]];
  const whole = { file: line.file.path, start: 0, end: line.file.text.length };
  const span = start && end ? { ...start, end: end.end } : whole;
  report(cliMessages["unknown-command"]({ command: name }, span, { hint: didYouMean(nearest(name, commandNames)) }));
  return undefined;
}

/** Read before anything else, so that problems of the command line itself come in the right language. */
function localeOption(argv: readonly string[]): string | undefined {
  const inline = argv.find((word) => word.startsWith("--locale="));
  if (inline !== undefined) return inline.slice("--locale=".length);
  const at = argv.indexOf("--locale");
  return at === -1 ? undefined : argv[at + 1];
}

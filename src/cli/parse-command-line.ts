import { parseArgs } from "node:util";
import { didYouMean, type Report } from "#diagnostic";
import { createSourceFile, nearest, type SourceFile, type Span } from "#text";
import { cliMessages } from "./cli-messages.ts";
import { type Command, commonOptions, type GivenValue, type OptionDefinition, usageOf } from "./define-command.ts";

/** The command line as a file, so that its problems have a place like any other. */
export interface CommandLine {
  readonly file: SourceFile;
  readonly spans: readonly Span[];
  readonly words: readonly string[];
}

export function readCommandLine(argv: readonly string[]): CommandLine {
  const path = "command line";
  const spans: Span[] = [];
  let text = "shishin";
  for (const word of argv) {
    text += " ";
    const shown = /[\s"]/.test(word) ? JSON.stringify(word) : word;
    spans.push({ file: path, start: text.length, end: text.length + shown.length });
    text += shown;
  }
  return { file: createSourceFile(path, text), spans, words: argv };
}

export interface ParsedWords {
  readonly arguments: readonly GivenValue[];
  readonly options: Readonly<Record<string, GivenValue>>;
}

/** Takes the words after the command's name apart; whatever does not fit the command is reported. */
export function parseWords(command: Command, line: CommandLine, report: Report): ParsedWords {
  const known: Readonly<Record<string, OptionDefinition>> = { ...command.options, ...commonOptions };
  const spanAt = (index: number): Span =>
    line.spans[index] ?? { file: line.file.path, start: 0, end: line.file.text.length };
  const { tokens } = parseArgs({
    args: [...line.words],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { value }]) => [name, { type: value === undefined ? "boolean" : "string" }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: GivenValue[] = [];
  const options: Record<string, GivenValue> = {};
  /** The word that was meant as the value of an option with a misspelt name. */
  let strayValue = -1;
  for (const token of tokens) {
    if (token.kind === "positional" && token.index !== strayValue) {
      given.push({ value: token.value, span: spanAt(token.index) });
    }
    if (token.kind !== "option") continue;
    const span = spanAt(token.index);
    const definition = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!definition) {
      const near = nearest(token.name, Object.keys(known));
      if (near !== undefined && known[near]?.value !== undefined && !token.inlineValue) strayValue = token.index + 1;
      const hint = didYouMean(near && `--${near}`);
      report(cliMessages["unknown-option"]({ command: command.name, option: token.rawName }, span, { hint }));
    } else if (definition.value === undefined) {
      if (token.value !== undefined) report(cliMessages["option-takes-no-value"]({ option: token.rawName }, span));
      options[token.name] = { value: "", span };
    } else if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--"))) {
      report(cliMessages["option-needs-value"]({ option: token.rawName }, span));
    } else {
      const valueSpan = token.inlineValue ? span : spanAt(token.index + 1);
      const among = definition.among;
      if (among && !among.includes(token.value)) {
        const values = among.map((value) => `\`${value}\``).join(", ");
        report(cliMessages["unknown-option-value"]({ value: token.value, option: token.rawName, values }, valueSpan));
      }
      const last = definition.isRepeated ? options[token.name] : undefined;
      const before = last && [...(last.before ?? []), { value: last.value, span: last.span }];
      options[token.name] = { value: token.value, span: valueSpan, ...(before && { before }) };
    }
  }
  const words = given.slice(command.name.split(" ").length);
  checkArguments(command, words, { line, report });
  return { arguments: words, options };
}

function checkArguments(
  command: Command,
  words: readonly GivenValue[],
  { line, report }: { readonly line: CommandLine; readonly report: Report },
): void {
  const usage = usageOf(command);
  const missing = command.arguments.find((argument, index) => argument.isRequired && words[index] === undefined);
  const whole = { file: line.file.path, start: 0, end: line.file.text.length };
  if (missing) {
    report(cliMessages["missing-argument"]({ command: command.name, argument: missing.name, usage }, whole));
  }
  const extra = words[command.arguments.length];
  if (extra && !command.arguments.at(-1)?.isRepeated) {
    report(cliMessages["extra-argument"]({ argument: extra.value, usage }, extra.span));
  }
}

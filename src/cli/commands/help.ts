import { didYouMean, type Locale } from "#diagnostic";
import { displayWidth, nearest, wrapText } from "#text";
import { cliMessages } from "../cli-messages.ts";
import { argumentWords, type Command, commonOptions, defineCommand, usageOf } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";

/** `shishin help [command]`, over all commands. */
export function createHelpCommand(loadCommands: () => Promise<readonly Command[]>): Command {
  return defineCommand({
    name: "help",
    summary: {
      en: "Tell what the tool can do, or how one command is used.",
      ja: "できること、またはコマンドの使い方を示します。",
    },
    arguments: [{ name: "command", isRequired: false, isRepeated: true }],
    options: {},
    async run({ arguments: words, locale, report }, world) {
      const commands = await loadCommands();
      const [wanted] = words;
      if (!wanted) {
        world.out.write(overview(commands, locale));
        return exitCode.clean;
      }
      const asked = words.map(({ value }) => value).join(" ");
      const command = commands.find(({ name }) => name === asked);
      const group = commands.filter(({ name }) => name.startsWith(`${asked} `));
      if (!command && group.length > 0) {
        world.out.write([...group.map((one) => describe(one, locale))].join("\n"));
        return exitCode.clean;
      }
      if (!command) {
        const hint = didYouMean(
          nearest(
            asked,
            commands.map(({ name }) => name),
          ),
        );
        report(cliMessages["unknown-command"]({ command: asked }, wanted.span, { hint }));
        return exitCode.usage;
      }
      world.out.write(describe(command, locale));
      return exitCode.clean;
    },
  });
}

function overview(commands: readonly Command[], locale: Locale): string {
  const ja = locale === "ja";
  const rows = commands.map(({ name, arguments: list, summary }): readonly [string, string] => {
    return [[name, ...argumentWords(list)].join(" "), summary[locale]];
  });
  return [
    ja
      ? "shishin — 指針を一つの原本から、サイト・型・チェックリスト・契約書にします。"
      : "shishin — one source in, every artifact of a guideline out.",
    "",
    ja ? "使い方：shishin <コマンド>" : "Usage: shishin <command>",
    "",
    ...table(rows),
    "",
    ja ? "くわしくは：shishin help <コマンド>" : "More: shishin help <command>",
    "",
  ].join("\n");
}

function describe(command: Command, locale: Locale): string {
  const options = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, { value, summary }]): readonly [string, string] => [
      `--${name}${value ? ` ${value}` : ""}`,
      summary[locale],
    ],
  );
  const usage = locale === "ja" ? "使い方：" : "Usage: ";
  return [
    ...wrapText(command.summary[locale], screenWidth),
    "",
    `${usage}${usageOf(command)}`,
    "",
    ...table(options),
    "",
  ].join("\n");
}

/** Columns of a terminal that everybody has. */
const screenWidth = 80;

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  return rows.flatMap(([left, right]) =>
    wrapText(right, screenWidth - width - 4).map((line, index) => {
      const beginning = index === 0 ? left : "";
      return `  ${beginning}${" ".repeat(width - displayWidth(beginning))}  ${line}`;
    }),
  );
}

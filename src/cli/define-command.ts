import type { Bilingual, Locale, Report } from "#diagnostic";
import type { SourceFile, Span } from "#text";
import type { ExitCode } from "./exit-code.ts";
import type { World } from "./world.ts";

export interface OptionDefinition {
  readonly summary: Bilingual;
  /** What stands for the value in help; absent: the option takes no value. */
  readonly value?: string;
  /** The only values allowed. */
  readonly among?: readonly string[];
  /** Whether it may be given several times; a later one adds to those before it. */
  readonly isRepeated?: boolean;
}

export interface ArgumentDefinition {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isRepeated?: boolean;
}

/** One command line, taken apart and checked. */
export interface Invocation {
  readonly arguments: readonly GivenValue[];
  readonly options: Readonly<Record<string, GivenValue>>;
  readonly locale: Locale;
  /** The whole command line, as a place for problems with no better one. */
  readonly span: Span;
  /** What problems may point into beside the guideline: the command line, and files that a command adds. */
  readonly files: Map<string, SourceFile>;
  /** Collects problems of the command line; they are printed when the command ends. */
  readonly report: Report;
  /** Whether the command line has errors. */
  readonly hasProblems: () => boolean;
}

/** A value of the command line and its place in it. */
export interface GivenValue {
  readonly value: string;
  readonly span: Span;
  /** Of an option that may be repeated: the values before this one. */
  readonly before?: readonly GivenValue[];
}

/** Each time that an option was given, in order. */
export function valuesOf(option: GivenValue | undefined): readonly GivenValue[] {
  return option ? [...(option.before ?? []), option] : [];
}

export interface Command {
  readonly name: string;
  readonly summary: Bilingual;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly run: (invocation: Invocation, world: World) => Promise<ExitCode>;
}

export function defineCommand(command: Command): Command {
  return command;
}

/** `shishin build [dir] [--out DIR] …` */
export function usageOf({ name, arguments: list, options }: Command): string {
  const flags = Object.entries(options).map(([option, { value }]) => `[--${option}${value ? ` ${value}` : ""}]`);
  return ["shishin", name, ...argumentWords(list), ...flags].join(" ");
}

/** Arguments as help shows them: `KIND`, `[dir]`, `[ID…]`. */
export function argumentWords(list: readonly ArgumentDefinition[]): readonly string[] {
  return list.map(({ name, isRequired, isRepeated }) => {
    const shown = isRepeated ? `${name}…` : name;
    return isRequired ? shown : `[${shown}]`;
  });
}

/** Options that every command has. */
export const commonOptions = {
  locale: {
    value: "ja|en",
    among: ["ja", "en"],
    summary: {
      en: "Language of messages; default from the environment.",
      ja: "メッセージの言語。省略すると環境に従います。",
    },
  },
} satisfies Readonly<Record<string, OptionDefinition>>;

export const formatOption = {
  value: "pretty|json|sarif|github",
  among: ["pretty", "json", "sarif", "github"],
  summary: { en: "How diagnostics are printed.", ja: "診断の出力形式。" },
} satisfies OptionDefinition;

export const portOption = {
  value: "N",
  summary: {
    en: "Port (default: 4321; 0: any that is free).",
    ja: "ポート（省略時は 4321、0 なら空いているもの）。",
  },
} satisfies OptionDefinition;

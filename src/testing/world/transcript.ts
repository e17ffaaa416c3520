import { readDiagnosticPage } from "#diagnostic";

/**
 * A console session that is executed: a page of Markdown with fences.
 *
 *     ```console                     commands behind `$ `, under each what it printed and, unless it is
 *     $ shishin check library        0, `exit N`; `console terminal` for one who watches the screen
 *     ```yaml file=library/a.yaml    writes a file
 *     ```diff file=library/a.md      replaces the lines behind `-` by those behind `+`; they are there once
 */
export type TranscriptStep =
  | { readonly kind: "write"; readonly file: string; readonly text: string }
  | { readonly kind: "edit"; readonly file: string; readonly from: string; readonly to: string }
  | {
      readonly kind: "session";
      readonly commands: readonly string[];
      readonly isTerminal: boolean;
      /** Where its text stands in the page: offsets in UTF-16 code units, `end` not included. */
      readonly start: number;
      readonly end: number;
    };

/** What a page does, in order. */
export function readTranscript(page: string): readonly TranscriptStep[] {
  return readDiagnosticPage(page).flatMap((block): TranscriptStep[] => {
    if (block.kind !== "fence") return [];
    const { language, words, file, text, start, end } = block;
    if (language === "console") {
      const commands = text.split("\n").flatMap((line) => (line.startsWith("$ ") ? [line.slice(2)] : []));
      return [{ kind: "session", commands, isTerminal: words.includes("terminal"), start, end }];
    }
    if (file === undefined) return [];
    if (language !== "diff") return [{ kind: "write", file, text }];
    const side = (mark: string) =>
      text
        .split("\n")
        .flatMap((line) => (line.startsWith(mark) ? [line.slice(1)] : []))
        .join("\n");
    return [{ kind: "edit", file, from: side("-"), to: side("+") }];
  });
}

/** The words of a command as a shell divides them; `NAME=value` in front is its environment. */
export function readCommand(command: string): {
  readonly env: Readonly<Record<string, string>>;
  readonly words: readonly string[];
} {
  const words = [...command.matchAll(/"(?<quoted>[^"]*)"|'(?<raw>[^']*)'|(?<bare>\S+)/g)].map(
    ({ groups }) => groups?.quoted ?? groups?.raw ?? groups?.bare ?? "",
  );
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const env = words
    .slice(0, first)
    .map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]);
  return { env: Object.fromEntries(env), words: words.slice(first) };
}

/** The page with other texts in its sessions, in their order. */
export function replaceSessions(page: string, texts: readonly string[]): string {
  const sessions = readTranscript(page).filter((step) => step.kind === "session");
  let replaced = page;
  for (const [index, { start, end }] of [...sessions.entries()].reverse()) {
    replaced = replaced.slice(0, start) + (texts[index] ?? "") + replaced.slice(end);
  }
  return replaced;
}

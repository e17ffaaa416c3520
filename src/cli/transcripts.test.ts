import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Host, MemoryHost } from "#host";
import { filesBelow, libraryFiles } from "#testing/guideline";
import { createMemoryWorld, createRepositoryWorld, readCommand, readTranscript, replaceSessions } from "#testing/world";
import { runCommandLine } from "./run-command-line.ts";

/**
 * Each page of `transcripts/` is a session of somebody at a console, executed from top to bottom in
 * a world of its own: the working directory is `/work`, the library's guideline is in `library`.
 * vitest's `--update` writes what is printed now into the pages: read it before committing it.
 */

const folder = fileURLToPath(new URL("./transcripts/", import.meta.url));

for (const name of readdirSync(folder)) {
  test(`${name} shows what is printed`, async () => {
    const page = readFileSync(folder + name, "utf8");
    await expect(await execute(page)).toMatchFileSnapshot(folder + name);
  });
}

/** The page as it would be if it were recorded now. */
async function execute(page: string): Promise<string> {
  const { memory, world } = createRepositoryWorld({ files: filesBelow("/work/library", libraryFiles()) });
  const shell: Shell = { memory, host: world.host, cwd: "/work" };
  const sessions: string[] = [];
  for (const step of readTranscript(page)) {
    if (step.kind === "write") await memory.writeBytes(`/work/${step.file}`, new TextEncoder().encode(step.text));
    if (step.kind === "edit") await edit(memory, step);
    if (step.kind !== "session") continue;
    let text = "";
    for (const command of step.commands) text += `$ ${command}\n${await run(command, shell, step)}`;
    sessions.push(text);
  }
  return replaceSessions(page, sessions);
}

interface Shell {
  readonly memory: MemoryHost;
  readonly host: Host;
  cwd: string;
}

/** What one command prints, and how it ends. */
async function run(command: string, shell: Shell, { isTerminal }: { readonly isTerminal: boolean }): Promise<string> {
  const { env, words } = readCommand(command);
  const [program = "", ...rest] = words;
  if (program !== "shishin") return runOther(program, rest, shell);
  const printed: string[] = [];
  const sink = { write: (text: string) => void printed.push(text), isTerminal, hasColours: false };
  const { world } = createMemoryWorld({ env });
  const code = await runCommandLine(rest, {
    ...world,
    host: shell.host,
    cwd: shell.cwd,
    out: sink,
    err: sink,
  });
  const lasting = printed
    .join("")
    .replace(/\r[^\r]*…(?=\r)/g, "")
    .replaceAll("\r\u001b[2K", "");
  return withoutMeasures(lasting) + (code === 0 ? "" : `exit ${code}\n`);
}

/** The few other programs that a session needs to show what is there. */
async function runOther(program: string, [path = ""]: readonly string[], shell: Shell): Promise<string> {
  const { memory, cwd } = shell;
  const absolute = `${cwd}/${path}`;
  if (program === "cd") shell.cwd = absolute;
  const below = [...memory.files().keys()].filter((file) => file.startsWith(`${absolute}/`));
  if (program === "ls") return below.map((file) => `${file.slice(absolute.length + 1)}\n`).join("");
  if (program === "rm") await memory.remove(absolute);
  if (program === "cat") return new TextDecoder().decode(await memory.readBytes(absolute));
  return "";
}

async function edit(memory: MemoryHost, { file, from, to }: { file: string; from: string; to: string }): Promise<void> {
  const path = `/work/${file}`;
  const parts = new TextDecoder().decode(await memory.readBytes(path)).split(from);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
  await memory.writeBytes(path, new TextEncoder().encode(parts.join(to)));
}

/** Times and sizes are of no matter here. */
function withoutMeasures(text: string): string {
  return text.replace(/\b\d+\.\d+ s\b/g, "… s").replace(/ *\d+(?:\.\d+)? [kM]B\b/g, "  … kB");
}

#!/usr/bin/env node
import { installedTool } from "#tools";
import { exitCode } from "./exit-code.ts";
import { runCommandLine } from "./run-command-line.ts";
import type { Sink, World } from "./world.ts";

const tool = installedTool();

process.stdout.on("error", endQuietly);
process.exitCode = await run();

async function run(): Promise<number> {
  try {
    return await runCommandLine(process.argv.slice(2), createWorld());
  } catch (error) {
    // Whatever an author writes ends as a diagnostic; what arrives here is the tool's own fault.
    const text =
      error instanceof Error
        ? `${error.stack}${error.cause instanceof Error ? `\n${error.cause.stack}` : ""}`
        : String(error);
    process.stderr.write(
      `\nThis is a bug in shishin, not in your files.\nこれは shishin の不具合で、あなたのファイルの問題ではありません。\n\n` +
        `  shishin ${tool.toolVersion}, Node ${process.version}, ${process.platform}\n  shishin ${process.argv.slice(2).join(" ")}\n\n${text}\n`,
    );
    return exitCode.bug;
  }
}

function createWorld(): World {
  return {
    ...tool,
    cwd: process.cwd().replaceAll("\\", "/"),
    env: process.env,
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  const isTerminal = stream.isTTY === true;
  const hasColours = process.env.NO_COLOR ? false : isTerminal || Boolean(process.env.FORCE_COLOR);
  return { write: (text) => void stream.write(text), isTerminal, hasColours };
}

/** The reader has gone, as in `shishin list codes | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(exitCode.clean);
  throw error;
}

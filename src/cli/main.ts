#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startSecondCore } from "#build";
import { createNodeHost } from "#host";
import { importModule } from "#plugins";
import { exitCode } from "./exit-code.ts";
import { runCommandLine } from "./run-command-line.ts";
import type { Sink, World } from "./world.ts";

const packageRoot = findPackageRoot();

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
        `  shishin ${toolVersion()}, Node ${process.version}, ${process.platform}\n  shishin ${process.argv.slice(2).join(" ")}\n\n${text}\n`,
    );
    return exitCode.bug;
  }
}

function createWorld(): World {
  const script = fileURLToPath(import.meta.url);
  return {
    host: createNodeHost(),
    cwd: process.cwd().replaceAll("\\", "/"),
    importModule,
    env: process.env,
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
    now: () => performance.now(),
    packageRoot,
    toolVersion: toolVersion(),
    // The thread's script exists only where the tool has been compiled.
    ...(script.endsWith(".js") && { startSecondCore }),
  };
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  const isTerminal = stream.isTTY === true;
  const hasColours = process.env.NO_COLOR ? false : isTerminal || Boolean(process.env.FORCE_COLOR);
  return { write: (text) => void stream.write(text), isTerminal, hasColours };
}

/** The package's version and, behind a `+`, which compilation of it this is. */
function toolVersion(): string {
  // Our own package.json: it has a version.
  const { version } = JSON.parse(readFileSync(`${packageRoot}/package.json`, "utf8")) as { version: string };
  const buildId = `${packageRoot}/dist/build-id.txt`;
  return existsSync(buildId) ? `${version}+${readFileSync(buildId, "utf8").trim()}` : version;
}

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(`${folder}/package.json`)) folder = resolve(folder, "..");
  return folder.replaceAll("\\", "/");
}

/** The reader has gone, as in `shishin list codes | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(exitCode.clean);
  throw error;
}

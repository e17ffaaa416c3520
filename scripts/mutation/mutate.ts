/**
 * Whether the tests notice mistakes: changes each place of a room's code, one at a time, and runs the tests
 * that go through it. Run by a maintainer, `npm run mutate -- deal`, or for all rooms without a name; a folder or
 * file of a room, as `load/yaml`, has only that changed. With `--survivors` each change that no test noticed is
 * printed with its line.
 *
 * StrykerJS's instrumenter makes the changes. Its runner loads all modules anew for each of them, seconds each;
 * `mutant-runner.ts` loads them once.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Instrumenter, type InstrumentResult } from "@stryker-mutator/instrumenter";
import { repositoryFiles, repositoryFolder } from "#testing/world";
import { type MutatedRoom, mutatedRooms, wanted } from "./rooms.ts";
import { createRunLog } from "./run-log.ts";

type Mutant = InstrumentResult["mutants"][number];

const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const showsSurvivors = process.argv.includes("--survivors");
const rooms = names.length === 0 ? mutatedRooms : names.flatMap(roomOf);
let isGood = rooms.length > 0;
for (const room of rooms) isGood = (await mutateRoom(room)) && isGood;
process.exitCode = isGood ? 0 : 1;

/** The room, with only that part of it to be changed that the name says: `load/yaml`. */
function roomOf(name: string): readonly MutatedRoom[] {
  const room = mutatedRooms.find((one) => name === one.name || name.startsWith(`${one.name}/`));
  return room ? [{ ...room, name }] : [];
}

async function mutateRoom(room: MutatedRoom): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "mutate-"));
  try {
    const mutants = await prepare(room, folder);
    const log = createRunLog(`${folder}/log.txt`);
    for (let isOver = false; !isOver; ) {
      const { ended, printed } = await runTests(folder);
      const { open } = log.read();
      isOver = ended !== "hung" && open.size === 0;
      if (isOver && ended === "failed") throw new Error(`The tests fail without any mutant:\n${printed}`);
      // What never came back, or took the process down with it, was noticed, too.
      for (const pair of open) log.write("killed", ...splitPair(pair));
    }
    return report(room, mutants, log.read());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the changed files and what is to be run; gives the mutants by id. */
async function prepare(room: MutatedRoom, folder: string): Promise<readonly Mutant[]> {
  const part = room.name.split("/").slice(1).join("/");
  const sources = repositoryFiles([room.folder], [".ts"]).filter(
    ({ path }) => path.startsWith(`${room.folder}/${part}`) && !/\.test\.ts$|\.d\.ts$/.test(path),
  );
  const root = repositoryFolder;
  const files = sources.map(({ path, text }) => ({ name: join(root, path), content: text, mutate: true }));
  const silent = () => undefined;
  const logger = { isDebugEnabled: () => false, info: silent, debug: silent, warn: silent, error: silent };
  // Of a logger, the instrumenter uses these.
  const instrumenter = new Instrumenter(logger as never);
  const result = await instrumenter.instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  const changed = Object.fromEntries(result.files.map(({ name, content }) => [name, content]));
  writeFileSync(`${folder}/run.json`, JSON.stringify({ tests: room.tests, files: changed }));
  return result.mutants;
}

/** Runs the tests, and ends them when nothing has happened for a minute. How they ended, and the end of what they said. */
function runTests(folder: string): Promise<{ ended: "passed" | "failed" | "hung"; printed: string }> {
  const config = fileURLToPath(new URL("./vitest.config.ts", import.meta.url));
  const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", config], {
    cwd: repositoryFolder,
    env: { ...process.env, SHISHIN_MUTATION: folder },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  for (const stream of [vitest.stdout, vitest.stderr]) stream.on("data", (data) => (printed += String(data)));
  let hung = false;
  const started = Date.now();
  const watch = setInterval(() => {
    const last = Math.max(started + 60_000, lastChange(`${folder}/log.txt`));
    if (Date.now() - last < 60_000) return;
    hung = true;
    if (vitest.pid) process.kill(-vitest.pid, "SIGKILL");
  }, 5_000);
  return new Promise((resolve) => {
    vitest.on("close", (code) => {
      clearInterval(watch);
      resolve({ ended: hung ? "hung" : code === 0 ? "passed" : "failed", printed: printed.slice(-4_000) });
    });
  });
}

function lastChange(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function splitPair(pair: string): [string, string] {
  const [mutant = "", test = ""] = pair.split(" ");
  return [mutant, test];
}

/** Prints the room's figures; whether enough was noticed. */
function report(
  room: MutatedRoom,
  mutants: readonly Mutant[],
  { loaded, seen, killed }: ReturnType<ReturnType<typeof createRunLog>["read"]>,
): boolean {
  // What runs while modules load is done before a mutant can be switched on: these are left out.
  const counted = mutants.filter(({ id }) => seen.has(id) || !loaded.has(id));
  const caught = counted.filter(({ id }) => killed.has(id)).length;
  const unseen = counted.filter(({ id }) => !seen.has(id)).length;
  const share = counted.length === 0 ? 0 : caught / counted.length;
  const line = [
    room.name.padEnd(12),
    `${(share * 100).toFixed(1)} % killed: ${caught} of ${counted.length} mutants`,
    `${unseen} where no test runs`,
    `${mutants.length - counted.length} more run only while modules load`,
  ];
  console.log(line.join("  "));
  const root = repositoryFolder;
  for (const { id, fileName, location, replacement, mutatorName } of mutants) {
    if (killed.has(id) || !showsSurvivors || (loaded.has(id) && !seen.has(id))) continue;
    const source = readFileSync(fileName, "utf8").split("\n")[location.start.line] ?? "";
    const kind = seen.has(id) ? "survived" : "not run";
    const place = `${relative(root, fileName)}:${location.start.line + 1}:${location.start.column + 1}`;
    console.log(
      `${kind}  ${place}  ${mutatorName}\n    ${source.trim()}\n    → ${replacement.replaceAll("\n", " ").slice(0, 120)}`,
    );
  }
  return share >= wanted;
}

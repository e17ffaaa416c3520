import { type Host, HostError } from "#host";
import { stateFile, stateFolder, staysInside } from "./output-state.ts";

/** What a build changes in its output folder. */
export interface OutputChange {
  /** Files to write, by path in the folder. */
  readonly write: ReadonlyMap<string, Uint8Array>;
  /** Files of an earlier build that nobody asks for any more. */
  readonly remove: readonly string[];
  /** Saves what the next build must know; the last step that can fail. */
  readonly finish: () => Promise<void>;
}

const next = `${stateFolder}/next`;
const previous = `${stateFolder}/previous`;
const previousState = `${stateFolder}/previous-state.json`;
const journalFile = `${stateFolder}/journal.json`;

interface Journal {
  /** Files that were there before and have been, or will be, moved aside. */
  readonly replaced: readonly string[];
  /** Files that were not there before. */
  readonly added: readonly string[];
  /** Whether there was a state, which is moved aside like any file. */
  readonly hadState: boolean;
}

/**
 * Changes the output folder as a whole or not at all: new files are written aside, the old ones
 * are moved aside, and whatever fails on the way puts everything back. A run that is killed in
 * the middle is put back by the next one. The change is made when its journal is gone.
 */
export async function applyOutput(host: Host, out: string, change: OutputChange): Promise<void> {
  const { write, remove, finish } = change;
  await recoverOutput(host, out);
  await refuseLinks(host, out, [...write.keys(), ...remove]);
  try {
    await inTurns([...write], ([path, bytes]) => host.writeBytes(`${out}/${next}/${path}`, bytes));
    const journal = await writeJournal(host, out, change);
    await inTurns(journal.replaced, (path) => host.rename(`${out}/${path}`, `${out}/${previous}/${path}`));
    if (journal.hadState) await host.rename(`${out}/${stateFile}`, `${out}/${previousState}`);
    // A folder may give way to a file of the same name.
    await removeEmptyFolders(host, out, remove);
    await inTurns([...write.keys()], (path) => host.rename(`${out}/${next}/${path}`, `${out}/${path}`));
    await finish();
    await host.remove(`${out}/${journalFile}`);
  } catch (error) {
    await recoverOutput(host, out);
    throw error;
  }
  // What stays lying about is cleared by the next run.
  await clearAside(host, out).catch(ignoreHostError);
}

/** Puts back what an interrupted change has moved; does nothing after a complete one. */
export async function recoverOutput(host: Host, out: string): Promise<void> {
  await refuseLinkedState(host, out);
  const bytes = await host.readBytes(`${out}/${journalFile}`);
  if (bytes) {
    const { replaced, added, hadState } = readJournal(bytes);
    await refuseLinks(host, out, [...replaced, ...added]);
    await inTurns(added, (path) => removeFile(host, `${out}/${path}`));
    await removeEmptyFolders(host, out, added);
    await inTurns(replaced, (path) => moveBack(host, `${out}/${previous}/${path}`, `${out}/${path}`));
    if (hadState) await moveBack(host, `${out}/${previousState}`, `${out}/${stateFile}`);
    else await host.remove(`${out}/${stateFile}`);
    await host.remove(`${out}/${journalFile}`);
  }
  await clearAside(host, out);
}

/** Notes what is about to be moved. From here on, a run that is cut off can be put back. */
async function writeJournal(host: Host, out: string, { write, remove }: OutputChange): Promise<Journal> {
  const existing = new Set<string>();
  await inTurns([...write.keys(), ...remove], async (path) => {
    const facts = await host.facts(`${out}/${path}`);
    if (facts && facts.kind !== "directory") existing.add(path);
  });
  const journal: Journal = {
    replaced: [...existing].sort(),
    added: [...write.keys()].filter((path) => !existing.has(path)),
    hadState: (await host.facts(`${out}/${stateFile}`)) !== undefined,
  };
  await host.writeBytes(`${out}/${journalFile}`, new TextEncoder().encode(JSON.stringify(journal)));
  return journal;
}

/** A journal that was cut off while being written means that nothing had been moved yet. */
function readJournal(bytes: Uint8Array): Journal {
  try {
    // Written by `applyOutput`; only its paths could do harm, and those are looked at.
    const { replaced, added, hadState } = JSON.parse(new TextDecoder().decode(bytes)) as Journal;
    return { replaced: replaced.filter(staysInside), added: added.filter(staysInside), hadState };
  } catch {
    return { replaced: [], added: [], hadState: true };
  }
}

async function moveBack(host: Host, from: string, to: string): Promise<void> {
  if (await host.facts(from)) await host.rename(from, to);
}

/** A folder in the place of a file that was to be added is somebody else's. */
async function removeFile(host: Host, path: string): Promise<void> {
  if ((await host.facts(path))?.kind !== "directory") await host.remove(path);
}

/** A folder in the output that is a link would lead the writing elsewhere. */
async function refuseLinks(host: Host, out: string, paths: readonly string[]): Promise<void> {
  const real = await host.realPath(out);
  await inTurns(foldersAbove(paths), async (folder) => {
    const there = await host.realPath(`${out}/${folder}`);
    if (there !== undefined && there !== `${real}/${folder}`) throw new HostError(`${out}/${folder}`, "ELOOP");
  });
}

/** Nor may anything in the tool's own folder be one: what is saved there would be written elsewhere. */
async function refuseLinkedState(host: Host, out: string): Promise<void> {
  await refuseLinks(host, out, [journalFile]);
  for (const name of await host.list(`${out}/${stateFolder}`)) {
    const path = `${out}/${stateFolder}/${name}`;
    if ((await host.facts(path))?.kind === "link") throw new HostError(path, "ELOOP");
  }
}

async function clearAside(host: Host, out: string): Promise<void> {
  for (const path of [next, previous, previousState]) await host.remove(`${out}/${path}`);
}

async function removeEmptyFolders(host: Host, out: string, removed: readonly string[]): Promise<void> {
  for (const folder of foldersAbove(removed)) await host.removeEmptyFolder(`${out}/${folder}`);
}

/** Every folder that leads to some paths, the deepest first. */
function foldersAbove(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split("/");
    for (let depth = parts.length - 1; depth > 0; depth--) folders.add(parts.slice(0, depth).join("/"));
  }
  return [...folders].sort((a, b) => b.split("/").length - a.split("/").length);
}

function ignoreHostError(error: unknown): void {
  if (!(error instanceof HostError)) throw error;
}

/**
 * Some at a time: thousands of open files at once are refused by some systems. What fails is told
 * when all of its turn have ended, so that nothing is still being moved when things are put back.
 */
async function inTurns<Item>(items: readonly Item[], action: (item: Item) => Promise<unknown>): Promise<void> {
  const width = 32;
  for (let at = 0; at < items.length; at += width) {
    const results = await Promise.allSettled(items.slice(at, at + width).map(action));
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  }
}

import { type Host, HostError } from "#host";
import { stateFolder, staysInside } from "./output-state.ts";

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
const journalFile = `${stateFolder}/journal.json`;

interface Journal {
  /** Files that were there before and have been, or will be, moved aside. */
  readonly replaced: readonly string[];
  /** Files that were not there before. */
  readonly added: readonly string[];
}

/**
 * Changes the output folder as a whole or not at all: new files are written aside, the old ones
 * are moved aside, and whatever fails on the way puts everything back. A run that is killed in
 * the middle is put back by the next one.
 */
export async function applyOutput(host: Host, out: string, change: OutputChange): Promise<void> {
  await recoverOutput(host, out);
  await refuseLinks(host, out, [...change.write.keys(), ...change.remove]);
  await inTurns([...change.write], ([path, bytes]) => host.writeBytes(`${out}/${next}/${path}`, bytes));
  const existing = new Set<string>();
  await inTurns([...change.write.keys(), ...change.remove], async (path) => {
    if (await host.facts(`${out}/${path}`)) existing.add(path);
  });
  const journal: Journal = {
    replaced: [...existing].sort(),
    added: [...change.write.keys()].filter((path) => !existing.has(path)),
  };
  await host.writeBytes(`${out}/${journalFile}`, new TextEncoder().encode(JSON.stringify(journal)));
  try {
    await inTurns(journal.replaced, (path) => host.rename(`${out}/${path}`, `${out}/${previous}/${path}`));
    await inTurns([...change.write.keys()], (path) => host.rename(`${out}/${next}/${path}`, `${out}/${path}`));
    await change.finish();
  } catch (error) {
    await recoverOutput(host, out);
    throw error;
  }
  await host.remove(`${out}/${journalFile}`);
  await clearAside(host, out);
  await removeEmptyFolders(host, out, change.remove);
}

/** Puts back what an interrupted change has moved; does nothing after a complete one. */
export async function recoverOutput(host: Host, out: string): Promise<void> {
  const bytes = await host.readBytes(`${out}/${journalFile}`);
  if (bytes) {
    const journal = readJournal(bytes);
    await inTurns(journal.replaced, async (path) => {
      if (await host.facts(`${out}/${previous}/${path}`))
        await host.rename(`${out}/${previous}/${path}`, `${out}/${path}`);
    });
    await inTurns(journal.added, (path) => host.remove(`${out}/${path}`));
    await host.remove(`${out}/${journalFile}`);
  }
  await clearAside(host, out);
}

/** A folder in the output that is a link would lead the writing elsewhere. */
async function refuseLinks(host: Host, out: string, paths: readonly string[]): Promise<void> {
  const real = await host.realPath(out);
  const folders = new Set([next, previous, ...paths].map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/")))));
  for (const folder of folders) {
    const there = folder === "" ? real : await host.realPath(`${out}/${folder}`);
    if (there !== undefined && there !== (folder === "" ? real : `${real}/${folder}`)) {
      throw new HostError(`${out}/${folder}`, "ELOOP");
    }
  }
}

async function clearAside(host: Host, out: string): Promise<void> {
  await host.remove(`${out}/${next}`);
  await host.remove(`${out}/${previous}`);
}

async function removeEmptyFolders(host: Host, out: string, removed: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (const path of removed) {
    const parts = path.split("/");
    for (let depth = parts.length - 1; depth > 0; depth--) folders.add(parts.slice(0, depth).join("/"));
  }
  const deepestFirst = [...folders].sort((a, b) => b.split("/").length - a.split("/").length);
  for (const folder of deepestFirst) await host.removeEmptyFolder(`${out}/${folder}`);
}

/** A journal that was cut off while being written means that nothing had been moved yet. */
function readJournal(bytes: Uint8Array): Journal {
  try {
    // Written by `applyOutput`; only its paths could do harm, and those are looked at.
    const { replaced, added } = JSON.parse(new TextDecoder().decode(bytes)) as Journal;
    return { replaced: replaced.filter(staysInside), added: added.filter(staysInside) };
  } catch {
    return { replaced: [], added: [] };
  }
}

/** Some at a time: thousands of open files at once are refused by some systems. */
async function inTurns<Item>(items: readonly Item[], action: (item: Item) => Promise<unknown>): Promise<void> {
  const width = 32;
  for (let at = 0; at < items.length; at += width) await Promise.all(items.slice(at, at + width).map(action));
}

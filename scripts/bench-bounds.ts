/**
 * Who: a maintainer, by `npm run bench`, after the rest; `npm run bench -- --bounds` for this alone.
 * What: how long the worst takes that somebody may put into a guideline or an answer file, in seconds of one core
 * and beside an ordinary build of the library's guideline in the same run; and how soon the site's search answers.
 * What is over its bound is marked: tests say that it is refused, and only this says how fast.
 */
import fc from "fast-check";
import { readAnswers } from "#checklist";
import { openBuiltSite } from "#testing/browser";
import {
  archiveBomb,
  filesBelow,
  hostileCases,
  libraryFiles,
  longAnswers,
  mutateFiles,
  mutations,
  type Patch,
} from "#testing/guideline";
import { createRepositoryWorld } from "#testing/world";
import { runCommandLine } from "../src/cli/run-command-line.ts";

interface Measured {
  readonly name: string;
  readonly seconds: number;
}

/** How many ordinary builds each may take. */
const bounds = { "hostile files": 3, "files changed at random": 5, "answer files": 2 } as const;
const searchBound = 150;

const library = libraryFiles();

/** Measures all, and prints it. */
export async function reportBounds(): Promise<void> {
  await build({});
  const ordinary = median([await cost(() => build({})), await cost(() => build({})), await cost(() => build({}))]);
  console.log(`\nBounds. An ordinary build of the library's guideline: ${ordinary.toFixed(2)} s of one core.\n`);
  report("hostile files", ordinary, await hostileFiles());
  report("files changed at random", ordinary, await changedFiles());
  report("answer files", ordinary, await answerFiles());
  const first = await firstResult();
  console.log(
    `search: first result after ${first.toFixed(0)} ms, bound ${searchBound}${first > searchBound ? "  OVER" : ""}`,
  );
}

async function hostileFiles(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const [name, patch] of Object.values(hostileCases).flat()) {
    measured.push({ name, seconds: await cost(() => build(patch)) });
  }
  return measured;
}

async function changedFiles(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const [index, list] of fc.sample(mutations, { numRuns: 40, seed: 1 }).entries()) {
    measured.push({ name: `sample ${index + 1}`, seconds: await cost(() => build(mutateFiles(library, list))) });
  }
  return measured;
}

async function answerFiles(): Promise<readonly Measured[]> {
  const bomb = archiveBomb(400);
  const { workbook, csv } = longAnswers(100_000);
  const files = { "an archive of 400 MB": bomb, "a workbook of 100,000 rows": workbook, "a CSV of 100,000 rows": csv };
  const measured: Measured[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    measured.push({ name, seconds: await cost(async () => readAnswers("answers", bytes)) });
  }
  return measured;
}

/** Milliseconds from a question to its first result on the screen: the median of five questions. */
async function firstResult(): Promise<number> {
  const site = await openBuiltSite();
  try {
    return await site.visit("ja/index.html", async (page) => {
      await page.keyboard.press("/");
      const all: number[] = [];
      for (const query of ["返却日", "の", "LEND", "貸出", "a"]) all.push(await page.evaluate<number>(timeOf(query)));
      return median(all);
    });
  } finally {
    await site.close();
  }
}

/** Runs in the browser: scripts know no document. */
const timeOf = (query: string) => `(async () => {
  const input = document.querySelector("dialog input");
  const start = performance.now();
  input.value = ${JSON.stringify(query)};
  input.dispatchEvent(new Event("input"));
  while (!document.querySelector('dialog [role="option"]')) await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now() - start;
})()`;

async function build(patch: Patch): Promise<void> {
  const { world } = createRepositoryWorld({ files: filesBelow("/work/library", { ...library, ...patch }) });
  await runCommandLine(["build", "library"], world);
}

/** Seconds of one core. */
async function cost(action: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

/** The three that take longest, and all that are over the bound. */
function report(kind: keyof typeof bounds, ordinary: number, measured: readonly Measured[]): void {
  const bound = bounds[kind];
  console.log(`${kind}: ${measured.length}, bound ${bound} ordinary builds`);
  const sorted = [...measured].sort((a, b) => b.seconds - a.seconds);
  for (const [index, { name, seconds }] of sorted.entries()) {
    const ratio = seconds / ordinary;
    if (index >= 3 && ratio <= bound) return;
    const mark = ratio > bound ? "  OVER" : "";
    console.log(`  ${name.padEnd(60)} ${seconds.toFixed(2).padStart(6)} s  ratio ${ratio.toFixed(2)}${mark}`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

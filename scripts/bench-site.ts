/**
 * Who: a maintainer, when the site generator has changed. `npm run compile` first.
 *
 *   npx tsx --conditions=shishin-source scripts/bench-site.ts [--runs 3]
 *
 * Times our site (search, previews, twins and all) against Astro Starlight and VitePress, whole processes, on
 * the made guideline: they get the same text as plain Markdown pages, one for each page of ours that has its own
 * text (chapters and requirements), in both languages, with their own local search. Cold, and after one edited
 * requirement. The others are installed once into a folder of the system's temporary one.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aimedSize } from "./made-guideline.ts";
import { type Contestant, contestants, edit } from "./site-contestants.ts";

await main();

async function main(): Promise<void> {
  const given = process.argv.indexOf("--runs");
  const runs = given < 0 ? 3 : Number(process.argv[given + 1]);
  const work = mkdtempSync(join(tmpdir(), "shishin-site-bench-"));
  try {
    const all = contestants(work);
    const cold = new Map<string, number[]>();
    const warm = new Map<string, number[]>();
    // In turn, so that a busy moment of the machine meets everybody.
    for (let run = 0; run < runs; run++) {
      for (const contestant of all) {
        for (const path of contestant.remains) rmSync(path, { recursive: true, force: true });
        add(cold, contestant.name, time(contestant));
        edit(contestant, `${run}${Date.now()}`);
        add(warm, contestant.name, time(contestant));
      }
    }
    print(all, cold, warm);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function add(times: Map<string, number[]>, name: string, seconds: number): void {
  times.set(name, [...(times.get(name) ?? []), seconds]);
}

function time({ name, folder, build }: Contestant): number {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, [...build], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", CI: "1" },
  });
  if (status !== 0) throw new Error(`${name} failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return (performance.now() - start) / 1000;
}

function print(
  all: readonly Contestant[],
  cold: ReadonlyMap<string, readonly number[]>,
  warm: ReadonlyMap<string, readonly number[]>,
): void {
  const of = (times: ReadonlyMap<string, readonly number[]>, name: string) => median(times.get(name) ?? []);
  const [first] = all;
  const base = first ? of(cold, first.name) : 1;
  process.stdout.write(
    `Node ${process.version}, ${aimedSize.requirements} requirements in 2 languages, medians in seconds\n`,
  );
  for (const { name } of all) {
    const seconds = of(cold, name);
    const ratio = (base / seconds).toFixed(2);
    process.stdout.write(
      `${name.padEnd(28)} cold ${seconds.toFixed(2).padStart(6)}   after an edit ${of(warm, name).toFixed(2).padStart(6)}   ours/theirs cold ${ratio}\n`,
    );
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Who: a maintainer, when `shishin watch` or what it stands on has changed. `npm run compile` first.
 *
 *   npx tsx --conditions=shishin-source scripts/bench-live.ts [--edits 9]
 *
 * Times how long an editor waits: from saving one edited requirement of the made guideline until the server that
 * shows the site while it is edited answers with the new text. Ours has checked the whole guideline by then.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { aimedSize } from "./made-guideline.ts";
import { type Contestant, contestants, edit } from "./site-contestants.ts";

const firstPort = 4871;
/** Seconds after which nobody would wait any longer. */
const patience = 120;

const given = process.argv.indexOf("--edits");
const edits = given < 0 ? 9 : Number(process.argv[given + 1]);
const work = mkdtempSync(join(tmpdir(), "shishin-live-bench-"));
try {
  process.stdout.write(`Node ${process.version}, ${aimedSize.requirements} requirements in 2 languages, seconds\n`);
  for (const [index, contestant] of contestants(work).entries()) await measure(contestant, firstPort + index);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(contestant: Contestant, port: number): Promise<void> {
  edit(contestant, "0");
  const url = `http://localhost:${port}${contestant.address}`;
  const start = performance.now();
  const server = spawn(process.execPath, [...contestant.live(port)], {
    cwd: contestant.folder,
    stdio: "ignore",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  try {
    await until(url, "試験0", server);
    const ready = (performance.now() - start) / 1000;
    const times: number[] = [];
    for (let number = 1; number <= edits; number++) {
      await pause(1000);
      const saved = performance.now();
      edit(contestant, String(number));
      await until(url, `試験${number}）`, server);
      times.push((performance.now() - saved) / 1000);
    }
    times.sort((a, b) => a - b);
    const [median, last] = [times[Math.floor(times.length / 2)] ?? Number.NaN, times.at(-1) ?? Number.NaN];
    const shown = [ready, median, last].map((seconds) => seconds.toFixed(2).padStart(6));
    process.stdout.write(`${contestant.name.padEnd(28)} ready ${shown[0]}   edit ${shown[1]}   slowest ${shown[2]}\n`);
  } finally {
    server.kill();
  }
}

/** Asks until the answer has the words. */
async function until(url: string, words: string, server: ChildProcess): Promise<void> {
  for (let waited = performance.now(); performance.now() - waited < patience * 1000; await pause(10)) {
    if (server.exitCode !== null) throw new Error(`The server of ${url} has ended.`);
    const text = await fetch(url).then(
      (answer) => answer.text(),
      () => "",
    );
    if (text.includes(words)) return;
  }
  throw new Error(`${url} did not show ${words} within ${patience} s.`);
}

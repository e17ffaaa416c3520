/**
 * Who: a maintainer, by `npm run bench` (`npm run bench -- --runs 3` for a quick look).
 * What: times `check` and `build` as whole processes, on `spec/` and on a made guideline, in the
 * same run as the tools that people would otherwise chain together on the same files, and prints
 * medians and ratios; then what the worst input costs (`--bounds` for that alone). The other tools are installed once, at fixed versions, into
 * `node_modules/.cache/bench`.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { reportBounds } from "./bench-bounds.ts";
import { aimedSize, madeGuideline } from "./made-guideline.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = join(root, "dist/src/cli/main.js");
const others = join(root, "node_modules/.cache/bench");
const otherPackages = {
  "@redocly/cli": "2.77.0",
  "openapi-typescript": "7.13.0",
  typescript: "5.9.3",
  "remark-cli": "12.0.1",
  "remark-gfm": "4.0.1",
  "remark-directive": "4.0.0",
  "remark-html": "16.0.1",
  pagefind: "1.5.2",
};

/** Tells its peak memory on descriptor 3 when it ends. */
const tellMemory = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{try{writeSync(3,String(process.resourceUsage().maxRSS))}catch{}})`;

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Done before each run, outside the time. */
  readonly prepare?: () => void;
}

interface Figures {
  readonly seconds: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Peak resident memory of the process, MiB; 0 if it could not be asked. */
  readonly peak: number;
}

if (!process.argv.includes("--bounds")) await main();
await reportBounds();

async function main(): Promise<void> {
  const runs = Number(process.argv[process.argv.indexOf("--runs") + 1]) || 5;
  installOthers();
  const work = mkdtempSync(join(tmpdir(), "shishin-bench-"));
  try {
    const made = join(work, "made");
    writeGuideline(made);
    // Without its stamps, every translation would be reported, and printing would be measured.
    execFileSync(process.execPath, [tool, "stamp", made]);
    const ours = ownCommands(work, made);
    const chain = otherCommands(work, made);
    const figures = await measure([...ours, ...chain], runs);
    print(ours, chain, figures, runs);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function ownCommands(work: string, made: string): readonly Command[] {
  const spec = join(root, "spec");
  const out = (name: string) => join(work, name);
  const clean = (name: string) => () => rmSync(out(name), { recursive: true, force: true });
  const run = (name: string, args: readonly string[], prepare?: () => void): Command => ({
    name,
    args: [tool, ...args],
    cwd: work,
    ...(prepare && { prepare }),
  });
  let edits = 0;
  const edit = () => {
    const path = join(made, "chapters/part-13.md");
    edits += 1;
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(/遅れの原因を(?:\d+回)?調べられない/, `遅れの原因を${edits}回調べられない`),
    );
  };
  return [
    run("check spec, cold", ["check", spec, "--out", out("none")]),
    run("build spec, cold", ["build", spec, "--out", out("spec")], clean("spec")),
    run("check made, cold", ["check", made, "--out", out("none")]),
    run("build made, cold", ["build", made, "--out", out("made-out")], clean("made-out")),
    run("build made, nothing changed", ["build", made, "--out", out("made-out")]),
    run("build made, one requirement edited", ["build", made, "--out", out("made-out")], edit),
    run("check made, one requirement edited", ["check", made, "--out", out("made-out")], edit),
  ];
}

function otherCommands(work: string, made: string): readonly Command[] {
  const bin = (path: string) => join(others, "node_modules", path);
  const api = join(made, "api/openapi.yaml");
  const to = (name: string) => join(work, name);
  const redocly = bin("@redocly/cli/bin/cli.js");
  return [
    { name: "redocly bundle", args: [redocly, "bundle", api, "-o", to("bundle.yaml")], cwd: work },
    { name: "redocly lint", args: [redocly, "lint", api, "--extends", "recommended"], cwd: work },
    { name: "openapi-typescript", args: [bin("openapi-typescript/bin/cli.js"), api, "-o", to("api.d.ts")], cwd: work },
    {
      name: "remark to HTML",
      args: [
        bin("remark-cli/cli.js"),
        join(made, "chapters"),
        "-q",
        "-o",
        to("html"),
        "-u",
        "remark-gfm",
        "-u",
        "remark-directive",
        "-u",
        "remark-html",
      ],
      cwd: others,
      // It writes many files only into a folder that is there.
      prepare: () => mkdirSync(to("html"), { recursive: true }),
    },
    {
      name: "pagefind over our site",
      args: [bin("pagefind/lib/runner/bin.cjs"), "--site", to("made-out/site"), "--output-path", to("search")],
      cwd: work,
    },
  ];
}

async function measure(commands: readonly Command[], runs: number): Promise<ReadonlyMap<string, Figures>> {
  const taken = new Map<string, { seconds: number; peak: number }[]>();
  // One warm-up of all, then round after round: a slow minute of the machine hits every tool alike.
  for (let round = 0; round <= runs; round++) {
    for (const command of commands) {
      process.stderr.write(`\r\u001b[2Kround ${round} of ${runs}: ${command.name}`);
      const one = await runOnce(command);
      if (round > 0) taken.set(command.name, [...(taken.get(command.name) ?? []), one]);
    }
  }
  process.stderr.write("\r\u001b[2K");
  return new Map(
    [...taken].map(([name, list]) => {
      const sorted = list.map(({ seconds }) => seconds).sort((a, b) => a - b);
      const at = (index: number) => sorted[index] ?? 0;
      const peak = Math.max(...list.map((one) => one.peak));
      return [
        name,
        { seconds: at(Math.floor(sorted.length / 2)), fastest: at(0), slowest: at(sorted.length - 1), peak },
      ];
    }),
  );
}

function runOnce({ name, args, cwd, prepare }: Command): Promise<{ seconds: number; peak: number }> {
  prepare?.();
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", tellMemory, ...args], {
      cwd,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    let told = "";
    let printed = "";
    child.stdio[3]?.on("data", (data) => (told = String(data)));
    child.stdout?.on("data", (data) => (printed += String(data)));
    child.stderr?.on("data", (data) => (printed += String(data)));
    child.on("error", reject);
    child.on("close", (code) => {
      const seconds = (performance.now() - start) / 1000;
      // A linter's findings are a result like any other.
      if (code !== 0 && !name.includes("lint")) reject(new Error(`${name} ended with ${code}:\n${printed}`));
      else resolve({ seconds, peak: Number(told) / 1024 });
    });
  });
}

function print(
  ours: readonly Command[],
  chain: readonly Command[],
  figures: ReadonlyMap<string, Figures>,
  runs: number,
): void {
  const row = (name: string) => {
    const { seconds, fastest, slowest, peak } = figures.get(name) ?? { seconds: 0, fastest: 0, slowest: 0, peak: 0 };
    console.log(
      `${name.padEnd(38)} ${seconds.toFixed(2).padStart(7)}  ${fastest.toFixed(2)}–${slowest.toFixed(2)}  ${peak.toFixed(0).padStart(6)}`,
    );
  };
  const { requirements, operations, schemas } = aimedSize;
  console.log(
    `Whole processes, ${runs} rounds in turn; made guideline: ${requirements} requirements × 2 languages, ${operations} operations, ${schemas} schemas.\n`,
  );
  console.log(`${"".padEnd(38)} ${"median s".padStart(7)}  range       peak MiB`);
  for (const { name } of ours) row(name);
  console.log("\nThe same made guideline, each tool by itself:");
  for (const { name } of chain) row(name);

  const seconds = (name: string) => figures.get(name)?.seconds ?? 0;
  const sum = chain.reduce((total, { name }) => total + seconds(name), 0);
  const ratio = (name: string, against: number) => `${(seconds(name) / against).toFixed(2)}`;
  console.log(`\nThe chain, one tool after the other: ${sum.toFixed(2)} s. Ratios of medians to it:`);
  for (const name of ["build made, cold", "build made, nothing changed", "build made, one requirement edited"]) {
    console.log(`  ${name.padEnd(38)} ${ratio(name, sum)}`);
  }
  const lint = seconds("redocly lint");
  console.log(`  ${"check made, cold / redocly lint alone".padEnd(38)} ${ratio("check made, cold", lint)}`);
}

function writeGuideline(folder: string): void {
  for (const [path, text] of Object.entries(madeGuideline(aimedSize))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function installOthers(): void {
  const wanted = JSON.stringify({ private: true, type: "module", dependencies: otherPackages });
  const manifest = join(others, "package.json");
  const isThere =
    existsSync(manifest) && readdirSync(others).includes("node_modules") && readFileSync(manifest, "utf8") === wanted;
  if (isThere) return;
  mkdirSync(others, { recursive: true });
  writeFileSync(manifest, wanted);
  console.error("Installing the other tools, once …");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: others, stdio: "inherit" });
  // npm writes the file anew; it is kept as asked for, so that the next run can tell.
  writeFileSync(manifest, wanted);
}

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
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { aimedSize, madeGuideline } from "./made-guideline.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = join(root, "dist/src/cli/main.js");
const place = join(tmpdir(), "shishin-bench-site");
const packages = {
  vitepress: { vitepress: "1.6.4" },
  // The newest that run on Node 20.
  starlight: { astro: "5.18.2", "@astrojs/starlight": "0.36.3", sharp: "0.34.5" },
} as const;

interface Contestant {
  readonly name: string;
  readonly folder: string;
  readonly command: readonly string[];
  /** What a cold run must not find. */
  readonly remains: readonly string[];
  /** Files of the text; the first is edited. */
  readonly edited: string;
}

await main();

async function main(): Promise<void> {
  const given = process.argv.indexOf("--runs");
  const runs = given < 0 ? 3 : Number(process.argv[given + 1]);
  const work = mkdtempSync(join(tmpdir(), "shishin-site-bench-"));
  try {
    const contestants = [ours(work), vitepress(), starlight()];
    const cold = new Map<string, number[]>();
    const warm = new Map<string, number[]>();
    // In turn, so that a busy moment of the machine meets everybody.
    for (let run = 0; run < runs; run++) {
      for (const contestant of contestants) {
        for (const path of contestant.remains) rmSync(path, { recursive: true, force: true });
        add(cold, contestant.name, time(contestant));
        edit(contestant, run);
        add(warm, contestant.name, time(contestant));
      }
    }
    print(contestants, cold, warm);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function add(times: Map<string, number[]>, name: string, seconds: number): void {
  times.set(name, [...(times.get(name) ?? []), seconds]);
}

function time({ name, folder, command }: Contestant): number {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, [...command], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", CI: "1" },
  });
  if (status !== 0) throw new Error(`${name} failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return (performance.now() - start) / 1000;
}

function edit({ edited }: Contestant, run: number): void {
  const text = readFileSync(edited, "utf8");
  writeFileSync(edited, text.replace(/(?:なお、試験の文\d+である。)?。\n/, `。なお、試験の文${run}である。\n`));
}

function ours(work: string): Contestant {
  const guideline = join(work, "made");
  for (const [path, text] of Object.entries(madeGuideline(aimedSize))) write(join(guideline, path), text);
  execFileSync(process.execPath, [tool, "stamp", guideline], { stdio: "ignore" });
  const out = join(work, "out");
  return {
    name: "shishin build --only site",
    folder: work,
    command: [tool, "build", guideline, "--out", out, "--only", "site"],
    remains: [out],
    edited: join(guideline, "chapters/part-13.md"),
  };
}

function vitepress(): Contestant {
  const folder = install("vitepress", packages.vitepress);
  const text = join(folder, "docs");
  writePages(text, (title, body) => `# ${title}\n\n${body}`);
  const config = `export default { title: "Made", locales: { root: { label: "日本語", lang: "ja" }, en: { label: "English", lang: "en" } },
  ignoreDeadLinks: true, themeConfig: { search: { provider: "local" } } };\n`;
  write(join(text, ".vitepress/config.mjs"), config);
  return {
    name: "VitePress, local search",
    folder,
    command: [join(folder, "node_modules/vitepress/bin/vitepress.js"), "build", "docs"],
    remains: [join(text, ".vitepress/dist"), join(text, ".vitepress/cache")],
    edited: firstRequirement(text),
  };
}

function starlight(): Contestant {
  const folder = install("starlight", packages.starlight);
  const text = join(folder, "src/content/docs");
  writePages(text, (title, body) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`);
  write(
    join(folder, "astro.config.mjs"),
    `import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
export default defineConfig({ integrations: [starlight({ title: "Made", defaultLocale: "root",
  locales: { root: { label: "日本語", lang: "ja" }, en: { label: "English", lang: "en" } } })] });\n`,
  );
  write(
    join(folder, "src/content.config.ts"),
    `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  return {
    name: "Astro Starlight, Pagefind",
    folder,
    command: [join(folder, "node_modules/astro/astro.js"), "build"],
    remains: [join(folder, "dist"), join(folder, ".astro"), join(folder, "node_modules/.astro")],
    edited: firstRequirement(text),
  };
}

function install(name: string, dependencies: Readonly<Record<string, string>>): string {
  const folder = join(place, name);
  const manifest = `${JSON.stringify({ name: `bench-${name}`, private: true, type: "module", dependencies }, undefined, 2)}\n`;
  const path = join(folder, "package.json");
  if (existsSync(path) && readFileSync(path, "utf8") === manifest && existsSync(join(folder, "node_modules")))
    return folder;
  write(path, manifest);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], { cwd: folder, stdio: "inherit" });
  return folder;
}

/** Each chapter and each requirement as a page of its own, in both languages, without our own marks. */
function writePages(folder: string, page: (title: string, body: string) => string): void {
  rmSync(folder, { recursive: true, force: true });
  write(join(folder, "index.md"), page("Made", "."));
  write(join(folder, "en/index.md"), page("Made", "."));
  for (const [path, text] of Object.entries(madeGuideline(aimedSize))) {
    const [, name, language = ""] = /^chapters\/(.+?)(\.en)?\.md$/.exec(path) ?? [];
    if (name === undefined) continue;
    const base = join(folder, language === "" ? "" : "en");
    const [head = "", ...blocks] = text.split(/^::::requirement\{#/m);
    write(join(base, "chapters", `${name}.md`), page(name, plain(head + blocks.join("\n"))));
    for (const block of blocks) {
      const id = /^[A-Z0-9-]+/.exec(block)?.[0] ?? "x";
      write(join(base, "requirements", `${id.toLowerCase()}.md`), page(id, plain(block.replace(/^.*\n/, ""))));
    }
  }
}

function plain(text: string): string {
  return text
    .replace(/^:{2,}.*$/gm, "")
    .replace(/ ?\{#[^}]*\}/g, "")
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, "$1")
    .replace(/[{}<>]/g, "");
}

function firstRequirement(folder: string): string {
  const requirements = join(folder, "requirements");
  return join(requirements, readdirSync(requirements).sort()[500] ?? "");
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function print(
  contestants: readonly Contestant[],
  cold: ReadonlyMap<string, readonly number[]>,
  warm: ReadonlyMap<string, readonly number[]>,
): void {
  const of = (times: ReadonlyMap<string, readonly number[]>, name: string) => median(times.get(name) ?? []);
  const [first] = contestants;
  const base = first ? of(cold, first.name) : 1;
  process.stdout.write(
    `Node ${process.version}, ${aimedSize.requirements} requirements in 2 languages, medians in seconds\n`,
  );
  for (const { name } of contestants) {
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

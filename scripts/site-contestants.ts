/**
 * Who: `scripts/bench-site.ts` and `scripts/bench-live.ts`.
 * What: our tool, VitePress and Astro Starlight, each with the made guideline: the others get the same text as
 * plain Markdown pages, one for each page of ours that has its own text (chapters and requirements), in both
 * languages, with their own local search. They are installed once into a folder of the system's temporary one.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

export interface Contestant {
  readonly name: string;
  readonly folder: string;
  /** Builds the whole site. */
  readonly build: readonly string[];
  /** What a cold run must not find. */
  readonly remains: readonly string[];
  /** Shows the site while it is edited. */
  readonly live: (port: number) => readonly string[];
  /** Where the text of the edited requirement is found then. */
  readonly address: string;
  /** The file with that requirement. */
  readonly edited: string;
}

/** All of them, ours first; ours needs a folder to work in. */
export function contestants(work: string): readonly Contestant[] {
  return [ours(work), vitepress(), starlight()];
}

/** Writes a word into the requirement in the middle, instead of the one written before. */
export function edit({ edited }: Contestant, word: string): void {
  const text = readFileSync(edited, "utf8").replace(/（試験\w+）/g, "");
  const start = Math.max(text.indexOf("{#PKG-0500 "), 0);
  const at = text.indexOf("。\n\n", start);
  writeFileSync(edited, `${text.slice(0, at)}（試験${word}）${text.slice(at)}`);
}

function ours(work: string): Contestant {
  const guideline = join(work, "made");
  for (const [path, text] of Object.entries(madeGuideline(aimedSize))) write(join(guideline, path), text);
  execFileSync(process.execPath, [tool, "stamp", guideline], { stdio: "ignore" });
  const out = join(work, "out");
  return {
    name: "shishin",
    folder: work,
    build: [tool, "build", guideline, "--out", out, "--only", "site"],
    remains: [out],
    live: (port) => [tool, "watch", guideline, "--port", String(port), "--out", join(work, "none")],
    address: "/site/ja/requirements/PKG-0500.html",
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
    build: [join(folder, "node_modules/vitepress/bin/vitepress.js"), "build", "docs"],
    remains: [join(text, ".vitepress/dist"), join(text, ".vitepress/cache")],
    live: (port) => [join(folder, "node_modules/vitepress/bin/vitepress.js"), "dev", "docs", "--port", String(port)],
    // The module that the browser loads for that page.
    address: "/requirements/pkg-0500.md?import",
    edited: join(text, "requirements/pkg-0500.md"),
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
    build: [join(folder, "node_modules/astro/astro.js"), "build"],
    remains: [join(folder, "dist"), join(folder, ".astro"), join(folder, "node_modules/.astro")],
    live: (port) => [join(folder, "node_modules/astro/astro.js"), "dev", "--port", String(port)],
    address: "/requirements/pkg-0500/",
    edited: join(text, "requirements/pkg-0500.md"),
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

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

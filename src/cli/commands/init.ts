import { readPackageFile } from "#build";
import type { Bilingual } from "#diagnostic";
import { displayWidth } from "#text";
import { cliMessages } from "../cli-messages.ts";
import { defineCommand } from "../define-command.ts";
import { exitCode } from "../exit-code.ts";
import { schemaFiles } from "../schema-files.ts";
import { absolutePath, shownPath, type World } from "../world.ts";
import { writeFiles } from "../write-files.ts";

/** The files of the guideline to begin with; they stand as they are in `src/cli/starter/`. */
export const starterFiles = [
  "README.md",
  "guideline.yaml",
  "chapters/basics.md",
  "chapters/basics.en.md",
  "terms.yaml",
  "sources.yaml",
  "api/openapi.yaml",
  "api/openapi.en.overlay.yaml",
  "contract/clauses.md",
  "contract/clauses.en.md",
  "contract/parameters.yaml",
] as const;

const starterLanguages = ["ja", "en"];

export const initCommand = defineCommand({
  name: "init",
  summary: {
    en: "Write a small guideline to begin with into an empty folder.",
    ja: "書き始めるための小さな指針を、空のフォルダーに作ります。",
  },
  arguments: [{ name: "dir", isRequired: false }],
  options: {},
  async run({ arguments: [dir], locale, span, report }, world) {
    const folder = absolutePath(world, dir?.value ?? ".");
    const shown = shownPath(world, folder);
    if (!(await isFree(folder, world))) {
      report(cliMessages["folder-not-empty"]({ path: shown }, dir?.span ?? span));
      return exitCode.usage;
    }
    const files = new Map([...(await readStarter(world))].map(([path, content]) => [`${folder}/${path}`, content]));
    if (!(await writeFiles(files, { report, span: dir?.span ?? span }, world))) return exitCode.guideline;
    const paths = [...starterFiles, ".schemas/"].map((path) => shownPath(world, `${folder}/${path}`));
    world.out.write(summary(paths, shown)[locale]);
    return exitCode.clean;
  },
});

/** New, or with nothing in it but what version control keeps. */
async function isFree(folder: string, { host }: World): Promise<boolean> {
  const kind = (await host.facts(folder))?.kind;
  if (kind === "file" || kind === "other") return false;
  return (await host.list(folder)).every((name) => name === ".git");
}

async function readStarter(world: World): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  for (const path of starterFiles) files.set(path, await readPackageFile(world, `src/cli/starter/${path}`));
  for (const [path, text] of schemaFiles(starterLanguages)) files.set(path, text);
  return files;
}

function summary(paths: readonly string[], folder: string): Bilingual {
  const list = paths.map((path) => `  ${path}\n`).join("");
  const where = folder === "." ? "" : ` ${/\s/.test(folder) ? JSON.stringify(folder) : folder}`;
  return {
    en: `A small guideline to begin with:\n\n${list}\nNext:\n\n${commands(where, "en")}`,
    ja: `書き始めるための小さな指針を作りました。\n\n${list}\n次の手順：\n\n${commands(where, "ja")}`,
  };
}

function commands(where: string, locale: keyof Bilingual): string {
  const steps: readonly (readonly [string, Bilingual])[] = [
    [`shishin check${where}`, { en: "tells what is wrong with it", ja: "指針を調べる" }],
    [`shishin watch${where}`, { en: "shows it in the browser while you write", ja: "書きながらブラウザーで見る" }],
    [`shishin build${where}`, { en: "makes every artifact, into out/", ja: "すべての成果物を out/ に作る" }],
    ["shishin serve", { en: "shows the site", ja: "サイトを見る" }],
  ];
  const width = Math.max(...steps.map(([command]) => displayWidth(command)));
  return steps
    .map(([command, words]) => `  ${command}${" ".repeat(width - displayWidth(command))}  ${words[locale]}\n`)
    .join("");
}

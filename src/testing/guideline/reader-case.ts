import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Diagnostic, renderDiagnostic, sortDiagnostics } from "#diagnostic";
import { readDealFile } from "#load";
import { type Json, type JsonObject, serializeGuideline } from "#model";
import { createSourceFile } from "#text";
import type { Files } from "./base-guideline.ts";
import { type TestedGuideline, testGuideline } from "./guideline-tester.ts";
import { compactJson, modelExcerpt, selectJson, withPlaces } from "./model-excerpt.ts";
import { shownFacts } from "./model-facts.ts";

/**
 * A directory that shows what one thing in a guideline's files comes to:
 *
 *     about.md        what it shows, in a sentence, and which parts of the result are expected
 *     input/          files as an author writes them, put over a minimal guideline (`withBaseFiles`)
 *     expected.json   the parts of the model that `about.md` names, with places
 *     expected.txt    the diagnostics, if `about.md` names them; otherwise there are none
 */
export interface ReaderCase {
  readonly name: string;
  readonly purpose: string;
  /** Paths into the model; `deal`: what is read of `input/deal.yaml`. */
  readonly shows: readonly string[];
  readonly showsDiagnostics: boolean;
  readonly prosePlaces: "shown" | "left out";
  readonly input: Files;
  /** The names of what stands in the directory, sorted. */
  readonly entries: readonly string[];
}

/** What became of a case. */
export interface RanCase extends TestedGuideline {
  /** As `expected.json` has it. */
  readonly excerpt: string;
  /** Paths that lead nowhere. */
  readonly missing: readonly string[];
  /** As `expected.txt` has it; empty if there is nothing to tell. */
  readonly told: string;
  readonly facts: ReadonlySet<string>;
}

/** The cases in a folder, sorted by name. */
export function readCases(folder: string): readonly ReaderCase[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => readCase(name, `${folder}${name}/`)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Loads the files of a case and takes out what it is about. */
export async function runCase({ input, shows, prosePlaces }: ReaderCase): Promise<RanCase> {
  const loaded = await testGuideline(input);
  const { guideline } = loaded;
  const files = new Map(loaded.files);
  const diagnostics = [...loaded.diagnostics];
  const json: JsonObject = guideline ? serializeGuideline(guideline) : {};
  const whole: Record<string, Json> = { ...(modelExcerpt(guideline, json, { files, prosePlaces }) as JsonObject) };
  const deal = input["deal.yaml"];
  if (deal !== undefined) {
    const file = createSourceFile("deal.yaml", deal);
    files.set(file.path, file);
    const read = readDealFile(file, guideline?.languages ?? [], (diagnostic) => void diagnostics.push(diagnostic));
    whole.deal = withPlaces(read, files);
  }
  const selected = shows.map((path) => [path, selectJson(whole, path)] as const);
  const found = selected.flatMap(([path, value]) => (value === undefined ? [] : [[path, value] as const]));
  const sorted = sortDiagnostics(diagnostics);
  return {
    ...loaded,
    files,
    diagnostics: sorted,
    excerpt: `${compactJson(Object.fromEntries(found))}\n`,
    missing: selected.filter(([, value]) => value === undefined).map(([path]) => path),
    told: sorted.map((diagnostic) => `${inBothLanguages(diagnostic, files)}\n`).join("\n"),
    facts: shownFacts(json, shows),
  };
}

/** As `shishin check` prints it, and what of it reads otherwise in Japanese. */
function inBothLanguages(diagnostic: Diagnostic, files: TestedGuideline["files"]): string {
  const [english, japanese] = (["en", "ja"] as const).map((locale) =>
    renderDiagnostic(diagnostic, files, { locale, pathOf: (file) => file, width: 80 }).split("\n"),
  );
  const [, ...further] = japanese ?? [];
  return [...(english ?? []), ...further.filter((line) => !english?.includes(line))].join("\n");
}

function readCase(name: string, folder: string): ReaderCase {
  const about = existsSync(`${folder}about.md`) ? readFileSync(`${folder}about.md`, "utf8") : "";
  const [purpose = ""] = about.split("\n");
  const listed = [...about.matchAll(/^- (.+)$/gm)].map(([, item = ""]) => item);
  const flags = ["diagnostics", "places of prose"];
  return {
    name,
    purpose,
    shows: listed.filter((item) => !flags.includes(item)),
    showsDiagnostics: listed.includes("diagnostics"),
    prosePlaces: listed.includes("places of prose") ? "shown" : "left out",
    input: existsSync(`${folder}input`) ? readFiles(`${folder}input/`) : {},
    entries: readdirSync(folder).sort(),
  };
}

function readFiles(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll(/[\\/]+/g, "/")).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]));
}

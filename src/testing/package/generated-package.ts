import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnostic } from "#diagnostic";
import { generators } from "#generators";
import { type Guideline, indexGuideline, type Json } from "#model";
import { sampleGuideline } from "#testing/guideline";
import { repositoryFolder } from "#testing/world";

export interface GeneratedPackage {
  /** Text of each file, by its path below the output folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The package that the types generator makes of a guideline. Modules that are copied are translated from source. */
export async function generatePackage(
  guideline: Guideline = sampleGuideline(),
  options?: Readonly<Record<string, Json>>,
): Promise<GeneratedPackage> {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, string>();
  const generator = generators.find(({ name }) => name === "types");
  const artifacts = generator?.generate(guideline, {
    index: indexGuideline(guideline),
    options: options ?? guideline.generators.types?.options ?? {},
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  for (const { path, inputs, make } of artifacts ?? []) {
    // Each maker fits its own inputs.
    const content = await make(inputs as never);
    if (content instanceof Uint8Array) throw new Error(`${path} is not a text.`);
    if (typeof content === "function") throw new Error(`${path} has no files of the tool in it.`);
    files.set(path, typeof content === "string" ? content : await copied(content.copyOf));
  }
  return { files, diagnostics };
}

/** Writes a package to a new folder below the temporary ones, as Node can import it; gives the folder. */
export async function writePackage(files: ReadonlyMap<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "shishin-package-"));
  for (const [path, text] of files) {
    const target = join(folder, path.replace(/^types\//, ""));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return folder;
}

/** Files of the tool itself that plans ask for, without a compiled tool; those that only look good are empty. */
export async function readOwnFile(path: string): Promise<Uint8Array> {
  return new TextEncoder().encode(path.startsWith("dist/src/runtime/") ? await copied(path) : "");
}

const translated = new Map<string, string>();

/** A file of `dist/` as the compiler would write it now. */
async function copied(path: string): Promise<string> {
  const known = translated.get(path);
  if (known !== undefined) return known;
  const { default: ts } = await import("typescript");
  const source = path.replace(/^dist\//, "").replace(/\.d\.ts$|\.js$/, ".ts");
  const text = readFileSync(join(repositoryFolder, source), "utf8");
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, strict: true };
  const { outputText } = path.endsWith(".d.ts")
    ? ts.transpileDeclaration(text, { compilerOptions: { ...compilerOptions, declaration: true }, fileName: source })
    : ts.transpileModule(text, { compilerOptions, fileName: source });
  translated.set(path, outputText);
  return outputText;
}

import type { DeclarationReflection, ProjectReflection } from "typedoc";
import type { CompilerHost } from "typescript";
import type { DeclaredModule, DeclaredPackage, DocComment, ReadAsset } from "#generate";
import { ownLibrary } from "./own-library.ts";

/** What TypeDoc has found out about the package. */
export interface ReflectedPackage {
  /** What each module exports, by the file of its declarations. */
  readonly modules: ReadonlyMap<string, readonly DeclarationReflection[]>;
  readonly comments: readonly DocComment[];
}

/** Lets TypeDoc read the declarations of a package, all in memory: no file is read but those that come with the tool. */
export async function reflectPackage(declared: DeclaredPackage, readAsset: ReadAsset): Promise<ReflectedPackage> {
  const { texts, comments } = await declared.declare(readAsset);
  const files = new Map([...texts].map(([path, text]) => [root + path, readable(path, text)]));
  const project = await convert(files, declared.modules);
  return { modules: exportsOf(project, declared.modules), comments };
}

const root = "/package/";
const ending = ".d.ts";

/**
 * TypeDoc keeps `components["schemas"]["Loan"]` as it is written in a type, but writes it out in an interface.
 * Paths and webhooks are left out: operations say the same. Without the last line all names would be exported.
 */
function readable(path: string, text: string): string {
  if (!/^(?:api|operations)\//.test(path)) return text;
  const types = text
    .replace(/^export interface (components|operations|Operations) \{\n([\s\S]*?)^\}/gm, "export type $1 = {\n$2};")
    .replace(/^export (interface|type) (paths|webhooks|\$defs)\b/gm, "$1 $2");
  return `${types}\nexport {};\n`;
}

async function convert(
  files: ReadonlyMap<string, string>,
  modules: readonly DeclaredModule[],
): Promise<ProjectReflection> {
  const { default: ts } = await import("typescript");
  const { Application } = await import("typedoc");
  const all = new Map([[library, ownLibrary], ...files]);
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    noLib: true,
    types: [],
  };
  const host: CompilerHost = {
    getSourceFile: (name, target) => {
      const text = all.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, target);
    },
    fileExists: (name) => all.has(name),
    readFile: (name) => all.get(name),
    directoryExists: () => true,
    getDirectories: () => [],
    getCurrentDirectory: () => root,
    getDefaultLibFileName: () => library,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
  const program = ts.createProgram([...all.keys()], options, host);
  const app = await Application.bootstrap(settings, []);
  const entries = modules.flatMap(({ file }) => {
    const sourceFile = program.getSourceFile(root + file + ending);
    return sourceFile ? [{ displayName: file, program, sourceFile }] : [];
  });
  return app.converter.convert(entries);
}

const library = `${root}library.d.ts`;

const settings = {
  entryPoints: [],
  readme: "none",
  logLevel: "None" as const,
  sort: ["source-order" as const],
  maxTypeConversionDepth: 40,
  disableGit: true,
  disableSources: true,
  excludeExternals: false,
  validation: { notExported: false, invalidLink: false, notDocumented: false, invalidPath: false },
};

/** A module that passes on what another exports has it by name alone: there it is looked up. */
function exportsOf(
  { children = [] }: ProjectReflection,
  modules: readonly DeclaredModule[],
): ReflectedPackage["modules"] {
  return new Map(
    modules.map(({ file }) => {
      const exported = children.find(({ name }) => name === file)?.children ?? [];
      return [file, exported] as const;
    }),
  );
}

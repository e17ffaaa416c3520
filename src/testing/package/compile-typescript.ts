import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type TypeScript from "typescript";

export interface CompileRequest {
  /** Text of each file, by its path below a folder of its own. */
  readonly files: ReadonlyMap<string, string>;
  /** The files to start from. */
  readonly entries: readonly string[];
  readonly moduleResolution?: "node16" | "bundler";
  /** Files of TypeScript's own library; the smallest one unless told. */
  readonly lib?: readonly string[];
}

/** Compiles files strictly, declarations included, and gives what the compiler says: `file:line message`. */
export async function compileTypeScript(request: CompileRequest): Promise<readonly string[]> {
  // Most tests that use this room need no compiler.
  const { default: ts } = await import("typescript");
  const folder = await mkdtemp(join(tmpdir(), "shishin-tsc-"));
  try {
    for (const [path, text] of request.files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const options = compilerOptions(ts, request.moduleResolution ?? "node16", request.lib);
    const entries = request.entries.map((path) => join(folder, path));
    const program = ts.createProgram(entries, options, compilerHost(ts, options));
    return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, "\n");
      if (!file) return message;
      return `${file.fileName.slice(folder.length + 1)}:${file.getLineAndCharacterOfPosition(start).line + 1} ${message}`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function compilerOptions(
  ts: typeof TypeScript,
  resolution: NonNullable<CompileRequest["moduleResolution"]>,
  lib: readonly string[] = ["lib.es5.d.ts"],
): TypeScript.CompilerOptions {
  const isBundler = resolution === "bundler";
  return {
    strict: true,
    // Declarations of packages are checked, TypeScript's own library is not: it takes most of the time.
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: [...lib],
    types: [],
    module: isBundler ? ts.ModuleKind.ESNext : ts.ModuleKind.Node16,
    moduleResolution: isBundler ? ts.ModuleResolutionKind.Bundler : ts.ModuleResolutionKind.Node16,
  };
}

const libraries = new Map<string, TypeScript.SourceFile | undefined>();

/** A host that reads TypeScript's own library once. */
function compilerHost(ts: typeof TypeScript, options: TypeScript.CompilerOptions): TypeScript.CompilerHost {
  const host = ts.createCompilerHost(options);
  const library = host.getDefaultLibLocation?.() ?? "";
  return {
    ...host,
    getSourceFile(path, ...rest) {
      if (!path.startsWith(library)) return host.getSourceFile(path, ...rest);
      if (!libraries.has(path)) libraries.set(path, host.getSourceFile(path, ...rest));
      return libraries.get(path);
    },
  };
}
